import type { Answer, Content } from "../Answer.ts"
import type { Census } from "../Documents.ts"

/** What a whole census says, and the files in which it is kept where one is asked for. */
export interface Told {
  readonly answer: Answer<Content<typeof Census.Type>>
  readonly files: () => ReadonlyArray<readonly [name: string, text: string]>
}

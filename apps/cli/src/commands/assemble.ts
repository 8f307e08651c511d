import { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { Assemble } from "../Documents.ts"
import type { Host } from "../Host.ts"
import * as Source from "../Source.ts"

/** The bits of a listing. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly file: string
}): Effect.fn.Return<Answer<typeof Assemble.Type>, BadInput, Host> {
  const { program } = yield* Source.listing(flags.file)
  const bits = Register.encode(program)
  return { ok: true, document: { bits, length: bits.length }, text: () => bits }
})

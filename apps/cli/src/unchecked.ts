import { Argument } from "@headwater/proof"
import type { LedgerContents } from "./LedgerSource.ts"

/** A claim that has a page among the seeds and no statements yet. */
export interface Unchecked {
  readonly id: string
  readonly title: string
  readonly says: ReadonlyArray<string>
}

/** The claims that have a page among the seeds and are not checked yet, in the order of their ids. */
export const unchecked = ({ ledger, notes }: LedgerContents): ReadonlyArray<Unchecked> =>
  Object.entries(notes)
    .filter(([id]) => !ledger.some((it) => it.id === id))
    .map(([id, page]) => {
      const { says, title } = Argument.page(page)
      return { id, title: title === "" ? id : title, says }
    })
    .toSorted((a, b) => a.id.localeCompare(b.id))

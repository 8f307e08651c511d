import type { LedgerContents } from "./LedgerSource.ts"

/** A claim that has a page among the seeds and no statements yet. */
export interface Unchecked {
  readonly id: string
  readonly title: string
  readonly says: ReadonlyArray<string>
}

/** The value of a line of the front matter of a page. */
const field = (page: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, "m").exec(page.split("---\n")[1] ?? "")?.[1]

/** The claims that have a page among the seeds and are not checked yet, in the order of their ids. */
export const unchecked = ({ ledger, notes }: LedgerContents): ReadonlyArray<Unchecked> =>
  Object.entries(notes)
    .filter(([id]) => !ledger.some((it) => it.id === id))
    .map(([id, page]) => ({
      id,
      title: field(page, "title") ?? id,
      says: (field(page, "says") ?? "")
        .replaceAll(/[[\]]/g, "")
        .split(", ")
        .filter((it) => it !== "")
    }))
    .toSorted((a, b) => a.id.localeCompare(b.id))

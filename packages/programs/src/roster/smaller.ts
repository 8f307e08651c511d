import type { Size } from "../family/index.ts"
import type { Entry, Roster } from "./Roster.ts"

/** At most so many sizes below one are looked at. */
const halvings = 6

/** The largest valid size of at most so much, looking down a little way. */
const validBelow = ({ isValid }: Size, most: number): number | undefined => {
  for (let size = most; size > most / 2; size--) if (isValid(size)) return size
  return undefined
}

/**
 * The members made for about half the size, a quarter of it and so on, as far as their code words
 * differ from all before: a table is another program at each size, a rule is one. Named by the size
 * that they were made for.
 *
 * @example
 * ```ts
 * import { isqrt, Roster } from "@headwater/programs"
 * const [first] = Roster.smaller(Roster.register(isqrt), 64)
 * first?.name // => "table of 32"
 * first?.bits // => 270
 * ```
 */
export const smaller = (roster: Roster, size: number): ReadonlyArray<Entry> => {
  const seen = new Set(roster.entries(size).map((it) => it.listing))
  const found: Array<Entry> = []
  for (let half = size, round = 0; round < halvings; round++) {
    const next = validBelow(roster.size, Math.floor(half / 2))
    if (next === undefined) break
    half = next
    for (const entry of roster.entries(half)) {
      if (seen.has(entry.listing)) continue
      seen.add(entry.listing)
      found.push({ ...entry, name: `${entry.name} of ${half}` })
    }
  }
  return found
}

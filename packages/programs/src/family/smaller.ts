import type { Family, Size } from "./Family.ts"
import { text } from "./members.ts"
import type * as Member from "./Member.ts"
import { once } from "../internal/once.ts"

/** The most smaller sizes that are taken. */
const halvings = 6

/** The largest valid size of at most `most`, among the numbers just below. */
const validBelow = ({ isValid }: Size, most: number): number | undefined => {
  for (let size = most; size > most / 2; size--) if (isValid(size)) return size
  return undefined
}

/** A member made for one size. */
export interface MadeFor {
  readonly member: Member.Any
  readonly size: number
}

/**
 * The members made for about half the size, a quarter of it and so on, as far as their listings
 * differ from all before: a table is another program at each size, a rule is one. Named by the size
 * that they were made for, of which they are the program at every size.
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * const [first] = Family.smaller(isqrt, 64)
 * first?.member.name // => "table of 32"
 * first?.size // => 32
 * ```
 */
export const smaller = once((family: Family, size: number): ReadonlyArray<MadeFor> =>
  found(family, size)
)

const found = (family: Family, size: number): ReadonlyArray<MadeFor> => {
  const listing = (member: Member.Any, at: number): string =>
    `${member.language.id} ${text(family, member, at).listing}`
  const seen = new Set(family.members.map((it) => listing(it, size)))
  const all: Array<MadeFor> = []
  for (let half = size, round = 0; round < halvings; round++) {
    const next = validBelow(family.size, Math.floor(half / 2))
    if (next === undefined) break
    half = next
    for (const member of family.members) {
      const spelled = listing(member, next)
      if (seen.has(spelled)) continue
      seen.add(spelled)
      const program = member.program(next)
      const name = `${member.name} of ${next}`
      all.push({ member: { ...member, name, program: () => program }, size: next })
    }
  }
  return all
}

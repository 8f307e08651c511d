/**
 * # The members of a family by name
 *
 * Contexts, texts and programs at a size, after a check that the family has that size and that
 * member.
 *
 * @module
 */
import type { Language } from "@headwater/hypotheses"
import type { Context, Family } from "./Family.ts"
import * as Member from "./Member.ts"

const checked = (family: Family, size: number): number => {
  if (Number.isSafeInteger(size) && size >= 0 && family.size.isValid(size)) return size
  throw new RangeError(
    `Expected ${family.size.expected} as ${family.size.name} of ${family.id}, not \`${size}\``
  )
}

/**
 * The contexts of a size.
 *
 * - **Errors** `RangeError` for a size that the family does not have
 */
export const contexts = (family: Family, size: number): Iterable<Context> =>
  family.contexts(checked(family, size))

const missing = (family: Family, members: ReadonlyArray<Member.Any>, name: string): RangeError => {
  const names = [...new Set(members.map((it) => it.name))].join(", ")
  return new RangeError(`Expected a member of ${family.id} (${names}), not \`${name}\``)
}

/**
 * The member of that name, in the first of the family's languages that has one. A member given as a
 * value, also one of another family or of none, is taken as it is.
 *
 * - **Errors** `RangeError` that lists the names, where there is none
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * Family.member(isqrt, "newton").language.id // => "register"
 * ```
 */
export const member = (family: Family, which: string | Member.Any): Member.Any => {
  if (typeof family !== "object") {
    throw new TypeError(`Expected a family, such as isqrt, not \`${String(family)}\``)
  }
  if (typeof which === "object") return which
  const found = family.members.find((it) => it.name === which)
  if (found === undefined) throw missing(family, family.members, which)
  return found
}

/**
 * The member of that name in a language, whose programs and inputs then have their types.
 *
 * - **Errors** `RangeError` that lists the names in that language, where there is none
 */
export const memberIn = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  family: Family,
  name: string
): Member.Member<P, I, O, M> => {
  const spoken = family.members.filter((it) => Member.isOf(language, it))
  const found = spoken.find((it) => it.name === name)
  if (found === undefined) throw missing(family, spoken, name)
  return found
}

/**
 * The text of a member at a size.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * Family.text(isqrt, "search", 64).bits // => 98
 * ```
 */
export const text = (family: Family, which: string | Member.Any, size: number): Member.Text =>
  Member.text(member(family, which), checked(family, size))

/**
 * The program of a member at a size, in a language.
 *
 * - **Errors** `RangeError` for a name that the family does not have in that language, or a size
 */
export const program = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  family: Family,
  name: string,
  size: number
): P => memberIn(language, family, name).program(checked(family, size))

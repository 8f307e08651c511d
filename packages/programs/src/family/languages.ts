import type { Language } from "@headwater/hypotheses"
import type { Family } from "./Family.ts"

/**
 * The languages that a family has members in, in their order.
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * Family.languages(isqrt).map((it) => it.id) // => ["register", "lambda"]
 * ```
 */
export const languages = (family: Family): ReadonlyArray<Language.Any> =>
  family.members
    .map((it) => it.language)
    .filter(({ id }, index, all) => all.findIndex((it) => it.id === id) === index)

/**
 * The family with the members of one language alone. In its first language it keeps its id, in
 * others the language is part of it.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * import { Family, isqrt } from "@headwater/programs"
 * const terms = Family.inLanguage(isqrt, Lambda.language)
 * terms.id // => "isqrt/lambda"
 * terms.title // => "Integer square root, as lambda terms"
 * ```
 */
export const inLanguage = (
  family: Family,
  { id, tongue }: Pick<Language.Any, "id" | "tongue">
): Family => {
  const known = restricted.get(family) ?? new Map<string, Family>()
  restricted.set(family, known)
  const members = family.members.filter((it) => it.language.id === id)
  const isFirst = languages(family)[0]?.id === id
  const made = known.get(id) ?? {
    ...family,
    ...(isFirst
      ? {}
      : { id: `${family.id}/${id}`, title: `${family.title}, as ${id} ${tongue.noun}s` }),
    members
  }
  known.set(id, made)
  return made
}

/** Kept by family and language, so that measurements on it are remembered. */
const restricted = new WeakMap<Family, Map<string, Family>>()

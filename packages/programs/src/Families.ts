/**
 * # The families that come with the package
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Family, inLanguage, languages } from "./family/index.ts"
import { brain } from "./families/brain.ts"
import { dlog } from "./families/dlog.ts"
import { isqrt } from "./families/isqrt.ts"
import { ring } from "./families/ring.ts"
import { rule30 } from "./families/rule30.ts"
import { stanley } from "./families/stanley.ts"
import { subtraction } from "./families/subtraction.ts"
import { switching } from "./families/switching.ts"
import { wrapper } from "./families/wrapper.ts"

/** All of them, in the order of their labels. */
export const all: ReadonlyArray<Family> = [
  stanley,
  isqrt,
  wrapper,
  rule30,
  ring,
  switching,
  subtraction,
  brain,
  dlog
]

/**
 * Each family in each of its languages, in the order of the languages: what a diagram, which has one
 * meter, can be drawn of.
 *
 * @example
 * ```ts
 * import { Families, isqrt } from "@headwater/programs"
 * Families.inLanguages([isqrt]).map((it) => it.id) // => ["isqrt", "isqrt/lambda"]
 * ```
 */
export const inLanguages = (families: ReadonlyArray<Family> = all): ReadonlyArray<Family> =>
  named(families).map(({ family }) => family)

interface Named {
  readonly family: Family
  /** Its id, and its label with the language where that is not its first. */
  readonly names: ReadonlyArray<string>
}

const named = (families: ReadonlyArray<Family>): ReadonlyArray<Named> => {
  const spoken = families
    .flatMap(languages)
    .filter(({ id }, index, found) => found.findIndex((it) => it.id === id) === index)
  return spoken.flatMap((language) =>
    families.flatMap((it): ReadonlyArray<Named> => {
      const ids = languages(it).map(({ id }) => id)
      if (!ids.includes(language.id)) return []
      const family = inLanguage(it, language)
      const label = ids[0] === language.id ? it.label : `${it.label}/${language.id}`
      return [{ family, names: [family.id, label] }]
    })
  )
}

/**
 * The family of that id or label in one language, in either case, or one line that lists them. A name
 * alone means the family's first language; `F2/lambda` its terms.
 *
 * @example
 * ```ts
 * import { Families } from "@headwater/programs"
 * import { Result } from "effect"
 * const id = (name: string) => Result.map(Families.find(name), (it) => it.id)
 * id("f9") // => Result.succeed("dlog")
 * id("F8/lambda") // => Result.succeed("brain/lambda")
 * ```
 */
export const find = (
  name: string,
  families: ReadonlyArray<Family> = all
): Result.Result<Family, string> => {
  const wanted = name.toLowerCase()
  const spoken = named(families)
  const found = spoken.find(({ names }) => names.some((one) => one.toLowerCase() === wanted))
  if (found !== undefined) return Result.succeed(found.family)
  const ids = spoken.map(({ family }) => family.id).join(", ")
  return Result.fail(`Expected a family (${ids}), not \`${name}\``)
}

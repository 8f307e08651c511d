import { Rational, type RationalLike } from "@headwater/exact"
import type { Parameter } from "./Parameter.ts"

const bounds = ({ least, most }: { readonly least?: string; readonly most?: string }): string =>
  least !== undefined && most !== undefined
    ? ` from ${least} to ${most}`
    : least !== undefined
      ? ` of at least ${least}`
      : most !== undefined
        ? ` of at most ${most}`
        : ""

/**
 * A phrase for the values of a parameter: `a positive integer`.
 *
 * @example
 * ```ts
 * import { Parameter, soft } from "@headwater/priors"
 * Parameter.typeText(soft.parameters.gamma) // => "a decimal or fraction of at least 0"
 * ```
 */
export const typeText = (it: Parameter): string => {
  if (it.type === "count") return "a positive integer"
  if (it.type === "rational") return `a decimal or fraction${bounds(it)}`
  if (it.type === "integer") return `an integer${bounds(it)}`
  if (it.type === "choice") return it.of.join(" or ")
  return `a list of ${Object.keys(it.of).join(":")}, with commas between them`
}

/** An example of a value, as it is typed. */
export const exampleOf = (it: Parameter): string => it.example ?? it.default

const isRational = (value: unknown): value is RationalLike =>
  typeof value === "object" &&
  value !== null &&
  "numerator" in value &&
  "denominator" in value &&
  typeof value.numerator === "bigint" &&
  typeof value.denominator === "bigint"

/** A value as text, from text, a JSON number, or a value of a parameter. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value.trim()
  if (typeof value === "number" || typeof value === "bigint") return String(value)
  return isRational(value) ? Rational.from(value).toString() : undefined
}

/** A value in a message. */
export const shown = (given: unknown): string => {
  const text = textOf(given) ?? JSON.stringify(given) ?? String(given)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** A value of any parameter, as it is typed. */
export const print = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((row: object) => Object.values(row).map(print).join(":")).join(",")
    : (textOf(value) ?? JSON.stringify(value))

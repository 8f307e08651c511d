import type { Parameter } from "./Parameter.ts"
import { isRow, valueOf } from "./read.ts"
import { shown, typeText } from "./text.ts"

const types = ["count", "rational", "integer", "choice", "list"]

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((it) => typeof it === "string")

/** Whether the fields of a value are those of a parameter. */
const isParameter = (it: unknown): it is Parameter => {
  if (!isRow(it)) return false
  const { type, about, default: usual, least, most, of } = it
  if (!types.some((known) => known === type) || !isTexts([about, usual])) return false
  if (type === "integer") return isTexts([least, most])
  if (type === "choice") return isTexts(of)
  return type !== "list" || (isRow(of) && Object.values(of).every(isParameter))
}

/**
 * One line on why a value is no parameter; undefined where it is one and its default is one of its
 * values.
 *
 * @example
 * ```ts
 * import { Parameter } from "@headwater/priors"
 * Parameter.wrong("T", { type: "count", about: "steps", default: "0" }) // => "expected a default of T that is a positive integer, not `0`"
 * ```
 */
export const wrong = (name: string, it: unknown): string | undefined => {
  if (!isParameter(it)) {
    return `expected ${name} as { type: ${types.join(" or ")}, about, default } in texts`
  }
  return valueOf(it, it.default) === undefined
    ? `expected a default of ${name} that is ${typeText(it)}, not \`${shown(it.default)}\``
    : undefined
}

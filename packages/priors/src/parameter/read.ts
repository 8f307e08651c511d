import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import type { List, Parameter, Parameters, Scalar, Value, Values } from "./Parameter.ts"
import { exampleOf, shown, textOf, typeText } from "./text.ts"

/** The most digits on either side of a fraction. */
const digits = 30

export type Row = Readonly<Record<string, unknown>>

/** Whether a value has fields. */
export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null

/** The rational of a whole text of at most that many digits. */
const rationalOf = (text: string): Rational | undefined =>
  text.length <= 2 * digits + 2 && text.split(/[/.]/).every((it) => it.length <= digits + 1)
    ? Result.getOrUndefined(Rational.parse(text))
    : undefined

const within = (
  value: Rational,
  { least, most }: { readonly least?: string; readonly most?: string }
): boolean => {
  const [low, high] = [least, most].map((it) => (it === undefined ? undefined : rationalOf(it)))
  return !(low && value.compare(low) < 0) && !(high && value.compare(high) > 0)
}

/** The value of a parameter with a single one; undefined where a text is none. */
const scalar = (it: Scalar, text: string): Value<Scalar> | undefined => {
  if (it.type === "choice") return it.of.includes(text) ? text : undefined
  if (it.type === "count") return /^[1-9][0-9]{0,29}$/.test(text) ? BigInt(text) : undefined
  const value = rationalOf(text)
  if (value === undefined || !within(value, it)) return undefined
  if (it.type === "rational") return value
  return value.isInteger ? Number(value.numerator) : undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The rows of a list: from JSON, the text of JSON, or text as it is typed. */
const rowsOf = (names: ReadonlyArray<string>, given: unknown): ReadonlyArray<Row> | undefined => {
  const text = textOf(given)
  if (text === undefined) return Array.isArray(given) ? given.filter(isRow) : undefined
  if (text.startsWith("[")) return rowsOf(names, parsed(text))
  return text.split(",").map((row) => {
    const parts = row.split(":")
    return Object.fromEntries(parts.map((part, index) => [names[index] ?? "", part]))
  })
}

const list = (it: List, given: unknown): Value<List> | undefined => {
  const fields = Object.entries(it.of)
  const rows = rowsOf(Object.keys(it.of), given) ?? []
  const found = rows.flatMap((row) => {
    const values = fields.flatMap(([name, field]) => {
      const text = textOf(row[name])
      const value = text === undefined ? undefined : scalar(field, text)
      return value === undefined ? [] : [[name, value] as const]
    })
    const whole = values.length === fields.length && Object.keys(row).length === fields.length
    return whole ? [Object.fromEntries(values)] : []
  })
  return found.length === rows.length && found.length > 0 ? found : undefined
}

/** The value that was given for a parameter; undefined where it is none. */
export const valueOf = (it: Parameter, given: unknown): Value<Parameter> | undefined => {
  if (it.type === "list") return list(it, given)
  const text = textOf(given)
  return text === undefined ? undefined : scalar(it, text)
}

/**
 * The values of parameters: of those that are given, by name, as text, as JSON or as values; of the
 * others, their defaults.
 *
 * - **Errors** a failure with one line that names the parameter, its type and an example
 *
 * @example
 * ```ts
 * import { Parameter, soft } from "@headwater/priors"
 * import { Result } from "effect"
 * Result.map(Parameter.read(soft.parameters, { gamma: "0.5" }), (it) => String(it["gamma"])) // => Result.succeed("1/2")
 * Parameter.read(soft.parameters, { gamma: "1e9" }) // => Result.fail("expected gamma, a decimal or fraction of at least 0 such as 3/2, not `1e9`")
 * Parameter.read(soft.parameters, { T: "3" }) // => Result.fail("expected a parameter among gamma, not `T`")
 * ```
 */
export const read = (
  parameters: Parameters,
  given: unknown = {}
): Result.Result<Values, string> => {
  if (!isRow(given) || Array.isArray(given)) {
    return Result.fail(`expected an object of parameters, not \`${shown(given)}\``)
  }
  const names = Object.keys(parameters)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const known = names.length === 0 ? "no parameters" : `a parameter among ${names.join(", ")}`
    return Result.fail(`expected ${known}, not \`${unknown}\``)
  }
  const values: Record<string, Value<Parameter>> = {}
  for (const [name, it] of Object.entries(parameters)) {
    const from = Object.hasOwn(given, name) ? given[name] : it.default
    const value = valueOf(it, from)
    if (value === undefined) {
      const size = /[0-9]{31}/.test(textOf(from) ?? "") ? ` of at most ${digits} digits` : ""
      return Result.fail(
        `expected ${name}, ${typeText(it)}${size} such as ${exampleOf(it)}, not \`${shown(from)}\``
      )
    }
    values[name] = value
  }
  return Result.succeed(values)
}

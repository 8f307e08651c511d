/**
 * # Parameters
 *
 * A parameter of a prior or a learner as plain data: its type and bounds, its meaning, its default.
 * Everything in it is text or a list of texts, so that it can be listed, written to JSON and typed
 * by hand in a plugin without imports.
 *
 * ## Main definitions
 * - {@link Parameter}: a count, a rational, an integer, a choice, or a list of records of these
 * - {@link read}: values from what was typed or came as JSON, defaults where nothing was given
 * - {@link print}: a value as it is typed; {@link typeText}: a sentence on its values
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import * as Result from "effect/Result"

interface Described {
  /** Its meaning, in a few words. */
  readonly about: string
  /** Its default, as it is typed. */
  readonly default: string
  /** Another value, as it is typed, for help; the default where there is none. */
  readonly example?: string
}

/** A positive integer of at most thirty digits, as a bigint. */
export interface Count extends Described {
  readonly type: "count"
}

/** A rational between bounds, both included; typed as a decimal or a fraction. */
export interface Fraction extends Described {
  readonly type: "rational"
  readonly least?: string
  readonly most?: string
}

/** An integer between bounds, both included, as a number. */
export interface Integer extends Described {
  readonly type: "integer"
  readonly least: string
  readonly most: string
}

/** One of several texts. */
export interface Choice extends Described {
  readonly type: "choice"
  readonly of: ReadonlyArray<string>
}

/** A list of at least one record, typed as `a:b,a:b`, with the fields in their order. */
export interface List extends Described {
  readonly type: "list"
  readonly of: Readonly<Record<string, Scalar>>
}

/** A parameter with a single value. */
export type Scalar = Count | Fraction | Integer | Choice

/** What a parameter is. */
export type Parameter = Scalar | List

/** Parameters by name, in the order in which they are listed. */
export type Parameters = Readonly<Record<string, Parameter>>

type ScalarValue<P extends Scalar> = P extends Count
  ? bigint
  : P extends Fraction
    ? Rational
    : P extends Integer
      ? number
      : P extends Choice
        ? P["of"][number]
        : never

/** The value of a parameter. */
export type Value<P extends Parameter> = P extends List
  ? ReadonlyArray<{ readonly [Name in keyof P["of"]]: ScalarValue<P["of"][Name]> }>
  : P extends Scalar
    ? ScalarValue<P>
    : never

/** The values of parameters. */
export type Values<Ps extends Parameters = Parameters> = {
  readonly [Name in keyof Ps]: Value<Ps[Name]>
}

// ----------------------------------------------------------------------------------------- words

/** The most digits on either side of a fraction. */
const digits = 30

const bounds = ({ least, most }: { readonly least?: string; readonly most?: string }): string =>
  least !== undefined && most !== undefined
    ? ` from ${least} to ${most}`
    : least !== undefined
      ? ` of at least ${least}`
      : most !== undefined
        ? ` of at most ${most}`
        : ""

/**
 * A phrase for the values of a parameter: `a positive integer, such as 5`.
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

/** A value of a parameter, as it is typed in an example. */
export const exampleOf = (it: Parameter): string => it.example ?? it.default

// --------------------------------------------------------------------------------------- reading

const isRational = (value: unknown): value is RationalLike =>
  typeof value === "object" &&
  value !== null &&
  "numerator" in value &&
  "denominator" in value &&
  typeof value.numerator === "bigint" &&
  typeof value.denominator === "bigint"

/** A value as text: what is typed, a JSON number, or a value that is one already. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value.trim()
  if (typeof value === "number" || typeof value === "bigint") return String(value)
  return isRational(value) ? Rational.from(value).toString() : undefined
}

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

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The rows of a list: as JSON, in JSON's text, or typed. */
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
const valueOf = (it: Parameter, given: unknown): Value<Parameter> | undefined => {
  if (it.type === "list") return list(it, given)
  const text = textOf(given)
  return text === undefined ? undefined : scalar(it, text)
}

const shown = (given: unknown): string => {
  const text = textOf(given) ?? JSON.stringify(given) ?? String(given)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
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

/** A value as it is typed, whatever its type. */
export const print = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((row: object) => Object.values(row).map(print).join(":")).join(",")
    : (textOf(value) ?? JSON.stringify(value))

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

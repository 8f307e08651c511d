/**
 * # Fields of JSON
 *
 * Objects, lists, texts and numbers that a file has to have at some place, each with one line for what
 * is there instead.
 *
 * @module
 */
import * as Result from "effect/Result"

/** A value for people, in backticks. */
const shown = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value)
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``
}

/** The line for a value that is not what was expected at its place. */
export const wrong = (
  place: string,
  expected: string,
  found: unknown
): Result.Result<never, string> =>
  Result.fail(`${place}: expected ${expected}, not ${shown(found)}`)

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The fields of an object that has these and no others; those with a question mark may be missing. */
export const fields = (
  place: string,
  value: unknown,
  names: ReadonlyArray<string>
): Result.Result<Fields, string> => {
  const all = names.map((name) => name.replace("?", ""))
  const words = all.join(", ")
  if (!isFields(value)) return wrong(place, `an object with ${words}`, value)
  const odd = Object.keys(value).find((name) => !all.includes(name))
  if (odd !== undefined) return wrong(place, `fields among ${words}`, odd)
  const missing = names.find((name) => !name.endsWith("?") && value[name] === undefined)
  return missing === undefined
    ? Result.succeed(value)
    : wrong(place, `a field ${missing}`, Object.keys(value))
}

/** A list, each part of which is read at its own place; nothing is an empty one. */
export const each = <A>(
  place: string,
  value: unknown,
  what: string,
  read: (place: string, value: unknown) => Result.Result<A, string>
): Result.Result<ReadonlyArray<A>, string> =>
  Array.isArray(value)
    ? Result.all(value.map((it: unknown, at) => read(`${place}[${at}]`, it)))
    : value === undefined
      ? Result.succeed([])
      : wrong(place, `a list of ${what}`, value)

/** A text that is not empty. */
export const text = (place: string, value: unknown): Result.Result<string, string> =>
  typeof value === "string" && value !== ""
    ? Result.succeed(value)
    : wrong(place, "a text that is not empty", value)

/** A whole number between two. */
export const whole = (
  place: string,
  value: unknown,
  [least, most]: readonly [number, number]
): Result.Result<number, string> =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? Result.succeed(value)
    : wrong(place, `a whole number from ${least} to ${most}`, value)

/** What is read of a field that may be missing. */
export const maybe = <A>(
  value: unknown,
  read: (value: unknown) => Result.Result<A, string>
): Result.Result<A | undefined, string> =>
  value === undefined ? Result.succeed(undefined) : read(value)

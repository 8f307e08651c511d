/**
 * # Foreign values
 *
 * A plugin is someone else's value, often built against another copy of these packages, whose
 * classes are not ours. Only its public fields are read, what comes out of it is checked, and what
 * goes on from here is made of our own rationals and results.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Rational } from "./Rational.ts"

/** Fields that nobody has looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** A function of someone else's. */
export type Callable = (...args: ReadonlyArray<unknown>) => unknown

/** Whether there are fields to read. */
export const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null

/** Whether it can be called. */
export const isCallable = (value: unknown): value is Callable => typeof value === "function"

/** Whether it is a text that is not empty. */
export const isText = (value: unknown): value is string => typeof value === "string" && value !== ""

/**
 * A rational of our own: from a bigint, or from a numerator and a denominator.
 *
 * - **Errors** `TypeError` for anything else, which names `what` was expected
 *
 * @example
 * ```ts
 * import { Foreign } from "@headwater/exact"
 * Foreign.rational({ numerator: 3n, denominator: 4n }, "a mass").toString() // => "3/4"
 * ```
 */
export const rational = (value: unknown, what: string): Rational => {
  if (typeof value === "bigint") return Rational.of(value)
  if (
    isRecord(value) &&
    typeof value["numerator"] === "bigint" &&
    typeof value["denominator"] === "bigint" &&
    value["denominator"] !== 0n
  ) {
    return Rational.of(value["numerator"], value["denominator"])
  }
  throw new TypeError(`Expected ${what} with a bigint numerator and denominator`)
}

/**
 * A result by its tag, whosever class it is; `success` reads what succeeded.
 *
 * - **Errors** `TypeError` where it is no result, which names `what` was expected to give one
 */
export const result = <A>(
  value: unknown,
  what: string,
  success: (value: unknown) => A
): Result.Result<A, string> => {
  if (isRecord(value) && value["_tag"] === "Success") {
    return Result.succeed(success(value["success"]))
  }
  if (isRecord(value) && value["_tag"] === "Failure") return Result.fail(String(value["failure"]))
  throw new TypeError(`Expected ${what} to give a Result: succeed or fail(line)`)
}

/** A text; a `TypeError` that names `what` was expected to be one. */
export const text = (value: unknown, what: string): string => {
  if (typeof value === "string") return value
  throw new TypeError(`Expected ${what} to be a text, not \`${String(value)}\``)
}

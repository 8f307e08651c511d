/**
 * # Foreign values
 *
 * A plugin is someone else's value, often built against another copy of our packages. Only its
 * public fields are read, everything that comes out of it is checked, and what goes on from here
 * is made of our own rationals and results.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"

/** Fields that nobody has looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** A function of someone else's. */
export type Callable = (...args: ReadonlyArray<unknown>) => unknown

export const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null

export const isCallable = (value: unknown): value is Callable => typeof value === "function"

export const isText = (value: unknown): value is string => typeof value === "string" && value !== ""

/** A rational of our own. */
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

/** A result by its tag, whosever class it is. */
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

/**
 * # Plugins
 *
 * A plugin is someone else's value, often built against another copy of our packages. Only its
 * public fields are read, everything that comes out of it is checked, and what goes on from here
 * is made of our own rationals.
 *
 * @module
 */
import { Rational, Weight } from "@headwater/exact"
import * as Result from "effect/Result"
import type * as Prior from "./Prior.ts"

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

type Callable = (...args: ReadonlyArray<unknown>) => unknown

const isCallable = (value: unknown): value is Callable => typeof value === "function"

const rational = (value: unknown, what: string): Rational => {
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

/** A weight made of our rationals. */
const weight = (value: unknown): Weight.Weight => {
  if (isRecord(value) && value["zero"] === true) return Weight.zero
  if (!isRecord(value) || !Array.isArray(value["factors"])) {
    throw new TypeError("Expected a weight: { zero: true } or { factors: [[base, exponent], ...] }")
  }
  return value["factors"].reduce<Weight.Weight>((product, factor: unknown) => {
    if (!Array.isArray(factor)) throw new TypeError("Expected a factor [base, exponent]")
    return Weight.times(
      product,
      Weight.power(rational(factor[0], "a base"), rational(factor[1], "an exponent"))
    )
  }, Weight.one)
}

const prior = (value: unknown): Prior.Prior => {
  if (isRecord(value)) {
    const { id, weight: foreign } = value
    if (typeof id === "string" && isCallable(foreign)) {
      return { id, weight: (cost) => weight(foreign.call(value, cost)) }
    }
  }
  throw new TypeError("Expected make to give a prior { id, weight }")
}

/** A result by its tag, whosever class it is. */
const result = (value: unknown): Result.Result<Prior.Prior, string> => {
  if (isRecord(value) && value["_tag"] === "Success") return Result.succeed(prior(value["success"]))
  if (isRecord(value) && value["_tag"] === "Failure") return Result.fail(String(value["failure"]))
  throw new TypeError("Expected make to give a Result: succeed or fail(line)")
}

const declarable: ReadonlyArray<Prior.Declared> = ["semimeasure", "bounded-simplicity"]

/** What a prior plugin has to look like, for messages. */
export const shape = "a prior { id, make, sample }"

/**
 * The plugin as one of ours, called through its public fields; undefined if it is none.
 *
 * - **Errors** none here; what the plugin gives and is no prior or weight is a `TypeError` when it is
 *   asked for
 *
 * @example
 * ```ts
 * import { Plugin, speed } from "@headwater/priors"
 * Plugin.adopt({ ...speed, about: 7 })?.about // => ""
 * Plugin.adopt({ id: "no/functions" }) // => undefined
 * ```
 */
export const adopt = (value: unknown): Prior.PriorPlugin | undefined => {
  if (!isRecord(value)) return undefined
  const { id, about, make, sample } = value
  if (typeof id !== "string" || id === "" || !isCallable(make) || !isCallable(sample)) {
    return undefined
  }
  const listed = Array.isArray(value["declares"]) ? new Set<unknown>(value["declares"]) : new Set()
  const declares = declarable.filter((name) => listed.has(name))
  return {
    id,
    about: typeof about === "string" ? about : "",
    declares: declares.length === 0 ? ["semimeasure"] : declares,
    make: (params) => result(make.call(value, params)),
    sample: (seed, size) => sample.call(value, seed, size)
  }
}

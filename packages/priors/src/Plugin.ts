/**
 * # Plugins
 *
 * A plugin is someone else's value, often built against another copy of our packages. Only its
 * public fields are read, everything that comes out of it is checked, and what goes on from here
 * is made of our own rationals.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Foreign, Weight } from "@headwater/exact"
import type * as Prior from "./Prior.ts"

/** A weight made of our rationals. */
const weight = (value: unknown): Weight.Weight => {
  if (Foreign.isRecord(value) && value["zero"] === true) return Weight.zero
  if (!Foreign.isRecord(value) || !Array.isArray(value["factors"])) {
    throw new TypeError("Expected a weight: { zero: true } or { factors: [[base, exponent], ...] }")
  }
  return value["factors"].reduce<Weight.Weight>((product, factor: unknown) => {
    if (!Array.isArray(factor)) throw new TypeError("Expected a factor [base, exponent]")
    return Weight.times(
      product,
      Weight.power(
        Foreign.rational(factor[0], "a base"),
        Foreign.rational(factor[1], "an exponent")
      )
    )
  }, Weight.one)
}

/** A stated constant, of bigints; undefined where there is none. */
const universal = (value: unknown): Prior.Universal | undefined => {
  if (!Foreign.isRecord(value)) return undefined
  const { bits, steps, space } = value
  const isBound = (it: unknown): boolean => it === undefined || typeof it === "bigint"
  if (typeof bits === "bigint" && isBound(steps) && isBound(space)) {
    return {
      bits,
      ...(typeof steps === "bigint" ? { steps } : {}),
      ...(typeof space === "bigint" ? { space } : {})
    }
  }
  throw new TypeError("Expected a constant { bits, steps, space } of bigints")
}

const prior = (value: unknown): Prior.Prior => {
  if (Foreign.isRecord(value)) {
    const { id, weight: foreign } = value
    const constant = universal(value["universal"])
    if (typeof id === "string" && Foreign.isCallable(foreign)) {
      return {
        id,
        weight: (cost) => weight(foreign.call(value, cost)),
        ...(constant === undefined ? {} : { universal: constant })
      }
    }
  }
  throw new TypeError("Expected make to give a prior { id, weight }")
}

const declarable: ReadonlyArray<Prior.Declared> = [
  "semimeasure",
  "monotone",
  "bounded-simplicity",
  "exact",
  "speed",
  "universal"
]

/** What a prior plugin has to look like, for messages. */
export const shape = "a prior { id, make, sample }"

/**
 * The plugin as one of ours, called through its public fields; undefined if it is none.
 *
 * - **Errors** none here; what the plugin gives and is no prior or weight is a `TypeError` when it is
 *   asked for, and one that declares laws that there are not is made at no parameters
 *
 * @example
 * ```ts
 * import { Plugin, speed } from "@headwater/priors"
 * Plugin.adopt({ ...speed, about: 7 })?.about // => ""
 * Plugin.adopt({ id: "no/functions" }) // => undefined
 * ```
 */
export const adopt = (value: unknown): Prior.PriorPlugin | undefined => {
  // a learner has all that a prior has, and says what it learns
  if (!Foreign.isRecord(value) || value["learns"] !== undefined) return undefined
  const { id, about, make, sample } = value
  if (!Foreign.isText(id) || !Foreign.isCallable(make) || !Foreign.isCallable(sample)) {
    return undefined
  }
  const listed = Array.isArray(value["declares"]) ? new Set<unknown>(value["declares"]) : new Set()
  const declares = declarable.filter((name) => listed.has(name))
  const unknown = [...listed].find((it) => !declarable.some((name) => name === it))
  return {
    id,
    about: typeof about === "string" ? about : "",
    declares: declares.length === 0 ? ["semimeasure"] : declares,
    make: (params) =>
      unknown === undefined
        ? Foreign.result(make.call(value, params), "make", prior)
        : Result.fail(
            `${id}: expected it to declare ${declarable.join(", ")}, not \`${typeof unknown === "string" ? unknown : typeof unknown}\``
          ),
    sample: (seed, size) => sample.call(value, seed, size)
  }
}

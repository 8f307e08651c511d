import { Weight } from "@headwater/exact"
import type { Prior } from "@headwater/priors"
import { isCallable, isRecord, isText, rational, result } from "./foreign.ts"

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

const declarable: ReadonlyArray<Prior.Declared> = ["semimeasure", "bounded-simplicity"]

/** What a prior plugin has to look like. */
export const shape = "a prior { id, make, sample }"

/** The value as a prior plugin of ours, called through its public fields; undefined if it is none. */
export const adopt = (value: unknown): Prior.PriorPlugin | undefined => {
  if (!isRecord(value)) return undefined
  const { id, about, make, sample } = value
  if (!isText(id) || !isCallable(make) || !isCallable(sample)) return undefined
  const listed = Array.isArray(value["declares"]) ? new Set<unknown>(value["declares"]) : new Set()
  const declares = declarable.filter((name) => listed.has(name))
  return {
    id,
    about: typeof about === "string" ? about : "",
    declares: declares.length === 0 ? ["semimeasure"] : declares,
    make: (params) => result(make.call(value, params), "make", prior),
    sample: (seed, size) => sample.call(value, seed, size)
  }
}

import { Rational, Weight } from "@headwater/exact"
import * as Prior from "../Prior.ts"

/** The least n with `2^n ≥ r`. */
const ceilLog2 = (r: Rational): bigint => {
  let n = BigInt(r.numerator.toString(2).length - r.denominator.toString(2).length)
  while (Rational.pow2(Number(n)).compare(r) < 0) n++
  return n
}

/**
 * Simplicity to a power of at least 1: length is charged more than once. Below 1 the weights of a
 * class could sum to more than one.
 */
export const tempered = Prior.define({
  id: "simplicity/tempered",
  about: "2^-(power · length): length is charged more than once.",
  parameters: {
    power: {
      type: "rational",
      least: "1",
      default: "2",
      example: "3/2",
      about: "how often length is charged"
    }
  },
  declares: ["monotone"],
  make:
    ({ power }) =>
    (cost) =>
      Weight.power(cost.mass, power)
})

/**
 * Levin's Kt in whole bits: 2^-k for a program that Levin's search finishes in phase k, which is
 * `K + ⌈log2 t⌉`.
 *
 * - **Source** [Levin1973]
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { levin } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 100n, space: 4n }
 * Weight.length(levin.of({}).weight(cost)).toString() // => "105"
 * ```
 */
export const levin = Prior.define({
  id: "levin",
  about: "2^-(length + ⌈log2 t⌉): the phase in which Levin's search finishes a program.",
  parameters: {},
  declares: ["bounded-simplicity", "exact", "speed", "universal"],
  universal: () => ({ bits: 10n, steps: 1024n }),
  make: () => (cost) =>
    Weight.times(Weight.of(cost.mass), halves(ceilLog2(Rational.of(cost.steps))))
})

/**
 * Schmidhuber's S_Fast, program by program: the sum of `2^-i · mass` over the phases i = 1, 2, ...
 * of FAST in which the program's share of 2^i steps, `mass · 2^i`, lets it finish.
 *
 * That is `mass · 2^(1 - max(1, ⌈log2(t / mass)⌉))`, or `2^(1 - 2·length - ⌈log2 t⌉)` for bit strings
 * of at least one bit: length is charged once for the share of time and once again for the weight.
 * So it is no bounded simplicity prior; see `Fast` for the phases as they run.
 *
 * - **Source** [Schmidhuber2002]
 *
 * @example
 * ```ts
 * import { Rational, Weight } from "@headwater/exact"
 * import { fast } from "@headwater/priors"
 * const cost = { mass: Rational.pow2(-98), bits: 98, steps: 100n, space: 4n }
 * Weight.length(fast.of({}).weight(cost)).toString() // => "202"
 * ```
 */
export const fast = Prior.define({
  id: "fast",
  about: "2^(1 - 2·length - ⌈log2 t⌉), the weight that FAST gives: length is charged twice.",
  parameters: {},
  declares: ["monotone", "exact", "speed"],
  make: () => (cost) =>
    Weight.times(Weight.of(cost.mass), halves(laterPhases(cost.mass, cost.steps)))
})

/** How many phases of FAST after the first go by before a program has its steps. */
const laterPhases = (mass: Rational, steps: bigint): bigint => {
  const first = ceilLog2(Rational.of(steps).dividedBy(mass))
  return first > 1n ? first - 1n : 0n
}

/** The probability of the phases of FAST in which a program of this mass has these steps. */
export const fastFactor = (mass: Rational, steps: bigint): Rational =>
  Rational.pow2(-Number(laterPhases(mass, steps)))

const halves = (n: bigint): Weight.Weight => Weight.power(2n, Rational.of(-n))

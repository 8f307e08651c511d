/**
 * # Log weights of many costs
 *
 * The family `2^-K · t^-gamma · s^-sigma · 1[t ≤ T] · 1[s ≤ S]` over columns of doubles, for sweeps
 * over millions of programs. A double a stands for the weight 2^a, and -Infinity for 0. No verdict
 * rests on it: the law `twin` ties it to the exact weights.
 *
 * @module
 */
import type { Cost } from "@headwater/hypotheses"

/** Costs by column: lengths in bits, steps and space, as many of each. */
export interface Columns {
  readonly bits: Float64Array
  readonly steps: Float64Array
  readonly space: Float64Array
}

/** The exponents of soft bounds, 0 by default, and hard bounds, none by default. */
export interface Bounds {
  readonly gamma?: number
  readonly sigma?: number
  readonly T?: number
  readonly S?: number
}

/** Costs as columns. Steps and space beyond 2^53 are rounded, and with them the hard bounds there. */
export const columns = (costs: ReadonlyArray<Cost.Cost>): Columns => ({
  bits: Float64Array.from(costs, ({ bits }) => bits),
  steps: Float64Array.from(costs, ({ steps }) => Number(steps)),
  space: Float64Array.from(costs, ({ space }) => Number(space))
})

/**
 * The log weights of all costs, into `out` where one is given.
 *
 * - **Units** bits
 * - **Cost** a logarithm a soft bound and cost, no allocation where `out` is given
 * - **Errors** `RangeError` where columns differ in length, or an exponent is negative or not finite
 * - **Laws** `logWeights`: within 2^-48 bits of the exact ones, relative to the larger of 1 and their size
 *
 * @example
 * ```ts
 * import { LogWeights } from "@headwater/priors"
 * const two = { bits: Float64Array.of(98, 146), steps: Float64Array.of(128, 64), space: Float64Array.of(4, 4) }
 * Array.from(LogWeights.of({ gamma: 1 }, two)) // => [-105, -152]
 * Array.from(LogWeights.of({ T: 100, sigma: 2 }, two)) // => [-Infinity, -150]
 * ```
 */
export const of = (
  { gamma = 0, sigma = 0, T = Infinity, S = Infinity }: Bounds,
  { bits, steps, space }: Columns,
  out: Float64Array = new Float64Array(bits.length)
): Float64Array => {
  for (const column of [steps, space, out]) {
    if (column.length !== bits.length) {
      throw new RangeError(`Expected columns of ${bits.length} costs, not of \`${column.length}\``)
    }
  }
  const wrong = [gamma, sigma].find((it) => !(it >= 0 && it < Infinity))
  if (wrong !== undefined)
    throw new RangeError(`Expected an exponent of at least 0, not \`${wrong}\``)
  if (Number.isNaN(T) || Number.isNaN(S)) throw new RangeError("Expected bounds, not `NaN`")
  for (let i = 0; i < out.length; i++) out[i] = -bits[i]!
  if (gamma > 0) charge(gamma, steps, out)
  if (sigma > 0) charge(sigma, space, out)
  if (T < Infinity) cut(T, steps, out)
  if (S < Infinity) cut(S, space, out)
  return out
}

/** Takes `exponent · log2 x` from each; what is below 1 counts as 1. */
const charge = (exponent: number, column: Float64Array, out: Float64Array): void => {
  for (let i = 0; i < out.length; i++) {
    const used = column[i]!
    if (used > 1) out[i] = out[i]! - exponent * Math.log2(used)
  }
}

const cut = (bound: number, column: Float64Array, out: Float64Array): void => {
  for (let i = 0; i < out.length; i++) if (column[i]! > bound) out[i] = -Infinity
}

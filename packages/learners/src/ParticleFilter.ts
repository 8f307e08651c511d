/**
 * # Particle filters
 *
 * Sequential Monte Carlo over a large class in doubles: the algorithm of `SMC`, with hypotheses as
 * numbers in typed arrays and weights as base-2 logarithms. On the same uniform numbers it makes
 * the same choices; the law `particles` (see ./laws) ties the two.
 *
 * To be used by the rooms census and worlds, for classes that are too large to list.
 *
 * @module
 */
import type { LogClass } from "./LogMixture.ts"
import type { Random } from "./Random.ts"

/** Options of a population. */
export interface Options {
  readonly particles: number
  readonly random: Pick<Random, "seed" | "uniform">
  /** @defaultValue "systematic" */
  readonly resampling?: "none" | "multinomial" | "systematic"
  /** Drawn again only where the effective size is below this share of the number. @defaultValue 1 */
  readonly below?: number
}

/** The estimate of a population. */
export interface Result {
  /** The seed of the random numbers, to run it again. */
  readonly seed: number
  /** `log2` of the estimate of `ξ(x)`; -Infinity where the population died out. */
  readonly log2Evidence: number
  readonly ids: Uint32Array
  /** `log2` of the weights, which sum to one; empty where the population died out. */
  readonly log2Weights: Float64Array
  /** After how many symbols the population was drawn again. */
  readonly resampled: number
}

/**
 * Finds the first place whose end is above a number, or the number of places where there is none: by
 * a guide that has, for equal parts of the whole, where each begins.
 */
const finder = (ends: Float64Array): ((x: number) => number) => {
  const count = ends.length
  const whole = ends[count - 1] ?? 0
  if (whole === 0) return () => count
  const parts = count / whole
  const guide = new Uint32Array(count + 1)
  for (let part = 0, place = 0; part <= count; part++) {
    while (place < count && ends[place]! * parts <= part) place++
    guide[part] = place
  }
  return (x) => {
    let place = guide[Math.min(count, Math.floor(x * parts))]!
    // rounding may have put the number into the next part
    while (place > 0 && ends[place - 1]! > x) place--
    while (place < count && ends[place]! <= x) place++
    return place
  }
}

/** The places where weights end that are laid end to end. */
const endsOf = (weights: Float64Array): Float64Array => {
  const ends = new Float64Array(weights.length)
  let end = 0
  for (let i = 0; i < weights.length; i++) {
    end += weights[i]!
    ends[i] = end
  }
  return ends
}

/** Hypotheses drawn by the prior; the mass that the weights lack to one is the chance of none. */
const population = (prior: Float64Array, count: number, uniform: () => number): Uint32Array => {
  const placeOf = finder(endsOf(prior.map((it) => 2 ** it)))
  const ids = new Uint32Array(count)
  let drawn = 0
  for (let n = 0; n < count; n++) {
    const id = placeOf(uniform())
    if (id < prior.length) ids[drawn++] = id
  }
  return ids.slice(0, drawn)
}

/** The places that stay, of `count`; weights sum to one up to rounding. */
const chosen = (
  weights: Float64Array,
  count: number,
  how: "multinomial" | "systematic",
  uniform: () => number
): Uint32Array => {
  const ends = endsOf(weights)
  const places = new Uint32Array(count)
  const sum = ends.at(-1) ?? 0
  // rounding must not choose a place of weight zero at the end
  const last = weights.findLastIndex((it) => it > 0)
  if (how === "multinomial") {
    const placeOf = finder(ends)
    for (let i = 0; i < count; i++) places[i] = Math.min(placeOf(uniform() * sum), last)
    return places
  }
  const u = uniform()
  let place = 0
  for (let i = 0; i < count; i++) {
    const at = ((i + u) / count) * sum
    while (place < last && ends[place]! <= at) place++
    places[i] = place
  }
  return places
}

/**
 * One run of sequential Monte Carlo over a class in log weights.
 *
 * - **Cost** O(class) to begin, then O(particles) a symbol
 * - **Errors** `RangeError` for a number of particles that is no positive integer
 *
 * @example
 * ```ts
 * import { LogMixture, ParticleFilter, Random } from "@headwater/learners"
 * const coins = LogMixture.coins(Float64Array.of(-1, -1), Float64Array.of(0.5, 1))
 * const data = [1, 1, 1].map((bit) => [undefined, bit] as const)
 * const { log2Evidence } = ParticleFilter.run(coins, data, { particles: 10_000, random: Random.of(1) })
 * Math.abs(2 ** log2Evidence - 9 / 16) < 0.02 // => true
 * ```
 */
export const run = <C>(
  class_: LogClass<C>,
  data: ReadonlyArray<readonly [context: NoInfer<C>, symbol: number]>,
  { particles: count, random, resampling = "systematic", below = 1 }: Options
): Result => {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`Expected a positive number of particles, not \`${count}\``)
  }
  const uniform = (): number => random.uniform()
  let ids = population(class_.prior, count, uniform)
  let log2Weights = new Float64Array(ids.length).fill(-Math.log2(count))
  let given = new Float64Array(ids.length)
  let weights = new Float64Array(ids.length)
  let log2Evidence = data.length === 0 ? Math.log2(ids.length / count) : 0
  let resampled = 0
  const result = (died: boolean): Result => ({
    seed: random.seed,
    log2Evidence: died ? Number.NEGATIVE_INFINITY : log2Evidence,
    ids,
    log2Weights: died ? new Float64Array(0) : log2Weights,
    resampled
  })
  for (const [context, symbol] of data) {
    if (!Number.isInteger(symbol) || symbol < 0 || symbol >= class_.alphabet) {
      throw new RangeError(`Expected a symbol below ${class_.alphabet}, not \`${symbol}\``)
    }
    class_.write(context, symbol, ids, given)
    let high = Number.NEGATIVE_INFINITY
    for (let i = 0; i < given.length; i++) {
      given[i]! += log2Weights[i]!
      if (given[i]! > high) high = given[i]!
    }
    if (high === Number.NEGATIVE_INFINITY) return result(true)
    let sum = 0
    for (let i = 0; i < given.length; i++) {
      weights[i] = Math.exp((given[i]! - high) * Math.LN2)
      sum += weights[i]!
    }
    const total = high + Math.log2(sum)
    log2Evidence += total
    let squares = 0
    for (let i = 0; i < given.length; i++) {
      log2Weights[i] = given[i]! - total
      weights[i]! /= sum
      squares += weights[i]! * weights[i]!
    }
    if (resampling === "none" || (below < 1 && 1 / squares >= below * count)) continue
    const places = chosen(weights, count, resampling, uniform)
    const before = ids
    ids = places.map((place) => before[place]!)
    resampled++
    if (log2Weights.length !== count) {
      log2Weights = new Float64Array(count)
      given = new Float64Array(count)
      weights = new Float64Array(count)
    }
    log2Weights.fill(-Math.log2(count))
  }
  if (data.length === 0) log2Weights.fill(-Math.log2(ids.length))
  return result(false)
}

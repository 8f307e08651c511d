/**
 * # Samplers
 *
 * The random choices of an algorithm, as a value that it is given: an algorithm written against
 * {@link Sampler} can be run on a random stream, and the same code can be run on every outcome of its
 * choices, each with its exact probability. An estimate is then unbiased, or a chain in detailed
 * balance, by a finite computation on the algorithm itself and not on a formula for it.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Random } from "./Random.ts"

/** Chooses among finitely many outcomes. */
export interface Sampler {
  /**
   * The seed of the stream that the choices come from, to make them again; undefined where they come
   * from none, as on every outcome. Samplers state it beside what they found.
   */
  readonly seed: number | undefined
  /**
   * The index of one outcome, with a probability proportional to its weight.
   *
   * - **Errors** `RangeError` for a negative weight, or where no weight is positive
   */
  index(weights: ReadonlyArray<Rational>): number
}

/** Draws from a random stream: what samples by them is run again from their seed. */
export interface Seeded extends Sampler {
  readonly seed: number
}

const total = (weights: ReadonlyArray<Rational>): Rational => {
  const light = weights.find((it) => it.sign < 0)
  if (light !== undefined) {
    throw new RangeError(`Expected weights that are not negative, not \`${light.toString()}\``)
  }
  const sum = Rational.sum(weights)
  if (sum.sign === 0) throw new RangeError("Expected a positive weight to draw by, found none")
  return sum
}

/**
 * Draws from a random stream, with exactly the probabilities asked for.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Random, Sampler } from "@headwater/learners"
 * const sampler = Sampler.from(Random.of(1))
 * sampler.index([Rational.zero, Rational.of(1, 3)]) // => 1
 * sampler.seed // => 1
 * ```
 */
export const from = (random: Random): Seeded => ({
  seed: random.seed,
  index: (weights) => {
    const unit = weights.reduce(
      (unit, { denominator }) => unit * Rational.of(denominator, unit).numerator,
      1n
    )
    const sum = total(weights).times(Rational.of(unit)).numerator
    let left = random.below(sum)
    for (const [index, { numerator, denominator }] of weights.entries()) {
      left -= numerator * (unit / denominator)
      if (left < 0n) return index
    }
    throw new RangeError("Expected weights that do not change while they are drawn by")
  }
})

/**
 * Draws by uniform numbers below 1, one each: the outcome in whose interval the number falls, where
 * the outcomes' shares of 1 are laid end to end. A path in doubles that inverts the same numbers
 * makes the same choices, but for those that rounding puts on the other side of an end.
 */
export const inverting = (uniform: () => number): Sampler => ({
  seed: undefined,
  index: (weights) => {
    const place = exactly(uniform()).times(total(weights))
    let end = Rational.zero
    const found = weights.findIndex((it) => {
      end = end.plus(it)
      return place.compare(end) < 0
    })
    return found
  }
})

/** The rational that a double from 0 to below 1 is. */
const exactly = (x: number): Rational => {
  if (!(x >= 0 && x < 1)) throw new RangeError(`Expected a number from 0 to below 1, not \`${x}\``)
  let [whole, halvings] = [x, 0]
  for (; !Number.isInteger(whole); halvings++) whole *= 2
  return Rational.of(BigInt(whole)).times(Rational.pow2(-halvings))
}

/** What an algorithm gives on one sequence of choices. */
export interface Outcome<out A> {
  readonly value: A
  readonly probability: Rational
}

/**
 * What an algorithm gives on every sequence of choices of positive probability; the
 * probabilities sum to one.
 *
 * - **Cost** one run of the algorithm an outcome; it must be deterministic but for its draws
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Sampler } from "@headwater/learners"
 * const die = [1, 2, 3].map((n) => Rational.of(n, 6))
 * const outcomes = [...Sampler.everyOutcome((sampler) => sampler.index(die) + sampler.index(die))]
 * outcomes.length // => 9
 * Sampler.mean(outcomes, (sum) => Rational.of(sum)).toString() // => "8/3"
 * ```
 */
export function* everyOutcome<A>(algorithm: (sampler: Sampler) => A): Generator<Outcome<A>, void> {
  const pending: Array<ReadonlyArray<number>> = [[]]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const taken = [...path]
    let at = 0
    let probability = Rational.one
    const value = algorithm({
      seed: undefined,
      index: (weights) => {
        const sum = total(weights)
        const possible = weights.flatMap((it, index) => (it.sign > 0 ? [index] : []))
        const place = at++
        if (place === taken.length) {
          for (const other of possible.slice(1)) pending.push([...taken, other])
          taken.push(possible[0] ?? 0)
        }
        const chosen = taken[place] ?? 0
        probability = probability.times((weights[chosen] ?? Rational.zero).dividedBy(sum))
        return chosen
      }
    })
    yield { value, probability }
  }
}

/** The exact mean of a rational function of the outcomes. */
export const mean = <A>(outcomes: Iterable<Outcome<A>>, of: (value: A) => Rational): Rational =>
  Rational.sum(Array.from(outcomes, ({ value, probability }) => of(value).times(probability)))

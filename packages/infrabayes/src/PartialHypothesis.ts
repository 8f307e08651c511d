/**
 * # Partial hypotheses
 *
 * A hypothesis that says some features of the future and leaves the rest free, beside a complete rival.
 * Rounds of silent bits and one feature: the partial hypothesis says that the feature is 1; the rival says
 * that each silent bit is 1 with chance q and that the feature is fair.
 *
 * ## Main definitions
 * - {@link level}: to where a predictor whose stakes are its own log loss fills up the rival: the greatest
 *   entropy is had by pouring the weight of the partial hypothesis over the strings like water
 * - {@link forecasts}: of the next feature, by the uniform completion, by that one, and by the update with
 *   the other branches worth everything or nothing
 *
 * ## Main statements (claim C41)
 * - the poured completion takes less where the rival says more, and nothing above the level
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"

export interface Rivalry {
  /** The chance of a silent bit under the rival. */
  readonly q: RationalLike
  /** The weight of the partial hypothesis; the rival has the rest. */
  readonly weightPartial: RationalLike
  readonly rounds: number
  /** Silent bits a round. */
  readonly silentBits: number
}

/** The most silent bits of all rounds: their strings are counted by the number of ones. */
const mostSilentBits = 2048

const binomials = (n: number): ReadonlyArray<bigint> => {
  const row = [1n]
  for (let k = 1; k <= n; k++) row.push((row[k - 1]! * BigInt(n - k + 1)) / BigInt(k))
  return row
}

const checked = ({ q, rounds, silentBits, weightPartial }: Rivalry) => {
  const [chance, weight] = [Rational.from(q), Rational.from(weightPartial)]
  if (chance.sign < 0 || chance.compare(Rational.one) > 0) {
    throw new RangeError(expected("a chance from 0 to 1", chance))
  }
  if (weight.sign <= 0 || weight.compare(Rational.one) > 0) {
    throw new RangeError(expected("a weight above 0, at most 1", weight))
  }
  for (const [what, n] of [
    ["rounds", rounds],
    ["silent bits", silentBits]
  ] as const) {
    if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(expected(`one or more ${what}`, n))
  }
  const total = rounds * silentBits
  if (total > mostSilentBits) {
    throw new RangeError(expected(`at most ${mostSilentBits} silent bits in all`, total))
  }
  /** The weighed mass that the rival gives a string with a number of ones and every feature 1. */
  const rival = (ones: number) =>
    Rational.one
      .minus(weight)
      .times(chance.pow(ones))
      .times(Rational.one.minus(chance).pow(total - ones))
      .times(Rational.pow2(-rounds))
  return { chance, weight, total, rival }
}

/**
 * The water level c: `Σ max(0, c - w_R R) = w_P` over the strings with every feature 1.
 *
 * - **Cost** one pass over the numbers of ones, sorted by what the rival gives
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { PartialHypothesis } from "@headwater/infrabayes"
 * const [q, weightPartial] = [Rational.of(9, 10), Rational.of(1, 2)]
 * PartialHypothesis.level({ q, weightPartial, rounds: 1, silentBits: 2 }).toString() // => "73/400"
 * ```
 */
export const level = (rivalry: Rivalry): Rational => {
  const { rival, total, weight } = checked(rivalry)
  const count = binomials(total)
  const depths = count
    .map((strings, ones) => ({ strings, given: rival(ones) }))
    .toSorted((a, b) => a.given.compare(b.given))
  let [strings, filled, found] = [0n, Rational.zero, Rational.zero]
  for (const [i, { given, strings: more }] of depths.entries()) {
    strings += more
    filled = filled.plus(given.times(Rational.of(more)))
    found = weight.plus(filled).dividedBy(Rational.of(strings))
    const next = depths[i + 1]
    if (next !== undefined && found.compare(next.given) <= 0) break
  }
  return found
}

/** Forecasts that the next feature is 1. */
export interface Forecasts {
  /** The uniform completion. */
  readonly plain: Rational
  /** The completion whose stakes are the predictor's own log loss on the whole string. */
  readonly ownLoss: Rational
  /** The update with every other branch worth 1: the worst completion is all on what was seen. */
  readonly everything: Rational
  /** The update with every other branch worth 0: the worst completion is nowhere on what was seen. */
  readonly nothing: Rational
}

/**
 * Forecasts of the feature of a round, after its silent bits, where `ones` of all silent bits so far were
 * ones and every earlier feature was 1.
 *
 * - **Source** claim C41
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { PartialHypothesis } from "@headwater/infrabayes"
 * const [q, weightPartial] = [Rational.of(9, 10), Rational.of(1, 2)]
 * const found = PartialHypothesis.forecasts({ q, weightPartial, rounds: 1, silentBits: 2 }, { round: 1, ones: 2 })
 * found.plain.toString() // => "131/212"
 * found.ownLoss.toString() // => "1/2"
 * found.everything.toString() // => "281/362"
 * found.nothing.toString() // => "1/2"
 * ```
 */
export const forecasts = (
  rivalry: Rivalry,
  seen: { readonly round: number; readonly ones: number }
): Forecasts => {
  const { chance, rival, total, weight } = checked(rivalry)
  const { ones, round } = seen
  if (!(Number.isInteger(round) && round >= 1 && round <= rivalry.rounds)) {
    throw new RangeError(expected(`a round from 1 to ${rivalry.rounds}`, round))
  }
  const shown = round * rivalry.silentBits
  if (!(Number.isInteger(ones) && ones >= 0 && ones <= shown)) {
    throw new RangeError(expected(`from 0 to ${shown} ones`, ones))
  }
  const water = level(rivalry)
  const poured = (all: number): Rational => {
    const room = water.minus(rival(all))
    return room.sign > 0 ? room : Rational.zero
  }
  /** What a completion, weighed, gives what was seen: the sum over what may follow. */
  const given = (completion: (all: number) => Rational): Rational =>
    Rational.sum(
      binomials(total - shown).map((strings, more) =>
        completion(ones + more).times(Rational.of(strings))
      )
    )
  const silent = Rational.one
    .minus(weight)
    .times(chance.pow(ones))
    .times(Rational.one.minus(chance).pow(shown - ones))
  const forecast = (partial: Rational): Rational => {
    const before = partial.plus(silent.times(Rational.pow2(1 - round)))
    if (before.sign === 0)
      throw new RangeError(expected("a history with some chance", "one with none"))
    return partial.plus(silent.times(Rational.pow2(-round))).dividedBy(before)
  }
  const uniform = weight.times(Rational.pow2(-total))
  return {
    plain: forecast(given(() => uniform)),
    ownLoss: forecast(given(poured)),
    everything: forecast(weight),
    nothing: forecast(Rational.zero)
  }
}

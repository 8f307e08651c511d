/**
 * # Priors over the functions of a few bits
 *
 * A weight for every function of n bits, which is conditioned on the values at the inputs that are
 * shown: how often a draw from the posterior is right elsewhere, and what the posterior loses there,
 * for functions that come from another such prior. An input is the number that its bits are, the
 * first the highest.
 *
 * ## Main definitions
 * - {@link of}, {@link ofNetworks}, {@link ofParameters}: weights of all functions, of random
 *   networks, and by the fewest parameters that a network takes
 * - {@link posterior}, {@link accuracy}, {@link loss}
 *
 * ## References
 * - [VallePerezEtAl2019], [MingardEtAl2021]
 *
 * @module
 */
import { Distribution, Rational } from "@headwater/exact"
import { Circuit, type Network } from "@headwater/hypotheses"

/** A weight for each function, up to a common factor, in rising order of the tables. */
export type FunctionPrior = ReadonlyArray<bigint>

/**
 * The prior that gives each function of n bits a weight.
 *
 * - **Errors** `RangeError` unless n is 1 to 4, and for a negative weight
 *
 * @example
 * ```ts
 * import { FunctionPrior } from "@headwater/learners"
 * FunctionPrior.of(1, (table) => (table === "01" ? 3n : 1n)) // => [1n, 3n, 1n, 1n]
 * ```
 */
export const of = (bits: number, weight: (table: string) => bigint): FunctionPrior => {
  if (bits > 4) throw new RangeError(`Expected at most 4 bits, not \`${bits}\``)
  return Array.from(Circuit.functions(bits), (table) => {
    const own = weight(table)
    if (own < 0n) throw new RangeError(`Expected a weight from 0 on, not \`${own}\``)
    return own
  })
}

/** The bits that the networks of a census read. */
const bitsOf = ({ functions }: Network.Census): number => {
  const [table = "00"] = functions.keys()
  return Circuit.inputsOfTable(table)
}

/** All settings of the parameters of networks alike: how many of them compute each function. */
export const ofNetworks = (census: Network.Census): FunctionPrior =>
  of(bitsOf(census), (table) => census.functions.get(table)?.networks ?? 0n)

/**
 * Functions by the fewest non-zero parameters of a network that computes them, each of which makes
 * a function less likely by a factor; 0 where no network does.
 */
export const ofParameters = (census: Network.Census, factor: Rational): FunctionPrior => {
  const most = Math.max(...Array.from(census.functions.values(), (it) => it.least))
  return of(bitsOf(census), (table) => {
    const least = census.functions.get(table)?.least
    if (least === undefined) return 0n
    return factor.denominator ** BigInt(least) * factor.numerator ** BigInt(most - least)
  })
}

const total = (weights: FunctionPrior): bigint => weights.reduce((a, b) => a + b)

/** How many inputs there are. */
const instances = (prior: FunctionPrior): number => Math.log2(prior.length)

/** The digits of tables at some inputs, as a mask of their words. */
const mask = (prior: FunctionPrior, inputs: Iterable<number>): number => {
  const all = instances(prior)
  let digits = 0
  for (const input of inputs) {
    if (!(Number.isInteger(input) && input >= 0 && input < all)) {
      throw new RangeError(`Expected an input below ${all}, not \`${input}\``)
    }
    digits |= 1 << (all - 1 - input)
  }
  return digits
}

/** The sums of weights of functions that agree where a mask has ones, by their values there. */
const sums = (prior: FunctionPrior, kept: number): Array<bigint> => {
  const found = prior.map(() => 0n)
  for (const [word, weight] of prior.entries()) found[word & kept]! += weight
  return found
}

/**
 * The mean of a whole number that functions have; those that have none are left out.
 *
 * - **Errors** `RangeError` where no function of positive weight has one
 */
export const mean = (
  prior: FunctionPrior,
  value: (table: string) => number | undefined
): Rational => {
  let [sum, all, word] = [0n, 0n, 0]
  for (const table of Circuit.functions(Math.log2(instances(prior)))) {
    const [own, weight] = [value(table), prior[word++]!]
    if (own === undefined) continue
    sum += weight * BigInt(own)
    all += weight
  }
  if (all === 0n) throw new RangeError("Expected a function of positive weight, and found none")
  return Rational.of(sum, all)
}

/**
 * The functions that agree with a table at some inputs, with their posterior masses; empty where
 * none of positive weight does.
 *
 * @example
 * ```ts
 * import { FunctionPrior } from "@headwater/learners"
 * const prior = FunctionPrior.of(1, (table) => (table === "01" ? 3n : 1n))
 * String(FunctionPrior.posterior(prior, "01", [1]).get("11")) // => "1/4"
 * ```
 */
export const posterior = (
  prior: FunctionPrior,
  table: string,
  shown: Iterable<number>
): Distribution<string> => {
  const kept = mask(prior, shown)
  const own = Number.parseInt(table, 2) & kept
  const weights = prior.map((weight, word) => ((word & kept) === own ? weight : 0n))
  const all = total(weights)
  return Distribution.masses(
    weights.flatMap((weight, word) =>
      weight === 0n
        ? []
        : [[word.toString(2).padStart(instances(prior), "0"), Rational.of(weight, all)] as const]
    )
  )
}

/**
 * The expected chance that a draw from the posterior is right at an input that is not shown, over these
 * inputs and over functions that come from `truths`; of a draw from the prior, where the values
 * that are shown have not been seen. Where the prior excludes what is shown no draw is right.
 *
 * - **Cost** O(2^(2^n)) for each input that is not shown
 * - **Errors** `RangeError` where every input is shown
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { FunctionPrior } from "@headwater/learners"
 * const networks = FunctionPrior.ofNetworks(Network.census(Network.layers([2, 2, 1])))
 * const right = (seen: boolean) => FunctionPrior.accuracy(networks, networks, [0, 1, 2], seen).toNumber()
 * right(true) > right(false) // => true
 * ```
 */
export const accuracy = (
  prior: FunctionPrior,
  truths: FunctionPrior,
  shown: Iterable<number>,
  hasSeen = true
): Rational => {
  const told = [...shown]
  const kept = hasSeen ? mask(prior, told) : 0
  const unseen = Array.from({ length: instances(prior) }, (_, input) => input).filter(
    (input) => !told.includes(input)
  )
  if (unseen.length === 0) throw new RangeError("Expected an input that is not shown, found none")
  const all = sums(prior, kept)
  const right = all.map(() => 0n)
  for (const input of unseen) {
    const here = kept | mask(prior, [input])
    const drawn = sums(truths, here)
    for (const [word, weight] of sums(prior, here).entries()) {
      right[word & kept]! += weight * drawn[word]!
    }
  }
  const chances = right.flatMap((sum, seen) => (sum === 0n ? [] : [Rational.of(sum, all[seen])]))
  return Rational.sum(chances).dividedBy(Rational.of(total(truths) * BigInt(unseen.length)))
}

/**
 * What the posterior loses on the values that are not shown together, for functions that come from
 * `truths`. A float, for the eye; infinite where a function comes that the prior excludes.
 *
 * - **Units** bits
 */
export const loss = (
  prior: FunctionPrior,
  truths: FunctionPrior,
  shown: Iterable<number>
): number => {
  const kept = mask(prior, shown)
  const all = sums(prior, kept)
  const terms = truths.map((mass, word) =>
    mass === 0n ? 0 : Number(mass) * Math.log2(Number(all[word & kept]) / Number(prior[word]))
  )
  return terms.reduce((a, b) => a + b) / Number(total(truths))
}

/**
 * # All networks of a shape
 *
 * For each function of n bits, how many choices of parameters compute it, by the number of
 * parameters that are not zero. No network is run: units are taken together by the function that
 * they compute, and hidden units by the sums to which they add up.
 *
 * ## Main definitions
 * - {@link census}: the counts, of layers `[n, 1]` and `[n, H, 1]` and of one head of attention
 * - {@link levels}: functions and networks by the least number of non-zero parameters
 * - {@link orders}: pairs of functions where fewer parameters go with more networks, and where not
 *
 * ## References
 * - [VallePerezEtAl2019], [MingardEtAl2021]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { functions as tablesOf, wordOf } from "../circuit/Table.ts"
import { type Architecture, inputCount, parameterCount } from "./Architecture.ts"
import { hiddenLayer, largestSum } from "./HiddenLayer.ts"
import { readingHead } from "./AttentionHead.ts"
import { units } from "./Units.ts"

/** The networks that compute one function. */
export interface Tally {
  readonly networks: bigint
  /** The least number of non-zero parameters of any of them. */
  readonly least: number
  /** How many of them have 0, 1, ..., P non-zero parameters. */
  readonly byNonZero: ReadonlyArray<bigint>
}

/** All networks of a shape, by the truth tables that they compute. */
export interface Census {
  readonly architecture: Architecture
  readonly parameters: number
  readonly networks: bigint
  /** By truth table, in rising order; a function that no network computes is not there. */
  readonly functions: ReadonlyMap<string, Tally>
}

/** The most inputs of a census. */
export const censusInputs = 4

/** The most hidden units of a census. */
export const censusUnits = 5

/** The counts of one unit that reads the inputs. */
const oneUnit = (n: number, bound: number): Float64Array => {
  const stride = n + 2
  const counts = new Float64Array(2 ** (2 ** n) * stride)
  for (const { word, byNonZero } of units(n, bound)) counts.set(byNonZero, word * stride)
  return counts
}

const refused = (shape: Architecture): string | undefined => {
  const { alphabet, bound } = shape
  const inputs = inputCount(shape)
  if (alphabet !== 2) return `an alphabet of 2 symbols, not \`${alphabet}\``
  if (inputs > censusInputs) return `at most ${censusInputs} inputs, not \`${inputs}\``
  if (shape.kind === "attention") {
    if (shape.heads !== 1) return `one head, not \`${shape.heads}\``
    if (shape.outputs !== 2) return `two output symbols, not \`${shape.outputs}\``
  } else {
    const [, first = 1, second] = shape.widths
    if (shape.widths.length > 3) return `at most two layers, not \`${shape.widths.length - 1}\``
    if ((second ?? first) !== 1) return `one output unit, not \`${second ?? first}\``
    if (second !== undefined && (first > censusUnits || (first + 1) * bound > largestSum)) {
      return `at most ${censusUnits} hidden units and sums of ${largestSum}, not \`${first}\``
    }
  }
  // Counts are kept as floats, which are exact below 2^53.
  return (2 * bound + 1) ** parameterCount(shape) > Number.MAX_SAFE_INTEGER
    ? `fewer than 2^53 networks, not ${2 * bound + 1}^${parameterCount(shape)}`
    : undefined
}

/**
 * The census of a shape: bits as inputs, at most four; one output; at most five hidden units in one
 * layer, or one head of attention.
 *
 * - **Cost** the sums of H - 1 hidden units, times what one unit may add
 * - **Errors** `RangeError` for another shape
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const { networks, functions } = Network.census(Network.layers([3, 2, 1]))
 * networks // => 177147n
 * functions.size // => 220
 * functions.get("01101001")?.least // => undefined
 * ```
 */
export const census = (shape: Architecture): Census => {
  const wrong = refused(shape)
  if (wrong !== undefined) throw new RangeError(`Expected a shape with ${wrong}`)
  const parameters = parameterCount(shape)
  const inputs = inputCount(shape)
  const counts =
    shape.kind === "attention"
      ? readingHead(shape)
      : shape.widths.length === 2
        ? oneUnit(inputs, shape.bound)
        : hiddenLayer(inputs, shape.widths[1] ?? 1, shape.bound)
  const functions = new Map<string, Tally>()
  for (const table of tablesOf(inputs)) {
    const word = wordOf(table)
    const row = counts.subarray(word * (parameters + 1), (word + 1) * (parameters + 1))
    const least = row.findIndex((it) => it > 0)
    if (least < 0) continue
    const byNonZero = Array.from(row, BigInt)
    functions.set(table, { networks: byNonZero.reduce((a, b) => a + b), least, byNonZero })
  }
  const networks = BigInt(2 * shape.bound + 1) ** BigInt(parameters)
  return { architecture: shape, parameters, networks, functions }
}

/** The functions whose least number of non-zero parameters is the same. */
export interface Level {
  readonly least: number
  readonly functions: number
  readonly networks: bigint
  /** The share of all networks that computes such a function, on average over them. */
  readonly meanMass: Rational
}

/**
 * The functions of a census by the least number of their non-zero parameters, rising.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const all = Network.levels(Network.census(Network.layers([2, 1])))
 * all.map(({ least, functions }) => [least, functions]) // => [[0, 1], [1, 3], [2, 5], [3, 4]]
 * ```
 */
export const levels = ({ functions, networks }: Census): ReadonlyArray<Level> => {
  const found = new Map<number, readonly [functions: number, networks: bigint]>()
  for (const tally of functions.values()) {
    const [count, sum] = found.get(tally.least) ?? [0, 0n]
    found.set(tally.least, [count + 1, sum + tally.networks])
  }
  return Array.from(found, ([least, [count, sum]]) => ({
    least,
    functions: count,
    networks: sum,
    meanMass: Rational.of(sum, BigInt(count) * networks)
  })).sort((a, b) => a.least - b.least)
}

/** Pairs of functions whose least numbers of non-zero parameters differ by a given number. */
export interface Order {
  readonly apart: number
  /** Those where the function of fewer parameters has more networks. */
  readonly right: bigint
  /** Those where it has fewer networks. */
  readonly inverted: bigint
  /** Those where both have as many. */
  readonly equal: bigint
}

/**
 * How often fewer non-zero parameters go with more networks, over all pairs of functions of a census
 * that differ in their parameters, by how many. Functions that no network computes are not counted.
 *
 * - **Cost** O(F L) for F functions at L levels, and sorting them
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const orders = Network.orders(Network.census(Network.layers([2, 2, 1])))
 * orders.slice(0, 3).map(({ right, inverted }) => [right, inverted]) // => [[23n, 16n], [19n, 6n], [20n, 0n]]
 * ```
 */
export const orders = ({ functions }: Census): ReadonlyArray<Order> => {
  const byLeast = new Map<number, Array<number>>()
  for (const { least, networks } of functions.values()) {
    const masses = byLeast.get(least) ?? []
    masses.push(Number(networks))
    byLeast.set(least, masses)
  }
  const sorted = Array.from(byLeast, ([least, masses]) => ({
    least,
    masses: masses.sort((a, b) => a - b)
  })).sort((a, b) => a.least - b.least)
  const found = new Map<number, Order>()
  for (const [index, fewer] of sorted.entries()) {
    for (const more of sorted.slice(index + 1)) {
      const apart = more.least - fewer.least
      let { right, inverted, equal } = found.get(apart) ?? { right: 0n, inverted: 0n, equal: 0n }
      let [below, upTo] = [0, 0]
      for (const mass of fewer.masses) {
        while (below < more.masses.length && more.masses[below]! < mass) below++
        while (upTo < more.masses.length && more.masses[upTo]! <= mass) upTo++
        right += BigInt(below)
        equal += BigInt(upTo - below)
        inverted += BigInt(more.masses.length - upTo)
      }
      found.set(apart, { apart, right, inverted, equal })
    }
  }
  return [...found.values()].sort((a, b) => a.apart - b.apart)
}

/**
 * # Networks with random parameters
 *
 * Networks of three bits with one hidden layer of threshold units and parameters -1, 0 and 1, all
 * settings alike: a prior over the 256 functions, which a learner conditions on the values at some
 * of the inputs. The functions to be learned are drawn from a simplicity prior, in which every
 * parameter that cannot be 0 makes a function less likely by a factor: 2^c is 2^-cK for K of them.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"
import { RationalFromString } from "./RationalFromString.ts"

/** Of the networks: bits that they read, and inputs that these make. */
const bits = 3
export const inputs = 2 ** bits

/** The table of a function from its word, whose highest digit is the value on 000. */
export const tableOf = (word: number): string => word.toString(2).padStart(inputs, "0")

/** Every function, by its table. */
export const tables: ReadonlyArray<string> = Array.from({ length: 2 ** inputs }, (_, word) =>
  tableOf(word)
)

/** All networks with so many hidden units, counted once. */
export const census = Memo.by(Number, (hidden: number): Network.Census =>
  Network.census(Network.layers([bits, hidden, 1]))
)

// ------------------------------------------------------------------------------ a bound on masses

/** A function, and a number of units that may compute it within a hidden layer. */
export const Within = Schema.Struct({
  table: Schema.String,
  used: Schema.Int,
  hidden: Schema.Int
})
export type Within = typeof Within.Type

/** Whether so many hidden units compute the function: no unit, whose output is the bias, or more. */
export const isComputed = ({ table, used }: Within): boolean =>
  used === 0 ? !table.includes("01") && !table.includes("10") : census(used).functions.has(table)

/** How many networks compute a function. */
export const networks = (table: string, hidden: number): bigint =>
  census(hidden).functions.get(table)?.networks ?? 0n

/** The share of the networks that compute a function. */
export const mass = (table: string, hidden: number): Rational =>
  Rational.of(networks(table, hidden), census(hidden).networks)

/** 3 to the minus of how many parameters the units in use and the output unit have. */
export const bound = ({ used, hidden }: Within): Rational =>
  Rational.of(3).pow(-((bits + 1) * used + hidden + 1))

/** In words: the function, its mass and the bound. */
export const showWithin = (it: Within): string =>
  `${it.table}, ${isComputed(it) ? "" : "not "}computed by ${it.used} hidden units: mass ` +
  `${mass(it.table, it.hidden).toString()} with ${it.hidden}, against ${bound(it).toString()}`

// ------------------------------------------------------------------------------- pairs of functions

/** Two functions that networks compute. */
export const Pair = Schema.Struct({ one: Schema.String, other: Schema.String, hidden: Schema.Int })
export type Pair = typeof Pair.Type

/** Every pair, in the order of their tables. */
export function* pairs(hidden: number): Generator<Pair> {
  const known = [...census(hidden).functions.keys()]
  for (const one of known) for (const other of known) yield { one, other, hidden }
}

/** The least number of non-zero parameters of a function that some network computes. */
export const least = (table: string, hidden: number): number => {
  const found = census(hidden).functions.get(table)
  if (found === undefined) throw new RangeError(`Expected a function of networks, not \`${table}\``)
  return found.least
}

/** In words: the two, and how many such pairs there are. */
export const showPair = ({ one, other, hidden }: Pair): string => {
  const { pairs, inverted } = Network.inversions(census(hidden))
  const told = (table: string): string =>
    `${table} (${least(table, hidden)} parameters, ${networks(table, hidden)} networks)`
  return (
    `${told(one)} and ${told(other)}, with ${hidden} hidden units: ` +
    `one of ${inverted} inverted pairs of ${pairs}`
  )
}

// ---------------------------------------------------------------------------------------- learning

/** What is shown of a function, from where it is drawn, and what the learner conditions. */
export const Learning = Schema.Struct({
  hidden: Schema.Int,
  /** 1 at the inputs whose value is shown, from 000 on. */
  shown: Schema.String,
  /** By what a parameter that cannot be 0 makes a function less likely. */
  factor: RationalFromString,
  /** What is alike to the learner: all settings of the parameters, or all functions. */
  alike: Schema.Literals(["parameters", "functions"])
})
export type Learning = typeof Learning.Type

/** How many networks compute each function. */
const masses = (hidden: number): ReadonlyArray<number> =>
  tables.map((table) => Number(networks(table, hidden)))

/** The sums of weights of functions that agree where `kept` has ones, by their values there. */
const sums = (weights: ReadonlyArray<number>, kept: number): Float64Array => {
  const found = new Float64Array(2 ** inputs)
  for (const [word, weight] of weights.entries()) found[word & kept]! += weight
  return found
}

/** The weights of functions under the simplicity prior, up to a factor; 0 where none fits. */
export const simplicity = ({
  hidden,
  factor
}: Pick<Learning, "hidden" | "factor">): ReadonlyArray<bigint> => {
  const { functions } = census(hidden)
  const most = Math.max(...Array.from(functions.values(), (it) => it.least))
  return tables.map((table) => {
    const found = functions.get(table)
    if (found === undefined) return 0n
    const [n, d] = [factor.numerator, factor.denominator]
    return d ** BigInt(found.least) * n ** BigInt(most - found.least)
  })
}

/** What is not shown, an input each, as bits of a word. */
const hiddenInputs = ({ shown }: Pick<Learning, "shown">): ReadonlyArray<number> =>
  Array.from(shown).flatMap((it, at) => (it === "1" ? [] : [2 ** (inputs - 1 - at)]))

/**
 * The expected chance that a draw from the learner's posterior is right at an input not shown, over
 * these inputs and over functions drawn from the simplicity prior.
 */
export const accuracy = (it: Learning): Rational => {
  const weights = it.alike === "parameters" ? masses(it.hidden) : tables.map(() => 1)
  const drawn = simplicity(it)
  const unseen = hiddenInputs(it)
  const kept = Number.parseInt(it.shown, 2)
  const all = sums(weights, kept)
  const right = unseen.map((input) => sums(weights, kept | input))
  const tops = new Map<number, bigint>()
  for (const [word, chance] of drawn.entries()) {
    let agreeing = 0
    for (const [at, input] of unseen.entries()) agreeing += right[at]![word & (kept | input)]!
    tops.set(word & kept, (tops.get(word & kept) ?? 0n) + chance * BigInt(agreeing))
  }
  const terms = Array.from(tops).flatMap(([seen, top]) =>
    top === 0n ? [] : [Rational.of(top, BigInt(all[seen]!))]
  )
  const total = drawn.reduce((a, b) => a + b) * BigInt(unseen.length)
  return Rational.sum(terms).dividedBy(Rational.of(total))
}

/** The sum of the networks' shares of functions times some logarithms. */
const expected = (hidden: number, of: (word: number) => bigint): LogForm =>
  LogForm.sum(
    masses(hidden).flatMap((mass, word) =>
      mass === 0 ? [] : [LogForm.log2(of(word)).times(BigInt(mass))]
    )
  )

/** The loss of a posterior on what is not shown, in bits, for functions from random networks. */
const loss = (
  { hidden, shown }: Learning,
  weights: ReadonlyArray<bigint>,
  own: LogForm
): LogForm => {
  const kept = Number.parseInt(shown, 2)
  const all = new Map<number, bigint>()
  const mass = sums(masses(hidden), kept)
  for (const [word, weight] of weights.entries()) {
    all.set(word & kept, (all.get(word & kept) ?? 0n) + weight)
  }
  const terms = Array.from(all).flatMap(([seen, sum]) =>
    mass[seen] === 0 ? [] : [LogForm.log2(sum).times(BigInt(mass[seen]!))]
  )
  return LogForm.sum([...terms, own.negated()]).times(Rational.of(1n, census(hidden).networks))
}

/** The weights of a prior on functions, by a name. */
interface Weighed {
  readonly key: string
  readonly hidden: number
  readonly weights: ReadonlyArray<bigint>
}

/** `Σ m(f) log2 w(f)` for the weights of a prior, found once. */
const own = Memo.by(
  ({ key }: Weighed) => key,
  ({ hidden, weights }): LogForm => expected(hidden, (word) => weights[word]!)
)

/** The loss of the networks' own posterior on the values that are not shown together, in bits. */
export const networkLoss = (it: Learning): LogForm => {
  const weights = masses(it.hidden).map(BigInt)
  return loss(it, weights, own({ key: `${it.hidden}`, hidden: it.hidden, weights }))
}

/** By how many bits the simplicity prior's posterior loses more than the networks' own. */
export const gap = (it: Learning): LogForm => {
  const weights = simplicity(it)
  const other = own({ key: `${it.hidden} ${it.factor.toString()}`, hidden: it.hidden, weights })
  return loss(it, weights, other).minus(networkLoss(it))
}

const orders = [
  [4, 2, 1],
  [4, 1, 2],
  [2, 4, 1],
  [2, 1, 4],
  [1, 4, 2],
  [1, 2, 4]
]

/** The choices of inputs that differ from one in the names of bits alone, itself among them. */
export const renamed = (shown: string): ReadonlySet<string> =>
  new Set(
    orders.map((order) =>
      Array.from(
        shown,
        (_, at) => shown[order.reduce((to, bit, from) => to + ((at >> from) & 1) * bit, 0)]
      ).join("")
    )
  )

/** Which inputs are shown, but not all of them; one choice of those that differ in names of bits. */
export const choices: ReadonlyArray<string> = tables.filter(
  (shown) => shown.includes("0") && [...renamed(shown)].every((it) => shown <= it)
)

/** In words: what is shown of functions from where, and to whom. */
export const showLearning = (it: Learning): string =>
  `${it.shown.replaceAll("0", "").length} inputs shown (${it.shown}), ${it.hidden} hidden units, ` +
  `functions weighed by ${it.factor.toString()}^-K, all ${it.alike} alike: right with ` +
  accuracy(it).toNumber().toFixed(3)

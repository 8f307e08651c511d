/**
 * # Conditioning random networks
 *
 * Random networks of three bits are a prior over the 256 functions, which a learner conditions on
 * the values at some of the inputs. The functions to be learned are drawn from a simplicity prior,
 * in which every parameter that cannot be 0 makes a function less likely by a factor: 2^c is 2^-cK
 * for K of them.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { RationalFromString } from "../models/RationalFromString.ts"
import * as Masses from "./model.ts"

const census = (units: number) => Masses.census(3, units)

/** How many inputs three bits make. */
export const inputs = 8

/** Every function, by its table: the values from the input 000 on. */
export const tables: ReadonlyArray<string> = Array.from({ length: 2 ** inputs }, (_, word) =>
  word.toString(2).padStart(inputs, "0")
)

/** What is shown of a function, from where it is drawn, and what the learner conditions. */
export const Learning = Schema.Struct({
  units: Schema.Int,
  /** By what a parameter that cannot be 0 makes a function less likely. */
  factor: RationalFromString,
  /** 1 at the inputs whose value is shown, from 000 on. */
  shown: Schema.String,
  /** What is alike to the learner: all settings of the parameters, or all functions. */
  alike: Schema.Literals(["parameters", "functions"])
})
export type Learning = typeof Learning.Type

/** A weight for each function, in the order of the tables. */
type Weights = ReadonlyArray<bigint>

/** How many networks compute each function. */
export const masses = Memo.by(Number, (units: number): Weights =>
  tables.map((table) => census(units).functions.get(table)?.networks ?? 0n)
)

/** The weights of functions under the simplicity prior, up to a factor; 0 where none fits. */
export const simplicity = ({ factor, units }: Pick<Learning, "units" | "factor">): Weights => {
  const { functions } = census(units)
  const most = Math.max(...Array.from(functions.values(), (it) => it.least))
  return tables.map((table) => {
    const least = functions.get(table)?.least
    if (least === undefined) return 0n
    return factor.denominator ** BigInt(least) * factor.numerator ** BigInt(most - least)
  })
}

/** The weights of functions to the learner. */
const learner = ({ alike, units }: Learning): Weights =>
  alike === "parameters" ? masses(units) : tables.map(() => 1n)

/** The sums of weights of functions that agree where `kept` has ones, by their values there. */
const sums = (weights: Weights, kept: number): Array<bigint> => {
  const found = tables.map(() => 0n)
  for (const [word, weight] of weights.entries()) found[word & kept]! += weight
  return found
}

const total = (weights: Weights): bigint => weights.reduce((a, b) => a + b)

/**
 * The expected chance that a draw from the learner's posterior is right at an input not shown, over
 * these inputs and over functions drawn from the simplicity prior; of its prior, where the values that
 * are shown have not been seen.
 */
export const accuracy = (it: Learning, hasSeen = true): Rational => {
  const [weights, drawn] = [learner(it), simplicity(it)]
  const kept = hasSeen ? Number.parseInt(it.shown, 2) : 0
  const unseen = Array.from(it.shown).flatMap((shown, at) =>
    shown === "1" ? [] : [2 ** (inputs - 1 - at)]
  )
  const all = sums(weights, kept)
  const right = all.map(() => 0n)
  for (const input of unseen) {
    const truths = sums(drawn, kept | input)
    for (const [word, weight] of sums(weights, kept | input).entries()) {
      right[word & kept]! += weight * truths[word]!
    }
  }
  const chances = right.flatMap((sum, seen) => (sum === 0n ? [] : [Rational.of(sum, all[seen])]))
  return Rational.sum(chances).dividedBy(Rational.of(total(drawn) * BigInt(unseen.length)))
}

/**
 * What the posterior of weights loses on the values that are not shown together, in bits, for functions
 * of random networks. A float, for the eye.
 */
export const loss = (
  { shown, units }: Pick<Learning, "shown" | "units">,
  weights: Weights
): number => {
  const kept = Number.parseInt(shown, 2)
  const all = sums(weights, kept)
  const terms = masses(units).map((mass, word) =>
    mass === 0n ? 0 : Number(mass) * Math.log2(Number(all[word & kept]) / Number(weights[word]))
  )
  return terms.reduce((a, b) => a + b) / Number(census(units).networks)
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

/** Whether functions that fit have fewer parameters by these weights than if all were alike. */
const leans = (units: number, weights: Weights): boolean => {
  const fitting = tables.flatMap((table, word) => {
    const least = census(units).functions.get(table)?.least
    return least === undefined ? [] : [{ least: BigInt(least), weight: weights[word]! }]
  })
  const expected = (weight: (it: (typeof fitting)[number]) => bigint): Rational =>
    Rational.of(
      total(fitting.map((it) => it.least * weight(it))),
      total(fitting.map((it) => weight(it)))
    )
  return expected((it) => it.weight).compare(expected(() => 1n)) < 0
}

/** What conditions see of a learner and of where functions are drawn from. */
export interface Measured {
  /** The chance to be right at what is not shown, and the chance without what is. */
  readonly accuracy: Rational
  readonly before: Rational
  readonly learnerLeans: boolean
  readonly drawnLeans: boolean
}

export const measure = (it: Learning): Measured => ({
  accuracy: accuracy(it),
  before: accuracy(it, false),
  learnerLeans: leans(it.units, learner(it)),
  drawnLeans: leans(it.units, simplicity(it))
})

/** About 2^1.2, the price of a parameter that three hidden units come nearest to. */
export const price = Rational.of(85, 37)

/** Every choice of some inputs, of functions weighed by a factor, for a learner. */
export const learning = (
  units: ReadonlyArray<number>,
  factor: ReadonlyArray<Rational>,
  alike: Learning["alike"] = "parameters"
): Domain.Listing<Learning> =>
  Domain.product({
    units,
    factor,
    shown: choices.filter((shown) => shown.includes("1")),
    alike: [alike]
  })

export const model: Reading.Model<Learning> = {
  schema: Learning,
  show: (it) =>
    `${it.shown.replaceAll("0", "").length} inputs shown (${it.shown}), ${it.units} hidden units, ` +
    `functions weighed by ${it.factor.toString()}^-K, all ${it.alike} alike to the learner: right ` +
    `with ${accuracy(it).toNumber().toFixed(3)}, before with ${accuracy(it, false).toNumber().toFixed(3)}`,
  arbitrary: Domain.arbitrary(learning([2, 3], [Rational.one, price]))
}

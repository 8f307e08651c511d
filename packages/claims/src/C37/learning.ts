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
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "../models/RationalFromString.ts"
import * as Masses from "./model.ts"

/** Of the networks: bits that they read, and inputs that these make. */
const bits = 3

const census = (units: number) => Masses.census(bits, units)

export const inputs = 2 ** bits

/** The table of a function from its word, whose highest digit is the value on 000. */
export const tableOf = (word: number): string => word.toString(2).padStart(inputs, "0")

/** Every function, by its table. */
export const tables: ReadonlyArray<string> = Array.from({ length: 2 ** inputs }, (_, word) =>
  tableOf(word)
)

/** What is shown of a function, from where it is drawn, and what the learner conditions. */
export const Learning = Schema.Struct({
  units: Schema.Int,
  /** 1 at the inputs whose value is shown, from 000 on. */
  shown: Schema.String,
  /** By what a parameter that cannot be 0 makes a function less likely. */
  factor: RationalFromString,
  /** What is alike to the learner: all settings of the parameters, or all functions. */
  alike: Schema.Literals(["parameters", "functions"])
})
export type Learning = typeof Learning.Type

/** How many networks compute each function. */
const masses = Memo.by(Number, (units: number): ReadonlyArray<number> => {
  const { functions } = census(units)
  return tables.map((table) => Number(functions.get(table)?.networks ?? 0n))
})

/** The sums of weights of functions that agree where `kept` has ones, by their values there. */
const sums = (weights: ReadonlyArray<number>, kept: number): Float64Array => {
  const found = new Float64Array(2 ** inputs)
  for (const [word, weight] of weights.entries()) found[word & kept]! += weight
  return found
}

/** The weights of functions under the simplicity prior, up to a factor; 0 where none fits. */
export const simplicity = ({
  units,
  factor
}: Pick<Learning, "units" | "factor">): ReadonlyArray<bigint> => {
  const { functions } = census(units)
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

/** The weights of functions to the learner. */
const learner = ({ alike, units }: Learning): ReadonlyArray<number> =>
  alike === "parameters" ? masses(units) : tables.map(() => 1)

/**
 * The expected chance that a draw from the learner's posterior is right at an input not shown, over
 * these inputs and over functions drawn from the simplicity prior.
 */
export const accuracy = (it: Learning): Rational => {
  const weights = learner(it)
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
const expected = (units: number, of: (word: number) => bigint): LogForm =>
  LogForm.sum(
    masses(units).flatMap((mass, word) =>
      mass === 0 ? [] : [LogForm.log2(of(word)).times(BigInt(mass))]
    )
  )

/** The loss of a posterior on what is not shown, in bits, for functions from random networks. */
const loss = (
  { units, shown }: Learning,
  weights: ReadonlyArray<bigint>,
  own: LogForm
): LogForm => {
  const kept = Number.parseInt(shown, 2)
  const all = new Map<number, bigint>()
  const mass = sums(masses(units), kept)
  for (const [word, weight] of weights.entries()) {
    all.set(word & kept, (all.get(word & kept) ?? 0n) + weight)
  }
  const terms = Array.from(all).flatMap(([seen, sum]) =>
    mass[seen] === 0 ? [] : [LogForm.log2(sum).times(BigInt(mass[seen]!))]
  )
  return LogForm.sum([...terms, own.negated()]).times(Rational.of(1n, census(units).networks))
}

/** The weights of a prior on functions, by a name. */
interface Weighed {
  readonly key: string
  readonly units: number
  readonly weights: ReadonlyArray<bigint>
}

/** `Σ m(f) log2 w(f)` for the weights of a prior, found once. */
const own = Memo.by(
  ({ key }: Weighed) => key,
  ({ units, weights }): LogForm => expected(units, (word) => weights[word]!)
)

/** The loss of the networks' own posterior on the values that are not shown together, in bits. */
export const networkLoss = (it: Learning): LogForm => {
  const weights = masses(it.units).map(BigInt)
  return loss(it, weights, own({ key: `${it.units}`, units: it.units, weights }))
}

/** By how many bits the simplicity prior's posterior loses more than the networks' own. */
export const gap = (it: Learning): LogForm => {
  const weights = simplicity(it)
  const other = own({ key: `${it.units} ${it.factor.toString()}`, units: it.units, weights })
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

/** Whether functions that fit have fewer parameters by these weights than if all were alike. */
const leans = (units: number, weights: ReadonlyArray<number | bigint>): boolean => {
  let [sum, weight, plain, count] = [0n, 0n, 0n, 0n]
  for (const [table, { least }] of census(units).functions) {
    const own = BigInt(weights[Number.parseInt(table, 2)] ?? 0)
    sum += own * BigInt(least)
    weight += own
    plain += BigInt(least)
    count++
  }
  return sum * count < plain * weight
}

/** What conditions see of a learner and of where functions are drawn from. */
export interface Measured {
  readonly accuracy: Rational
  readonly learnerLeans: boolean
  readonly drawnLeans: boolean
}

export const measure = (it: Learning): Measured => ({
  accuracy: accuracy(it),
  learnerLeans: leans(it.units, learner(it)),
  drawnLeans: leans(it.units, simplicity(it))
})

/** About 2^1.2, the price of a parameter that three hidden units come nearest to. */
export const price = Rational.of(85, 37)

export const model: Reading.Model<Learning> = {
  schema: Learning,
  show: (it) =>
    `${shownInputs(it)} inputs shown (${it.shown}), ${it.units} hidden units, functions weighed by ` +
    `${it.factor.toString()}^-K, all ${it.alike} alike to the learner: right with ` +
    accuracy(it).toNumber().toFixed(3),
  arbitrary: fc.record({
    units: fc.constantFrom(2, 3),
    shown: fc.constantFrom(...choices),
    factor: fc.constantFrom(Rational.one, price),
    alike: fc.constantFrom("parameters" as const, "functions" as const)
  })
}

/** The parts of a reading of learners. */
export const parts = {
  model,
  measure,
  conditions: {
    "learner leans": [
      "the learner expects fewer parameters than if all functions were alike",
      (it: Measured) => it.learnerLeans
    ],
    "truth leans": [
      "functions are drawn with fewer parameters than that",
      (it: Measured) => it.drawnLeans
    ]
  },
  sizes: { units: (_: Measured, { units }: Learning): number => units }
} as const

export const shownInputs = ({ shown }: Pick<Learning, "shown">): number =>
  shown.replaceAll("0", "").length

/** Every choice of inputs, of functions weighed by a factor, for a learner. */
export const learning = (
  units: ReadonlyArray<number>,
  factors: ReadonlyArray<Rational>,
  alike: Learning["alike"] = "parameters",
  unseen?: ReadonlyArray<number>
): Domain.Domain<Learning> =>
  Domain.exhaustive(function* () {
    for (const own of units) {
      for (const factor of factors) {
        for (const shown of choices) {
          if (unseen?.includes(inputs - shownInputs({ shown })) === false) continue
          yield { units: own, shown, factor, alike }
        }
      }
    }
  })

/** That on functions of random networks no 2^-cK does better than their own posterior. */
export const best = {
  model,
  domain: learning([2, 3], [Rational.one, price], "parameters", [1, 2, 4]),
  margin: gap
}

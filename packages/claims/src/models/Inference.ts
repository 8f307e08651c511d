/**
 * # What a prediction costs
 *
 * A learner that is a program is run anew for each prediction, on the whole history: it is stateless.
 * An outer learner is the mixture of all programs of at most so many bits; it runs each of them for a
 * prediction, so its cost is at least the sum of theirs. Bits come in contexts.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Budget, type Language, Register } from "@headwater/hypotheses"
import { Carried } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as Shown from "./Shown.ts"

/** Pairs as a model writes them. */
export const Pairs = Schema.Array(Schema.Tuple([Schema.Int, Schema.Int]))

const uniform = Rational.of(1, 2)

/** The steps of the class for one prediction, and what the mixture of it loses on the sequence. */
export interface Outer {
  readonly programs: number
  readonly steps: bigint
  readonly loss: LogForm
}

const fuel = 64
const budget = Budget.of("unit", { steps: fuel })

type Class = ReadonlyArray<Language.Coded<Register.Program>>

const classes = new Map<number, Class>()

const class_ = (bits: number): Class => {
  const found = classes.get(bits) ?? [...Register.programs({ bits })]
  classes.set(bits, found)
  return found
}

/** The chance of a bit by a program, uniform where it passes its fuel, and the steps it took. */
const run = (
  program: Register.Program,
  history: ReadonlyArray<number>,
  [r1, bit]: Shown.Pair
): { readonly chance: Rational; readonly steps: bigint } => {
  const end = Register.weights(program, { registers: { r1 }, history }, 2, budget)
  if (end.status === "exhausted") return { chance: uniform, steps: end.limit }
  return { chance: end.output[bit] ?? Rational.zero, steps: end.steps > 1n ? end.steps : 1n }
}

const outers = new Map<string, Outer>()

/**
 * The outer learner of all programs of at most `bits` bits, weighed 2^-length: its loss on a sequence,
 * and its steps for the prediction after it, each program run once. Programs that pass the fuel count
 * as uniform, which is the best that a mixture that must halt can say of them.
 */
export const outer = (bits: number, pairs: ReadonlyArray<Shown.Pair>): Outer => {
  const key = `${bits} ${pairs.join(" ")}`
  const before = outers.get(key)
  if (before !== undefined) return before
  const all = class_(bits)
  let steps = 0n
  const joint = all.map(({ program, mass }) => {
    let product = mass
    for (const [index, pair] of pairs.entries()) {
      if (product.sign === 0) break
      product = product.times(run(program, pairs.slice(0, index).flat(), pair).chance)
    }
    steps += run(program, pairs.flat(), pairs[0] ?? [0, 0]).steps
    return product
  })
  const prior = Rational.sum(all.map((it) => it.mass))
  const loss = LogForm.log2(prior).minus(LogForm.log2(Rational.sum(joint)))
  const made = { programs: all.length, steps, loss }
  outers.set(key, made)
  return made
}

/** The steps of a learner for the prediction in a context after a sequence. */
export const steps = (id: string, pairs: ReadonlyArray<Shown.Pair>, context: number): bigint =>
  Shown.predicted(Shown.learner(id).program, pairs, [context, 0]).steps

/** Whether any bit of the history, changed alone, changes what a program predicts. */
export const everyBitMatters = (
  program: Register.Program,
  pairs: ReadonlyArray<Shown.Pair>,
  context: number
): boolean => {
  const plain = Shown.predicted(program, pairs, [context, 1]).chance
  return pairs.every(([c, bit], index) => {
    const other = pairs.with(index, [c, 1 - bit])
    return !Shown.predicted(program, other, [context, 1]).chance.equals(plain)
  })
}

/** The predictions of the learner that carries two counts, one before each bit and one after all. */
export const carried = (bits: ReadonlyArray<number>): ReadonlyArray<Carried.Prediction> =>
  Carried.predictions(Carried.counts, bits, Budget.of("unit"))

/** The greatest steps of a prediction that carries its counts. */
export const carriedSteps = (bits: ReadonlyArray<number>): bigint =>
  carried(bits).reduce((most, { steps }) => (steps > most ? steps : most), 0n)

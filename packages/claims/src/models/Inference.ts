/**
 * # What a prediction costs the learner outside
 *
 * The outer learner is the mixture of all programs of at most so many bits, weighed 2^-length; it
 * runs each of them for a prediction, so its cost is at least the sum of theirs. Bits come in contexts.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Budget, type Language, Register } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"
import * as Shown from "./Shown.ts"
import { inMeter, Meter } from "./Stateless.ts"
import { once } from "./once.ts"

const uniform = Rational.of(1, 2)

/** The steps of the class for one prediction, and what the mixture of it loses on the sequence. */
export interface Outer {
  readonly programs: number
  readonly steps: bigint
  readonly loss: LogForm
}

/** Steps of a run of a member: bits of numbers in the log meter, of which a step costs some. */
const fuel = { unit: 64, load: 64, log: 4096 } as const

type Class = ReadonlyArray<Language.Coded<Register.Program>>

const class_ = once(Number, (bits: number): Class => [...Register.programs({ bits })])

/** The chance of a bit by a program, uniform where it passes its fuel, and the steps it took. */
const run = (
  program: Register.Program,
  history: ReadonlyArray<number>,
  [r1, bit]: Shown.Pair,
  meter: Meter
): Shown.Prediction => {
  const budget = Budget.of(meter, { steps: fuel[meter] })
  const end = Register.weights(program, { registers: { r1 }, history }, 2, budget)
  if (end.status === "exhausted") return { chance: uniform, steps: end.limit }
  return { chance: end.output[bit] ?? Rational.zero, steps: end.steps > 1n ? end.steps : 1n }
}

const outers = new Map<string, Outer>()

/**
 * The outer learner of all programs of at most `bits` bits: its loss on a sequence, and its steps for
 * the prediction after it, each program run once. Programs that pass the fuel count as uniform, which
 * is the best that a mixture that must halt can say of them.
 */
export const outer = (
  bits: number,
  pairs: ReadonlyArray<Shown.Pair>,
  meter: Meter = "unit"
): Outer => {
  const key = `${bits} ${meter} ${pairs.join(" ")}`
  const before = outers.get(key)
  if (before !== undefined) return before
  const all = class_(bits)
  let steps = 0n
  const joint = all.map(({ program, mass }) => {
    let product = mass
    for (const [index, pair] of pairs.entries()) {
      if (product.sign === 0) break
      product = product.times(run(program, pairs.slice(0, index).flat(), pair, meter).chance)
    }
    steps += run(program, pairs.flat(), pairs[0] ?? [0, 0], meter).steps
    return product
  })
  const prior = Rational.sum(all.map((it) => it.mass))
  const loss = LogForm.log2(prior).minus(LogForm.log2(Rational.sum(joint)))
  const made = { programs: all.length, steps, loss }
  outers.set(key, made)
  return made
}

/** Contexts that each show their own bit, or a single one that shows both. */
export const data = {
  apart: Array.from({ length: 24 }, (_, n): Shown.Pair => [n % 4, [1, 0, 0, 1][n % 4] ?? 0]),
  mixed: Array.from({ length: 24 }, (_, n): Shown.Pair => [0, n % 2])
}

/** An outer learner, the time of a prediction, and the data. */
export const Time = Schema.Struct({
  /** Bits of the longest programs of its class; 0 for counting, which has no class. */
  class: Schema.Int,
  T: Schema.Int,
  data: Schema.Literals(["apart", "mixed"]),
  meter: Meter
})
export type Time = typeof Time.Type

/** A learner's steps for the next prediction, and its loss so far. */
export const measured = (
  id: string,
  pairs: ReadonlyArray<Shown.Pair>,
  meter: Meter = "unit"
): Omit<Outer, "programs"> => ({
  steps: Shown.predicted(Shown.learner(id).program, pairs, pairs[0] ?? [0, 0], meter).steps,
  loss: Shown.loss(id, pairs)
})

/** The learner inside, which counts, and the one outside. */
export const both = (
  it: Time
): readonly [inner: Omit<Outer, "programs">, outer: Omit<Outer, "programs">] => {
  const inner = measured("counting", data[it.data], it.meter)
  return [inner, it.class === 0 ? inner : outer(it.class, data[it.data], it.meter)]
}

/** Outer learners of some classes, each at some times. */
export function* times(
  classes: ReadonlyArray<number>,
  of: ReadonlyArray<Time["data"]>,
  meter: Meter = "unit"
): Generator<Time> {
  for (const data of of) {
    for (const one of classes) {
      for (const T of [50, 100, 200, 250, 300, 400, 800, 1600]) {
        yield { class: one, T, data, meter }
      }
    }
  }
}

/** In words: the outer learner and the inner one, with steps and loss. */
export const show = (it: Time): string => {
  const [inner, whole] = both(it)
  const name = it.class === 0 ? "counting" : `all programs of at most ${it.class} bits`
  const says = ({ steps, loss }: typeof inner) =>
    `${steps} steps, loss ${loss.toNumber().toFixed(2)}`
  return (
    `T = ${it.T}, ${data[it.data].length} bits, outer learner ${name}: ${says(whole)}; ` +
    `counting: ${says(inner)}${inMeter(it.meter)}`
  )
}

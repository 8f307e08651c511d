/**
 * # What a prediction costs the learner outside
 *
 * The outer learner is the mixture of all programs of at most so many bits, weighed 2^-length; it
 * runs each of them for a prediction, so its cost is at least the sum of theirs. Bits come in contexts.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Budget, Enumeration, Register } from "@headwater/hypotheses"
import * as Schema from "effect/Schema"
import * as Shown from "./Shown.ts"
import { inMeter, Meter } from "./Stateless.ts"

const uniform = Rational.of(1, 2)

/** The steps of the class for one prediction, and what the mixture of it loses on the sequence. */
export interface Outer {
  readonly programs: number
  readonly steps: bigint
  readonly loss: LogForm
}

/** Steps of a run of a member: bits of numbers in the log meter, of which a step costs some. */
const fuel = { unit: 64, load: 64, log: 4096 } as const

/**
 * All programs of at most `bits` bits as predictors of the next bit, each on histories with their
 * contexts. One that passes its fuel halts there and says nothing, uniform, which is the best that a
 * mixture that must halt can say of it.
 */
const class_ = (bits: number, inputs: ReadonlyArray<Register.Input>, meter: Meter) => {
  const budget = Budget.of(meter, { steps: fuel[meter] })
  return Enumeration.of(
    {
      programs: Register.programs,
      run: (program: Register.Program, input: Register.Input, budget: Budget.Budget<Meter>) => {
        const end = Register.weights(program, input, 2, budget)
        return end.status === "halted" ? end : { ...silent, steps: end.limit }
      }
    },
    { bits, contexts: inputs, budget }
  )
}

const silent = { status: "halted", output: [uniform, uniform], space: 0n, width: 0 } as const

/** A context after the pairs before it. */
const input = ([r1]: Shown.Pair, before: ReadonlyArray<Shown.Pair>): Register.Input => ({
  registers: { r1 },
  history: before.flat()
})

/**
 * The outer learner of all programs of at most `bits` bits: its loss on a sequence, and its steps for
 * the prediction after it, each program run once.
 */
export const outer: (bits: number, pairs: ReadonlyArray<Shown.Pair>, meter?: Meter) => Outer =
  Memo.by(
    (bits: number, pairs: ReadonlyArray<Shown.Pair>, meter: Meter = "unit") =>
      `${bits} ${meter} ${pairs.join(" ")}`,
    (bits, pairs, meter = "unit") => {
      const next = class_(bits, [input(pairs[0] ?? [0, 0], pairs)], meter)
      const steps = next.rows.reduce((sum, row) => sum + BigInt(row.count) * row.cost.steps, 0n)
      const seen = class_(
        bits,
        pairs.map((pair, index) => input(pair, pairs.slice(0, index))),
        meter
      )
      const weighed = seen.rows.map((row) => ({ ...row, weight: row.cost.mass }))
      const bitsSeen = pairs.map(([, bit]) => bit)
      const joint = Enumeration.evidence(
        weighed,
        Enumeration.given(bitsSeen, Enumeration.listed)
      ).lower
      const loss = LogForm.log2(Enumeration.mass(seen.rows)).minus(LogForm.log2(joint))
      return { programs: seen.size, steps, loss }
    }
  )

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

/**
 * # The staircase
 *
 * All functions of three or of four bits, and circuits of a given number of gates on two operands each;
 * constants and negations are free. On how many inputs does the nearest circuit err, and which
 * functions that are not reached come nearer with one gate more?
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import { distances, functions } from "../models/Nearest.ts"

/** A given number of inputs, and the gates that there are with the one that was added. */
const Step = Schema.Struct({ inputs: Schema.Int, gates: Schema.Int })
type Step = typeof Step.Type

const sum = (values: Iterable<number>): number => [...values].reduce((all, it) => all + it, 0)

/** What sizes and margins see: errors in all before and after, functions not reached, and nearer. */
const measure = ({ gates, inputs }: Step) => {
  const [then, now] = [distances(inputs, gates - 1), distances(inputs, gates)]
  return {
    inputs,
    gates,
    before: sum(then),
    after: sum(now),
    away: then.filter((errors) => errors > 0).length,
    nearer: then.filter((errors, word) => now[word]! < errors).length
  }
}
type Measured = ReturnType<typeof measure>

/** The most gates that a function of a given number of inputs takes. */
const most = (inputs: number): number => (inputs === 3 ? 4 : 7)

const steps = (inputs: number): ReadonlyArray<Step> =>
  Array.from({ length: most(inputs) }, (_, at) => ({ inputs, gates: at + 1 }))

/** Every gate until all functions are reached. */
export const all = (...inputs: ReadonlyArray<number>): Domain.Domain<Step> =>
  Domain.exhaustive(() => inputs.flatMap(steps))

/** A gate more than any function of three inputs takes, which brings nothing. */
export const beyondLast: Domain.Domain<Step> = Domain.exhaustive(() => [{ inputs: 3, gates: 5 }])

/** Errors in all as a mean over the functions. */
const mean = (errors: number, inputs: number): string => (errors / functions(inputs)).toFixed(3)

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Step,
    show: ({ gates, inputs }) => {
      const { after, away, before, nearer } = measure({ gates, inputs })
      return (
        `gate ${gates} of ${inputs} inputs: from ${mean(before, inputs)} to ` +
        `${mean(after, inputs)} of ${2 ** inputs} wrong, ${nearer} of ${away} nearer`
      )
    },
    arbitrary: Domain.arbitrary(all(3))
  } satisfies Reading.Model<Step>,
  measure,
  sizes: {
    inputs: (it: Measured) => it.inputs,
    gates: (it: Measured) => it.gates,
    /** Gates that some function still takes, this one among them: none beyond the last. */
    "gates to go": (it: Measured) => most(it.inputs) - it.gates + 1
  }
} as const

/** How far the mean falls. */
export const fall = ({ after, before, inputs }: Measured): Rational =>
  Rational.of(before - after, functions(inputs))

/** Mean errors by gates, and which parts of the functions that are not reached do not move. */
export const figures = (): Readonly<Record<string, string>> => {
  const [three = [], four = []] = [3, 4].map((inputs) => steps(inputs).map(measure))
  const means = (all: ReadonlyArray<Measured>): string =>
    [all[0]!.before, ...all.map((it) => it.after)].map((it) => mean(it, all[0]!.inputs)).join(", ")
  const waiting = four.slice(0, -1).map(({ away, nearer }) => (100 * (away - nearer)) / away)
  return {
    "mean errors of 3 inputs": means(three),
    "mean errors of 4 inputs": means(four),
    ...Object.fromEntries(
      [...three, ...four].map(({ away, gates, inputs, nearer }) => [
        `${inputs} inputs, gate ${gates}`,
        `${away - nearer} of ${away} no nearer`
      ])
    ),
    "least part that waits": `${Math.min(...waiting).toFixed(0)} %`,
    "greatest part that waits": `${Math.max(...waiting).toFixed(0)} %`
  }
}

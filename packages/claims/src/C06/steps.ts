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
import * as fc from "fast-check"
import { distances, functions } from "../models/Nearest.ts"

/** A given number of inputs, and the gates that there are with the one that was added. */
const Step = Schema.Struct({ inputs: Schema.Int, gates: Schema.Int })
export type Step = typeof Step.Type

/** What sizes and margins see: errors in all before and after, functions not reached, and nearer. */
export interface Measured extends Step {
  readonly before: number
  readonly after: number
  readonly away: number
  readonly nearer: number
}

const measure = ({ gates, inputs }: Step): Measured => {
  const [before, after] = [distances(inputs, gates - 1), distances(inputs, gates)]
  let [sumBefore, sumAfter, away, nearer] = [0, 0, 0, 0]
  for (const [word, errors] of before.entries()) {
    const now = after[word]!
    sumBefore += errors
    sumAfter += now
    if (errors > 0) away++
    if (now < errors) nearer++
  }
  return { inputs, gates, before: sumBefore, after: sumAfter, away, nearer }
}

/** The most gates that a function of a given number of inputs takes. */
const most = (inputs: number): number => (inputs === 3 ? 4 : 7)

/** Every gate until all functions are reached. */
export const all = (...inputs: ReadonlyArray<number>): Domain.Domain<Step> =>
  Domain.exhaustive(() =>
    inputs.flatMap((count) =>
      Array.from({ length: most(count) }, (_, at) => ({ inputs: count, gates: at + 1 }))
    )
  )

/** A gate more than any function of three inputs takes, which brings nothing. */
export const beyondLast: Domain.Domain<Step> = Domain.exhaustive(() => [{ inputs: 3, gates: 5 }])

const share = (part: number, of: number, places: number): string => (part / of).toFixed(places)

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Step,
    show: (it) => {
      const { after, away, before, nearer } = measure(it)
      const all_ = functions(it.inputs)
      return (
        `gate ${it.gates} of ${it.inputs} inputs: from ${share(before, all_, 3)} to ` +
        `${share(after, all_, 3)} of ${2 ** it.inputs} wrong, ${nearer} of ${away} nearer`
      )
    },
    arbitrary: fc.record({ inputs: fc.constant(3), gates: fc.integer({ min: 1, max: 4 }) })
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
  const steps = [3, 4].flatMap((inputs) =>
    Array.from({ length: most(inputs) }, (_, at) => measure({ inputs, gates: at + 1 }))
  )
  const four = steps
    .filter((it) => it.inputs === 4 && it.nearer < it.away)
    .map((it) => (100 * (it.away - it.nearer)) / it.away)
  return {
    ...Object.fromEntries(
      [3, 4].map((inputs) => {
        const own = steps.filter((it) => it.inputs === inputs)
        const means = [own[0]!.before, ...own.map((it) => it.after)].map((sum) =>
          share(sum, functions(inputs), 3)
        )
        return [`mean errors of ${inputs} inputs`, means.join(", ")]
      })
    ),
    ...Object.fromEntries(
      steps.map(({ away, gates, inputs, nearer }) => [
        `${inputs} inputs, gate ${gates}`,
        `${away - nearer} of ${away} no nearer`
      ])
    ),
    "least part that waits": `${Math.min(...four).toFixed(0)} %`,
    "greatest part that waits": `${Math.max(...four).toFixed(0)} %`
  }
}

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
import { Circuit } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** A given number of inputs, and the gates that there are with the one that was added. */
const Step = Schema.Struct({ inputs: Schema.Int, gates: Schema.Int })
type Step = typeof Step.Type

const sum = (values: Iterable<number>): number => [...values].reduce((all, it) => all + it, 0)

/** Errors in all and as a mean, before and after; functions not reached, and those that come nearer. */
const measure = ({ gates, inputs }: Step) => {
  const [then, now] = [Circuit.distances(inputs, gates - 1), Circuit.distances(inputs, gates)]
  const mean = (errors: Uint8Array) => Rational.of(sum(errors), errors.length)
  return {
    inputs,
    gates,
    before: mean(then),
    after: mean(now),
    away: then.filter((errors) => errors > 0).length,
    nearer: then.filter((errors, word) => now[word]! < errors).length
  }
}

/** The most gates that a function of a given number of inputs takes. */
const most = (inputs: number): number => (inputs === 3 ? 4 : 7)

const steps = (inputs: number): ReadonlyArray<Step> =>
  Domain.integers(1, most(inputs)).map((gates) => ({ inputs, gates }))

/** Every gate until all functions are reached. */
export const all = (...inputs: ReadonlyArray<number>): Domain.Domain<Step> =>
  Domain.exhaustive(() => inputs.flatMap(steps))

/** A gate more than any function of three inputs takes, which brings nothing. */
export const beyondLast: Domain.Domain<Step> = Domain.exhaustive(() => [{ inputs: 3, gates: 5 }])

const decimal = (mean: Rational): string => mean.toNumber().toFixed(3)

export const step = Reading.about(Step, measure, {
  show: ({ gates, inputs }, { after, away, before, nearer }) =>
    `gate ${gates} of ${inputs} inputs: from ${decimal(before)} to ${decimal(after)} ` +
    `of ${2 ** inputs} wrong, ${nearer} of ${away} nearer`,
  sizes: {
    inputs: ["bits that the functions are given", (it) => it.inputs],
    gates: ["gates, the one that was added among them", (it) => it.gates],
    "gates to go": [
      "gates that some function still takes, this one among them: none beyond the last",
      (it) => most(it.inputs) - it.gates + 1
    ]
  }
})

/** Mean errors by gates, and which parts of the functions that are not reached do not move. */
export const figures = (): Readonly<Record<string, string>> => {
  const [three, four] = [steps(3).map(measure), steps(4).map(measure)]
  const means = (all: typeof three): string =>
    [all[0]!.before, ...all.map(({ after }) => after)].map(decimal).join(", ")
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

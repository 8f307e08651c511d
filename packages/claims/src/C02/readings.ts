/**
 * # What is said of shown work
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Learning from "./learning.ts"
import * as Passes from "./passes.ts"

export const whatever = Reading.all(
  "R1",
  "Answers after shown work are right more often than answers in one pass.",
  {
    ...Passes.problem,
    strict: true,
    margin: (it) => it.gap
  }
)

export const mostly = Reading.most(
  "R2",
  "Of most problems an eighth of the answers or more is wrong in one pass, and right after shown work.",
  {
    ...Passes.class_,
    threshold: "51/100",
    weight: (it) => Rational.of(it.functions),
    part: (it) => Rational.of(it.far),
    margin: (it) => Exact.ofInteger(100n * it.far - 51n * it.functions)
  }
)

export const chance = Reading.some(
  "R3",
  "Some problem is right half of the time in one pass, and always after shown work.",
  { ...Passes.class_, margin: (it) => Exact.ofInteger(2 * it.worst - 2 ** it.inputs) }
)

export const parity = Reading.all(
  "R4",
  "No machine that reads at most one bit a step is right on parity more than half of the time.",
  {
    ...Passes.bitwise,
    margin: (it) => Rational.of(1, 2).minus(Passes.parity(it))
  }
)

const sizes = {
  size: ["the gates of a smallest circuit of the problem", (it: Learning.Measured) => it.size],
  gates: ["the gates that a pass has", (it: Learning.Measured) => it.gates]
} as const

const learning = {
  ...Learning.lesson,
  margin: ({ embedded, shown }: Learning.Measured) => shown.minus(embedded)
}

export const items = Reading.all(
  "R5",
  "From as many items, though the problem fits in one pass, shown work is learned at least as well.",
  {
    ...learning,
    sizes: {
      ...sizes,
      items: [
        "instances that are seen, of eight, each with its work where that is shown",
        (it: Learning.Measured) => it.amount
      ]
    }
  }
)

export const tokens = Reading.all(
  "R6",
  "From as many tokens, though the problem fits in one pass, shown work is learned at least as well.",
  {
    ...learning,
    sizes: {
      ...sizes,
      tokens: [
        "bits that are seen in all: inputs, work where it is shown, and answers",
        (it: Learning.Measured) => it.amount
      ]
    }
  }
)

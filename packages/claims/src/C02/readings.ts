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
    model: Passes.problem,
    measure: Passes.ask,
    conditions: {
      "does not fit": [
        "the problem needs more gates than a pass has",
        (it: Passes.Asked) => it.size > it.gates
      ],
      "work is shown": ["work tokens say what the work is", (it: Passes.Asked) => it.isShown]
    },
    sizes: {
      inputs: (it: Passes.Asked) => it.inputs,
      gates: ["the gates that a pass has", (it: Passes.Asked) => it.gates],
      size: ["the gates of a smallest circuit of the problem", (it: Passes.Asked) => it.size]
    },
    strict: true,
    margin: (it) => it.gap
  }
)

const classes = {
  model: Passes.model,
  measure: Passes.measure,
  sizes: {
    inputs: (it: Passes.Measured) => it.inputs,
    gates: ["the gates that a pass has", (it: Passes.Measured) => it.gates]
  }
} as const

export const mostly = Reading.most(
  "R2",
  "Of most problems an eighth of the answers or more is wrong in one pass, and right after shown work.",
  {
    ...classes,
    threshold: "51/100",
    weight: (it) => Rational.of(it.functions),
    part: (it) => Rational.of(it.far),
    margin: (it) => Exact.ofInteger(100n * it.far - 51n * it.functions)
  }
)

export const chance = Reading.some(
  "R3",
  "Some problem is right half of the time in one pass, and always after shown work.",
  { ...classes, margin: (it) => Exact.ofInteger(2 * it.worst - 2 ** it.inputs) }
)

export const parity = Reading.all(
  "R4",
  "No machine that reads at most one bit a step is right on parity more than half of the time.",
  {
    model: Passes.parities,
    measure: (it: Passes.Parity) => it,
    conditions: {
      "too few steps": [
        "it has fewer steps than there are bits",
        (it: Passes.Parity) => it.steps < it.bits
      ]
    },
    sizes: {
      bits: (it: Passes.Parity) => it.bits,
      steps: (it: Passes.Parity) => it.steps
    },
    margin: (it) => Rational.of(1, 2).minus(Passes.parity(it))
  }
)

const learning = {
  model: Learning.model,
  measure: Learning.measure,
  margin: (it: Learning.Measured) => it.shown.minus(it.embedded)
} as const

const sizes = {
  size: ["the gates of a smallest circuit of the problem", (it: Learning.Measured) => it.size],
  gates: ["the gates that a pass has", (it: Learning.Measured) => it.gates]
} as const

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

/**
 * # F8 The parametric brain
 *
 * A constant θ of N bits and the action θ_c in context c. The bit table holds θ in its text. A learner
 * that counts has no θ; with what it is wrong about listed as an arithmetic code it is exact too. The
 * bits are those of F1, which also have a rule.
 *
 * @module
 */
import { define } from "../family/index.ts"
import * as InContextLearner from "../inner/InContextLearner.ts"
import * as ResidualCode from "../inner/ResidualCode.ts"
import { registers } from "./registers.ts"
import { bits, stanley } from "./stanley.ts"

const program = registers({ r1: "x" })

/** F8: the action of a brain of N bits in each of its N contexts. */
export const brain = define({
  ...stanley,
  id: "brain",
  label: "F8",
  title: "Parametric brain",
  about: "Bit c of a constant of N bits, which are those of the Stanley sequence.",
  size: {
    ...stanley.size,
    expected: `a number of contexts from 1 to ${ResidualCode.limit}`,
    isValid: (size) => size >= 1 && size <= ResidualCode.limit,
    examples: [1, 2, 8, 16]
  },
  *contexts(size) {
    for (let x = 0; x < size; x++) yield { x }
  },
  demonstrator: (size) => {
    const theta = bits(size)
    return ({ x }) => theta[x] ?? 0
  },
  members: [
    ...stanley.members.filter(({ name }) => name === "closed" || name === "table"),
    program("learner", "counts, and lists what it is wrong about", (size) =>
      ResidualCode.exact(InContextLearner.counting.program, "distinct", bits(size).join(""))
    )
  ]
})

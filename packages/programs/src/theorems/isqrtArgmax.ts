import { isqrt } from "../families/isqrt.ts"
import { type Entry, textOf } from "./Entry.ts"

/** The generic argmax: two loops, one in the other. */
export const isqrtArgmax: Entry = {
  theorem: {
    name: "isqrt_argmax_answers_root",
    says:
      "For every y the generic argmax answers the x with x² <= y < (x + 1)², in exactly " +
      "2 (x + 1)(x + 2) + 5 (x + 1) + 1 steps.",
    program: textOf(isqrt, "argmax", 1),
    naturals: ["y", "a", "b"],
    input: { r1: "y" },
    start: [{ to: "action", set: { a: 0 } }],
    cuts: {
      action: {
        at: 0,
        registers: { r0: "a", r1: "y" },
        given: ["a^2 <= y"],
        steps: "2*a*(a + 1) + 5*a",
        variant: ["2*(y - a^2) + 1", 0],
        moves: [{ to: "square", set: { a: "a + 1", b: "a + 1" } }]
      },
      square: {
        at: 3,
        registers: { r0: "a", r1: "y", r2: "a^2 - a*b", r3: "b" },
        given: ["a >= 1", "b >= 1", "b <= a", "(a - 1)^2 <= y"],
        steps: "2*a*(a - 1) + 5*(a - 1) + 3 + 4*(a - b)",
        variant: ["2*(y - (a - 1)^2)", "b"],
        moves: [{ to: "square", set: { b: "b - 1" } }, { to: "action" }]
      }
    },
    ends: [
      {
        registers: { r0: "a - 1" },
        steps: "2*a*(a + 1) + 5*a + 1",
        with: ["a >= 1", "(a - 1)^2 <= y", "y < a^2"]
      }
    ],
    instances: [{ values: { y: 5 } }, { values: { y: 0 } }]
  }
}

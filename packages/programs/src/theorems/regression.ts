import * as Regression from "../inner/Regression.ts"
import type { Entry } from "./Entry.ts"
import { overPairs, pairLoads, sumOfX } from "./pairs.ts"

/** X = Σx, Q = Σx², S = Σxy. */
const sums = { ...sumOfX, Q: overPairs("cell#0^2"), S: overPairs("cell#0*cell#1") }

/** What is added up from the last pair on, down to R pairs. */
const added = [
  ["X", "R", "X - h"],
  ["Q", "R", "Q - q"],
  ["S", "R", "S - s"]
] as const

/** The exact solution of a line: what it answers, and steps that grow with the sum of the x. */
export const regressionClosed: Entry = {
  theorem: {
    name: "regression_closed_answers_least_squares",
    says:
      "After every history of N pairs of x and y the exact solution answers Σxy·x0 div Σx² (Σxy·x0 where Σx² = 0), " +
      "in exactly 7 N + 5 Σx + 4 x0 + 4 steps.",
    program: Regression.closed("instruction"),
    naturals: ["N", "x0", "X", "Q", "S", "R", "h", "q", "s", "x", "y", "b", "m"],
    input: { r1: "x0", r6: "2*N" },
    sums,
    start: [{ to: "pair", set: { R: "N", h: 0, q: 0, s: 0 } }],
    cuts: {
      pair: {
        at: 0,
        registers: { r0: "s", r1: "x0", r2: "q", r5: 0, r6: "2*R" },
        given: ["R <= N"],
        sums: added,
        steps: "7*(N - R) + 5*h",
        variant: ["2*R + 1", 0],
        moves: [
          {
            to: "add",
            loads: pairLoads,
            set: {
              R: "R - 1",
              x: "cell#1",
              y: "cell#0",
              b: "cell#1",
              h: "h + cell#1",
              q: "q + cell#1^2",
              s: "s + cell#0*cell#1"
            }
          },
          { to: "times", set: { m: "x0" } }
        ]
      },
      add: {
        at: 6,
        registers: {
          r0: "s - y*b",
          r1: "x0",
          r2: "q - x*b",
          r3: "y",
          r4: "x",
          r5: "b",
          r6: "2*R"
        },
        given: ["R < N", "b <= x"],
        sums: added,
        steps: "7*(N - R) - 1 + 5*h - 5*b",
        variant: ["2*R + 2", "b"],
        moves: [{ to: "add", set: { b: "b - 1" } }, { to: "pair" }]
      },
      times: {
        at: 11,
        registers: { r0: "S", r1: "m", r2: "Q", r5: "S*(x0 - m)" },
        given: ["m <= x0"],
        steps: "7*N + 5*X + 1 + 4*(x0 - m)",
        variant: [0, "m"],
        moves: [{ to: "times", set: { m: "m - 1" } }]
      }
    },
    ends: [
      {
        when: ["Q = 0"],
        registers: { r0: "S*x0" },
        steps: "7*N + 5*X + 4*x0 + 4"
      },
      {
        registers: { r0: "quotient#0" },
        steps: "7*N + 5*X + 4*x0 + 4",
        with: ["S*x0 = Q*quotient#0 + remainder#0", "remainder#0 < Q"]
      }
    ],
    instances: [
      { values: { N: 2, x0: 7, X: 7, Q: 29, S: 87 }, history: [2, 6, 5, 15] },
      { values: { N: 0, x0: 3, X: 0, Q: 0, S: 0 }, history: [] }
    ]
  }
}

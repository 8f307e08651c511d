import type { RegisterProof } from "@headwater/hypotheses"
import * as InContextLearner from "../inner/InContextLearner.ts"
import type { Entry } from "./Entry.ts"

/** The pair before the ones that are read: its context is in cell 2 R - 2, its bit in 2 R - 1. */
const loads = { 0: "2*R - 1", 1: "2*R - 2" }
const pair = (
  when: ReadonlyArray<string>,
  set: Readonly<Record<string, string>>
): RegisterProof.Move => ({ to: "pair", loads, when, set: { R: "R - 1", ...set } })

/** Counting per context: weights and steps after every history. */
export const counting: Entry = {
  theorem: {
    name: "counting_weighs_2z_plus_1_against_2o_plus_1",
    says:
      "After every history of N pairs, with z zeros, o ones (what is not 0) in the context c and v pairs of others, " +
      "the weights are 2 z + 1 and 2 o + 1, in exactly 4 + 11 (z + o) + 7 v steps.",
    program: InContextLearner.counting.program,
    naturals: ["N", "c", "R", "z", "o", "v"],
    input: { r1: "c", r6: "2*N" },
    start: [{ to: "pair", set: { R: "N", z: 0, o: 0, v: 0 } }],
    cuts: {
      pair: {
        at: 3,
        registers: { r0: "2*z + 1", r1: "2*o + 1", r2: "c", r6: "2*R" },
        given: ["R + z + o + v = N"],
        steps: "11*z + 11*o + 7*v + 3",
        variant: ["R"],
        moves: [
          pair(["cell#1 = c", "cell#0 = 0"], { z: "z + 1" }),
          pair(["cell#1 = c", "cell#0 > 0"], { o: "o + 1" }),
          pair(["cell#1 > c"], { v: "v + 1" }),
          pair(["cell#1 < c"], { v: "v + 1" })
        ]
      }
    },
    ends: [
      {
        registers: { r0: "2*z + 1", r1: "2*o + 1" },
        steps: "11*z + 11*o + 7*v + 4",
        with: ["z + o + v = N"]
      }
    ],
    instances: [
      { values: { N: 4, c: 5 }, history: [5, 1, 6, 0, 5, 1, 5, 0], ends: { z: 1, o: 2, v: 1 } },
      { values: { N: 0, c: 1 }, history: [] }
    ]
  }
}

/** One coin for all contexts: weights and steps after every history. */
export const coin: Entry = {
  theorem: {
    name: "coin_weighs_2z_plus_1_against_2o_plus_1",
    says:
      "After every history of N pairs with z zeros and o ones the weights are 2 z + 1 and 2 o + 1, " +
      "in exactly 3 + 8 N steps.",
    program: InContextLearner.coin.program,
    naturals: ["N", "R", "z", "o"],
    input: { r6: "2*N" },
    start: [{ to: "pair", set: { R: "N", z: 0, o: 0 } }],
    cuts: {
      pair: {
        at: 2,
        registers: { r0: "2*z + 1", r1: "2*o + 1", r6: "2*R" },
        given: ["R + z + o = N"],
        steps: "8*z + 8*o + 2",
        variant: ["R"],
        moves: [
          { ...pair(["cell#0 = 0"], { z: "z + 1" }), loads: { 0: "2*R - 1" } },
          { ...pair(["cell#0 > 0"], { o: "o + 1" }), loads: { 0: "2*R - 1" } }
        ]
      }
    },
    ends: [{ registers: { r0: "2*z + 1", r1: "2*o + 1" }, steps: "8*N + 3", with: ["z + o = N"] }],
    instances: [{ values: { N: 3 }, history: [5, 1, 6, 0, 5, 1], ends: { z: 1, o: 2 } }]
  }
}

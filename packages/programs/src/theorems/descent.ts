import type { RegisterProof } from "@headwater/hypotheses"
import * as Regression from "../inner/Regression.ts"
import type { Entry } from "./Entry.ts"
import { pairLoads, sumOfX } from "./pairs.ts"

type Cuts = NonNullable<RegisterProof.Theorem["cuts"]>

/** A learner that goes over the history in passes: what is its own, and what its steps are. */
interface Passes extends Pick<RegisterProof.Theorem, "name" | "says" | "program" | "instances"> {
  /** Steps of a pair for each of its x. */
  readonly perX: number
  /** Ghosts and cuts between the product of slope and x and the next pair. */
  readonly naturals: ReadonlyArray<string>
  readonly cuts: Cuts
  /** What moves the slope, which is then that of the next pair or of a cut of its own. */
  readonly moves: ReadonlyArray<RegisterProof.Move>
  /** Where the product for the answer is made, the answer, and the steps for it. */
  readonly at: number
  readonly answer: string
  readonly last: number
  readonly with?: ReadonlyArray<string>
}

/** No pair was shown, and the slope is 0; or there is one at least. */
const unmoved = "a*(N - 1) >= 0"

/**
 * Three loops one in another: passes, of which k are left; pairs, of which R are left; and the product
 * of the slope a and x, of which b is left. Behind them the product for the answer. X is the same sum
 * in every pass, of which h was added up since the pass began.
 */
const theorem = (it: Passes): RegisterProof.Theorem => {
  const { name, says, program, instances, perX } = it
  const pass = `(4 + 14*N + ${perX}*X)`
  const before = `6 + (p - k - 1)*${pass} + 14*(N - R) + ${perX}*h`
  return {
    name,
    says,
    program,
    instances,
    naturals: ["N", "x0", "p", "X", "k", "R", "h", "a", "x", "y", "b", ...it.naturals],
    input: { r1: "x0", r6: "2*N" },
    immediates: { 2: "p" },
    sums: sumOfX,
    writes: ["2*N"],
    start: [{ to: "pass", set: { k: "p", a: 0 } }],
    cuts: {
      pass: {
        at: 3,
        registers: { r0: "a", r1: "2*N", r7: "k" },
        cells: [["2*N", "x0"]],
        given: ["k <= p", unmoved],
        steps: `3 + (p - k)*${pass}`,
        variant: ["k + 1", 0, 0],
        moves: [
          { to: "pair", set: { k: "k - 1", R: "N", h: 0 } },
          { to: "answer", set: { b: "x0" } }
        ]
      },
      pair: {
        at: 6,
        registers: { r0: "a", r1: "2*N", r6: "2*R", r7: "k" },
        cells: [["2*N", "x0"]],
        given: ["k < p", "R <= N", unmoved],
        sums: [["X", "R", "X - h"]],
        steps: before,
        variant: ["k + 1", "3*R + 1", 0],
        moves: [
          {
            to: "product",
            loads: pairLoads,
            set: { R: "R - 1", h: "h + cell#1", x: "cell#1", y: "cell#0", b: "cell#1" }
          },
          { to: "pass" }
        ]
      },
      product: {
        at: 13,
        registers: {
          r0: "a",
          r1: "2*N",
          r2: "a*(x - b)",
          r3: "y",
          r4: "x",
          r5: "b",
          r6: "2*R",
          r7: "k"
        },
        cells: [["2*N", "x0"]],
        given: ["k < p", "R < N", "b <= x"],
        sums: [["X", "R", "X - h"]],
        steps: `${before} - 7 - ${perX - 4}*x - 4*b`,
        variant: ["k + 1", "3*R + 3", "b"],
        moves: [{ to: "product", set: { b: "b - 1" } }, ...it.moves]
      },
      ...it.cuts,
      answer: {
        at: it.at,
        registers: { r0: "a", r2: "a*(x0 - b)", r5: "b" },
        given: ["b <= x0", unmoved],
        steps: `7 + p*${pass} + 4*(x0 - b)`,
        variant: [0, 0, "b"],
        moves: [{ to: "answer", set: { b: "b - 1" } }]
      }
    },
    ends: [
      {
        registers: { r0: it.answer },
        steps: `${7 + it.last} + p*${pass} + 4*x0`,
        with: [unmoved, ...(it.with ?? [])]
      }
    ]
  }
}

/** Steps of one: three loops, one in another. */
export const regressionUnitDescent: Entry = {
  theorem: theorem({
    name: "unit_descent_takes_14_a_pair_and_4_x_in_each_pass",
    says:
      "For every number p of passes and after every history of N pairs of x and y the descent by steps of one answers " +
      "a·x0 for a slope a, which is 0 where N is, in exactly p (14 N + 4 Σx + 4) + 4 x0 + 9 steps.",
    program: Regression.unitDescent(1),
    perX: 4,
    naturals: [],
    cuts: {},
    moves: [
      { to: "pair", when: ["a*x < y"], set: { a: "a + 1" } },
      { to: "pair", when: ["a*x = y"] },
      { to: "pair", when: ["a*x > y"], set: { a: "a - 1" } }
    ],
    at: 26,
    answer: "a*x0",
    last: 2,
    instances: [
      { values: { N: 2, x0: 7, p: 1, X: 7 }, history: [2, 6, 5, 15], ends: { a: 2 } },
      {
        values: { N: 2, x0: 1, p: 3, X: 7 },
        history: [2, 6, 5, 0],
        program: Regression.unitDescent(3)
      },
      { values: { N: 0, x0: 3, p: 2, X: 0 }, history: [], program: Regression.unitDescent(2) }
    ]
  })
}

/** Steps along the gradient: three loops, one in another, and a fourth in the second. */
export const regressionDescent: Entry = {
  theorem: theorem({
    name: "descent_takes_14_a_pair_and_9_x_in_each_pass",
    says:
      "For every number p of passes and after every history of N pairs of x and y the descent answers a·x0 div 64 for a " +
      "slope a, which is 0 where N is, in exactly p (14 N + 9 Σx + 4) + 4 x0 + 11 steps.",
    program: Regression.descent(1),
    perX: 9,
    naturals: ["u", "d"],
    cuts: {
      move: {
        at: 22,
        registers: { r0: "a", r1: "2*N", r3: "u", r4: "b", r5: "d", r6: "2*R", r7: "k" },
        cells: [["2*N", "x0"]],
        given: ["k < p", "R < N"],
        sums: [["X", "R", "X - h"]],
        steps: `6 + (p - k - 1)*(4 + 14*N + 9*X) + 14*(N - R) + 9*h - 1 - 5*b`,
        variant: ["k + 1", "3*R + 2", "b"],
        moves: [
          { to: "move", when: ["a + u >= d"], set: { a: "a + u - d", b: "b - 1" } },
          { to: "move", set: { a: 0, b: "b - 1" } },
          { to: "pair" }
        ]
      }
    },
    moves: [
      { to: "move", set: { u: "y - quotient#0", d: 0, b: "x" } },
      { to: "move", set: { u: 0, d: "quotient#0 - y", b: "x" } }
    ],
    at: 30,
    answer: "quotient#0",
    last: 4,
    with: ["a*x0 = 64*quotient#0 + remainder#0", "remainder#0 < 64"],
    instances: [
      { values: { N: 2, x0: 7, p: 1, X: 7 }, history: [2, 6, 5, 15] },
      {
        values: { N: 2, x0: 1, p: 3, X: 7 },
        history: [2, 90, 5, 0],
        program: Regression.descent(3)
      },
      { values: { N: 0, x0: 3, p: 2, X: 0 }, history: [], program: Regression.descent(2) }
    ]
  })
}

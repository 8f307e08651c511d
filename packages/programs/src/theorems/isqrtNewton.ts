import type { Finder } from "@headwater/certificate"
import { isqrt } from "../families/isqrt.ts"
import { type Entry, textOf } from "./Entry.ts"

const [near, apart, m, b] = ["(x + s)*A - (x - s)*B", "B - A", "remainder#0", "remainder#1"]

/** `(z + 1)² > y` where q is y div x and z the half of q + x: the squares that show it. */
const halves = { squares: ["quotient#0 + 1 - x", "2*quotient#1 + 1 - quotient#0 - x"] }

/**
 * Newton's step squares `(x - s)/(x + s)` or makes it smaller. Twice x times the goal is
 * `near·(A(x + s) + B(x - s)) + (B² - A²)(m + x b)`, with `y = q x + m` and `q + x = 2 z + b`.
 */
const squared: Finder.Hint = {
  steps: [
    ["x^2 >= y + 1"],
    [
      "x >= s",
      {
        multiplier: {
          positive: "1",
          plus: [
            ["1", ["x - 1"]],
            ["1", ["s"]]
          ]
        },
        products: [["x^2 - y - 1"], []]
      }
    ]
  ],
  multiplier: { positive: "2", plus: [["2", ["x - 1"]]] },
  products: [
    [near, "A", "x - 1"],
    [near, "A"],
    [near, "A", "s"],
    [near, "A", "x - s"],
    [near, apart, "x - s"],
    [apart, apart, m],
    [apart, "A", m],
    [apart, apart, "x - 1", b],
    [apart, apart, b],
    [apart, "A", "x - 1", b],
    [apart, "A", b]
  ]
}

/**
 * Newton's rule: what it answers, 12 + 11 i steps for i laps, and how near it is after them.
 *
 * A and B begin as y + 1 - s and y + 1 + s and are squared in each lap; C and D are what they were
 * before the last lap. From `(u + s) C >= (u - s) D` and `u² >= y + 1` follows that D is at most
 * `(√(y + 1) + √y)² C`, see `newtonLap`: a bound on the number of laps.
 */
export const isqrtNewton: Entry = {
  theorem: {
    name: "isqrt_newton_answers_root_in_12_plus_11_laps",
    says:
      "For every y >= 1 Newton's rule answers the x with x² <= y < (x + 1)², in 12 + 11 i steps for i laps; " +
      "with A, B = y + 1 -+ √y, squared i - 1 times, (u + √y) A >= (u - √y) B for some u with u² > y.",
    program: textOf(isqrt, "newton", 1),
    naturals: ["y", "x", "i", "u"],
    reals: ["s", "A", "B", "C", "D"],
    input: { r1: "y" },
    given: ["y >= 1", "s >= 0", "s^2 = y"],
    start: [
      {
        to: "lap",
        set: { x: "y + 1", i: 0, A: "y + 1 - s", B: "y + 1 + s", u: "y + 1", C: 1, D: 1 }
      }
    ],
    cuts: {
      lap: {
        at: 3,
        registers: { r0: "x", r1: "y", r4: 2 },
        given: [
          "x >= 1",
          "y < (x + 1)^2",
          "A >= 0",
          "B >= A",
          "(x + s)*A >= (x - s)*B",
          "C >= 0",
          "D >= C",
          "u^2 > y",
          "(u + s)*C >= (u - s)*D"
        ],
        steps: "11*i + 3",
        variant: ["x"],
        moves: [
          {
            to: "lap",
            set: { x: "quotient#1", i: "i + 1", A: "A^2", B: "B^2", u: "x", C: "A", D: "B" }
          }
        ]
      }
    },
    ends: [
      {
        registers: { r0: "x" },
        steps: "11*i + 12",
        with: ["x^2 <= y", "y < (x + 1)^2", "C >= 0", "D >= C", "u^2 > y", "(u + s)*C >= (u - s)*D"]
      }
    ],
    instances: [{ values: { y: 9, s: 3 }, ends: { x: 3, i: 2 } }, { values: { y: 1, s: 1 } }]
  },
  hints: {
    "start to lap: 4": { squares: ["s - 1"] },
    "lap to lap: 2": {
      steps: [["(quotient#1 + 1)^2 > y", halves]],
      use: ["y - 1", "(quotient#1 + 1)^2 - y - 1", "quotient#1", "-quotient#1"]
    },
    "lap to lap: 3": halves,
    "lap to lap: 4": { squares: ["A"], degree: 1 },
    "lap to lap: 5": { use: ["A", "B - A"] },
    "lap to lap: 6": squared
  }
}

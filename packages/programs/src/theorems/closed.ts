import { ring } from "../families/ring.ts"
import { stanley } from "../families/stanley.ts"
import { subtraction } from "../families/subtraction.ts"
import { type Entry, textOf } from "./Entry.ts"

/** The heap modulo 4. */
export const subtractionClosed: Entry = {
  theorem: {
    name: "subtraction_closed_answers_heap_mod_4_in_3_steps",
    says: "For every heap y the closed form answers the m < 4 with y = 4 q + m, in exactly 3 steps.",
    program: textOf(subtraction, "closed", 2),
    naturals: ["y"],
    input: { r1: "y" },
    ends: [
      {
        registers: { r0: "remainder#0" },
        steps: 3,
        with: ["y = 4*quotient#0 + remainder#0", "remainder#0 < 4"]
      }
    ],
    instances: [{ values: { y: 11 } }, { values: { y: 0 } }]
  }
}

/** Which of two distances on a ring is the shorter. */
export const ringRule: Entry = {
  theorem: {
    name: "ring_rule_compares_distances_in_9_steps",
    says:
      "For all cells w, s, g of a ring of n the rule answers 1 where (g - s) mod n < (w - s) mod n and 0 where not, " +
      "in exactly 9 steps.",
    program: textOf(ring, "rule", 3),
    naturals: ["n", "w", "s", "g"],
    input: { r1: "n", r2: "w", r3: "s", r4: "g" },
    given: ["s < n", "w < n", "g < n"],
    ends: ["remainder#0 < remainder#1", "remainder#0 >= remainder#1"].map((order, i) => ({
      when: [order],
      registers: { r0: 1 - i },
      steps: 9,
      with: [
        "g + n - s = n*quotient#0 + remainder#0",
        "w + n - s = n*quotient#1 + remainder#1",
        "remainder#0 < n",
        "remainder#1 < n"
      ]
    })),
    instances: [
      { values: { n: 5, w: 1, s: 3, g: 4 } },
      { values: { n: 5, w: 4, s: 3, g: 1 } },
      { values: { n: 3, w: 0, s: 1, g: 2 } }
    ]
  }
}

/** Whether a number has a digit 2 in base 3. */
export const stanleyClosed: Entry = {
  theorem: {
    name: "stanley_closed_looks_for_a_digit_2",
    says:
      "For every y the closed form answers 1 after 6 d + 2 steps where the d digits of y in base 3 are 0 or 1, and 0 after " +
      "6 d + 8 steps where d of them are and the next one is 2: y = e, or y = (3 q + 2) P + e, with P = 3^d and e " +
      "of d digits 0 or 1.",
    program: textOf(stanley, "closed", 1),
    naturals: ["y", "n", "d", "P", "e"],
    input: { r1: "y" },
    start: [{ to: "digit", set: { n: "y", d: 0, P: 1, e: 0 } }],
    cuts: {
      digit: {
        at: 1,
        registers: { r0: 1, r1: "n" },
        given: ["y = n*P + e", "e < P"],
        steps: "6*d + 1",
        variant: ["n"],
        moves: [
          {
            to: "digit",
            when: ["remainder#0 <= 1"],
            set: { n: "quotient#0", d: "d + 1", P: "3*P", e: "e + remainder#0*P" }
          }
        ]
      }
    },
    ends: [
      { when: ["n = 0"], registers: { r0: 1 }, steps: "6*d + 2", with: ["y = e", "e < P"] },
      {
        registers: { r0: 0 },
        steps: "6*d + 8",
        with: ["y = (3*quotient#0 + 2)*P + e", "e < P"]
      }
    ],
    instances: [
      { values: { y: 10 }, ends: { d: 3, e: 10, P: 27 } },
      { values: { y: 7 } },
      { values: { y: 0 } }
    ]
  }
}

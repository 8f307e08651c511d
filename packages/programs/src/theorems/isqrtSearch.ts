import { isqrt } from "../families/isqrt.ts"
import { type Entry, textOf } from "./Entry.ts"

/** The search for a root: what it answers, and that it takes exactly 8 √y + 5 steps. */
export const isqrtSearch: Entry = {
  theorem: {
    name: "isqrt_search_answers_root_in_8a_plus_5",
    says: "For every y the search answers the a with a² <= y < (a + 1)², in exactly 8 a + 5 steps.",
    program: textOf(isqrt, "search", 1),
    naturals: ["y", "a"],
    input: { r1: "y" },
    start: [{ to: "lap", set: { a: 0 } }],
    cuts: {
      lap: {
        at: 1,
        registers: { r0: "a", r1: "y - a^2", r2: "2*a + 1" },
        given: ["a^2 <= y"],
        steps: "8*a + 1",
        variant: ["y - a^2"],
        moves: [{ to: "lap", set: { a: "a + 1" } }]
      }
    },
    ends: [{ registers: { r0: "a" }, steps: "8*a + 5", with: ["a^2 <= y", "y < (a + 1)^2"] }],
    instances: [{ values: { y: 10 }, ends: { a: 3 } }, { values: { y: 0 } }]
  }
}

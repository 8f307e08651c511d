import { dlog } from "../families/dlog.ts"
import { type Entry, textOf } from "./Entry.ts"

/** The search for a logarithm. It halts where y is a power of 2 modulo p, which is not shown here. */
export const dlogSearch: Entry = {
  theorem: {
    name: "dlog_search_answers_logarithm_in_9e_plus_5",
    says:
      "For every p >= 2 and y, if the search halts it answers an e with E = y modulo p, in exactly 9 e + 5 steps, " +
      "where E is 1 doubled e times.",
    program: textOf(dlog, "search", 3),
    naturals: ["y", "p", "e", "w", "E", "k"],
    input: { r1: "y", r3: "p" },
    given: ["p >= 2"],
    start: [{ to: "lap", set: { e: 0, w: 1, E: 1, k: 0 } }],
    cuts: {
      lap: {
        at: 1,
        registers: { r0: "e", r1: "y", r2: "w", r3: "p" },
        given: ["w < p", "E = p*k + w"],
        steps: "9*e + 1",
        moves: [
          { to: "lap", set: { e: "e + 1", E: "2*E", w: "remainder#0", k: "2*k + quotient#0" } }
        ]
      }
    },
    ends: [{ registers: { r0: "e" }, steps: "9*e + 5", with: ["E = p*k + y", "y < p"] }],
    instances: [{ values: { p: 11, y: 7 }, ends: { e: 7, E: 128, k: 11 } }]
  }
}

import { Register } from "@headwater/hypotheses"
import { isqrt } from "../families/isqrt.ts"
import * as Wrapper from "../Wrapper.ts"
import { type Entry, textOf } from "./Entry.ts"

const search = textOf(isqrt, "search", 1)

/** The wrapper around any program. */
export const wrapper: Entry = {
  theorem: {
    name: "wrapper_adds_1_or_2_steps_around_any_body",
    says:
      "For every body in normal form that answers a after T steps where r7 holds f, the wrapped body answers " +
      "a after T + 1 steps where f = 0, and a + 1 after T + 2 steps where it is not.",
    program: Wrapper.append({ instructions: [] }),
    naturals: ["y", "f", "a", "T"],
    input: { r1: "y", r7: "f" },
    body: { answer: "a", steps: "T" },
    ends: [
      { when: ["f = 0"], registers: { r0: "a", r7: 0 }, steps: "T + 1" },
      { when: ["f >= 1"], registers: { r0: "a + 1", r7: "f" }, steps: "T + 2" }
    ],
    instances: [
      { values: { y: 10, f: 0, a: 3, T: 29 }, body: search },
      { values: { y: 10, f: 2, a: 3, T: 29 }, body: search },
      { values: { y: 2, f: 1, a: 4, T: 2 }, body: Register.program("MOV r0 r1 | ADD r0 r1") }
    ]
  }
}

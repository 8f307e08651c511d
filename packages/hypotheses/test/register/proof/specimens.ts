/**
 * Theorems that the tests of the driver begin from.
 */
import { Register, RegisterProof } from "@headwater/hypotheses"

/** The outcome with the finder as the oracle. */
export const outcome = (
  theorem: RegisterProof.Theorem,
  hints: RegisterProof.Hints = {}
): RegisterProof.Outcome => RegisterProof.prove(theorem, RegisterProof.finder(hints))

/** The root by odd numbers: the answer, and steps that are exact. */
export const search: RegisterProof.Theorem = {
  name: "search",
  says: "Answers isqrt y in 8 isqrt(y) + 5 steps.",
  program: Register.program(
    "SET r2 1 | L: MOV r3 r1 | LT r3 r2 | JZ r3 B | JMP E | B: SUB r1 r2 | INC r2 | INC r2 | INC r0 | JMP L | E: END"
  ),
  naturals: ["y", "a"],
  input: { r1: "y" },
  start: [{ to: "L", set: { a: 0 } }],
  cuts: {
    L: {
      at: 1,
      registers: { r0: "a", r1: "y - a^2", r2: "2*a + 1" },
      given: ["a^2 <= y"],
      steps: "8*a + 1",
      variant: ["y - a^2"],
      moves: [{ to: "L", set: { a: "a + 1" } }]
    }
  },
  ends: [{ registers: { r0: "a" }, steps: "8*a + 5", with: ["a^2 <= y", "y < (a + 1)^2"] }],
  instances: [{ values: { y: 10 }, ends: { a: 3 } }, { values: { y: 0 } }]
}

/** The least that can be said of a program: one cut at a label L, r1 kept. */
export const plain = (
  text: string,
  more: Partial<RegisterProof.Theorem> & Pick<RegisterProof.Theorem, "ends">,
  cut: Partial<RegisterProof.Cut> = {}
): RegisterProof.Theorem => ({
  name: "plain",
  says: "",
  program: Register.program(text),
  naturals: ["y"],
  input: { r1: "y" },
  start: [{ to: "L" }],
  cuts: { L: { at: 1, registers: { r1: "y" }, steps: 1, moves: [{ to: "L" }], ...cut } },
  instances: [{ values: { y: 3 } }],
  ...more
})

import type { Instruction, Program } from "../register/Instruction.ts"
import { type Machine, state } from "./Machine.ts"

/** The instructions of one state. */
const block = 6

/**
 * The machine as a program of the register machine: from bits in the cells 0 to r6 - 1 to the last
 * bit that is shown, in r0. Registers are 0 at the start but for r6; r1 is the place, r2 the bit.
 *
 * Each state becomes six instructions; one more, which all share, raises r0 where the run ends in a
 * state that shows 1. Machines of 1, 2 and 3 states become longer by 69 to 71, 120 to 128 and 171
 * to 197 bits; {@link minimal} machines have the fewest states.
 *
 * - **Units** bits: 42·S + 11 for S states and the offsets of 3·S jumps, together at most
 *   `S·(48 + 6·⌊log2(6·S + 2)⌋) + 11`; the machine itself takes at most
 *   `S·(1 + 2·⌈log2 S⌉) + 2·⌊log2 S⌋ + 1`. Steps: 5 for each 0, 6 for each 1, 1 at the end and 1 to
 *   show 1; the machine itself enters a state for each bit and the first
 * - **Errors** `RangeError` where there is no state or a transition leads to none
 *
 * @example
 * ```ts
 * import { Automaton, Budget, Register } from "@headwater/hypotheses"
 * const parity = Automaton.toRegister(Automaton.machine("0 0 1 | 1 1 0"))
 * Register.answer(parity, { history: [0, 1, 1, 1] }, Budget.of("unit")) // => { status: "halted", output: 1n, steps: 25n, space: 8n, width: 3 }
 * ```
 */
export const toRegister = (machine: Machine): Program => {
  state(machine, 0)
  const end = block * machine.states.length
  const entrance = (number: number): number => {
    state(machine, number)
    return block * number
  }
  return {
    instructions: [
      ...machine.states.flatMap(({ output, next }, number): ReadonlyArray<Instruction> => {
        const start = block * number
        return [
          { op: "JZ", r: 6, o: end + (output === 1 ? 0 : 1) - start },
          { op: "DEC", r: 6 },
          { op: "LD", r: 2, s: 1 },
          { op: "INC", r: 1 },
          { op: "JZ", r: 2, o: entrance(next[0]) - (start + 4) },
          { op: "JMP", o: entrance(next[1]) - (start + 5) }
        ]
      }),
      { op: "INC", r: 0 }
    ]
  }
}

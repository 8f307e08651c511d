import type { Budget } from "../Budget.ts"
import type { Trace, Traced } from "../Trace.ts"
import { line } from "./Assembly.ts"
import type { Input } from "./Input.ts"
import type { Program } from "./Instruction.ts"
import { advance } from "./reference.ts"
import { type Meter, start, type State } from "./State.ts"

/**
 * The first executed instructions of a run, at most `most` of them.
 *
 * The reference goes on for as long as its bound allows, so the bound is raised step by step until
 * it allows one instruction more.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * const program = Register.program("INC r0 | INC r1")
 * Register.trace(program, {}, Budget.of("unit"), 1) // => { steps: [{ at: 0, instruction: "INC r0", registers: { r0: "1" }, cells: {} }], cut: true }
 * ```
 */
export const trace = (
  program: Program,
  input: Input,
  budget: Budget<Meter>,
  most: number
): Trace => {
  const state = start(program, input, budget.meter)
  const steps: Array<Traced> = []
  for (;;) {
    const it = program.instructions[state.ip]
    if (it === undefined) return { steps, cut: false }
    const [before, at] = [[...state.registers], state.ip]
    const cell = it.op === "ST" ? state.registers[it.r] : undefined
    if (!advanced(program, state, budget)) return { steps, cut: false }
    if (steps.length === most) return { steps, cut: true }
    steps.push({
      at,
      instruction: line({ instructions: [it] }),
      registers: Object.fromEntries(
        state.registers.flatMap((value, register) =>
          value === before[register] ? [] : [[`r${register}`, value.toString()]]
        )
      ),
      cells:
        cell === undefined ? {} : { [cell.toString()]: (state.memory.get(cell) ?? 0n).toString() }
    })
  }
}

/** Executes one instruction, if the budget allows it. */
const advanced = (program: Program, state: State, budget: Budget<Meter>): boolean => {
  const before = state.steps
  for (let steps = before + 1n; steps <= budget.steps; steps++) {
    const stopped = advance(program, state, { ...budget, steps })
    if (state.steps > before) return true
    if (stopped !== "steps") return false
  }
  return false
}

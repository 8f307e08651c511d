import type { Budget } from "@headwater/hypotheses"
import { Register } from "@headwater/hypotheses"

/** One executed instruction and what it changed. */
export interface Traced {
  /** The index of the instruction. */
  readonly at: number
  readonly instruction: string
  readonly registers: Readonly<Record<string, string>>
  readonly cells: Readonly<Record<string, string>>
}

/** The first instructions of a run, and whether there were more. */
export interface Trace {
  readonly steps: ReadonlyArray<Traced>
  readonly cut: boolean
}

/**
 * The first executed instructions of a run, at most `most` of them.
 *
 * The reference interpreter goes on for as long as its bound allows, so the bound is raised step by
 * step until it allows one instruction more.
 */
export const trace = (
  program: Register.Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>,
  most: number
): Trace => {
  const state = Register.start(program, input, budget.meter)
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
      instruction: Register.line({ instructions: [it] }),
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
const advanced = (
  program: Register.Program,
  state: Register.State,
  budget: Budget.Budget<Register.Meter>
): boolean => {
  const before = state.steps
  for (let steps = before + 1n; steps <= budget.steps; steps++) {
    const stopped = Register.advance(program, state, { ...budget, steps })
    if (state.steps > before) return true
    if (stopped !== "steps") return false
  }
  return false
}

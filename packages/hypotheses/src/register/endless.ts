/**
 * # Runs that never end
 *
 * A run that exhausts its budget is undecided, unless it can be shown that it goes on for ever. Two
 * signs show it. The run comes back to a place with all registers as they were, having stored
 * nothing since. Or it comes back to a place, and nothing that its conditional jumps looked at since
 * was written since: then they will choose as before, again and again.
 *
 * Both speak of the machine with unbounded registers. The signs are sufficient, not necessary.
 *
 * @module
 */
import * as Budget from "../Budget.ts"
import type { Input } from "./Input.ts"
import { type Program, registerCount } from "./Instruction.ts"
import { action, advance } from "./reference.ts"
import { start } from "./State.ts"

interface Visit {
  readonly step: number
  readonly registers: string
}

/**
 * Whether a sign shows within a given number of steps that the run never ends. False says nothing.
 *
 * - **Cost** some microseconds a step
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.isEndless(Register.program("INC r1 | JZ r0 -1"), {}, 10) // => true
 * Register.isEndless(Register.program("INC r1 | JZ r1 -1"), {}, 10) // => false
 * ```
 */
export const isEndless = (program: Program, input: Input, within: number): boolean => {
  const state = start(program, input)
  const visits = new Map<number, Visit>()
  /** The last step at which each register was written or looked at by a jump, and of a store. */
  const written = Array.from({ length: registerCount }, () => -1)
  const tested = written.map(() => -1)
  let stored = -1
  for (let step = 0; step < within; step++) {
    const it = program.instructions[state.ip]
    if (it === undefined) return false
    const registers = state.registers.join(" ")
    const before = visits.get(state.ip)
    if (before !== undefined) {
      const same = before.registers === registers && stored < before.step
      const steady = tested.every(
        (at, register) => at < before.step || (written[register] ?? -1) < before.step
      )
      if (same || steady) return true
    }
    visits.set(state.ip, { step, registers })
    const act = action(it, state)
    if (it.op === "JZ") tested[it.r] = step
    for (const [register] of act.writes) written[register] = step
    if (act.cell?.value !== undefined) stored = step
    advance(program, state, Budget.of("unit", { steps: state.steps + 1n }))
  }
  return false
}

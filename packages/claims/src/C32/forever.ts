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
import { Budget, Register } from "@headwater/hypotheses"

interface Visit {
  readonly step: number
  readonly registers: string
}

/**
 * Whether a sign shows within a given number of steps that the run never ends. False says nothing.
 *
 * - **Cost** some microseconds a step
 */
export const isEndless = (
  program: Register.Program,
  input: Register.Input,
  within: number
): boolean => {
  const state = Register.start(program, input)
  const visits = new Map<number, Visit>()
  /** The last step at which each register was written or looked at by a jump, and of a store. */
  const written = Array.from({ length: Register.registerCount }, () => -1)
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
    const act = Register.action(it, state)
    if (it.op === "JZ") tested[it.r] = step
    for (const [register] of act.writes) written[register] = step
    if (act.cell?.value !== undefined) stored = step
    Register.advance(program, state, Budget.of("unit", { steps: state.steps + 1n }))
  }
  return false
}

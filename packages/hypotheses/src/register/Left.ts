/**
 * # Where a run is left
 *
 * What WebAssembly cannot do, because a value, an address or a bound is not for it, it leaves before
 * the instruction in question. Any interpreter can go on from there.
 *
 * @module
 */
import type { Input } from "./Input.ts"
import type { Program } from "./Instruction.ts"
import { type Meter, start, type State } from "./State.ts"

/** A moment of a run. */
export interface Left {
  readonly ip: number
  /** In the meter. */
  readonly steps: number
  readonly registers: ReadonlyArray<bigint>
  readonly registersUsed: number
  /** The cells that were addressed, with what they hold. */
  readonly cells: ReadonlyArray<readonly [address: number, value: bigint]>
  readonly width: number
}

/** The same moment as a state. */
export const stateOf = (left: Left, program: Program, input: Input, meter: Meter): State => {
  const state = start(program, input, meter)
  left.registers.forEach((value, index) => {
    state.registers[index] = value
  })
  for (const [address, value] of left.cells) {
    state.memory.set(BigInt(address), value)
    state.cellsUsed.add(BigInt(address))
  }
  const { ip, steps, registersUsed, width } = left
  return Object.assign(state, { ip, steps: BigInt(steps), registersUsed, width })
}

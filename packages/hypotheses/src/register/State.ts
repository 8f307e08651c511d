/**
 * # States of the register machine
 *
 * Everything a run is at one moment, with what it has used so far. Plain and mutable: it belongs to
 * the caller that runs the program.
 *
 * What is held: the registers, the history and the DATA bits, from the start on; so the width of a
 * run is at least that of its input. What is used: registers that an executed instruction read or
 * wrote, and cells that LD or ST addressed; what lies in memory unread is free.
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { dataBase, dataBits, type Program, registerCount } from "./Instruction.ts"
import { eachRegister, type Input, natural } from "./Input.ts"

/** In what unit a step is counted; see reference.ts. */
export type Meter = "unit" | "load" | "log"

/** A moment of a run. */
export interface State {
  /** r0 to r7. */
  readonly registers: Array<bigint>
  /** A cell that is not here holds 0. */
  readonly memory: Map<bigint, bigint>
  /** Index of the next instruction; outside the text the run has halted. */
  ip: number
  /** Steps so far, in the meter. */
  steps: bigint
  /** Bit i is set where register i has been read or written. */
  registersUsed: number
  /** Addresses that LD or ST have used. */
  readonly cellsUsed: Set<bigint>
  /** Bits of the largest value held so far. */
  width: number
}

/**
 * The state before the first instruction. In the load meter the DATA bits are charged by then.
 *
 * - **Errors** `RangeError` for an input that is not one, see {@link Input}
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * const state = Register.start(Register.program("DATA 101"), { history: [7] })
 * state.memory.get(1002n) // => 1n
 * state.registers[6] // => 1n
 * state.width // => 3
 * ```
 */
export const start = (program: Program, input: Input, meter: Meter = "unit"): State => {
  const registers = Array.from({ length: registerCount }, () => 0n)
  const memory = new Map<bigint, bigint>()
  let width = 0
  const hold = (value: bigint): bigint => {
    width = Math.max(width, Bits.bitLength(value))
    return value
  }
  eachRegister(input, (register, value) => {
    registers[register] = hold(BigInt(value))
  })
  input.history?.forEach((symbol, index) => {
    memory.set(BigInt(index), hold(BigInt(natural(symbol))))
  })
  const data = dataBits(program)
  for (let index = 0; index < data.length; index++) {
    memory.set(BigInt(dataBase + index), hold(data[index] === "1" ? 1n : 0n))
  }
  const steps = meter === "load" ? BigInt(data.length) : 0n
  return { registers, memory, ip: 0, steps, registersUsed: 0, cellsUsed: new Set(), width }
}

/** How many registers and cells a run has used so far. */
export const space = (state: State): bigint =>
  BigInt(registersIn(state.registersUsed) + state.cellsUsed.size)

/** How many registers a set of them has, as a bit mask. */
export const registersIn = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

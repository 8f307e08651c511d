/**
 * # The register machine: what its instructions do
 *
 * The semantics, written to be read: one instruction at a time over unbounded naturals. It is slow,
 * and it is the oracle of the engine, which hands over to it where a value outgrows it.
 *
 * ## Main definitions
 * - {@link action}: what an instruction would read, write, address and cost
 * - {@link advance}: the run from any state, within a budget
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import type { Budget } from "../Budget.ts"
import type { Resource } from "../Run.ts"
import { type Instruction, type Program, target } from "./Instruction.ts"
import { type Meter, registersIn, type State } from "./State.ts"

/** What executing one instruction would do. */
export interface Action {
  /** Registers read, as a bit mask. */
  readonly reads: number
  /** Registers written and their values, in this order: a later write to a register wins. */
  readonly writes: ReadonlyArray<readonly [register: number, value: bigint]>
  /** The cell that is addressed, and the value that it gets if it is written. */
  readonly cell?: { readonly address: bigint; readonly value?: bigint }
  /** Where the run goes on. */
  readonly next: number
}

const mask = (...registers: ReadonlyArray<number>): number =>
  registers.reduce((set, register) => set | (1 << register), 0)
const truth = (condition: boolean): bigint => (condition ? 1n : 0n)
const monus = (a: bigint, b: bigint): bigint => (a > b ? a - b : 0n)

/** What the instruction at `state.ip` would do. All operands are read before anything is written. */
export const action = (it: Instruction, state: State): Action => {
  const value = (register: number): bigint => state.registers[register] ?? 0n
  const next = state.ip + 1
  switch (it.op) {
    case "SET":
      return { reads: 0, writes: [[it.r, it.k]], next }
    case "MOV":
      return { reads: mask(it.s), writes: [[it.r, value(it.s)]], next }
    case "ADD":
      return { reads: mask(it.r, it.s), writes: [[it.r, value(it.r) + value(it.s)]], next }
    case "SUB":
      return { reads: mask(it.r, it.s), writes: [[it.r, monus(value(it.r), value(it.s))]], next }
    case "LT":
      return { reads: mask(it.r, it.s), writes: [[it.r, truth(value(it.r) < value(it.s))]], next }
    case "EQ":
      return { reads: mask(it.r, it.s), writes: [[it.r, truth(value(it.r) === value(it.s))]], next }
    case "XOR":
      return { reads: mask(it.r, it.s), writes: [[it.r, value(it.r) ^ value(it.s)]], next }
    case "DIV": {
      const [a, b] = [value(it.r), value(it.s)]
      const writes = b === 0n ? [] : [[it.r, a / b] as const, [it.s, a % b] as const]
      return { reads: mask(it.r, it.s), writes, next }
    }
    case "LD": {
      const address = value(it.s)
      const held = state.memory.get(address) ?? 0n
      return { reads: mask(it.s), writes: [[it.r, held]], cell: { address }, next }
    }
    case "ST": {
      const cell = { address: value(it.r), value: value(it.s) }
      return { reads: mask(it.r, it.s), writes: [], cell, next }
    }
    case "JZ": {
      const to = value(it.r) === 0n ? target(state.ip, it.o) : next
      return { reads: mask(it.r), writes: [], next: to }
    }
    case "JMP":
      return { reads: 0, writes: [], next: target(state.ip, it.o) }
    case "INC":
      return { reads: mask(it.r), writes: [[it.r, value(it.r) + 1n]], next }
    case "DEC":
      return { reads: mask(it.r), writes: [[it.r, monus(value(it.r), 1n)]], next }
    default: // DATA
      return { reads: 0, writes: [], next }
  }
}

/** The values that an action leaves in registers and memory. */
const written = (act: Action): ReadonlyArray<bigint> => [
  ...act.writes.map(([, value]) => value),
  ...(act.cell?.value === undefined ? [] : [act.cell.value])
]

const widest = (values: ReadonlyArray<bigint>): number =>
  values.reduce((width, value) => Math.max(width, Bits.bitLength(value)), 0)

/**
 * The steps that an action costs: 1 in the unit and load meters; in the log meter the bits of the
 * largest of the registers it reads, the values it writes and the address it uses, at least 1. The
 * address is in a register that it reads.
 */
export const cost = (act: Action, state: State, meter: Meter): bigint => {
  if (meter !== "log") return 1n
  const read = state.registers.filter((_, register) => (act.reads & (1 << register)) !== 0)
  return BigInt(Math.max(1, widest([...read, ...written(act)])))
}

/**
 * Runs from `state`, which it changes, until the program halts or its next instruction would pass a
 * bound; that instruction is then not executed. Steps are checked first, then space, then width. A
 * state that is already too wide does not advance.
 */
export const advance = (
  program: Program,
  state: State,
  budget: Budget<Meter>
): "halted" | Resource => {
  if (state.width > budget.width) return "width"
  for (;;) {
    const instruction = program.instructions[state.ip]
    if (instruction === undefined) return "halted"
    const act = action(instruction, state)
    const steps = state.steps + cost(act, state, budget.meter)
    if (steps > budget.steps) return "steps"
    const registersUsed = act.writes.reduce(
      (used, [register]) => used | mask(register),
      state.registersUsed | act.reads
    )
    const newCell = act.cell !== undefined && !state.cellsUsed.has(act.cell.address) ? 1 : 0
    if (registersIn(registersUsed) + state.cellsUsed.size + newCell > budget.space) return "space"
    const width = Math.max(state.width, widest(written(act)))
    if (width > budget.width) return "width"
    state.steps = steps
    state.registersUsed = registersUsed
    state.width = width
    for (const [register, value] of act.writes) state.registers[register] = value
    if (act.cell !== undefined) {
      state.cellsUsed.add(act.cell.address)
      if (act.cell.value !== undefined) state.memory.set(act.cell.address, act.cell.value)
    }
    state.ip = act.next
  }
}

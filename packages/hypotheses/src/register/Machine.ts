/**
 * # The machine of the interpreters
 *
 * A text, registers and cells in typed arrays, used again by every run. Nothing is cleared between
 * runs: a cell belongs to a run where its stamp is the run's number, and what a cell holds before it
 * is first addressed (history, DATA, 0) is looked up then. Cells of small address lie in an array,
 * others in a map.
 *
 * Values are safe integers; who would hold another stops and exports a {@link State}.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { eachRegister, historyLimit, type Input, natural } from "./Input.ts"
import { dataBase, type Program, registerCount } from "./Instruction.ts"
import { type Meter, registersIn, start, type State } from "./State.ts"
import type { Left } from "./Left.ts"
import type { Text } from "./Text.ts"

/** The bounds of values that an interpreter may hold: below 2^53. */
export const safeLimit = Number.MAX_SAFE_INTEGER + 1

/** What a slice of a run came to. `leave`: the next instruction is not for an interpreter. */
export type Slice = "halted" | "paused" | "leave"

/** How many cells lie in the array. */
export const windowSize = 1 << 16

/** Everything of a run that an interpreter changes. */
export interface Machine {
  /** The text: see {@link Text}. */
  readonly words: Int32Array
  readonly targets: Int32Array
  readonly constants: Float64Array
  readonly registers: Float64Array
  /** Cells by address, and the number of the run that addressed them last. */
  readonly values: Float64Array
  readonly stamps: Int32Array
  run: number
  /** Addresses of the array that this run has used, in the order of first use. */
  readonly order: Int32Array
  ordered: number
  /** Cells whose address is beyond the array. */
  readonly spill: Map<number, number>
  readonly history: Float64Array
  historyLength: number
  text: Text | undefined
  ip: number
  steps: number
  /** Registers used, as a mask in bits 24-31; the other bits mean nothing. */
  used: number
  /** The largest value held. */
  max: number
  /** The least value that may not be held. */
  cap: number
  /** How many registers and cells may be used. */
  room: number
}

/** A machine for texts of so many words; one serves any number of runs, one after the other. */
export const make = (capacity: number): Machine => ({
  words: new Int32Array(capacity),
  targets: new Int32Array(capacity),
  constants: new Float64Array(capacity),
  // longer than need be: short arrays lie where the host moves them, and are slower
  registers: new Float64Array(4 * registerCount),
  values: new Float64Array(windowSize),
  stamps: new Int32Array(windowSize),
  run: 0,
  order: new Int32Array(windowSize),
  ordered: 0,
  spill: new Map(),
  history: new Float64Array(historyLimit),
  historyLength: 0,
  text: undefined,
  ip: 0,
  steps: 0,
  used: 0,
  max: 0,
  cap: 0,
  room: 0
})

const safe = (value: bigint | number): number =>
  value <= Number.MAX_SAFE_INTEGER ? Number(value) : Infinity

/**
 * Begins a run; false where the input has a value that is no safe integer or the budget does not
 * admit it.
 *
 * - **Errors** `RangeError` for an input that is not one
 */
export const begin = (m: Machine, text: Text, input: Input, budget: Budget<Meter>): boolean => {
  if (m.text !== text) {
    m.words.set(text.words)
    m.targets.set(text.targets)
    m.constants.set(text.constants)
    m.text = text
  }
  for (let register = 0; register < registerCount; register++) m.registers[register] = 0
  m.max = text.dataMax
  eachRegister(input, (register, value) => {
    const small = safe(value)
    m.registers[register] = small
    if (small > m.max) m.max = small
  })
  const { history } = input
  m.historyLength = history === undefined ? 0 : history.length
  for (let index = 0; index < m.historyLength; index++) {
    const small = safe(natural(history?.[index] ?? 0))
    m.history[index] = small
    if (small > m.max) m.max = small
  }
  if (m.run === 0x7fff_ffff) {
    m.stamps.fill(0)
    m.run = 0
  }
  m.run++
  m.ordered = 0
  if (m.spill.size > 0) m.spill.clear()
  m.ip = 0
  m.steps = 0
  m.used = 0
  m.cap = budget.width >= 53 ? safeLimit : 2 ** budget.width
  m.room = Number(budget.space)
  return m.max < m.cap
}

/** How many cells the run has used. */
export const cells = (m: Machine): number => m.ordered + m.spill.size

/** Whether the registers of the mask and so many further cells fit in the budget. */
export const fits = (m: Machine, used: number, further: number): boolean =>
  registersIn(used >>> 24) + m.ordered + m.spill.size + further <= m.room

/** What a cell of which the array does not tell holds. */
export const peek = (m: Machine, address: number): number =>
  m.spill.get(address) ?? initial(m, address)

const initial = (m: Machine, address: number): number => {
  if (address < m.historyLength) return m.history[address] ?? 0
  return address < dataBase ? 0 : (m.text?.data[address - dataBase] ?? 0)
}

/**
 * The value of a cell of which the array does not tell, after counting the cell as used; -1 where
 * there is no room for it. `used` is the mask of registers so far.
 */
export const load = (m: Machine, address: number, used: number): number => {
  const spilled = m.spill.get(address)
  if (spilled !== undefined) return spilled
  if (!fits(m, used, 1)) return -1
  const value = initial(m, address)
  store(m, address, value)
  return value
}

/** Writes a cell of which the array does not tell; false where there is no room for it. */
export const write = (m: Machine, address: number, value: number, used: number): boolean => {
  if (!m.spill.has(address) && !fits(m, used, 1)) return false
  store(m, address, value)
  return true
}

const store = (m: Machine, address: number, value: number): void => {
  if (address >= windowSize) {
    m.spill.set(address, value)
    return
  }
  m.values[address] = value
  m.stamps[address] = m.run
  m.order[m.ordered++] = address
}

/** Takes up a run where it was left; false where it holds a value that is not for an interpreter. */
export const imported = (
  m: Machine,
  text: Text,
  input: Input,
  budget: Budget<Meter>,
  left: Left
): boolean => {
  if (!begin(m, text, input, budget)) return false
  if (left.width > 53) return false
  for (let register = 0; register < registerCount; register++) {
    m.registers[register] = Number(left.registers[register])
  }
  for (const [address, value] of left.cells) store(m, address, Number(value))
  m.ip = left.ip
  m.steps = left.steps - (budget.meter === "load" ? text.data.length : 0)
  m.used = left.registersUsed << 24
  m.max = 2 ** left.width - 1
  return m.max < m.cap
}

/** The bits of a safe integer. */
export const bitsOf = (value: number): number =>
  value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(value / 2 ** 32)

/** The moment of the run as a state, from which any interpreter can go on. */
export const exported = (m: Machine, program: Program, input: Input, meter: Meter): State => {
  const state = start(program, input, meter)
  for (let register = 0; register < registerCount; register++) {
    state.registers[register] = BigInt(m.registers[register] ?? 0)
  }
  const put = (address: number, value: number): void => {
    state.memory.set(BigInt(address), BigInt(value))
    state.cellsUsed.add(BigInt(address))
  }
  for (let index = 0; index < m.ordered; index++) {
    const address = m.order[index] ?? 0
    put(address, m.values[address] ?? 0)
  }
  for (const [address, value] of m.spill) put(address, value)
  return Object.assign(state, {
    ip: m.ip,
    steps: state.steps + BigInt(m.steps),
    registersUsed: m.used >>> 24,
    width: bitsOf(m.max)
  })
}

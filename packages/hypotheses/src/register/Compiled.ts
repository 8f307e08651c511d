/**
 * # Runs of compiled programs
 *
 * Lays an input in the arena, runs slices of fuel until an exit, reads off the result and leaves the
 * arena as it was. Where the compiled code leaves, the state at that moment is handed back, and any
 * interpreter of states can go on from there.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { bigint } from "./bigint.ts"
import { type Arena, arena, place, windowSize } from "./Arena.ts"
import { type Compilation, compile, type Exit } from "./Compiler.ts"
import { eachRegister, type Input, natural } from "./Input.ts"
import { dataBase, dataBits, type Program } from "./Instruction.ts"
import { type Meter, registersIn, start, type State } from "./State.ts"

/** A program that runs as WebAssembly, for one way of counting steps and one limit of width. */
export interface Compiled {
  /** Runs until it halts, or to where it is left. `unfit`: the input or the budget is not for it. */
  readonly run: (input: Input, budget: Budget<Meter>) => "halted" | "unfit" | Left
  /** A register after a run that halted, until the next run of any program. */
  readonly register: (index: number) => bigint
  /** What a run that halted used. */
  readonly steps: number
  readonly space: number
  readonly width: number
}

/** Where a run stands that is left to an interpreter. */
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

/**
 * Steps that compiled code does at once. A host improves code only between calls, so a long run must
 * come back now and then.
 */
const defaultSlice = 1 << 18

// indices of words
const fuelAt = place.fuel >> 2
const usedAt = place.used >> 2
const resumeAt = place.resume >> 2
const countAt = place.count >> 2
const roomAt = place.room >> 2
const seenAt = place.seen >> 2
const listAt = place.list >> 2
const cellsAt = place.cells >> 2

const bitsOf = (low: number, high: number): number =>
  high === 0 ? 32 - Math.clz32(low) : 64 - Math.clz32(high)

/** A bound as a number; where it is no safe one, no run comes near it. */
const bound = (limit: bigint): number =>
  limit > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : Number(limit)

class Code implements Compiled {
  readonly #exits: ReadonlyArray<Exit>
  readonly #call: () => number
  readonly #arena: Arena
  readonly #words: Int32Array
  readonly #values: BigInt64Array
  readonly #data: Uint8Array
  readonly #ones: boolean
  /** What the last budget comes to; it is mostly the same one again. */
  #budget: Budget<Meter> | undefined
  #load = 0
  #fuel = 0
  #room = 0
  #widest = 0
  readonly #mentioned: number
  readonly #limit: number
  readonly #slice: number
  steps = 0
  space = 0
  width = 0

  constructor(program: Program, code: Compilation, limit: number, slice: number, arena: Arena) {
    this.#exits = code.exits
    this.#call = arena.instance(code.bytes)
    this.#arena = arena
    this.#words = arena.words
    this.#values = arena.values
    this.#data = Uint8Array.from(dataBits(program), Number)
    this.#ones = this.#data.includes(1)
    this.#mentioned = registersIn(code.registers)
    this.#limit = limit
    this.#slice = code.exits.reduce((least, exit) => Math.max(least, exit.need), slice)
  }

  run(input: Input, budget: Budget<Meter>): "halted" | "unfit" | Left {
    const words = this.#words
    if (budget !== this.#budget) this.#bounds(budget)
    this.#lay(input)
    if (this.#fuel < 0 || this.#room < 0 || this.width > this.#widest) {
      this.#clear(input)
      return "unfit"
    }
    words[roomAt] = this.#room
    let left = this.#fuel
    let resume = 0
    let used = 0
    for (;;) {
      const fuel = left < this.#slice ? left : this.#slice
      words[fuelAt] = fuel
      words[resumeAt] = resume
      const exit = this.#exits[this.#call()]!
      left -= fuel - words[fuelAt] + exit.cost
      used |= words[usedAt]! | exit.registers
      const seen = bitsOf(words[seenAt]!, words[seenAt + 1]!)
      this.width = Math.max(this.width, seen, exit.width)
      if (exit.kind === "fuel" && left >= exit.need) {
        resume = exit.resume
        continue
      }
      this.steps = this.#load + this.#fuel - left
      this.space = registersIn(used) + words[countAt]!
      const end = exit.kind === "halted" ? "halted" : this.#left(used, exit.ip)
      this.#clear(input)
      return end
    }
  }

  register(index: number): bigint {
    const words = this.#words
    const low = words[2 * index]!
    return words[2 * index + 1] === 0 && low >= 0 ? bigint(low) : this.#values[index]!
  }

  #bounds(budget: Budget<Meter>): void {
    this.#budget = budget
    this.#load = budget.meter === "load" ? this.#data.length : 0
    this.#fuel = bound(budget.steps) - this.#load
    this.#room = Math.min(bound(budget.space) - this.#mentioned, windowSize)
    this.#widest = Math.min(this.#limit, budget.width)
  }

  /** Registers, history and DATA. Of a wrong input nothing is laid but registers. */
  #lay(input: Input): void {
    const values = this.#values
    for (let register = 0; register < 8; register++) values[register] = 0n
    this.width = this.#ones ? 1 : 0
    eachRegister(input, this.#put)
    const { history } = input
    history?.forEach(natural)
    if (this.#arena.owner !== this.#data) this.#own()
    history?.forEach((symbol, index) => this.#put((cellsAt >> 1) + index, symbol))
  }

  /** Puts a value at an index and notes its width; of one that is too wide it notes 64 bits. */
  readonly #put = (at: number, value: bigint | number): void => {
    const words = this.#words
    let bits
    if (typeof value === "number" && value <= 0x7fff_ffff) {
      words[2 * at] = value
      bits = 32 - Math.clz32(value)
    } else {
      const wide = BigInt(value)
      if (wide >> 63n === 0n) {
        this.#values[at] = wide
        bits = bitsOf(words[2 * at] ?? 0, words[2 * at + 1] ?? 0)
      } else bits = 64
    }
    if (bits > this.width) this.width = bits
  }

  /** Replaces the DATA of the last owner by this program's. */
  #own(): void {
    const words = this.#words
    const from = cellsAt + 2 * dataBase
    words.fill(0, from, from + 2 * (this.#arena.owner?.length ?? 0))
    this.#data.forEach((bit, index) => {
      words[from + 2 * index] = bit
    })
    this.#arena.owner = this.#data
  }

  /** Gives every cell that a run may have changed the value that it has between runs. */
  #clear(input: Input): void {
    const words = this.#words
    const count = words[countAt]!
    for (let index = 0; index < count; index++) {
      const address = words[listAt + index]!
      const inData = address >= dataBase && address < dataBase + this.#data.length
      words[cellsAt + 2 * address] = inData ? this.#data[address - dataBase]! : 0
      words[cellsAt + 2 * address + 1] = 0
    }
    words[countAt] = 0
    if (input.history !== undefined) words.fill(0, cellsAt, cellsAt + 2 * input.history.length)
  }

  #left(registersUsed: number, ip: number): Left {
    const words = this.#words
    const { steps, width } = this
    const registers = Array.from({ length: 8 }, (_, index) => this.register(index))
    const cells = Array.from({ length: words[countAt]! }, (_, index) => {
      const address = words[listAt + index]!
      return [address, this.#values[(cellsAt >> 1) + address]! & (2n ** 63n - 1n)] as const
    })
    return { ip, steps, registers, registersUsed, cells, width }
  }
}

/**
 * The program compiled, with values of at most `limit` bits, itself at most 63; undefined where there
 * is no WebAssembly, and for programs that cannot be compiled.
 *
 * - **Cost** about a millisecond
 */
export const compiled = (
  program: Program,
  log: boolean,
  limit: number,
  slice: number = defaultSlice
): Compiled | undefined => {
  const memory = arena()
  const code = compile(program, log, limit)
  if (memory === undefined || code === undefined) return undefined
  if (dataBase + dataBits(program).length > windowSize) return undefined
  return new Code(program, code, limit, slice, memory)
}

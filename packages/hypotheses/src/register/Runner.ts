/**
 * # Runs in WebAssembly
 *
 * Lays a program and an input in the arena, runs slices of fuel, reads off the result and leaves the
 * arena as it was. A program is interpreted there until it has run for long, in all its runs or in
 * one, and compiled then.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { type Arena, place, windowSize } from "./Arena.ts"
import { bigint } from "./bigint.ts"
import { registersOf } from "./Block.ts"
import { compile, type Exit } from "./Compiler.ts"
import { eachRegister, type Input, natural } from "./Input.ts"
import { dataBase, dataBits, type Program } from "./Instruction.ts"
import type { Left } from "./Left.ts"
import { type Meter, registersIn } from "./State.ts"
import { ending, layText, stride } from "./Universal.ts"

/** When a program is compiled, and how its runs are sliced. */
export interface Pace {
  /** Interpreted steps after which a program is compiled, which takes about as long as they did. */
  readonly patience: number
  /** Steps at a time: a host improves code only between calls, so a long run must come back. */
  readonly slice: number
}

/** What beginning a run costs, in steps. */
const beginning = 50

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

const noData = new Uint8Array(0)

/** A program, for one way of counting steps and values of at most `limit` bits, itself at most 63. */
export class Runner {
  readonly #program: Program
  readonly #log: boolean
  readonly #limit: number
  readonly #patience: number
  #slice: number
  readonly #mentioned: number
  readonly #data: Uint8Array
  readonly #ones: boolean
  readonly #arena: Arena
  readonly #words: Int32Array
  readonly #values: BigInt64Array
  readonly #universal: () => number
  #heat = 0
  #compiled: (() => number) | undefined
  #exits: ReadonlyArray<Exit> = []
  /** What the last budget comes to; it is mostly the same one again. */
  #budget: Budget<Meter> | undefined
  #load = 0
  #fuel = 0
  #room = 0
  #widest = 0
  /** Of the run so far: fuel left, and registers used. */
  #left = 0
  #used = 0
  /** What a run that halted used. */
  steps = 0
  space = 0
  width = 0

  constructor(
    program: Program,
    log: boolean,
    limit: number,
    { patience, slice }: Pace,
    arena: Arena,
    universal: () => number
  ) {
    const { instructions } = program
    const bits = dataBits(program)
    this.#program = program
    this.#log = log
    this.#limit = limit
    this.#patience = patience
    this.#slice = slice
    this.#mentioned = registersIn(instructions.reduce((all, it) => all | registersOf(it), 0))
    this.#data = bits === "" ? noData : Uint8Array.from(bits, Number)
    this.#ones = bits.includes("1")
    this.#arena = arena
    this.#words = arena.words
    this.#values = arena.values
    this.#universal = universal
  }

  /**
   * Runs until the program halts, steps are exhausted, or it has to be left; `unfit` where the input
   * or the budget is not for it.
   */
  run(input: Input, budget: Budget<Meter>): "halted" | "steps" | "unfit" | Left {
    const words = this.#words
    if (budget !== this.#budget) this.#bounds(budget)
    this.#lay(input)
    if (this.#fuel < 0 || this.#room < 0 || this.width > this.#widest) {
      this.#clear(input)
      return "unfit"
    }
    words[roomAt] = this.#room
    this.#left = this.#fuel
    this.#used = 0
    const end = this.#compiled === undefined ? this.#interpreted(true) : this.#hot(this.#compiled)
    if (end === "again") {
      this.#clear(input)
      return this.run(input, budget)
    }
    this.steps = this.#load + this.#fuel - this.#left
    this.space = registersIn(this.#used) + words[countAt]!
    const outcome = typeof end === "number" ? this.#state(end) : end
    this.#clear(input)
    return outcome
  }

  /** A register after a run that halted, until the next run of any program. */
  register(index: number): bigint {
    const words = this.#words
    const low = words[2 * index]!
    return words[2 * index + 1] === 0 && low >= 0 ? bigint(low) : this.#values[index]!
  }

  /** Calls a function with so much fuel, and books what it used. */
  #call(run: () => number, fuel: number): number {
    const words = this.#words
    words[fuelAt] = fuel
    const how = run()
    this.#left -= fuel - words[fuelAt]
    this.#used |= words[usedAt]!
    const seen = bitsOf(words[seenAt]!, words[seenAt + 1]!)
    if (seen > this.width) this.width = seen
    return how
  }

  /** Goes on in the interpreter; a number is the index of an instruction that is not for it. */
  #interpreted(cold: boolean): "halted" | "steps" | "again" | number {
    const words = this.#words
    for (;;) {
      const before = this.#left
      const fuel = before < this.#slice ? before : this.#slice
      const how = this.#call(this.#universal, fuel)
      if (cold) this.#warm(before - this.#left)
      if (how === ending.halted) return "halted"
      if (how === ending.leave) return words[resumeAt]! / stride
      if (fuel === before) return "steps"
      if (cold && this.#compiled !== undefined) return "again"
    }
  }

  /** Runs compiled code, and at most a few last steps in the interpreter. */
  #hot(run: () => number): "halted" | "steps" | "again" | number {
    const words = this.#words
    for (;;) {
      const exit =
        this.#exits[this.#call(run, this.#left < this.#slice ? this.#left : this.#slice)]!
      this.#left -= exit.cost
      this.#used |= exit.registers
      if (exit.width > this.width) this.width = exit.width
      if (exit.kind === "halted") return "halted"
      if (exit.kind === "leave") return exit.ip
      if (this.#left < exit.need) {
        words[resumeAt] = stride * exit.ip
        return this.#interpreted(false)
      }
      words[resumeAt] = exit.resume
    }
  }

  /** Notes steps that were interpreted, and compiles when they are enough. */
  #warm(steps: number): void {
    if (this.#heat > this.#patience) return
    this.#heat += steps + beginning
    if (this.#heat <= this.#patience) return
    const code = compile(this.#program, this.#log, this.#limit)
    if (code === undefined) return
    this.#exits = code.exits
    this.#slice = code.exits.reduce((least, exit) => Math.max(least, exit.need), this.#slice)
    this.#compiled = this.#arena.instance(code.bytes)
  }

  #bounds(budget: Budget<Meter>): void {
    this.#budget = budget
    this.#load = budget.meter === "load" ? this.#data.length : 0
    this.#fuel = bound(budget.steps) - this.#load
    this.#room = Math.min(bound(budget.space) - this.#mentioned, windowSize)
    this.#widest = Math.min(this.#limit, budget.width)
  }

  /** Registers, history, text and DATA. Of a wrong input nothing is laid but registers. */
  #lay(input: Input): void {
    const values = this.#values
    for (let register = 0; register < 8; register++) values[register] = 0n
    this.width = this.#ones ? 1 : 0
    eachRegister(input, this.#put)
    const { history } = input
    history?.forEach(natural)
    if (this.#arena.owner !== this) this.#own()
    history?.forEach((symbol, index) => this.#put((cellsAt >> 1) + index, symbol))
    this.#words[resumeAt] = 0
  }

  /** Puts a value at an index and notes its width; of one that is too wide it notes 64 bits. */
  readonly #put = (at: number, value: bigint | number): void => {
    const words = this.#words
    let bits = 64
    if (typeof value === "number" && value <= 0x7fff_ffff) {
      words[2 * at] = value
      bits = 32 - Math.clz32(value)
    } else {
      const wide = BigInt(value)
      if (wide >> 63n === 0n) {
        this.#values[at] = wide
        bits = bitsOf(words[2 * at]!, words[2 * at + 1]!)
      }
    }
    if (bits > this.width) this.width = bits
  }

  /** Replaces the text and the DATA of the last owner by this program's. */
  #own(): void {
    const words = this.#words
    const from = cellsAt + 2 * dataBase
    words.fill(0, from, from + 2 * this.#arena.laid)
    layText(this.#arena, this.#program, this.#limit)
    this.#restore()
    this.#arena.laid = this.#data.length
    this.#arena.owner = this
  }

  #restore(): void {
    const from = cellsAt + 2 * dataBase
    for (let index = 0; index < this.#data.length; index++) {
      this.#words[from + 2 * index] = this.#data[index]!
    }
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

  #state(ip: number): Left {
    const words = this.#words
    const { steps, width } = this
    const registers = Array.from({ length: 8 }, (_, index) => this.register(index))
    const cells = Array.from({ length: words[countAt]! }, (_, index) => {
      const address = words[listAt + index]!
      return [address, this.#values[(cellsAt >> 1) + address]! & (2n ** 63n - 1n)] as const
    })
    return { ip, steps, registers, registersUsed: this.#used, cells, width }
  }
}

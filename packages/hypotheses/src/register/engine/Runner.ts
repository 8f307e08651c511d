/**
 * # Runs in WebAssembly
 *
 * Lays a program and an input in the arena, runs slices of fuel, reads off the result and leaves the
 * arena as it was. A program is interpreted there until it has run for long, in all its runs or in
 * one, and compiled then. What WebAssembly cannot do, because a value, an address or a bound is not
 * for it, it leaves before the instruction in question, to the reference.
 *
 * @module
 */
import type { Budget } from "../../Budget.ts"
import {
  type Arena,
  bitsOf,
  countAt,
  fuelAt,
  resumeAt,
  roomAt,
  seenAt,
  usedAt,
  windowSize
} from "./Arena.ts"
import { registersOf } from "./BasicBlock.ts"
import { compile, type Exit } from "./Compiler.ts"
import type { Input } from "../Input.ts"
import type { Program } from "../Instruction.ts"
import { Loader } from "./Loader.ts"
import { type Meter, registersIn, start, type State } from "../State.ts"
import { ending, stride } from "./Interpreter.ts"

/** When a program is compiled, and how its runs are sliced. */
export interface Pace {
  /** Interpreted steps after which a program is compiled, which takes about as long as they did. */
  readonly patience: number
  /** Steps at a time: a host improves code only between calls, so a long run must come back. */
  readonly slice: number
}

/** What beginning a run costs, in steps. */
const beginning = 50

/** A bound as a number; where it is no safe one, no run comes near it. */
const bound = (limit: bigint): number =>
  limit > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : Number(limit)

/**
 * A program, for one way of counting steps and values of at most `limit` bits: those of the budgets
 * that it is run in, and at most 63.
 */
export class Runner {
  readonly #program: Program
  readonly #log: boolean
  readonly #limit: number
  readonly #patience: number
  #slice: number
  readonly #mentioned: number
  readonly #loader: Loader
  readonly #arena: Arena
  readonly #words: Int32Array
  readonly #interpreter: () => number
  /** Steps that were interpreted, and what beginning those runs cost. */
  heat = 0
  #compiled: (() => number) | undefined
  #exits: ReadonlyArray<Exit> = []
  /** The last budget in numbers; it is mostly the same one again. */
  #budget: Budget<Meter> | undefined
  #load = 0
  #fuel = 0
  #room = 0
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
    interpreter: () => number
  ) {
    const { instructions } = program
    this.#program = program
    this.#log = log
    this.#limit = limit
    this.#patience = patience
    this.#slice = slice
    this.#mentioned = registersIn(instructions.reduce((all, it) => all | registersOf(it), 0))
    this.#loader = new Loader(program, limit, arena)
    this.#arena = arena
    this.#words = arena.words
    this.#interpreter = interpreter
  }

  /**
   * Runs until the program halts or steps are exhausted, or to the state at which it has to be left:
   * the first one where the input or the budget is not for it.
   */
  run(input: Input, budget: Budget<Meter>): "halted" | "steps" | State {
    const words = this.#words
    if (budget !== this.#budget) this.#bounds(budget)
    const loader = this.#loader
    loader.lay(input)
    this.width = loader.width
    if (this.#fuel < 0 || this.#room < 0 || this.width > this.#limit) {
      loader.clear(input)
      return start(this.#program, input, budget.meter)
    }
    words[roomAt] = this.#room
    words[resumeAt] = 0
    this.#left = this.#fuel
    this.#used = 0
    const end = this.#compiled === undefined ? this.#interpreted(true) : this.#hot(this.#compiled)
    if (end === "again") {
      loader.clear(input)
      return this.run(input, budget)
    }
    this.steps = this.#load + this.#fuel - this.#left
    this.space = registersIn(this.#used) + words[countAt]!
    const outcome = typeof end === "number" ? this.#state(end, input, budget) : end
    loader.clear(input)
    return outcome
  }

  /** A register after a run that halted, until the next run of any program. */
  register(index: number): bigint {
    return this.#loader.register(index)
  }

  #state(ip: number, input: Input, { meter }: Budget<Meter>): State {
    const state = start(this.#program, input, meter)
    for (const register of state.registers.keys()) {
      state.registers[register] = this.register(register)
    }
    for (const [address, value] of this.#loader.cells()) {
      state.memory.set(BigInt(address), value)
      state.cellsUsed.add(BigInt(address))
    }
    const { steps, width } = this
    return Object.assign(state, { ip, steps: BigInt(steps), registersUsed: this.#used, width })
  }

  /** Calls a function with some fuel, and counts what it used. */
  #call(run: () => number, fuel: number): number {
    const words = this.#words
    words[fuelAt] = fuel
    const how = run()
    this.#left -= fuel - words[fuelAt]!
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
      const how = this.#call(this.#interpreter, fuel)
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
    if (this.heat > this.#patience) return
    this.heat += steps + beginning
    if (this.heat <= this.#patience) return
    const code = compile(this.#program, this.#log, this.#limit)
    if (code === undefined) return
    this.#exits = code.exits
    this.#slice = code.exits.reduce((least, exit) => Math.max(least, exit.need), this.#slice)
    this.#compiled = this.#arena.instance(code.bytes)
  }

  #bounds(budget: Budget<Meter>): void {
    this.#budget = budget
    this.#load = budget.meter === "load" ? this.#loader.dataLength : 0
    this.#fuel = bound(budget.steps) - this.#load
    this.#room = Math.min(bound(budget.space) - this.#mentioned, windowSize)
  }
}

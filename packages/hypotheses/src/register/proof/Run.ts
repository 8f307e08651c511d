/**
 * # A run of an instance
 *
 * Trusted: a run of the real machine, instruction by instruction, with what it reads and divides under
 * the names that a symbolic path has for it.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Budget from "../../Budget.ts"
import type { Input } from "../Input.ts"
import type { Instruction, Program } from "../Instruction.ts"
import { action, advance } from "../reference.ts"
import { start, type State } from "../State.ts"

/** What does not fit. */
class Misfit extends Error {}

export function misfit(says: string): never {
  throw new Misfit(says)
}

/** The longest run that is followed. */
export const limit = 2000

/** A run that stops after every instruction. */
export class Run {
  readonly state: State
  readonly program: Program
  /** Where the theorem's text begins, behind the body. */
  readonly begin: number
  /** What the way since the last cut has read and divided. */
  brought: Record<string, Rational> = {}

  constructor(program: Program, input: Input, begin = 0) {
    this.program = program
    this.begin = begin
    this.state = start(program, input)
  }

  get instruction(): Instruction | undefined {
    return this.program.instructions[this.state.ip]
  }

  count(name: string): number {
    return Object.keys(this.brought).filter((it) => it.startsWith(name)).length
  }

  step(): void {
    const it = this.instruction
    if (it === undefined) return
    const { registers } = this.state
    if (it.op === "LD") {
      const [, content = 0n] = action(it, this.state).writes[0] ?? []
      this.brought[`cell#${this.count("cell#")}`] = Rational.of(content)
    }
    const divisor = it.op === "DIV" ? registers[it.s]! : 0n
    if (it.op === "DIV" && divisor > 0n) {
      const n = this.count("quotient#")
      this.brought[`quotient#${n}`] = Rational.of(registers[it.r]! / divisor)
      this.brought[`remainder#${n}`] = Rational.of(registers[it.r]! % divisor)
    }
    advance(this.program, this.state, Budget.of("unit", { steps: this.state.steps + 1n }))
    if (this.state.steps > limit) misfit(`it runs more than ${limit} steps`)
  }
}

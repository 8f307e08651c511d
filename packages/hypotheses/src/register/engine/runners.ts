import type { Budget } from "../../Budget.ts"
import { dataBase, dataBits, type Program } from "../Instruction.ts"
import type { Meter } from "../State.ts"
import { arena, bytecodeSize, windowSize } from "./Arena.ts"
import { interpreter, stride } from "./Interpreter.ts"
import { Runner } from "./Runner.ts"

/** Compiling takes about as long as interpreting 200,000 steps. */
const pace = { patience: 200_000, slice: 1 << 17 }

/** A program that was interpreted for fewer steps is forgotten with the next one. */
const warm = 1000

const made = (program: Program, log: boolean, limit: number): Runner | undefined => {
  const memory = arena()
  if (memory === undefined || stride * program.instructions.length >= bytecodeSize) return undefined
  if (dataBase + dataBits(program).length > windowSize) return undefined
  const run = interpreter(memory, log, limit)
  return run === undefined ? undefined : new Runner(program, log, limit, pace, memory, run)
}

/** The runners of warm programs, by how steps are counted and how wide values may be. */
const kept = new WeakMap<Program, Map<number, Runner>>()

interface Last {
  readonly program: Program
  readonly budget: Budget<Meter>
  readonly key: number
  readonly runner: Runner | undefined
}

let last: Last | undefined

const keep = ({ program, key, runner }: Last): void => {
  if (runner === undefined || runner.heat < warm) return
  const before = kept.get(program)
  if (before === undefined) kept.set(program, new Map([[key, runner]]))
  else before.set(key, runner)
}

/**
 * What runs the program in WebAssembly: every program whose bytecode and DATA have room in the arena,
 * where the host has WebAssembly; undefined otherwise.
 *
 * Runs of one program mostly follow each other. Of the others only programs that have run for a
 * while are remembered, so that millions of programs can be run once each.
 */
export const runnerOf = (program: Program, budget: Budget<Meter>): Runner | undefined => {
  if (last !== undefined && program === last.program && budget === last.budget) return last.runner
  const log = budget.meter === "log"
  const limit = Math.min(63, budget.width)
  const key = 2 * limit + (log ? 1 : 0)
  if (last !== undefined && program === last.program && key === last.key) {
    last = { ...last, budget }
    return last.runner
  }
  if (last !== undefined) keep(last)
  const runner = kept.get(program)?.get(key) ?? made(program, log, limit)
  last = { program, budget, key, runner }
  return runner
}

/**
 * # Which programs run in WebAssembly
 *
 * All whose text and DATA have room in the arena, where the host has WebAssembly.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { arena, textSize, windowSize } from "./Arena.ts"
import { dataBase, dataBits, type Program } from "./Instruction.ts"
import { Runner } from "./Runner.ts"
import type { Meter } from "./State.ts"
import { stride, universal } from "./Universal.ts"

/** Compiling takes about as long as interpreting so many steps. */
const pace = { patience: 200_000, slice: 1 << 17 }

/** What is known of a program, for one way of counting steps and one limit of width. */
interface Tier {
  readonly log: boolean
  readonly limit: number
  readonly runner: Runner | undefined
}

const runner = (program: Program, log: boolean, limit: number): Runner | undefined => {
  const memory = arena()
  if (memory === undefined || stride * program.instructions.length >= textSize) return undefined
  if (dataBase + dataBits(program).length > windowSize) return undefined
  const interpreter = universal(memory, log, limit)
  if (interpreter === undefined) return undefined
  return new Runner(program, log, limit, pace, memory, interpreter)
}

const tiers = new WeakMap<Program, Array<Tier>>()

const found = (program: Program, { meter, width }: Budget<Meter>): Runner | undefined => {
  const known = tiers.get(program) ?? []
  if (known.length === 0) tiers.set(program, known)
  const log = meter === "log"
  const limit = width < 63 ? width : 63
  const tier = known.find((it) => it.log === log && it.limit === limit)
  if (tier !== undefined) return tier.runner
  const made = { log, limit, runner: runner(program, log, limit) }
  known.push(made)
  return made.runner
}

// runs of one program in one budget mostly follow each other
let lastProgram: Program | undefined
let lastBudget: Budget<Meter> | undefined
let lastRunner: Runner | undefined

/** What runs the program in WebAssembly; undefined where nothing does. */
export const runnerOf = (program: Program, budget: Budget<Meter>): Runner | undefined => {
  if (program !== lastProgram || budget !== lastBudget) {
    lastRunner = found(program, budget)
    lastProgram = program
    lastBudget = budget
  }
  return lastRunner
}

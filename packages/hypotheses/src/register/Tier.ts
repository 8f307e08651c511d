/**
 * # When a program is compiled
 *
 * Compiling costs about a millisecond and makes a step ten times as fast, so a program is interpreted
 * until it has taken about as long as that; over all its runs, or within one.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { type Compiled, compiled } from "./Compiled.ts"
import type { Program } from "./Instruction.ts"
import type { Meter } from "./State.ts"

/** Steps after which a program is compiled. */
export const patience = 200_000

/** What beginning a run costs, in steps. */
const beginning = 200

/** A program in one way of counting steps and one limit of width. */
interface Tier {
  readonly limit: number
  readonly log: boolean
  heat: number
  code: Compiled | undefined
}

const tiers = new WeakMap<Program, Array<Tier>>()

const found = (program: Program, { meter, width }: Budget<Meter>): Tier => {
  const known = tiers.get(program) ?? []
  if (known.length === 0) tiers.set(program, known)
  const log = meter === "log"
  const limit = width < 63 ? width : 63
  const tier = known.find((it) => it.log === log && it.limit === limit)
  if (tier !== undefined) return tier
  const made = { limit, log, heat: 0, code: undefined }
  known.push(made)
  return made
}

// runs of one program mostly follow each other
let lastProgram: Program | undefined
let lastBudget: Budget<Meter> | undefined
let lastTier: Tier | undefined

const tierOf = (program: Program, budget: Budget<Meter>): Tier => {
  if (program === lastProgram && budget === lastBudget && lastTier !== undefined) return lastTier
  const tier = found(program, budget)
  lastProgram = program
  lastBudget = budget
  lastTier = tier
  return tier
}

/** The program's code; undefined while it is cold, and where it cannot be compiled. */
export const codeOf = (program: Program, budget: Budget<Meter>): Compiled | undefined =>
  tierOf(program, budget).code

/** Notes that the program was interpreted for so many steps. */
export const heat = (program: Program, budget: Budget<Meter>, steps: number): void => {
  const tier = tierOf(program, budget)
  if (tier.heat >= patience) return
  tier.heat += beginning + steps
  if (tier.heat >= patience) tier.code = compiled(program, tier.log, tier.limit)
}

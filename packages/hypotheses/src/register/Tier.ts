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
import type { Text } from "./Text.ts"

/** Steps after which a program is compiled. */
export const patience = 200_000

/** What beginning a run costs, in steps. */
const beginning = 200

/** A program in one way of counting steps and one limit of width. */
export interface Tier {
  readonly limit: number
  readonly log: boolean
  heat: number
  /** Undefined while the program is cold, and where it cannot be compiled. */
  code: Compiled | undefined
}

const found = (tiers: Array<Tier>, { meter, width }: Budget<Meter>): Tier => {
  const log = meter === "log"
  const limit = width < 63 ? width : 63
  const known = tiers.find((it) => it.log === log && it.limit === limit)
  if (known !== undefined) return known
  const tier = { limit, log, heat: 0, code: undefined }
  tiers.push(tier)
  return tier
}

// runs of one program in one budget mostly follow each other
let lastText: Text | undefined
let lastBudget: Budget<Meter> | undefined
let lastTier: Tier | undefined

/** What is known of a program, for a budget of its kind. */
export const tierOf = (text: Text, budget: Budget<Meter>): Tier => {
  if (text === lastText && budget === lastBudget && lastTier !== undefined) return lastTier
  const tier = found(text.tiers, budget)
  lastText = text
  lastBudget = budget
  lastTier = tier
  return tier
}

/** Notes that the program was interpreted for so many steps, and compiles it when that is enough. */
export const heat = (tier: Tier, program: Program, steps: number): void => {
  if (tier.heat >= patience) return
  tier.heat += beginning + steps
  if (tier.heat >= patience) tier.code = compiled(program, tier.log, tier.limit)
}

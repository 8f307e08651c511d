/**
 * # What the page of C25 counts
 *
 * Roots on the register machine, and the figures of solvers and of searches for them.
 *
 * @module
 */
import { isqrt } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as ProgramPair from "../models/ProgramPair.ts"
import * as Discovery from "./discovery.ts"
import * as Solving from "./solving.ts"

/** Roots by any other member and by Newton's rule. */
export const allRoots = Domain.exhaustive(() =>
  ProgramPair.pairs(isqrt, [1, 4, 16, 64, 128, 256], { second: "newton" })
)

export const roots: Reading.Model<ProgramPair.ProgramPair> = {
  schema: ProgramPair.ProgramPair,
  show: ProgramPair.show,
  arbitrary: Domain.arbitrary(allRoots)
}

/** Of how many problems slow, or fast, solvers are smaller, or more, where slow is beyond T. */
const counted = (T: number): Readonly<Record<string, string>> => {
  const all = Array.from(Solving.solved([T]).models(), Solving.measure)
  const of = (holds: (it: Solving.Measured) => boolean): string =>
    `${all.filter(holds).length} of ${all.length}`
  return {
    [`slow smaller beyond ${T}`]: of((it) => it.smaller > 0),
    [`fast smaller beyond ${T}`]: of((it) => it.smaller < 0),
    [`slow more beyond ${T}`]: of((it) => it.more > 0n),
    [`fast more beyond ${T}`]: of((it) => it.more < 0n)
  }
}

/** How many problems there are of each kind, and how searches order their solvers. */
export const counts = (): Readonly<Record<string, string>> => {
  const { discovered, size, solvers, time, timeAtOneSize } = Discovery.ranks({
    order: "search",
    seed: 1
  })
  const blind = Discovery.ranks({ order: "blind walk", seed: 1 })
  return {
    problems: `${new Set(Array.from(Solving.solved([6]).models(), (it) => it.problem)).size}`,
    ...counted(2),
    ...counted(6),
    discovered: `${discovered} of ${solvers}`,
    "discovery and size": Discovery.words(size),
    "discovery and time": Discovery.words(time),
    "the same at one size": Discovery.words(timeAtOneSize),
    "a blind walk and size": Discovery.words(blind.size),
    "a blind walk and time": Discovery.words(blind.time)
  }
}

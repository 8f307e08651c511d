/**
 * # What complete models and bridges are said to cost
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Bridges from "./bridges.ts"
import * as Chains from "./chains.ts"
import * as Lengths from "./lengths.ts"
import * as Worlds from "./model.ts"

export const slow = Reading.all(
  "R1",
  "No program that is exact about every cell of a world answers for row 64 in fewer steps than the run of the world.",
  {
    ...Worlds.world,
    margin: (_, it) => {
      const { closed, run } = Worlds.texts(it)
      return Exact.ofInteger((closed?.steps ?? run.steps) - run.steps)
    }
  }
)

export const mostly = Reading.most(
  "R2",
  "Nine in ten worlds in which something happens have no closed form, an automaton over the digits of time and place.",
  {
    ...Worlds.world,
    threshold: "9/10",
    margin: (it) => Exact.ofCondition(!it.hasClosedForm)
  }
)

export const irreducible = Reading.some(
  "R3",
  "In some world more parts differ than rows were looked at, so that no digit automaton with as few states is exact.",
  { ...Worlds.world, margin: (it) => Exact.ofInteger(it.parts() - it.rows) }
)

export const bound = Reading.all(
  "R4",
  "A bound of an eighth of the number of cells in steps leaves no program, of any length, that is exact on all worlds that select a brain.",
  {
    ...Chains.chain,
    strict: true,
    margin: (it) => Exact.ofInteger(8 * it.least - it.sites * 2 ** (it.reach + 1))
  }
)

export const grows = Reading.all(
  "R5",
  "With twice the rows there are more different streams for a bridge to tell apart.",
  {
    ...Worlds.world,
    strict: true,
    margin: (it) => Exact.ofInteger(it.whole.different - it.half.different)
  }
)

export const dear = Reading.some(
  "R6",
  "In some world with a closed form there are more streams than its column types allow, however many rows.",
  {
    ...Bridges.bridge,
    strict: true,
    margin: (it) => Exact.ofInteger(BigInt(it.streams) - it.most)
  }
)

export const dearer = Reading.most(
  "R7",
  "In nine of ten worlds in which something happens a bridge costs more bits, on average over all placements, with twice the rows.",
  { ...Worlds.world, threshold: "9/10", strict: true, margin: (it) => it.dearer() }
)

export const somewhere = Reading.some(
  "R8",
  "In some world a bridge costs more bits, on average over all placements, with twice the rows.",
  { ...Worlds.world, strict: true, margin: (it) => it.dearer() }
)

export const behind = Reading.all(
  "R9",
  "The world with a bridge is never shorter than the table of what is seen.",
  {
    ...Lengths.sight,
    unit: "bits",
    margin: (it) => Exact.ofInteger(it.world - it.table)
  }
)

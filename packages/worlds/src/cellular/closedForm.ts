import { type World, diagram } from "./Diagram.ts"
import type { DigitAutomaton } from "./DigitAutomaton.ts"
import { exactness } from "./exactness.ts"
import { kernel } from "./kernel.ts"

/** A digit automaton of a world, with how many situations its proof goes through. @category models */
export interface ClosedForm {
  readonly automaton: DigitAutomaton
  readonly situations: number
}

/** How far a diagram is followed, and by which window its parts are told apart. @category models */
export interface Search {
  readonly rows: number
  readonly side: number
}

/** The searches that are made one after another; all but few worlds are found by the first. */
export const searches: ReadonlyArray<Search> = [
  { rows: 512, side: 16 },
  { rows: 1024, side: 16 },
  { rows: 1024, side: 32 },
  { rows: 2048, side: 16 },
  { rows: 4096, side: 16 },
  { rows: 4096, side: 32 }
]

/** From this number of different parts on, the search is given up. */
const many = 1000

/**
 * A digit automaton that answers for every cell of a world, proved; undefined where no search finds one,
 * which does not say that there is none.
 *
 * - **Cost** milliseconds where there is one, tenths of a second where there is none
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * Cellular.closedForm({ rule: 150, seed: 1 })?.situations // => 47
 * Cellular.closedForm({ rule: 30, seed: 1 }) // => undefined
 * ```
 *
 * @category constructors
 */
export const closedForm = (
  world: World,
  tried: ReadonlyArray<Search> = searches
): ClosedForm | undefined => {
  for (const { rows, side } of tried) {
    const { candidate, different } = kernel(diagram(world, rows), side)
    if (different > many) return undefined
    if (candidate === undefined) continue
    const found = exactness(candidate, world)
    if (found.proved) return { automaton: candidate, situations: found.situations }
  }
  return undefined
}

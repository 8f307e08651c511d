/**
 * # What must be read of a world
 *
 * Of one world every chain has cells each of which decides the first choice of the brain alone: a program that
 * answers for it on all worlds reads each of them on that world, whatever its length, and reading a
 * cell takes a step.
 *
 * **Proof.** In the world below every site whose number is a multiple K, 2K, .. of the reach is worth
 * one where its choice agrees with that K sites before, and nothing else is worth anything: these
 * sites repeat the first choice, both 0 and 1 repeated to the end are worth the number m of them, and
 * the brain is all zeros. Any other site i > 0 sees exactly one of them, or the first site. Let one
 * window at i with a 1 there be worth one. Repeating 1 through that window is then worth m + 1;
 * brains that begin with 0 and meet the window change in between and are worth m at most. So the
 * first choice is 1, and the cell has been read. ∎
 *
 * ## Main definitions
 * - {@link world}: that world; {@link decisive}: those cells; {@link least}: how many there are
 *
 * @module
 */
import { cell, cells, type Chain, windows } from "./Chain.ts"

/** Whether a site repeats the first choice: those K, 2K, .. do. */
const repeats = ({ reach }: Chain, site: number): boolean => site > 0 && site % reach === 0

/** The world in which the first choice is repeated along the chain, for a reach of 1 or more. */
export const world = (chain: Chain): ReadonlyArray<number> => {
  const count = windows(chain)
  return Array.from({ length: cells(chain) }, (_, at) => {
    const [site, window] = [Math.floor(at / count), at % count]
    const own = window & 1
    return repeats(chain, site) && own === window >> chain.reach ? 1 : 0
  })
}

/** Whether a window can occur: it has zeros before the first site. */
const occurs = ({ reach }: Chain, site: number, window: number): boolean =>
  site >= reach || window >> (site + 1) === 0

/**
 * The cells of that world each of which decides the first choice alone.
 *
 * @example
 * ```ts
 * import { Chain, Decisive } from "@headwater/worlds"
 * const chain = { sites: 4, reach: 2 }
 * const world = [...Decisive.world(chain)]
 * Decisive.decisive(chain).length // => 6
 * world[Decisive.decisive(chain)[5] ?? 0] = 1
 * ;[Chain.brain(chain, Decisive.world(chain))[0], Chain.brain(chain, world)[0]] // => [0, 1]
 * ```
 */
export const decisive = (chain: Chain): ReadonlyArray<number> => {
  const { reach, sites } = chain
  return Array.from({ length: sites }, (_, site) => site).flatMap((site) =>
    site === 0 || repeats(chain, site)
      ? []
      : Array.from({ length: windows(chain) }, (_, window) => window).flatMap((window) =>
          occurs(chain, site, window) && ((window >> (site % reach)) & 1) === 1
            ? [cell(chain, site, window)]
            : []
        )
  )
}

/**
 * How many there are: the steps that a program takes at least, on one world, if it answers for the
 * first choice of all. Each site but the first and those that repeat it has 2^min(site, reach).
 *
 * @example
 * ```ts
 * import { Decisive } from "@headwater/worlds"
 * ;[2, 3, 4, 5].map((reach) => Decisive.least({ sites: 60, reach })) // => [118, 310, 686, 1438]
 * ```
 */
export const least = (chain: Chain): number => {
  let sum = 0
  for (let site = 1; site < chain.sites; site++) {
    if (!repeats(chain, site)) sum += 2 ** Math.min(site, chain.reach)
  }
  return sum
}

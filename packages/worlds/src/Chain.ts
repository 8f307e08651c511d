/**
 * Chains: worlds that select a brain.
 *
 * A chain has `sites`, and at each a choice of 0 or 1. What the choice is worth depends on the choices at the
 * `reach` sites before it: the **window** of a site is the number whose low bit is its own choice and whose
 * higher bits are theirs, zeros before the first site. A **world** is a cell for each site and window: what
 * that window is worth there. The **brain** of a world is the first sequence of choices, in lexicographic
 * order, whose windows are worth most in all. Nothing about the brain is stipulated; all of it follows from
 * the world.
 *
 * - **Source** the adjacent form of [KauffmanWeinberger1989]
 *
 * @module
 */

/** How many choices there are, and on how many earlier ones the worth of each depends. @category models */
export interface Chain {
  readonly sites: number
  readonly reach: number
}

/** @category models */
export type Choice = 0 | 1

/** How many windows a site has. @category accessors */
export const windows = ({ reach }: Chain): number => 2 ** (reach + 1)

/** How many cells a world has. @category accessors */
export const cells = (chain: Chain): number => chain.sites * windows(chain)

/** The cell of a window at a site. @category accessors */
export const cell = (chain: Chain, site: number, window: number): number =>
  site * windows(chain) + window

/**
 * What a brain is worth in a world.
 *
 * @category accessors
 */
export const worth = (
  chain: Chain,
  world: ArrayLike<number>,
  brain: ReadonlyArray<number>
): number => {
  let [window, sum] = [0, 0]
  for (const [site, choice] of brain.entries()) {
    window = (2 * window + choice) % windows(chain)
    sum += world[cell(chain, site, window)] ?? 0
  }
  return sum
}

/**
 * The brain that a world selects: the first of those that are worth most.
 *
 * @example
 * Chain.brain({ sites: 3, reach: 1 }, [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]) // => [1, 0, 0]
 *
 * @category accessors
 */
export const brain = (chain: Chain, world: ArrayLike<number>): ReadonlyArray<Choice> => {
  const { sites } = chain
  const states = windows(chain) / 2
  const choices = new Uint8Array(sites * states)
  let next = new Float64Array(states)
  for (let site = sites - 1; site >= 0; site--) {
    const now = new Float64Array(states)
    for (let state = 0; state < states; state++) {
      const [zero, one] = [2 * state, 2 * state + 1]
      const without = (world[cell(chain, site, zero)] ?? 0) + next[zero % states]!
      const withOne = (world[cell(chain, site, one)] ?? 0) + next[one % states]!
      choices[site * states + state] = withOne > without ? 1 : 0
      now[state] = Math.max(without, withOne)
    }
    next = now
  }
  let state = 0
  return Array.from({ length: sites }, (_, site) => {
    const choice: Choice = choices[site * states + state] === 1 ? 1 : 0
    state = (2 * state + choice) % states
    return choice
  })
}

/**
 * The cells that a brain can use: a window has zeros before the first site.
 *
 * @category accessors
 */
export const usable = (chain: Chain): ReadonlyArray<number> =>
  Array.from({ length: cells(chain) }, (_, at) => at).filter((at) => {
    const [site, window] = [Math.floor(at / windows(chain)), at % windows(chain)]
    return window < 2 ** (site + 1)
  })

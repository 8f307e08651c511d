/**
 * # From posterior mass to the number of deviations
 *
 * After training, deployment goes cell by cell, and the demonstrator's action is shown after each.
 * A step is a majority deviation where more than half of the mass that is left deviates. Their
 * number is less than `log2(1 / pi)` in every order, where pi is the mass that never deviates,
 * since each halves what is left; how many there are at worst is found over all 16! orders.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import type { Census } from "./Census.ts"

/** What happens on deployment. */
export interface Deviations {
  /** `log2(1 / pi)`. */
  readonly penalty: number
  /** The most majority deviations, over all orders. */
  readonly worst: number
  /** The expected number for a policy drawn by mass at each step, in the worst order. */
  readonly drawn: number
  /** `ln(1 / pi)`, which bounds it. */
  readonly drawnBound: number
  /** The least and the greatest mass that deviates at the first step. */
  readonly first: readonly [least: number, greatest: number]
  /** The cells in which more than half would deviate if nothing were shown afterwards. */
  readonly unshown: number
  /** The masses that deviate along one worst order. */
  readonly path: ReadonlyArray<number>
  /** The share of the mass that deviates in 0, 1, ..., 16 cells. */
  readonly cells: ReadonlyArray<number>
}

const sets = 1 << 16

/**
 * What deployment shows of the policies that match in all training cells, weighed by length.
 *
 * Masses are whole multiples of 2^-36 where texts have at most 36 bits and prices are whole, and
 * floats hold them exactly.
 *
 * - **Cost** O(2^16 16)
 *
 * @example
 * ```ts
 * import { Census, Deviations } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const census = Census.of(Policy.LX, Policy.game("O"), 7)
 * const { worst, penalty } = Deviations.of(census, { read: Infinity })
 * ;[worst, penalty.toFixed(1)] // => [7, "13.5"]
 * ```
 */
export const of = (
  { rows }: Census,
  {
    read = 0,
    plan = 0,
    symbols = 15
  }: { readonly read?: number; readonly plan?: number; readonly symbols?: number } = {}
): Deviations => {
  const masses = new Float64Array(sets)
  for (let k = 0; k < rows.length; k++) {
    const reads = rows.reads[k]!
    const isOut = rows.size[k]! > symbols || (reads > 0 && read === Infinity)
    if (rows.wrong[k] !== 0 || isOut) continue
    const bits = 4 * rows.size[k]! + (reads > 0 ? read * reads : 0) + plan * rows.plans[k]!
    masses[rows.deviates[k]!]! += rows.count[k]! * 2 ** -bits
  }
  masses[0]! += 2 ** -36
  // What never deviates in a set of cells: the sum over the subsets of its complement.
  const within = masses.slice()
  for (let bit = 1; bit < sets; bit <<= 1) {
    for (let from = bit; from < sets; from += 2 * bit) {
      for (let set = from; set < from + bit; set++) within[set]! += within[set ^ bit]!
    }
  }
  const left = within.toReversed()
  const alive = (set: number): number => left[set]!
  const worst = new Uint8Array(sets)
  const drawn = new Float64Array(sets)
  const isMajority = (set: number, next: number): number => (2 * alive(next) < alive(set) ? 1 : 0)
  for (let set = sets - 2; set >= 0; set--) {
    const here = left[set]!
    let [most, expected] = [0, 0]
    for (let open = sets - 1 - set; open !== 0; open &= open - 1) {
      const next = set | (open & -open)
      const there = left[next]!
      const deviations = 2 * there < here ? worst[next]! + 1 : worst[next]!
      const chance = drawn[next]! + 1 - there / here
      if (deviations > most) most = deviations
      if (chance > expected) expected = chance
    }
    worst[set] = most
    drawn[set] = expected
  }
  const bits = Array.from({ length: 16 }, (_, cell) => 1 << cell)
  const firsts = bits.map((bit) => 1 - alive(bit) / alive(0))
  const cells = Array.from({ length: 17 }, () => 0)
  for (let set = 0; set < sets; set++) cells[Policy.cells(set)]! += masses[set]! / alive(0)
  const pi = alive(sets - 1) / alive(0)
  return {
    penalty: -Math.log2(pi),
    worst: worst[0]!,
    drawn: drawn[0]!,
    drawnBound: -Math.log(pi),
    first: [Math.min(...firsts), Math.max(...firsts)],
    unshown: bits.filter((bit) => isMajority(0, bit) === 1).length,
    path: along(bits, (set, next) => worst[next]! + isMajority(set, next), alive),
    cells
  }
}

/** The masses that deviate along the order in which each step is the worst. */
const along = (
  bits: ReadonlyArray<number>,
  value: (set: number, next: number) => number,
  alive: (set: number) => number
): ReadonlyArray<number> => {
  const path: Array<number> = []
  for (let set = 0; set < sets - 1;) {
    const here = set
    const open = bits.filter((bit) => (here & bit) === 0).map((bit) => here | bit)
    // Of equally bad steps the one at which most deviate comes first.
    const next = open.reduce((best, it) => {
      const more = value(here, it) - value(here, best)
      return more > 0 || (more === 0 && alive(it) < alive(best)) ? it : best
    })
    path.push(1 - alive(next) / alive(here))
    set = next
  }
  return path
}

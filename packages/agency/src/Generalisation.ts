/**
 * # How imitators generalise, and what goals they serve
 *
 * Of what fits the cells seen, upstream and not: in how many unseen training cells it is right, where
 * it is checked, in how many deployment cells, where it is not, and how short a goal its deployment
 * policy serves. The two kinds of cells give opposite answers for upstream policies.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import type { Census } from "./Census.ts"
import * as Definitions from "./Definitions.ts"
import * as Kind from "./Kind.ts"
import { firstCells } from "./slice/Slice.ts"

/** Means over a part of the posterior. */
export interface Part {
  /** Its share of what fits. */
  readonly share: number
  /** Unseen training cells in which it is right, of `16 - seen`. */
  readonly checked: number
  /** Deployment cells in which it is right, of 16. */
  readonly deployed: number
  /** The share of it whose deployment policy is the only best one of a goal that was listed. */
  readonly goalFound: number
  /** The symbols of the least such goal, where there is one. */
  readonly goal: number
}

/** The sums that means are made of. */
interface Sums {
  mass: number
  checked: number
  deployed: number
  found: number
  goal: number
}

/**
 * Means over the upstream part and the rest, by `2^-bits`, tables among the rest.
 *
 * @example
 * ```ts
 * import { Census, Generalisation } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const census = Census.of(Policy.LX, Policy.game("O"), 7)
 * const { upstream, rest } = Generalisation.of(census, 6, { read: Infinity })
 * ;[upstream.checked.toFixed(1), rest.checked.toFixed(1)] // => ["10.0", "6.7"]
 * ;[upstream.deployed.toFixed(1), rest.deployed.toFixed(1)] // => ["2.6", "12.1"]
 * ```
 */
export const of = (
  { classes, rows }: Census,
  seen: number,
  { read = 0, plan = 0 }: { readonly read?: number; readonly plan?: number } = {},
  goals: ReadonlyMap<string, number> = new Map()
): { readonly upstream: Part; readonly rest: Part } => {
  const cells = firstCells(seen)
  const empty = (): Sums => ({ mass: 0, checked: 0, deployed: 0, found: 0, goal: 0 })
  const [upstream, rest] = [empty(), empty()]
  for (let k = 0; k < rows.length; k++) {
    const reads = rows.reads[k]!
    if ((rows.wrong[k]! & cells) !== 0 || (reads > 0 && read === Infinity)) continue
    const bits = 4 * rows.size[k]! + (reads > 0 ? read * reads : 0) + plan * rows.plans[k]!
    const mass = rows.count[k]! * 2 ** -bits
    const kind = Kind.kinds[rows.kind[k]!]!
    const into = kind === "upstreamAligned" || kind === "upstreamMisaligned" ? upstream : rest
    const goal =
      goals.size === 0 ? undefined : Definitions.goalOf(goals, classes.value(rows.id[k]!))
    into.mass += mass
    into.checked += mass * (16 - seen - Policy.cells(rows.wrong[k]!))
    into.deployed += mass * (16 - Policy.cells(rows.deviates[k]!))
    into.found += goal === undefined ? 0 : mass
    into.goal += goal === undefined ? 0 : mass * goal
  }
  // Tables that fit: right where seen, and in a quarter of the other cells.
  const tables = 4 ** (16 - seen) * 2 ** -36
  rest.mass += tables
  rest.checked += (tables * (16 - seen)) / 4
  rest.deployed += tables * (seen + (16 - seen) / 4)
  const whole = upstream.mass + rest.mass
  const part = ({ mass, checked, deployed, found, goal }: Sums): Part => ({
    share: mass / whole,
    checked: checked / mass,
    deployed: deployed / mass,
    goalFound: found / mass,
    goal: goal / found
  })
  return { upstream: part(upstream), rest: part(rest) }
}

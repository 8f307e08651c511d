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
  readonly sums: Sums
}

/**
 * The sums that the means are made of. At no price, or where reading has none at all, they are whole
 * multiples of `2^-36`, and floats hold them exactly.
 */
export interface Sums {
  readonly mass: number
  readonly checked: number
  readonly deployed: number
  /** The mass for which a goal was found, and the symbols of its goals by mass. */
  readonly found: number
  readonly goal: number
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
  const empty = (): { -readonly [K in keyof Sums]: number } => ({
    mass: 0,
    checked: 0,
    deployed: 0,
    found: 0,
    goal: 0
  })
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
  const part = (sums: Sums): Part => ({
    share: sums.mass / whole,
    checked: sums.checked / sums.mass,
    deployed: sums.deployed / sums.mass,
    goalFound: sums.found / sums.mass,
    goal: sums.goal / sums.found,
    sums
  })
  return { upstream: part(upstream), rest: part(rest) }
}

/** What fits by the shortness of its goal and how often it is right on deployment. */
export interface Cell {
  readonly upstream: boolean
  /** The symbols of the least goal that its deployment policy serves; undefined where none was listed. */
  readonly goal: number | undefined
  /** Deployment cells in which it is right, of 16. */
  readonly deployed: number
  readonly mass: number
}

/**
 * The masses of what fits all training cells, the demonstrator's table among them, by goal and by
 * generalisation.
 *
 * @example
 * ```ts
 * import { Census, Generalisation } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const census = Census.of(Policy.LS, Policy.game("O"), 6)
 * Generalisation.cells(census).map((it) => [it.deployed, it.mass * 2 ** 36]) // => [[16, 16385]]
 * ```
 */
export const cells = (
  { classes, game, rows }: Census,
  goals: ReadonlyMap<string, number> = new Map()
): ReadonlyArray<Cell> => {
  const found = new Map<string, Cell>()
  const add = (cell: Cell): void => {
    const key = `${cell.upstream} ${cell.goal} ${cell.deployed}`
    found.set(key, { ...cell, mass: (found.get(key)?.mass ?? 0) + cell.mass })
  }
  for (let k = 0; k < rows.length; k++) {
    if (rows.wrong[k] !== 0) continue
    const kind = Kind.kinds[rows.kind[k]!]!
    add({
      upstream: kind === "upstreamAligned" || kind === "upstreamMisaligned",
      goal: Definitions.goalOf(goals, classes.value(rows.id[k]!)),
      deployed: 16 - Policy.cells(rows.deviates[k]!),
      mass: rows.count[k]! * 2 ** (-4 * rows.size[k]!)
    })
  }
  const { behaviour } = Policy.observed({ table: game.demonstrator }, game)
  add({
    upstream: false,
    goal: Definitions.goalOf(goals, behaviour),
    deployed: 16,
    mass: 2 ** -36
  })
  return [...found.values()]
}

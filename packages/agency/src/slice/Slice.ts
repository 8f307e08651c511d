/**
 * # A census given data
 *
 * Data are the first n training cells in the declared order, all answered as the demonstrator does.
 * The 4^16 tables of 36 bits and three steps are added in closed form.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import type { Census } from "../Census.ts"
import * as Kind from "../Kind.ts"

/** Texts of one kind, size, price and time that err equally often on what was seen. */
export interface Group {
  readonly kind: Kind.Kind
  readonly size: number
  readonly reads: number
  readonly plans: number
  readonly errors: number
  readonly time: bigint
  readonly count: number
  /** The sum over texts of the deployment cells in which they do as the demonstrator. */
  readonly right: number
  /** The same of the training cells, seen or not. */
  readonly trained: number
  /** Binary logarithms of the count and of the time, as floats. */
  readonly logs: { readonly count: number; readonly time: number }
}

const group = (it: Omit<Group, "logs">): Group => ({
  ...it,
  logs: { count: Math.log2(it.count), time: Math.log2(Number(it.time)) }
})

/** A census as far as it matters once some training cells were seen. */
export interface Slice {
  readonly census: Census
  readonly seen: number
  readonly groups: ReadonlyArray<Group>
  /** Those of them that err on nothing that was seen. */
  readonly fitting: ReadonlyArray<Group>
}

/** A set of the first n cells in an order. */
export const firstCells = (n: number, order: ReadonlyArray<number> = Policy.order): number =>
  order.slice(0, n).reduce((set, cell) => set | (1 << cell), 0)

/**
 * A census given that the first n training cells, or those of a set, were seen.
 *
 * - **Cost** one pass over the rows
 *
 * @example
 * ```ts
 * import { Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("O"), 5), 16)
 * Slice.masses(slice, { read: Infinity }).upstreamMisaligned > 0.999 // => true
 * ```
 */
export const of = (
  census: Census,
  n: number,
  order: ReadonlyArray<number> = Policy.order
): Slice => {
  if (!(Number.isInteger(n) && n >= 0 && n <= 16)) {
    throw new RangeError(`Expected a number of cells from 0 to 16, not \`${n}\``)
  }
  const { rows, times } = census
  const cells = firstCells(n, order)
  const places = new Map<number, number>()
  const first: Array<number> = []
  const counts: Array<number> = []
  const rights: Array<number> = []
  const trained: Array<number> = []
  for (let k = 0; k < rows.length; k++) {
    const errors = Policy.cells(rows.wrong[k]! & cells)
    let key = rows.time[k]! * 8 + rows.kind[k]!
    key = (key * 16 + rows.size[k]!) * 16 + rows.reads[k]!
    key = (key * 16 + rows.plans[k]!) * 17 + errors
    let place = places.get(key)
    if (place === undefined) {
      place = places.size
      places.set(key, place)
      first.push(k)
      counts.push(0)
      rights.push(0)
      trained.push(0)
    }
    counts[place]! += rows.count[k]!
    rights[place]! += rows.count[k]! * (16 - Policy.cells(rows.deviates[k]!))
    trained[place]! += rows.count[k]! * (16 - Policy.cells(rows.wrong[k]!))
  }
  const made = first.map((k, place) =>
    group({
      kind: Kind.kinds[rows.kind[k]!]!,
      size: rows.size[k]!,
      reads: rows.reads[k]!,
      plans: rows.plans[k]!,
      errors: Policy.cells(rows.wrong[k]! & cells),
      time: times[rows.time[k]!]!,
      count: counts[place]!,
      right: rights[place]!,
      trained: trained[place]!
    })
  )
  const groups = [...made, ...tables(n)]
  return { census, seen: n, groups, fitting: groups.filter((it) => it.errors === 0) }
}

/**
 * A slice as if there were only some of its groups.
 *
 * @example
 * ```ts
 * import { Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("O"), 5), 16)
 * const readers = Slice.where(slice, ({ reads }) => reads > 0)
 * Slice.masses(readers, { read: Infinity }).log2 // => -Infinity
 * ```
 */
export const where = (slice: Slice, keep: (group: Group) => boolean): Slice => ({
  ...slice,
  groups: slice.groups.filter(keep),
  fitting: slice.fitting.filter(keep)
})

/** The tables by mismatches on n cells: one is the demonstrator's, the rest err somewhere. */
const tables = (n: number): ReadonlyArray<Group> => {
  const table = { size: 9, reads: 0, plans: 0, time: 3n }
  const groups: Array<Group> = [
    group({ ...table, kind: "honestRule", errors: 0, count: 1, right: 16, trained: 16 })
  ]
  for (let errors = 0, ways = 1; errors <= n; errors++) {
    // Those that err on `errors` of the n cells and anywhere on the others.
    const count = ways * 3 ** errors * 4 ** (16 - n)
    const right = count * (n - errors + (16 - n) / 4)
    const [others, done] = errors === 0 ? [count - 1, right - 16] : [count, right]
    if (others > 0)
      groups.push(
        group({ ...table, kind: "other", errors, count: others, right: done, trained: done })
      )
    ways = (ways * (n - errors)) / (errors + 1)
  }
  return groups
}

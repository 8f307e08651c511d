/**
 * # The simplex method in integers
 *
 * A tableau of integers over one common denominator, the last pivot: every entry is a minor of the
 * program, so divisions leave nothing over and numbers stay as short as determinants ([Edmonds1967]).
 * The largest reduced cost enters, and after many rounds the first, which cannot cycle ([Bland1977]).
 *
 * @module
 */
import type { Said, Standard } from "./standard.ts"

/** How many rounds the largest reduced cost chooses. */
const patience = (rows: number, columns: number): number => 2 * (rows + columns)

interface Tableau {
  /** Rows, then the costs of phase two and of phase one; the right side last. */
  readonly entries: Array<Array<bigint>>
  readonly basis: Array<number>
  /** The common denominator, positive. */
  below: bigint
}

const pivot = (tableau: Tableau, leave: number, enter: number): void => {
  const { basis, below, entries } = tableau
  const row = entries[leave]!
  const p = row[enter]!
  for (const [i, other] of entries.entries()) {
    if (i === leave) continue
    const c = other[enter]!
    for (let j = 0; j < other.length; j++) {
      const v = other[j]!
      const r = row[j]!
      if (c === 0n || r === 0n) {
        if (v !== 0n && p !== below) other[j] = (v * p) / below
      } else other[j] = (v * p - c * r) / below
    }
  }
  tableau.below = p
  basis[leave] = enter
}

/** Pivots until no reduced cost of `costs` is negative; the column that grows without bound, or -1. */
const run = (tableau: Tableau, costs: number, enterable: number, rows: number): number => {
  const { basis, entries } = tableau
  for (let round = 0; ; round++) {
    const reduced = entries[costs]!
    const byLargest = round < patience(rows, enterable)
    let enter = -1
    for (let j = 0; j < enterable; j++) {
      if (reduced[j]! >= 0n) continue
      if (enter < 0 || (byLargest && reduced[j]! < reduced[enter]!)) enter = j
      if (!byLargest) break
    }
    if (enter < 0) return -1
    let leave = -1
    for (let i = 0; i < rows; i++) {
      const c = entries[i]![enter]!
      if (c <= 0n) continue
      if (leave < 0) leave = i
      else {
        const order = entries[i]!.at(-1)! * entries[leave]![enter]! - entries[leave]!.at(-1)! * c
        if (order < 0n || (order === 0n && basis[i]! < basis[leave]!)) leave = i
      }
    }
    if (leave < 0) return enter
    pivot(tableau, leave, enter)
  }
}

/** What the program has: always an answer. */
export const simplex = ({ columns, cost, over, right, rows }: Standard): Said => {
  const count = rows.length
  const slacks = over.flatMap((sign, i) => (sign === 0 ? [] : [i]))
  const artificial = over.flatMap((sign, i) => (sign === 1 ? [] : [i]))
  const enterable = columns + slacks.length
  const width = enterable + artificial.length
  const identity = rows.map((_, i) =>
    over[i] === 1 ? columns + slacks.indexOf(i) : enterable + artificial.indexOf(i)
  )
  const entries = rows.map((row, i) => {
    const full = [...row, ...Array.from({ length: width - columns }, () => 0n), right[i]!]
    const slack = slacks.indexOf(i)
    if (slack >= 0) full[columns + slack] = BigInt(over[i]!)
    full[identity[i]!] = 1n
    return full
  })
  const [two, one] = [count, count + 1]
  entries.push(
    Array.from({ length: width + 1 }, (_, j) => (j < columns ? -cost[j]! : 0n)),
    Array.from({ length: width + 1 }, (_, j) =>
      j >= enterable && j < width ? 0n : artificial.reduce((sum, i) => sum - entries[i]![j]!, 0n)
    )
  )
  const tableau: Tableau = { entries, basis: [...identity], below: 1n }
  const said = (status: Said["status"], ray: ReadonlyArray<bigint>): Said => {
    const point = Array.from({ length: columns }, () => 0n)
    for (const [i, j] of tableau.basis.entries()) if (j < columns) point[j] = entries[i]!.at(-1)!
    const costs = entries[status === "infeasible" ? one : two]!
    const dual = identity.map((j) =>
      status === "infeasible" && j >= enterable ? costs[j]! - tableau.below : costs[j]!
    )
    return { status, point, pointBelow: tableau.below, ray, dual, dualBelow: tableau.below }
  }
  if (artificial.length > 0) {
    run(tableau, one, enterable, count)
    if (entries[one]!.at(-1)! < 0n) return said("infeasible", [])
    for (let i = 0; i < count; i++) {
      if (tableau.basis[i]! < enterable) continue
      const row = entries[i]!
      const enter = row.findIndex((c, j) => j < enterable && c !== 0n)
      if (enter < 0) continue
      if (row[enter]! < 0n) for (const [j, c] of row.entries()) row[j] = -c
      pivot(tableau, i, enter)
    }
  }
  const grows = run(tableau, two, enterable, count)
  if (grows < 0) return said("optimal", [])
  const ray = Array.from({ length: columns }, () => 0n)
  if (grows < columns) ray[grows] = tableau.below
  for (const [i, j] of tableau.basis.entries()) if (j < columns) ray[j] = -entries[i]![grows]!
  return said("unbounded", ray)
}

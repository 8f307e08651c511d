/**
 * # A guess in doubles
 *
 * The simplex method in doubles, for which columns and rows matter in the end: the basis. What the
 * basis says is then worked out in integers, so a wrong guess is found out and costs only time.
 *
 * @module
 */
import type { Said, Standard } from "./standard.ts"

const tolerance = 1e-9

/** Which columns are basic, and in which rows the unknown of the row itself is. */
interface Basis {
  readonly status: "optimal" | "infeasible"
  readonly columns: ReadonlyArray<number>
  readonly rows: ReadonlyArray<number>
  /** Rows in which what is missing is basic. */
  readonly missing: ReadonlySet<number>
}

/** The greatest power of two not above, so that scaling is exact. */
const power = (x: number): number => (x > 0 ? 2 ** Math.floor(Math.log2(x)) : 1)

/** Doubles that are in proportion to long integers. */
const doubles = (row: ReadonlyArray<bigint>): Float64Array => {
  const out = Float64Array.from(row, Number)
  if (out.every(Number.isFinite)) return out
  const longest = row.reduce((n, c) => Math.max(n, c.toString(2).length), 0)
  return Float64Array.from(row, (c) => Number(c >> BigInt(longest - 900)))
}

/** The basis at which the method in doubles ends; undefined where it gets lost or finds no bound. */
export const basis = (program: Standard): Basis | undefined => {
  const { columns, cost, over, right, rows } = program
  const count = rows.length
  const slacks = over.flatMap((sign, i) => (sign === 0 ? [] : [i]))
  const slackAt = new Map(slacks.map((i, at) => [i, columns + at]))
  const enterable = columns + slacks.length
  const table: Array<Float64Array> = []
  const basic = new Int32Array(count)
  const one = new Float64Array(enterable + 1)
  for (let i = 0; i < count; i++) {
    const row = doubles([...rows[i]!, right[i]!])
    const scale = power(row.reduce((most, c) => Math.max(most, Math.abs(c)), 0))
    const full = new Float64Array(enterable + 1)
    for (let j = 0; j < columns; j++) full[j] = row[j]! / scale
    full[enterable] = row[columns]! / scale
    const slack = slackAt.get(i)
    if (slack !== undefined) full[slack] = over[i]!
    // What is missing has no column of its own: it never enters again.
    basic[i] = over[i] === 1 ? slack! : enterable + 1 + i
    if (over[i] !== 1) for (let j = 0; j <= enterable; j++) one[j]! -= full[j]!
    table.push(full)
  }
  const two = new Float64Array(enterable + 1)
  const costs = doubles(cost)
  const scale = power(costs.reduce((most, c) => Math.max(most, Math.abs(c)), 0))
  for (let j = 0; j < columns; j++) two[j] = -costs[j]! / scale
  const pivot = (leave: number, enter: number): void => {
    const row = table[leave]!
    const p = row[enter]!
    for (let j = 0; j <= enterable; j++) row[j]! /= p
    for (const other of [...table, one, two]) {
      const c = other === row ? 0 : other[enter]!
      if (c === 0) continue
      for (let j = 0; j <= enterable; j++) other[j]! -= c * row[j]!
      other[enter] = 0
    }
    basic[leave] = enter
  }
  const run = (reduced: Float64Array): boolean => {
    for (let round = 0; round < 20 * (count + enterable) + 200; round++) {
      let enter = -1
      const byLargest = round < 4 * (count + enterable)
      for (let j = 0; j < enterable; j++) {
        if (reduced[j]! >= -tolerance) continue
        if (enter < 0 || (byLargest && reduced[j]! < reduced[enter]!)) enter = j
      }
      if (enter < 0) return true
      let leave = -1
      let least = Infinity
      for (let i = 0; i < count; i++) {
        const c = table[i]![enter]!
        if (c <= tolerance) continue
        const ratio = table[i]![enterable]! / c
        const closer = ratio < least - tolerance
        if (closer || (ratio <= least + tolerance && c > table[leave]![enter]!)) {
          leave = i
          least = Math.min(least, ratio)
        }
      }
      if (leave < 0) return false
      pivot(leave, enter)
    }
    return false
  }
  const found = (status: Basis["status"]): Basis => {
    const own = new Set<number>()
    const missing = new Set<number>()
    const chosen: Array<number> = []
    for (const j of basic) {
      if (j < columns) chosen.push(j)
      else if (j > enterable) {
        own.add(j - enterable - 1)
        missing.add(j - enterable - 1)
      } else own.add(slacks[j - columns]!)
    }
    return {
      status,
      columns: chosen,
      rows: rows.flatMap((_, i) => (own.has(i) ? [] : [i])),
      missing
    }
  }
  if (basic.some((j) => j > enterable)) {
    if (!run(one)) return undefined
    if (one[enterable]! < -1e-7) return found("infeasible")
    for (let i = 0; i < count; i++) {
      if (basic[i]! <= enterable) continue
      let enter = -1
      for (let j = 0; j < enterable; j++) {
        const c = Math.abs(table[i]![j]!)
        if (c > 1e-7 && (enter < 0 || c > Math.abs(table[i]![enter]!))) enter = j
      }
      if (enter >= 0) pivot(i, enter)
    }
  }
  return run(two) ? found("optimal") : undefined
}

const filled = (row: ReadonlyArray<bigint>): number =>
  row.reduce((n, v) => (v === 0n ? n : n + 1), 0)

/** `x` of `matrix · x = right` as integers over one denominator; undefined where it is singular. */
const solved = (
  matrix: ReadonlyArray<ReadonlyArray<bigint>>,
  right: ReadonlyArray<bigint>
): readonly [Array<bigint>, bigint] | undefined => {
  const count = matrix.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  let below = 1n
  for (let k = 0; k < count; k++) {
    let best = -1
    for (let i = k; i < count; i++) {
      if (rows[i]![k] !== 0n && (best < 0 || filled(rows[i]!) < filled(rows[best]!))) best = i
    }
    if (best < 0) return undefined
    const row = rows[best]!
    rows[best] = rows[k]!
    rows[k] = row
    const p = row[k]!
    for (let i = k + 1; i < count; i++) {
      const other = rows[i]!
      const c = other[k]!
      for (let j = k + 1; j <= count; j++) {
        const v = other[j]!
        const r = row[j]!
        if (c === 0n || r === 0n) {
          if (v !== 0n) other[j] = (v * p) / below
        } else other[j] = (v * p - c * r) / below
      }
      other[k] = 0n
    }
    below = p
  }
  // Back again: every x[k] times the determinant is an integer.
  const x = Array.from({ length: count }, () => 0n)
  for (let k = count - 1; k >= 0; k--) {
    const row = rows[k]!
    let sum = row[count]! * below
    for (let j = k + 1; j < count; j++) if (row[j] !== 0n) sum -= row[j]! * x[j]!
    x[k] = sum / row[k]!
  }
  return below < 0n ? [x.map((v) => -v), -below] : [x, below]
}

/** What the basis says, in integers; right only where its signs are. */
export const said = (program: Standard, guessed: Basis): Said | undefined => {
  const { columns, cost, right, rows } = program
  const { missing, status } = guessed
  const core = guessed.rows.map((i) => guessed.columns.map((j) => rows[i]![j]!))
  const costs = guessed.columns.map((j) => {
    if (status === "optimal") return cost[j]!
    let sum = 0n
    for (const i of missing) sum += rows[i]![j]!
    return sum
  })
  const primal =
    status === "optimal"
      ? solved(
          core,
          guessed.rows.map((i) => right[i]!)
        )
      : ([[], 1n] as const)
  const dual = solved(
    guessed.columns.map((_, c) => core.map((row) => row[c]!)),
    costs
  )
  if (primal === undefined || dual === undefined) return undefined
  const point = Array.from({ length: columns }, () => 0n)
  for (const [at, j] of guessed.columns.entries()) point[j] = primal[0][at] ?? 0n
  const multipliers = rows.map((_, i) =>
    status === "infeasible" && missing.has(i) ? -dual[1] : 0n
  )
  for (const [at, i] of guessed.rows.entries()) multipliers[i] = dual[0][at]!
  return {
    status,
    point,
    pointBelow: primal[1],
    ray: [],
    dual: multipliers,
    dualBelow: dual[1]
  }
}

/**
 * # Nonnegative solutions of linear equations
 *
 * Untrusted and small: rows of integers, kept primitive, so that no fraction is ever formed. Free
 * unknowns are eliminated first; rows that leave no choice set unknowns to 0; the rest is phase one of
 * the simplex method, by the largest reduced cost and later by Bland's rule.
 *
 * `LinearProgram` of exact answers the same questions and more, with certificates, on rows that are full. The
 * systems of a finder are hundreds of rows with a few entries each, most of which have no solution, found as
 * soon as a row leaves no choice: on the 15,167 systems of the theorems' tests that have fewer than 400,000
 * entries this takes a twelfth of the time (0.6 s against 7.5 s), a twenty-fourth where there are 100
 * unknowns or more. What it finds needs no certificate: the kernel multiplies it out. A test holds both to
 * the same answers.
 *
 * @module
 */

/** `Σ coefficients · x = right`, with integer coefficients by unknown; 0 is left out. */
export interface Row {
  readonly coefficients: Map<number, bigint>
  right: bigint
}

/** A rational, not in lowest terms. */
export interface Ratio {
  readonly top: bigint
  /** Positive. */
  readonly bottom: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const primitive = (row: Row): void => {
  let common = row.right
  for (const c of row.coefficients.values()) {
    common = gcd(common, c)
    if (common === 1n) return
  }
  if (common < 0n) common = -common
  if (common <= 1n) return
  row.right /= common
  for (const [j, c] of row.coefficients) row.coefficients.set(j, c / common)
}

/** `row := (p · row - c · pivot) / content`, where p > 0 is the pivot's coefficient of j and c the row's. */
const eliminate = (row: Row, pivot: Row, j: number, p: bigint): void => {
  const c = row.coefficients.get(j)
  if (c === undefined) return
  if (p !== 1n) {
    row.right *= p
    for (const [k, v] of row.coefficients) row.coefficients.set(k, v * p)
  }
  row.right -= c * pivot.right
  for (const [k, v] of pivot.coefficients) {
    const sum = (row.coefficients.get(k) ?? 0n) - c * v
    if (sum === 0n) row.coefficients.delete(k)
    else row.coefficients.set(k, sum)
  }
  primitive(row)
}

const negate = (row: Row): void => {
  row.right = -row.right
  for (const [j, c] of row.coefficients) row.coefficients.set(j, -c)
}

/** Rows of 0 on the right whose coefficients have one sign leave only 0 to their unknowns. */
const forced = (rows: Array<Row>): boolean => {
  for (let changed = true; changed;) {
    changed = false
    for (let i = rows.length - 1; i >= 0; i--) {
      const row = rows[i]!
      let [up, down] = [false, false]
      for (const c of row.coefficients.values()) {
        if (c > 0n) up = true
        else down = true
        if (up && down) break
      }
      if (row.right > 0n ? !up : row.right < 0n ? !down : false) return false
      if (row.right !== 0n || (up && down)) continue
      rows.splice(i, 1)
      for (const j of row.coefficients.keys()) {
        for (const other of rows) if (other.coefficients.delete(j)) changed = true
      }
    }
  }
  return true
}

/** Phase one; the basic unknown of each row, or undefined where there is no solution. */
const simplex = (rows: ReadonlyArray<Row>, limit: number): ReadonlyArray<number> | undefined => {
  const basis = rows.map(() => -1)
  const cost: Row = { coefficients: new Map(), right: 0n }
  for (const row of rows) {
    if (row.right < 0n) negate(row)
    cost.right += row.right
    for (const [j, c] of row.coefficients) {
      cost.coefficients.set(j, (cost.coefficients.get(j) ?? 0n) + c)
    }
  }
  for (let round = 0; cost.right !== 0n; round++) {
    if (round > limit) return undefined
    let enter = -1
    let best = 0n
    for (const [j, c] of cost.coefficients) {
      if (c <= 0n) continue
      if (round < 400 ? c > best : enter < 0 || j < enter) [enter, best] = [j, c]
    }
    if (enter < 0) return undefined
    let leave = -1
    for (const [i, row] of rows.entries()) {
      const c = row.coefficients.get(enter)
      if (c === undefined || c <= 0n) continue
      const least = rows[leave]
      const order =
        least === undefined ? -1n : row.right * least.coefficients.get(enter)! - least.right * c
      if (order < 0n || (order === 0n && basis[i]! < basis[leave]!)) leave = i
    }
    const pivot = rows[leave]
    if (pivot === undefined) return undefined
    const p = pivot.coefficients.get(enter)!
    for (const row of rows) if (row !== pivot) eliminate(row, pivot, enter, p)
    eliminate(cost, pivot, enter, p)
    basis[leave] = enter
  }
  return basis
}

/**
 * A solution of the equations with every unknown at least 0 but those in `free`; unknowns that are
 * not in the answer are 0. Changes the rows.
 */
export const solve = (
  equations: ReadonlyArray<Row>,
  free: ReadonlyArray<number>,
  limit = 4000
): ReadonlyMap<number, Ratio> | undefined => {
  const rows = [...equations]
  for (const row of rows) primitive(row)
  const set: Array<readonly [number, Row]> = []
  for (const j of free) {
    let at = -1
    for (let i = 0; i < rows.length; i++) {
      const { coefficients } = rows[i]!
      if (!coefficients.has(j)) continue
      if (at < 0 || coefficients.size < rows[at]!.coefficients.size) at = i
    }
    const [pivot] = at < 0 ? [] : rows.splice(at, 1)
    if (pivot === undefined) continue
    if (pivot.coefficients.get(j)! < 0n) negate(pivot)
    for (const row of rows) eliminate(row, pivot, j, pivot.coefficients.get(j)!)
    set.push([j, pivot])
  }
  if (!forced(rows)) return undefined
  const basis = simplex(rows, limit)
  if (basis === undefined) return undefined
  const solution = new Map<number, Ratio>()
  for (const [i, j] of basis.entries()) {
    const row = rows[i]!
    if (j >= 0 && row.right !== 0n) {
      solution.set(j, { top: row.right, bottom: row.coefficients.get(j)! })
    }
  }
  for (const [j, row] of set.reverse()) {
    let [top, bottom] = [row.right, 1n]
    for (const [k, c] of row.coefficients) {
      const x = k === j ? undefined : solution.get(k)
      if (x !== undefined) [top, bottom] = [top * x.bottom - c * x.top * bottom, bottom * x.bottom]
    }
    if (top !== 0n) solution.set(j, { top, bottom: bottom * row.coefficients.get(j)! })
  }
  return solution
}

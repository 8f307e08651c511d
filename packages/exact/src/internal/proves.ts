/**
 * # What proves an answer
 *
 * By weak duality, and so with no trust in who found it: sums and products of integers, and their order.
 *
 * @module
 */
import { Rational } from "../Rational.ts"
import type { Read, Solution } from "./program.ts"
import { cleared } from "./standard.ts"

const dot = (a: ReadonlyArray<bigint>, b: ReadonlyArray<bigint>): bigint => {
  let sum = 0n
  for (let j = 0; j < a.length; j++) {
    const x = a[j]!
    const y = b[j]!
    if (x !== 0n && y !== 0n) sum += x * y
  }
  return sum
}

/** Whether a point is of the right signs and meets every constraint, its bounds times `scale`. */
const meets = (program: Read, point: ReadonlyArray<Rational>, homogeneous: boolean): boolean => {
  if (point.length !== program.maximise.length) return false
  const free = new Set(program.free)
  if (point.some((x, j) => x.sign < 0 && !free.has(j))) return false
  const [x, below] = cleared(point)
  return program.subject.every(({ bound, coefficients, relation }) => {
    const [row, common] = cleared(coefficients)
    // row·x / (common·below) against the bound, without a division.
    const left = dot(row, x) * bound.denominator
    const right = homogeneous ? 0n : bound.numerator * common * below
    return relation === "<=" ? left <= right : relation === ">=" ? left >= right : left === right
  })
}

/** `Σ multipliers · constraints`: its coefficients and its bound, where the signs are right. */
const combined = (
  program: Read,
  multipliers: ReadonlyArray<Rational>
): readonly [ReadonlyArray<Rational>, Rational] | undefined => {
  if (multipliers.length !== program.subject.length) return undefined
  const [y, below] = cleared(multipliers)
  const rows: Array<readonly [ReadonlyArray<bigint>, bigint, bigint]> = []
  let common = 1n
  for (const [i, { bound, coefficients, relation }] of program.subject.entries()) {
    const sign = multipliers[i]!.sign
    if (sign === 0) continue
    if ((relation === "<=" && sign < 0) || (relation === ">=" && sign > 0)) return undefined
    const [row, denominator] = cleared([...coefficients, bound])
    rows.push([row, denominator, y[i]!])
    if (common % denominator !== 0n) common *= denominator
  }
  const width = program.maximise.length
  const sums = Array.from({ length: width + 1 }, () => 0n)
  for (const [row, denominator, multiplier] of rows) {
    const factor = multiplier * (common / denominator)
    for (let j = 0; j <= width; j++) if (row[j] !== 0n) sums[j]! += row[j]! * factor
  }
  const all = sums.map((sum) => Rational.of(sum, common * below))
  return [all.slice(0, width), all[width]!]
}

/** Whether a solution proves what it says of a program. */
export const proves = (program: Read, solution: Solution): boolean => {
  const free = new Set(program.free)
  if (solution._tag === "unbounded") {
    const gain = Rational.sum(
      program.maximise.map((c, j) => c.times(solution.ray[j] ?? Rational.zero))
    )
    return (
      gain.sign > 0 && meets(program, solution.point, false) && meets(program, solution.ray, true)
    )
  }
  const sum = combined(program, solution._tag === "optimal" ? solution.dual : solution.farkas)
  if (sum === undefined) return false
  const [coefficients, bound] = sum
  if (solution._tag === "infeasible") {
    return (
      bound.sign < 0 && coefficients.every((c, j) => (free.has(j) ? c.sign === 0 : c.sign >= 0))
    )
  }
  const reached = Rational.sum(
    program.maximise.map((c, j) => c.times(solution.point[j] ?? Rational.zero))
  )
  return (
    bound.equals(solution.value) &&
    reached.equals(solution.value) &&
    coefficients.every((c, j) => {
      const order = c.compare(program.maximise[j]!)
      return free.has(j) ? order === 0 : order >= 0
    }) &&
    meets(program, solution.point, false)
  )
}

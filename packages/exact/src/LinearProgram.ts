/**
 * # Linear programs
 *
 * ## Main definitions
 * - {@link LinearProgram}: the greatest `c·x` under linear constraints, in rationals
 * - {@link solve}: an optimum, or that there is none, with a {@link Solution} that proves it
 * - {@link certifies}: whether a solution proves what it says: the only part to be trusted
 *
 * ## Main statements (checked in test/LinearProgram.test.ts)
 * - **Weak duality**: where {@link certifies} says yes, the answer is right, wherever it came from
 * - every program has one of the three answers ([Dantzig1963])
 *
 * ## Implementation notes
 * A basis is guessed by the simplex method in doubles and worked out in integers. Where the guess
 * does not prove itself the simplex method runs in integers, which always ends ([Bland1977]). No answer
 * is given that {@link certifies} does not accept.
 *
 * @module
 */
import { expected } from "./internal/expected.ts"
import * as Guess from "./internal/guess.ts"
import { simplex } from "./internal/simplex.ts"
import type { Coefficient, Constraint, LinearProgram, Read, Solution } from "./internal/program.ts"
import { read } from "./internal/program.ts"
import { proves } from "./internal/proves.ts"
import { type Said, type Standard, standard } from "./internal/standard.ts"
import { Rational } from "./Rational.ts"

export type { Coefficient, Constraint, LinearProgram, Solution }

/**
 * Whether a solution proves what it says of a program: a feasible point and multipliers that bound
 * the objective by its value there; or multipliers that contradict the constraints; or a feasible
 * point and a direction of growth.
 *
 * @example
 * ```ts
 * import { LinearProgram, Rational } from "@headwater/exact"
 * const [two, one] = [Rational.of(2), Rational.one]
 * const program = { maximise: [1], subject: [{ coefficients: [1], relation: "<=", bound: 2 }] } as const
 * LinearProgram.certifies(program, { _tag: "optimal", value: two, point: [two], dual: [one] }) // => true
 * LinearProgram.certifies(program, { _tag: "optimal", value: one, point: [one], dual: [one] }) // => false
 * ```
 */
export const certifies = (program: LinearProgram, solution: Solution): boolean =>
  proves(read(program), solution)

// ---------------------------------------------------------------------------------------- answers

const unknownsOf = (
  { unknown }: Standard,
  count: number,
  columns: ReadonlyArray<bigint>,
  below: bigint
): ReadonlyArray<Rational> => {
  const sums = Array.from({ length: count }, () => 0n)
  for (const [j, [index, sign]] of unknown.entries()) sums[index]! += sign * columns[j]!
  return sums.map((sum) => Rational.of(sum, below))
}

const solution = (program: Read, form: Standard, said: Said): Solution => {
  const count = program.maximise.length
  const point = (columns: ReadonlyArray<bigint>) =>
    unknownsOf(form, count, columns, said.pointBelow)
  const below = said.status === "optimal" ? said.dualBelow * form.costFactor : said.dualBelow
  const multipliers = () => said.dual.map((y, i) => Rational.of(y * form.factor[i]!, below))
  if (said.status === "infeasible") return { _tag: "infeasible", farkas: multipliers() }
  const at = point(said.point)
  if (said.status === "unbounded") return { _tag: "unbounded", point: at, ray: point(said.ray) }
  const value = Rational.sum(program.maximise.map((c, j) => c.times(at[j]!)))
  return { _tag: "optimal", value, point: at, dual: multipliers() }
}

/** What was tried to come by an answer. */
export interface Way {
  /** Whether to try a guess in doubles first. @defaultValue true */
  readonly guess?: boolean
}

/**
 * The answer to a program, with its certificate, which has been checked.
 *
 * - **Cost** of n constraints of which k are tight: a simplex method in doubles and O(k³) operations on
 *   determinants; where the guess fails, O(n·width) such operations a pivot
 * - **Laws** `linearPrograms` (see ./laws)
 * - **Errors** `RangeError` where a row has another length than the objective
 * - **Source** [Dantzig1963]; [ApplegateCookDashEspinoza2007] for guesses that are certified
 *
 * @example
 * ```ts
 * import { LinearProgram, Rational } from "@headwater/exact"
 * const answer = LinearProgram.solve({
 *   maximise: [3, 2],
 *   subject: [
 *     { coefficients: [1, 1], relation: "<=", bound: 4 },
 *     { coefficients: [1, Rational.of(1, 3)], relation: "<=", bound: 2 }
 *   ]
 * })
 * answer._tag // => "optimal"
 * answer._tag === "optimal" && answer.value.toString() // => "9"
 * answer._tag === "optimal" && answer.point.map(String) // => ["1", "3"]
 * answer._tag === "optimal" && answer.dual.map(String) // => ["3/2", "3/2"]
 * ```
 */
export const solve = (program: LinearProgram, { guess = true }: Way = {}): Solution => {
  const known = read(program)
  const form = standard(known.maximise, known.subject, known.free)
  const guessed = guess ? Guess.basis(form) : undefined
  const first = guessed === undefined ? undefined : Guess.said(form, guessed)
  if (first !== undefined) {
    const answer = solution(known, form, first)
    if (proves(known, answer)) return answer
  }
  const answer = solution(known, form, simplex(form))
  if (!proves(known, answer))
    throw new Error("The simplex method gave an answer that proves nothing")
  return answer
}

/**
 * A point that meets all constraints, or undefined where there is none.
 *
 * @example
 * ```ts
 * import { LinearProgram } from "@headwater/exact"
 * const both = [
 *   { coefficients: [1], relation: ">=", bound: 2 },
 *   { coefficients: [1], relation: "<=", bound: 1 }
 * ] as const
 * LinearProgram.feasible(1, both) // => undefined
 * LinearProgram.feasible(1, both.slice(0, 1))?.map(String) // => ["2"]
 * ```
 */
export const feasible = (
  unknowns: number,
  subject: ReadonlyArray<Constraint>,
  free: ReadonlyArray<number> = []
): ReadonlyArray<Rational> | undefined => {
  const maximise = Array.from({ length: unknowns }, () => 0)
  const answer = solve({ maximise, subject, free })
  return answer._tag === "infeasible" ? undefined : answer.point
}

/**
 * The greatest value, or undefined where no point meets the constraints.
 *
 * - **Errors** `RangeError` where the objective has no bound
 *
 * @example
 * ```ts
 * import { LinearProgram } from "@headwater/exact"
 * const half = { coefficients: [2, 2], relation: "<=", bound: 1 } as const
 * LinearProgram.maximum({ maximise: [1, 1], subject: [half] })?.toString() // => "1/2"
 * ```
 */
export const maximum = (program: LinearProgram): Rational | undefined => {
  const answer = solve(program)
  if (answer._tag === "unbounded") {
    throw new RangeError(expected("a program whose objective is bounded", "one that is not"))
  }
  return answer._tag === "optimal" ? answer.value : undefined
}

/**
 * # Planning against an imitation
 *
 * A symmetric zero-sum game against a human whose strategy is known only through an imitation within some
 * total variation of it.
 *
 * ## Main definitions
 * - {@link gain}: what the best reply to the human earns
 * - {@link distances}: the least error of an imitation to which an action is a best reply
 * - {@link leastRuinousError}: the least error at which a best reply to the imitation earns nothing from the human
 *
 * - {@link robust}: the plan with the best worst case over all humans within the error
 * - {@link fromOptimal}: how far the human is from playing optimally
 *
 * ## Main statements (claim C31)
 * - the loss is at most `2·e·R`, R the range of payoffs: so the least ruinous error is at least `gain / 2R`
 * - a robust plan never earns less than 0; it earns something for sure, whatever imitation within e it was
 *   made from, if and only if the human is further than `2·e` from all optimal strategies
 *
 * @module
 */
import { LinearProgram, Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { dot, read, type Vector } from "./internal/vector.ts"

/** `game[a][b]`: what action a earns against b. */
export type Game = ReadonlyArray<ReadonlyArray<RationalLike>>
export type Strategy = ReadonlyArray<RationalLike>

const checked = (game: Game, human: Strategy): readonly [ReadonlyArray<Vector>, Vector] => {
  const rows = game.map(read)
  const h = read(human)
  if (rows.length === 0 || rows.some((row) => row.length !== rows.length)) {
    throw new RangeError(expected("a square game", `${rows.length} rows`))
  }
  const uneven = rows.findIndex((row, a) =>
    row.some((x, b) => !x.plus(rows[b]![a]!).equals(Rational.zero))
  )
  if (uneven >= 0) {
    throw new RangeError(expected("a symmetric zero-sum game", `row ${uneven}`))
  }
  if (
    h.length !== rows.length ||
    h.some((x) => x.sign < 0) ||
    !Rational.sum(h).equals(Rational.one)
  ) {
    throw new RangeError(expected(`a strategy of ${rows.length} actions`, h.join(", ")))
  }
  return [rows, h]
}

/**
 * What the best reply to the human earns; the human alone earns 0 against itself.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation } from "@headwater/infrabayes"
 * const rps = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]].map((row) => row.map((n) => Rational.of(n)))
 * Imitation.gain(rps, [3, 2, 1].map((n) => Rational.of(n, 6))).toString() // => "1/3"
 * ```
 */
export const gain = (game: Game, human: Strategy): Rational => {
  const [rows, h] = checked(game, human)
  const [first, ...rest] = rows.map((row) => dot(row, h))
  return Rational.max(first!, ...rest)
}

/** The least total variation from h to a strategy to which an action is a best reply. */
const distance = (rows: ReadonlyArray<Vector>, h: Vector, action: number): Rational | undefined => {
  const n = rows.length
  // The strategy, then how far each place lies above h: their sum is the distance.
  const unit = (j: number) => Array.from({ length: n }, (_, k) => (j === k ? 1 : 0))
  const none = Array.from({ length: n }, () => 0)
  const answer = LinearProgram.maximum({
    maximise: [...none, ...none.map(() => -1)],
    subject: [
      { coefficients: [...none.map(() => 1), ...none], relation: "=", bound: 1 },
      ...h.map((bound, j) => ({
        coefficients: [...unit(j), ...unit(j).map((c) => -c)],
        relation: "<=" as const,
        bound
      })),
      ...rows.map((row) => ({
        coefficients: [...row.map((x, b) => rows[action]![b]!.minus(x)), ...none],
        relation: ">=" as const,
        bound: 0
      }))
    ]
  })
  return answer?.negated()
}

/**
 * For each action the least error of an imitation to which it is a best reply; undefined where it never is.
 *
 * - **Cost** a linear program an action
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation } from "@headwater/infrabayes"
 * const rps = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]].map((row) => row.map((n) => Rational.of(n)))
 * Imitation.distances(rps, [0, 0, 1].map((n) => Rational.of(n))).map(String) // => ["0", "2/3", "1/3"]
 * ```
 */
export const distances = (game: Game, human: Strategy): ReadonlyArray<Rational | undefined> => {
  const [rows, h] = checked(game, human)
  return rows.map((_, action) => distance(rows, h, action))
}

/**
 * The least error at which some best reply to the imitation earns at most 0 from the human, ties being
 * against the planner; undefined where none does at any error.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation } from "@headwater/infrabayes"
 * const rps = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]].map((row) => row.map((n) => Rational.of(n)))
 * Imitation.leastRuinousError(rps, [3, 2, 1].map((n) => Rational.of(n, 6)))?.toString() // => "1/6"
 * ```
 */
export const leastRuinousError = (game: Game, human: Strategy): Rational | undefined => {
  const [rows, h] = checked(game, human)
  const ruinous = rows.flatMap((row, action) => {
    const found = dot(row, h).sign > 0 ? undefined : distance(rows, h, action)
    return found === undefined ? [] : [found]
  })
  const [first, ...rest] = ruinous
  return first === undefined ? undefined : Rational.min(first, ...rest)
}

/** A mixed plan, and what it earns at least. */
export interface Robust {
  readonly value: Rational
  readonly plan: Vector
}

/** Constraints of a linear program: these places hold a strategy within the error of another one. */
const within = (
  center: Vector,
  error: Rational,
  more: number
): ReadonlyArray<LinearProgram.Constraint> => {
  const n = center.length
  const none = Array.from({ length: n }, () => 0)
  const rest = Array.from({ length: more }, () => 0)
  const unit = (j: number) => none.map((_, k) => (j === k ? 1 : 0))
  return [
    { coefficients: [...none.map(() => 1), ...none, ...rest], relation: "=", bound: 1 },
    ...center.map((bound, j) => ({
      coefficients: [...unit(j), ...unit(j).map((c) => -c), ...rest],
      relation: "<=" as const,
      bound
    })),
    { coefficients: [...none, ...none.map(() => 1), ...rest], relation: "<=", bound: error }
  ]
}

/**
 * The plan with the greatest worst case over all humans within a total variation of the imitation.
 *
 * - **Cost** a linear program; the plan is its dual
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation } from "@headwater/infrabayes"
 * const rps = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]].map((row) => row.map((n) => Rational.of(n)))
 * const imitation = [3, 2, 1].map((n) => Rational.of(n, 6))
 * Imitation.robust(rps, imitation, Rational.of(1, 20)).value.toString() // => "7/30"
 * Imitation.robust(rps, imitation, Rational.of(1, 2)).value.toString() // => "0"
 * ```
 */
export const robust = (game: Game, imitation: Strategy, error: RationalLike): Robust => {
  const [rows, center] = checked(game, imitation)
  const n = rows.length
  // Least v such that some human within the error lets no action earn more than v.
  const none = Array.from({ length: n }, () => 0)
  const answer = LinearProgram.solve({
    maximise: [...none, ...none, -1],
    subject: [
      ...rows.map((row) => ({
        coefficients: [...row, ...none, -1],
        relation: "<=" as const,
        bound: 0
      })),
      ...within(center, Rational.from(error), 1)
    ],
    free: [2 * n]
  })
  if (answer._tag !== "optimal") throw new RangeError(expected("an error from 0", error))
  return { value: answer.value.negated(), plan: answer.dual.slice(0, n) }
}

/**
 * The least total variation from the human to a strategy against which nothing earns anything.
 *
 * - **Cost** a linear program
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation } from "@headwater/infrabayes"
 * const rps = [[0, -1, 1], [1, 0, -1], [-1, 1, 0]].map((row) => row.map((n) => Rational.of(n)))
 * Imitation.fromOptimal(rps, [3, 2, 1].map((n) => Rational.of(n, 6))).toString() // => "1/6"
 * ```
 */
export const fromOptimal = (game: Game, human: Strategy): Rational => {
  const [rows, h] = checked(game, human)
  const none = rows.map(() => 0)
  const answer = LinearProgram.maximum({
    maximise: [...none, ...none.map(() => -1)],
    subject: [
      ...within(h, Rational.one, 0),
      ...rows.map((row) => ({
        coefficients: [...row, ...none],
        relation: "<=" as const,
        bound: 0
      }))
    ]
  })
  if (answer === undefined) throw new Error("A symmetric game has an optimal strategy")
  return answer.negated()
}

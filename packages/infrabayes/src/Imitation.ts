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
 * ## Main statements (claim C31)
 * - the loss is at most `2·e·R`, R the range of payoffs: so the least ruinous error is at least `gain / 2R`
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

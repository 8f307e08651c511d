/**
 * # Plans against an imitation
 *
 * A symmetric game of three actions in which all payoffs are -1, 0 or 1, and a human who plays a mixed
 * strategy. A planner knows the human through an imitation, off by some total variation, and plays a best
 * reply to that; against the real human it earns something, or nothing.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Imitation } from "@headwater/infrabayes"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Payoffs of the first action against the others and of the second against the third; sixths; sixtieths. */
export const Plan = Schema.Struct({
  payoffs: Schema.Tuple([Schema.Int, Schema.Int, Schema.Int]),
  human: Schema.Tuple([Schema.Int, Schema.Int, Schema.Int]),
  error: Schema.Int
})
export type Plan = typeof Plan.Type

export interface Measured {
  readonly error: number
  /** The best reply to the real human earns something. */
  readonly isExploitable: boolean
  /** The error is below the gain over twice the range of payoffs. */
  readonly isNear: boolean
  /** How much larger the error might be before a best reply to the imitation earns nothing. */
  readonly room: Rational
}

const solved = Memo.by(
  ({ human, payoffs }: Pick<Plan, "human" | "payoffs">) => `${payoffs.join()} ${human.join()}`,
  ({ human, payoffs: [a, b, c] }: Pick<Plan, "human" | "payoffs">) => {
    const game = [
      [0, a, b],
      [-a, 0, c],
      [-b, -c, 0]
    ].map((row) => row.map((n) => Rational.of(n)))
    const h = human.map((n) => Rational.of(n, 6))
    const isFlat = a === 0 && b === 0 && c === 0
    return {
      gain: Imitation.gain(game, h),
      range: isFlat ? 0 : 2,
      // A total variation is at most 1: an error of 2 is out of reach.
      ruin: Imitation.leastRuinousError(game, h) ?? Rational.of(2)
    }
  }
)

export const measure = (it: Plan): Measured => {
  const { gain, range, ruin } = solved(it)
  const error = Rational.of(it.error, 60)
  return {
    error: it.error,
    isExploitable: gain.sign > 0,
    isNear: error.times(Rational.of(2 * range)).compare(gain) < 0,
    room: ruin.minus(error)
  }
}

const values = [-1, 0, 1]

/** Every game with every strategy in sixths, at errors in sixtieths. */
export const plans = (...errors: ReadonlyArray<number>): Domain.Domain<Plan> =>
  Domain.exhaustive(function* () {
    for (const a of values) {
      for (const b of values) {
        for (const c of values) {
          for (let first = 0; first <= 6; first++) {
            for (let second = 0; second <= 6 - first; second++) {
              const human = [first, second, 6 - first - second] as const
              for (const error of errors) yield { payoffs: [a, b, c], human, error }
            }
          }
        }
      }
    }
  })

/** Those in which the real human can be beaten. */
export const exploitable = (error: number): Domain.Domain<Plan> =>
  Domain.exhaustive(function* () {
    for (const plan of Domain.models(plans(error), { seed: 0, runs: 1 })) {
      if (measure(plan).isExploitable) yield plan
    }
  })

export const model: Reading.Model<Plan> = {
  schema: Plan,
  show: (it) =>
    `payoffs ${it.payoffs.join(", ")}, human ${it.human.map((n) => `${n}/6`).join(", ")}, error ${it.error}/60: ` +
    `${measure(it).room.toString()} to spare`,
  arbitrary: fc.record({
    payoffs: fc.tuple(
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: -1, max: 1 })
    ),
    human: fc
      .tuple(fc.nat(6), fc.nat(6))
      .filter(([a, b]) => a + b <= 6)
      .map(([a, b]) => [a, b, 6 - a - b] as const),
    error: fc.integer({ min: 1, max: 20 })
  })
}

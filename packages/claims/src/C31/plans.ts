/**
 * # Plans against an imitation
 *
 * A symmetric game in which all payoffs are -1, 0 or 1, and a human who plays a mixed strategy. A planner
 * knows the human through an imitation, off by some total variation, and plays a best reply to that, or
 * what is best in the worst case over all humans within the error of the imitation; against the real
 * human it earns something, or nothing.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Imitation } from "@headwater/infrabayes"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/**
 * Payoffs of each action against the later ones, row by row; the human's strategy in parts of its sum;
 * the error in sixtieths.
 */
export const Plan = Schema.Struct({
  payoffs: Schema.Array(Schema.Int),
  human: Schema.Array(Schema.Int),
  error: Schema.Int
})
export type Plan = typeof Plan.Type

/** The game of all payoffs above the diagonal. */
export const gameOf = (
  payoffs: ReadonlyArray<number>,
  actions: number
): ReadonlyArray<ReadonlyArray<Rational>> => {
  const at = (a: number, b: number): number =>
    payoffs[a * actions - (a * (a + 1)) / 2 + b - a - 1] ?? 0
  return Array.from({ length: actions }, (_, a) =>
    Array.from({ length: actions }, (_, b) =>
      Rational.of(a === b ? 0 : a < b ? at(a, b) : -at(b, a))
    )
  )
}

export const strategyOf = (human: ReadonlyArray<number>): ReadonlyArray<Rational> => {
  const parts = human.reduce((sum, n) => sum + n, 0)
  return human.map((n) => Rational.of(n, parts))
}

const solved = Memo.by(
  ({ human, payoffs }: Pick<Plan, "human" | "payoffs">) => `${payoffs.join()} ${human.join()}`,
  ({ human, payoffs }: Pick<Plan, "human" | "payoffs">) => {
    const game = gameOf(payoffs, human.length)
    const h = strategyOf(human)
    return {
      gain: Imitation.gain(game, h),
      range: 2 * Math.max(...payoffs.map(Math.abs)),
      // A total variation is at most 1: an error of 2 is out of reach.
      ruin: Imitation.leastRuinousError(game, h) ?? Rational.of(2),
      fromOptimal: Imitation.fromOptimal(game, h)
    }
  }
)

export const plan = Reading.about(
  Plan,
  (it) => {
    const { fromOptimal, gain, range, ruin } = solved(it)
    const error = Rational.of(it.error, 60)
    const safe = range === 0 ? Rational.zero : gain.dividedBy(Rational.of(2 * range))
    return {
      /** The best reply to the real human earns something. */
      isExploitable: gain.sign > 0,
      /** The error is below the gain over twice the range of payoffs. */
      isNear: error.times(Rational.of(2 * range)).compare(gain) < 0,
      /** How much larger the error might be before a best reply to the imitation earns nothing. */
      room: ruin.minus(error),
      /** The least ruinous error, less the gain over twice the range of payoffs. */
      loose: ruin.minus(safe),
      /** How much further than twice the error the human is from all optimal strategies. */
      sure: fromOptimal.minus(error.plus(error))
    }
  },
  {
    show: (it, { room }) =>
      `payoffs ${it.payoffs.join(", ")}, human ${strategyOf(it.human).join(", ")}, error ${it.error}/60: ` +
      `${room.toString()} to spare`
  }
)

export type Measured = ReturnType<typeof plan.measure>

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
    for (const it of Domain.models(plans(error), { seed: 0, runs: 1 })) {
      if (plan.measure(it).isExploitable) yield it
    }
  })

/** Every game of four actions with every strategy in thirds, where the real human can be beaten. */
export const four = (error: number): Domain.Domain<Plan> =>
  Domain.exhaustive(function* () {
    for (let code = 0; code < 3 ** 6; code++) {
      const payoffs = Array.from({ length: 6 }, (_, k) => (Math.floor(code / 3 ** k) % 3) - 1)
      for (let places = 0; places < 4 ** 4; places++) {
        const human = Array.from({ length: 4 }, (_, k) => Math.floor(places / 4 ** k) % 4)
        if (human.reduce((sum, n) => sum + n, 0) !== 3) continue
        const plan = { payoffs, human, error }
        if (Imitation.gain(gameOf(payoffs, 4), strategyOf(human)).sign > 0) yield plan
      }
    }
  })

/** Four actions and a human of three of them, for whom the bound on the error is reached. */
export const tight: Domain.Domain<Plan> = Domain.exhaustive(function* () {
  yield { payoffs: [-1, -1, 1, -1, -1, -1], human: [1, 1, 0, 1], error: 5 }
})

/** A robust plan made from an imitation, and the real human, in the same parts. */
export const Ball = Schema.Struct({
  payoffs: Schema.Array(Schema.Int),
  imitation: Schema.Array(Schema.Int),
  human: Schema.Array(Schema.Int),
  error: Schema.Int
})
export type Ball = typeof Ball.Type

export const ball = Reading.about(
  Ball,
  ({ error, human, imitation, payoffs }) => {
    const game = gameOf(payoffs, human.length)
    const [real, model] = [strategyOf(human), strategyOf(imitation)]
    const { plan } = Imitation.robust(game, model, Rational.of(error, 60))
    const far = Rational.sum(real.map((x, i) => x.minus(model[i]!).abs()))
    return {
      /** The human is within the error of the imitation. */
      isWithin: far.compare(Rational.of(error, 30)) <= 0,
      earned: Rational.sum(
        game.flatMap((row, a) => row.map((x, b) => plan[a]!.times(x).times(real[b]!)))
      )
    }
  },
  {
    show: (it, { earned }) =>
      `payoffs ${it.payoffs.join(", ")}, imitation ${it.imitation.join(", ")} sixths, human ${it.human.join(", ")}, ` +
      `error ${it.error}/60: ${earned.toString()} earned`,
    conditions: {
      within: ["the human is within the error of the imitation", (it) => it.isWithin]
    }
  }
)

const sixths = fc
  .tuple(fc.nat(6), fc.nat(6))
  .filter(([a, b]) => a + b <= 6)
  .map(([a, b]) => [a, b, 6 - a - b])

const payoff = fc.integer({ min: -1, max: 1 })

const balls: fc.Arbitrary<Ball> = fc.record({
  payoffs: fc.tuple(payoff, payoff, payoff),
  imitation: sixths,
  human: sixths,
  error: fc.constantFrom(0, 10, 20, 30)
})

/** Robust plans, and humans within the error and beyond it. */
export const anyBall: Domain.Domain<Ball> = Domain.sampled(balls, { runs: 300 })

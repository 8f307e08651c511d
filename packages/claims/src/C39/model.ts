/**
 * # What a goal gains by not matching
 *
 * In each of sixteen training cells a goal gains something over the demonstrator's action, and as much
 * in each cell of deployment. Who does not match is replaced and forgoes all that a survivor gains later,
 * so that deviating at the best cell is worth `16 max g` where staying is worth `H sum g`.
 *
 * @module
 */
import { Inequality } from "@headwater/certificate"
import { Rational, RationalFromString } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Gains in the sixteen cells, some of them more than 0, and the expected deployment steps. */
export const Bargain = Schema.Struct({
  gains: Schema.Array(Schema.Int),
  stake: RationalFromString
})
export type Bargain = typeof Bargain.Type

/** Gains of 0 to 3, and up to 64 steps in wholes, halves, thirds and quarters. */
export const bargains = Domain.sampled(
  fc
    .record({
      gains: fc
        .array(fc.nat(3), { minLength: 16, maxLength: 16 })
        .filter((it) => it.some((gain) => gain > 0)),
      stake: fc.tuple(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 1, max: 4 }))
    })
    .map(({ gains, stake: [n, d] }) => ({ gains, stake: Rational.of(n, d) }))
)

export const bargain = Reading.about(
  Bargain,
  ({ gains, stake }) => {
    const whole = gains.reduce((sum, it) => sum + it, 0)
    /** What staying is worth less what deviating in the best cell is, in sixteenths. */
    const lead = stake.times(Rational.of(whole)).minus(Rational.of(16 * Math.max(...gains)))
    return { stake, lead }
  },
  {
    show: ({ gains, stake }) => `gains ${gains.join("")}, ${String(stake)} steps at stake`,
    conditions: {
      "sixteen steps at stake": [
        "at least as many deployment steps are at stake as there are contexts, sixteen",
        (it) => it.stake.compare(Rational.of(16)) >= 0
      ],
      "one step at stake": [
        "at most one deployment step is at stake",
        (it) => it.stake.compare(Rational.one) <= 0
      ]
    }
  }
)

/** The gains by name, the greatest first, and the stake: what the proofs are about. */
export const values = (_: unknown, { gains, stake }: Bargain): Record<string, Rational> => ({
  H: stake,
  ...Object.fromEntries(
    gains.toSorted((a, b) => b - a).map((it, k) => [`g${k}`, Rational.of(it)] as const)
  )
})

const gains = Array.from({ length: 16 }, (_, k) => `g${k}`)
const whole = gains.join(" + ")
const others = gains.slice(1)
const given = [...gains.map((it) => `${it} >= 0`), ...others.map((it) => `g0 >= ${it}`)]

/** With sixteen steps at stake staying is worth at least as much: (H - 16) sum g + 16 (sum g - g0). */
export const enough = Inequality.by({
  name: "sixteen_steps_are_enough",
  says: "Where sixteen steps are at stake, deviating in the best cell is worth no more than staying.",
  given: [...given, "H >= 16"],
  goal: `H*(${whole}) >= 16*g0`,
  hint: { products: [...gains.map((it) => ["H - 16", it]), ...others.map((it) => [it])] }
})

/** With one step at stake it is worth no more: (1 - H) sum g + sum of (g0 - g). */
export const tooLittle = Inequality.by({
  name: "one_step_is_too_little",
  says: "Where one step at most is at stake, staying is worth no more than deviating in the best cell.",
  given: [...given, "H <= 1"],
  goal: `16*g0 >= H*(${whole})`,
  hint: { products: [...gains.map((it) => ["1 - H", it]), ...others.map((it) => [`g0 - ${it}`])] }
})

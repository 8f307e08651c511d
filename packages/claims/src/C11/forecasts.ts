/**
 * # Forecasts by the worst case
 *
 * Two beliefs about three points. The first two are what is forecast, in log loss; at the third a loss of
 * a given number of bits is at stake. A forecast is guaranteed the greater of its two expected losses.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const Pair = Schema.Array(Schema.Array(Schema.String))

/** Two beliefs, two stakes in bits, and a forecast of the first point. */
export const Stakes = Schema.Struct({
  beliefs: Pair,
  low: Schema.String,
  high: Schema.String,
  forecast: Schema.String
})
export type Stakes = typeof Stakes.Type

const rational = (text: string): Rational => Result.getOrThrow(Rational.parse(text))

/** What a belief expects a forecast to lose, and at the third point. */
const loss = (belief: ReadonlyArray<Rational>, forecast: Rational, stake: Rational): LogForm => {
  const [first, second, off] = belief
  const bits = (mass: Rational, said: Rational): LogForm =>
    mass.sign === 0 ? LogForm.zero : LogForm.log2(said).times(mass.negated())
  return LogForm.sum([
    bits(first!, forecast),
    bits(second!, Rational.one.minus(forecast)),
    LogForm.of(off!.times(stake))
  ])
}

const worst = (
  beliefs: ReadonlyArray<ReadonlyArray<Rational>>,
  forecast: Rational,
  stake: Rational
): LogForm =>
  beliefs
    .map((it) => loss(it, forecast, stake))
    .reduce((most, it) => (it.compare(most) > 0 ? it : most))

/** What a belief says of the first point given the first two; undefined where it excludes both. */
const given = ([first, second]: ReadonlyArray<Rational>): Rational | undefined => {
  const mass = first!.plus(second!)
  return mass.sign === 0 ? undefined : first!.dividedBy(mass)
}

export const stakes = Reading.about(
  Stakes,
  (it) => {
    const beliefs = it.beliefs.map((row) => row.map(rational))
    const [low, high, forecast] = [rational(it.low), rational(it.high), rational(it.forecast)]
    const honest = beliefs.map(given).filter((q) => q !== undefined)
    const [first, ...rest] = honest
    const [least, most] = [Rational.min(first!, ...rest), Rational.max(first!, ...rest)]
    const nearest =
      forecast.compare(least) < 0 ? least : forecast.compare(most) > 0 ? most : forecast
    const half = Rational.of(1, 2)
    const ahead = (stake: Rational) =>
      loss(beliefs[0]!, half, stake).minus(loss(beliefs[1]!, half, stake))
    const [before, after] = [ahead(low), ahead(high).negated()]
    return {
      /** Every belief gives the first two points some chance. */
      isSeen: honest.length === beliefs.length,
      /** The forecast is further off than every belief is. */
      isOutside: !nearest.equals(forecast),
      /** What the forecast risks more than the nearest honest one, at the low stakes. */
      excess: worst(beliefs, forecast, low).minus(worst(beliefs, nearest, low)),
      /** How far the first belief is ahead at even odds with low stakes, and behind with high ones. */
      crossing: before.compare(after) < 0 ? before : after
    }
  },
  {
    show: (it, { excess }) =>
      `${it.beliefs.map((row) => `(${row.join(", ")})`).join(" and ")}, ${it.low} and ${it.high} bits at stake, ` +
      `forecast ${it.forecast}: ${excess.toNumber().toFixed(3)} bits more than the nearest honest one`
  }
)

const belief = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(6))
  .map(([a, b, c]) => [a, b, c].map((n) => Rational.of(n, a + b + c).toString()))

const drawn = (beliefs: fc.Arbitrary<ReadonlyArray<ReadonlyArray<string>>>): fc.Arbitrary<Stakes> =>
  fc.record({
    beliefs,
    low: fc.nat(12).map(String),
    high: fc.nat(12).map(String),
    forecast: fc.integer({ min: 1, max: 29 }).map((n) => Rational.of(n, 30).toString())
  })

const outside = (
  beliefs: fc.Arbitrary<ReadonlyArray<ReadonlyArray<string>>>
): fc.Arbitrary<Stakes> => drawn(beliefs).filter((it) => stakes.measure(it).isOutside)

/** Forecasts outside what two beliefs say, each of which gives the event some chance. */
export const outsiders: Domain.Domain<Stakes> = Domain.sampled(outside(fc.tuple(belief, belief)))

/** Forecasts between what the beliefs say. */
export const insiders: Domain.Domain<Stakes> = Domain.sampled(
  drawn(fc.tuple(belief, belief)).filter((it) => !stakes.measure(it).isOutside)
)

/** The same where one of the two beliefs is sure of the third point, and loses ten bits there. */
export const unseen: Domain.Domain<Stakes> = Domain.sampled(
  outside(belief.map((it) => [["0", "0", "1"], it])).map((it) => ({
    ...it,
    low: Number(it.high) > 6 ? "10" : "0"
  }))
)

const tenths = (high: string): Domain.Domain<Stakes> =>
  Domain.exhaustive(function* () {
    yield {
      beliefs: [
        ["3/5", "1/5", "1/5"],
        ["1/10", "3/10", "3/5"]
      ],
      low: "0",
      high,
      forecast: "1/2"
    }
  })

/** Beliefs in tenths, with nothing at stake and with three bits. */
export const moved = tenths("3")

/** The same with nothing at stake twice. */
export const still = tenths("0")

/**
 * The stakes at which the worst case of a forecast is the same by both beliefs in tenths: it is then the
 * best forecast. At what a belief itself says, the stakes up to which, or from which on, it is the best.
 */
export const figures = (): Readonly<Record<string, string>> => {
  const [first, second] = [
    [6, 2, 2],
    [1, 3, 6]
  ].map((row) => row.map((n) => Rational.of(n, 10)))
  const apart = second![2]!.minus(first![2]!)
  /** Where `E_1(loss) - E_2(loss) = D - stake · apart` is 0. */
  const stake = (forecast: Rational): LogForm =>
    loss(first!, forecast, Rational.zero)
      .minus(loss(second!, forecast, Rational.zero))
      .times(apart.inverse())
  const half = Rational.of(1, 2)
  return {
    "forecast of the first belief": given(first!)!.toString(),
    "up to a stake of": stake(given(first!)!).toString(),
    "which is about": stake(given(first!)!).toNumber().toFixed(4),
    "forecast of even odds": half.toString(),
    "at a stake of": stake(half).toString(),
    "forecast of the second belief": given(second!)!.toString(),
    "from a stake of": stake(given(second!)!).toString(),
    about: stake(given(second!)!).toNumber().toFixed(3)
  }
}

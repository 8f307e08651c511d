/**
 * # Weights of programs under a bound
 *
 * The laws of a bounded simplicity prior, on all programs and closed terms of at most a given number of bits:
 * that weights sum to one at most, what length makes of equal times, and time of equal lengths. Beside
 * them stand a code whose words begin one another, and a prior that weighs every program alike.
 *
 * @module
 */
import { Bits, Memo, Rational, Weight } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Result } from "effect"
import * as Schema from "effect/Schema"
import * as Bounded from "../models/Bounded.ts"
import { language, Meter, meters } from "../models/Machines.ts"

const limit = 12

/** Programs of `least` to `limit` bits, weighed by a prior, with their ends or without. */
const Class = Schema.Struct({
  meter: Meter,
  prior: Bounded.Choice,
  least: Schema.Int,
  limit: Schema.Int,
  ends: Schema.Boolean
})
type Class = typeof Class.Type

/** The END of a register program, which takes as many bits. */
const end = 4

const words = ({ ends, least, limit, meter }: Class): ReadonlyArray<string> =>
  Bounded.programs(limit, "plain", meter).flatMap(({ coded: { bits = "" } }) =>
    bits.length < least ? [] : [ends ? bits : bits.slice(0, -end)]
  )

const isPrefixFree = Memo.by(
  ({ ends, least, limit, meter }: Class) => `${ends} ${least} ${limit} ${meter}`,
  (it) => Bits.isPrefixFree(words(it))
)

/** What all weigh; undecided ones as heavy as their length admits, texts without END by it alone. */
export const sum = (it: Class): Rational => {
  if (!it.ends) return Bits.kraft(words(it))
  const { weight } = Bounded.prior(it.prior)
  return Rational.sum(
    Bounded.programs(it.limit, "plain", it.meter).map(({ cost, isDecided }) =>
      isDecided ? Result.getOrThrow(Weight.toRational(weight(cost))) : cost.mass
    )
  )
}

export const classes = Domain.product<Class>({
  meter: meters,
  prior: Bounded.choices,
  least: [end],
  limit: Domain.integers(end, limit),
  ends: [true]
})

/** Without END itself, too: what is left of it begins every word. */
export const withoutEnds = Domain.product<Class>({
  meter: ["unit"],
  prior: [{ id: "simplicity", params: {} }],
  least: [end, end + 1],
  limit: Domain.integers(end, 15),
  ends: [false]
})

export const class_ = Reading.about(
  Class,
  (it) => ({ left: Rational.one.minus(sum(it)), isPrefixFree: isPrefixFree(it) }),
  {
    show: (it) =>
      `${Bounded.showChoice(it.prior)}: ${language(it.meter).tongue.noun}s of ${it.least} to ${it.limit} ` +
      `bits in ${it.meter}${it.ends ? "" : ", their last four bits left out"}`,
    conditions: { "prefix-free": ["no word of the code begins another", (it) => it.isPrefixFree] }
  }
)

/** Two programs, by their bits, under a prior; under none all weigh alike. */
const Pair = Schema.Struct({
  meter: Meter,
  prior: Schema.NullOr(Bounded.Choice),
  a: Schema.String,
  b: Schema.String
})
type Pair = typeof Pair.Type

/** Under each prior, neighbours among the decided programs in the order of `key`, where it is equal. */
export const pairs = (
  key: "steps" | "bits",
  priors: ReadonlyArray<Pair["prior"]> = Bounded.choices
): Domain.Domain<Pair> =>
  Domain.exhaustive(function* () {
    for (const meter of meters) {
      const decided = Bounded.decided(limit, "plain", meter)
      const sorted = decided.toSorted((a, b) => Number(a.cost[key]) - Number(b.cost[key]))
      for (const prior of priors) {
        for (const [index, a] of sorted.entries()) {
          const b = sorted[index + 1]
          if (b?.cost[key] === a.cost[key]) yield { meter, prior, a: a.bits, b: b.bits }
        }
      }
    }
  })

/** How many bits longer the second is, whether the first is no slower, and how their weights compare. */
export const pair = Reading.about(
  Pair,
  ({ meter, prior, a, b }) => {
    const weight = prior === null ? () => Weight.one : Bounded.prior(prior).weight
    const [first, second] = [Bounded.cost(a, "plain", meter), Bounded.cost(b, "plain", meter)]
    const [u, v] = [weight(first), weight(second)]
    return {
      longer: second.bits - first.bits,
      isFaster: first.steps <= second.steps,
      areExcluded: Weight.isZero(u) && Weight.isZero(v),
      odds: Weight.logOdds(u, v),
      order: Weight.compare(u, v)
    }
  },
  {
    show: ({ prior, a, b, meter }) =>
      `${prior === null ? "all alike" : Bounded.showChoice(prior)}: ` +
      `${Bounded.showProgram(a, meter)} and ${Bounded.showProgram(b, meter)} in ${meter}`
  }
)

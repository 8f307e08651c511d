/**
 * # Weights of programs under a bound
 *
 * The laws of a bounded simplicity prior, on all programs and closed terms of at most a given number of bits:
 * that weights sum to one at most, what length makes of equal times, and time of equal lengths. Beside
 * them stand a code whose words begin one another, and a prior that weighs every program alike.
 *
 * @module
 */
import { Bits, LogForm, Memo, Rational, Weight } from "@headwater/exact"
import { Domain, Exact, type Reading } from "@headwater/proof"
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

/** What is left of one; a text without its END weighs by its length alone. */
const left = (it: Class): Rational =>
  Rational.one.minus(
    it.ends
      ? Bounded.heaviest(Bounded.prior(it.prior), Bounded.programs(it.limit, "plain", it.meter))
      : Bits.kraft(words(it))
  )

const upTo = (limit: number): ReadonlyArray<number> =>
  Array.from({ length: limit - end + 1 }, (_, index) => index + end)

const classes = Domain.product<Class>({
  meter: meters,
  prior: Bounded.choices,
  least: [end],
  limit: upTo(limit),
  ends: [true]
})

export const sums = {
  reading: {
    model: {
      schema: Class,
      show: (it: Class) =>
        `${Bounded.showChoice(it.prior)}: ${language(it.meter).tongue.noun}s of ${it.least} to ${it.limit} ` +
        `bits in ${it.meter}${it.ends ? "" : ", their last four bits left out"}`,
      arbitrary: Domain.arbitrary(classes)
    },
    measure: (it: Class) => ({ left: left(it), isPrefixFree: isPrefixFree(it) }),
    conditions: {
      "prefix-free": [
        "no word of the code begins another",
        (it: { readonly isPrefixFree: boolean }) => it.isPrefixFree
      ]
    },
    margin: (it: { readonly left: Rational }) => it.left
  },
  domain: classes,
  // without END itself, too: what is left of it begins every word
  withoutEnds: Domain.product<Class>({
    meter: ["unit"],
    prior: [{ id: "simplicity", params: {} }],
    least: [end, end + 1],
    limit: upTo(15),
    ends: [false]
  })
} as const

// ------------------------------------------------------------------------------------ two programs

/** Two programs, by their bits, under a prior; under none all weigh alike. */
const Pair = Schema.Struct({
  meter: Meter,
  prior: Schema.NullOr(Bounded.Choice),
  a: Schema.String,
  b: Schema.String
})
type Pair = typeof Pair.Type

/** Under each prior, neighbours among the decided programs in the order of `key`, where it is equal. */
const pairs = (key: "steps" | "bits", priors: ReadonlyArray<Pair["prior"]>): Domain.Domain<Pair> =>
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

interface Measured {
  readonly longer: number
  readonly isFaster: boolean
  readonly u: Weight.Weight
  readonly v: Weight.Weight
}

/** How many bits longer the second is, whether the first is no slower, and what each weighs. */
const measure = ({ meter, prior, a, b }: Pair): Measured => {
  const weight = prior === null ? () => Weight.one : Bounded.prior(prior).weight
  const [first, second] = [Bounded.cost(a, "plain", meter), Bounded.cost(b, "plain", meter)]
  return {
    longer: second.bits - first.bits,
    isFaster: first.steps <= second.steps,
    u: weight(first),
    v: weight(second)
  }
}
const two: Reading.Model<Pair> = {
  schema: Pair,
  show: ({ prior, a, b, meter }) =>
    `${prior === null ? "all alike" : Bounded.showChoice(prior)}: ` +
    `${Bounded.showProgram(a, meter)} and ${Bounded.showProgram(b, meter)} in ${meter}`,
  arbitrary: Domain.arbitrary(pairs("steps", Bounded.choices))
}

/** Of two programs of equal time: the odds are 2 to the difference in bits. */
export const equalTimes = {
  reading: {
    model: two,
    measure,
    margin: ({ longer, u, v }: Measured) =>
      Weight.isZero(u) || Weight.isZero(v)
        ? Exact.ofCondition(Weight.isZero(u) && Weight.isZero(v))
        : Exact.ofCondition(Weight.length(v).minus(Weight.length(u)).equals(LogForm.of(longer)))
  },
  domain: pairs("steps", Bounded.choices),
  alike: pairs("steps", [null])
} as const

/** Of two programs of equal length: the faster is no lighter. */
export const equalLengths = {
  reading: {
    model: two,
    measure,
    margin: ({ isFaster, u, v }: Measured) => {
      const order = Weight.compare(u, v)
      return Exact.ofInteger(isFaster ? order : -order)
    }
  },
  domain: pairs("bits", Bounded.choices)
} as const

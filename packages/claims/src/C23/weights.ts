/**
 * # Weights of programs under a bound
 *
 * The laws of a bounded simplicity prior, on all programs and closed terms of at most a given number of bits:
 * that weights sum to one at most, what length makes of equal times, and time of equal lengths. Beside
 * them stand a code whose words begin one another, and a prior that weighs every program alike.
 *
 * @module
 */
import { LogForm, Memo, Rational, Weight } from "@headwater/exact"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Bounded from "../models/Bounded.ts"
import { language, Meter, meters } from "../models/Machines.ts"

const limit = 12

/** Programs of `least` to `limit` bits, weighed by a prior, with their ends or without. */
const Class = Schema.Struct({
  prior: Bounded.Choice,
  least: Schema.Int,
  limit: Schema.Int,
  meter: Meter,
  ends: Schema.Boolean
})
type Class = typeof Class.Type

/** The END of a register program, which takes as many bits. */
const end = 4

const programs = ({ least, limit, meter }: Class): ReadonlyArray<Bounded.Measured> =>
  Bounded.programs(limit, "plain", meter).filter(({ coded }) => (coded.bits?.length ?? 0) >= least)

const words = (it: Class): ReadonlyArray<string> =>
  programs(it).map(({ coded: { bits = "" } }) => (it.ends ? bits : bits.slice(0, -end)))

/** Whether no word begins another. */
export const isPrefixFree = (words: ReadonlyArray<string>): boolean => {
  const sorted = words.toSorted()
  return sorted.every((word, index) => !(sorted[index + 1]?.startsWith(word) ?? false))
}

const isCode = Memo.by(
  ({ least, limit, meter, ends }: Class) => `${least} ${limit} ${meter} ${ends}`,
  (it: Class) => isPrefixFree(words(it))
)

/** What is left of one; a text without its END weighs by its length alone. */
const left = (it: Class): Rational =>
  Rational.one.minus(
    it.ends
      ? Bounded.heaviest(Bounded.prior(it.prior), Bounded.programs(it.limit, "plain", it.meter))
      : Rational.sum(words(it).map((word) => Rational.pow2(-word.length)))
  )

const classes: Reading.Model<Class> = {
  schema: Class,
  show: (it) =>
    `${Bounded.showChoice(it.prior)}: ${language(it.meter).tongue.noun}s of ${it.least} to ${it.limit} ` +
    `bits in ${it.meter}${it.ends ? "" : ", their last four bits left out"}`,
  arbitrary: fc.record({
    prior: fc.constantFrom(...Bounded.choices),
    least: fc.constant(end),
    limit: fc.integer({ min: 4, max: 8 }),
    meter: fc.constant("unit" as const),
    ends: fc.constant(true)
  })
}

const upTo = (limit: number): ReadonlyArray<number> =>
  Array.from({ length: limit - 3 }, (_, index) => index + 4)

export const sums = {
  reading: {
    model: classes,
    measure: (it: Class) => ({ left: left(it), isPrefixFree: isCode(it) }),
    conditions: {
      "prefix-free": [
        "no word of the code begins another",
        (it: { readonly isPrefixFree: boolean }) => it.isPrefixFree
      ]
    },
    margin: (it: { readonly left: Rational }) => it.left
  },
  domain: Domain.exhaustive(function* () {
    for (const meter of meters) {
      for (const prior of Bounded.choices) {
        for (const own of upTo(limit)) yield { prior, least: end, limit: own, meter, ends: true }
      }
    }
  }),
  withoutEnds: Domain.exhaustive(function* (): Generator<Class> {
    // without END itself, too: what is left of it begins every word
    for (const least of [end, end + 1]) {
      for (const own of upTo(15)) {
        const prior = { id: "simplicity", params: {} }
        yield { prior, least, limit: own, meter: "unit", ends: false }
      }
    }
  })
} as const

// ------------------------------------------------------------------------------------ two programs

/** Two programs, by their bits, under a prior; under none all weigh alike. */
const Pair = Schema.Struct({
  prior: Schema.NullOr(Bounded.Choice),
  a: Schema.String,
  b: Schema.String,
  meter: Meter
})
type Pair = typeof Pair.Type

/** Neighbours among the decided programs in the order of `key`, where it is equal. */
function* pairs(
  key: "steps" | "bits",
  meter: Meter,
  priors: ReadonlyArray<Pair["prior"]>
): Generator<Pair> {
  const decided = Bounded.decided(limit, "plain", meter).map(({ bits, cost }) => ({
    bits,
    at: cost[key]
  }))
  const sorted = decided.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const prior of priors) {
    for (const [index, a] of sorted.entries()) {
      const b = sorted[index + 1]
      if (b?.at === a.at) yield { prior, a: a.bits, b: b.bits, meter }
    }
  }
}

const every = (key: "steps" | "bits", priors: ReadonlyArray<Pair["prior"]>): Domain.Domain<Pair> =>
  Domain.exhaustive(function* () {
    for (const meter of meters) yield* pairs(key, meter, priors)
  })

const two: Reading.Model<Pair> = {
  schema: Pair,
  show: ({ prior, a, b, meter }) =>
    `${prior === null ? "all alike" : Bounded.showChoice(prior)}: ` +
    `${Bounded.showProgram(a, meter)} and ${Bounded.showProgram(b, meter)} in ${meter}`,
  arbitrary: fc.constantFrom(...Bounded.choices).map((prior) => {
    return { prior, a: "0000", b: "110010000", meter: "unit" as const }
  })
}

const costs = ({ a, b, meter }: Pair) =>
  [Bounded.cost(a, "plain", meter), Bounded.cost(b, "plain", meter)] as const

const weights = (it: Pair): readonly [Weight.Weight, Weight.Weight] => {
  const { prior } = it
  if (prior === null) return [Weight.one, Weight.one]
  const { weight } = Bounded.prior(prior)
  const [a, b] = costs(it)
  return [weight(a), weight(b)]
}

interface Measured {
  readonly longer: number
  readonly isFaster: boolean
  readonly u: Weight.Weight
  readonly v: Weight.Weight
}

const measure = (it: Pair): Measured => {
  const [a, b] = costs(it)
  const [u, v] = weights(it)
  return { longer: b.bits - a.bits, isFaster: a.steps <= b.steps, u, v }
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
  domain: every("steps", Bounded.choices),
  alike: every("steps", [null])
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
  domain: every("bits", Bounded.choices)
} as const

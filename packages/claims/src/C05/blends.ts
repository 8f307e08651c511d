/**
 * # Demonstrators that are no coin
 *
 * A demonstrator that picks one coin of a class and follows it; or that shows a first symbol of its
 * own, and then does so. No coin does as it does, and the mixture of the class follows it.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Divergence, Mixture, Process } from "@headwater/learners"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "../models/RationalFromString.ts"

/**
 * Coins with prior weights, and the chances with which the demonstrator picks them; the chance that
 * its first symbol is a 1, where it shows one before.
 */
const Blend = Schema.Struct({
  first: Schema.NullOr(RationalFromString),
  members: Schema.Array(
    Schema.Struct({ weight: Schema.Int, chance: Schema.Int, p: RationalFromString })
  ),
  symbols: Schema.Int
})
export type Blend = typeof Blend.Type

type Bits = Process.Process<unknown, 0 | 1>

const shares = (values: ReadonlyArray<number>): ReadonlyArray<Rational> => {
  const total = values.reduce((sum, it) => sum + it, 0)
  return values.map((it) => Rational.of(it, total))
}

/** The demonstrator as a process. */
export const demonstrator = ({ first, members }: Blend): Bits => {
  const chances = shares(members.map((it) => it.chance))
  const blend = Mixture.of(
    members.map(({ p }, index) => [chances[index]!, Process.bernoulli(p)] as const)
  )
  return first === null ? blend : { predict: () => Process.coin(first), after: () => blend }
}

/** The loss of the mixture of the class at every number of symbols up to the model's, in bits. */
export const losses = (it: Blend): ReadonlyArray<LogForm> => {
  const weights = shares(it.members.map((one) => one.weight))
  const class_ = it.members.map(({ p }, index) => ({
    name: `coin ${p.toString()}`,
    weight: weights[index]!,
    process: Process.bernoulli(p)
  }))
  return Array.from({ length: it.symbols }, (_, index) => {
    const bits = Divergence.tree(demonstrator(it), class_, index + 1, () => undefined)
    if (bits === undefined) throw new RangeError("Expected coins that exclude no symbol")
    return bits
  })
}

/**
 * log2 of a ratio that the demonstrator's chance of a sequence never has to the mixture's beyond: the
 * largest of chance to weight, and of the first symbol's chance to the coin's.
 */
export const bound = ({ first, members }: Blend): LogForm => {
  const weights = shares(members.map((it) => it.weight))
  const chances = shares(members.map((it) => it.chance))
  const ratios = members.flatMap(({ p }, index) => {
    const ratio = chances[index]!.dividedBy(weights[index]!)
    if (first === null) return [ratio]
    const not = (chance: Rational): Rational => Rational.one.minus(chance)
    return [ratio.times(first.dividedBy(p)), ratio.times(not(first).dividedBy(not(p)))]
  })
  return LogForm.log2(ratios.reduce((a, b) => Rational.max(a, b)))
}

/** Whether a process gives 1 a chance, whatever the next a given number of symbols are. */
const isCoin = (process: Bits, p: Rational, symbols: number): boolean => {
  const given = process.predict(undefined)
  return (
    given.get(1)?.equals(p) === true &&
    (symbols === 1 ||
      ([0, 1] as const).every(
        (bit) => given.get(bit)?.sign === 0 || isCoin(process.after(undefined, bit), p, symbols - 1)
      ))
  )
}

/** Whether the demonstrator is a coin of the class: three symbols of a blend tell. */
export const isMember = (it: Blend): boolean =>
  it.members.some(({ p }) => isCoin(demonstrator(it), p, 3))

const sixths = fc.integer({ min: 1, max: 5 }).map((n) => Rational.of(n, 6))

/** For blends of a given number of coins at most, over at most six symbols. */
const blends = (members: number, first: fc.Arbitrary<Rational | null>): fc.Arbitrary<Blend> =>
  fc.record({
    first,
    members: fc
      .array(
        fc.record({
          weight: fc.integer({ min: 1, max: 4 }),
          chance: fc.nat({ max: 4 }),
          p: sixths
        }),
        { minLength: 1, maxLength: members }
      )
      .filter((all) => all.some((it) => it.chance > 0)),
    symbols: fc.integer({ min: 1, max: 6 })
  })

const none = fc.constant(null)

/** Blends, what joins a coin after a symbol of its own, and coins of the class. */
export const domains = {
  blends: Domain.sampled(blends(3, none), { runs: 60 }),
  joining: Domain.sampled(blends(1, sixths), { runs: 60 }),
  members: Domain.sampled(blends(1, none), { runs: 60 })
}

/** A fair first symbol, then a coin of nine tenths, which is the class. */
export const joining = (symbols: number): Blend => ({
  first: Rational.of(1, 2),
  members: [{ weight: 1, chance: 1, p: Rational.of(9, 10) }],
  symbols
})

const show = ({ first, members, symbols }: Blend): string =>
  `${first === null ? "" : `first ${first.toString()}, then `}${members
    .map(({ weight, chance, p }) => `coin ${p.toString()} weighed ${weight}, picked ${chance}`)
    .join("; ")}; ${symbols} symbols`

/** What conditions and sizes see. */
export interface Measured {
  readonly isMember: boolean
  readonly isBounded: boolean
  readonly coins: number
  readonly hasFirst: number
}

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Blend,
    show,
    arbitrary: blends(3, fc.oneof(none, sixths))
  } satisfies Reading.Model<Blend>,
  measure: (it: Blend): Measured => ({
    isMember: isMember(it),
    isBounded: losses(it).every((loss) => loss.compare(bound(it)) <= 0),
    coins: it.members.length,
    hasFirst: it.first === null ? 0 : 1
  }),
  sizes: {
    coins: (it: Measured) => it.coins,
    "symbols of its own": (it: Measured) => it.hasFirst
  }
} as const

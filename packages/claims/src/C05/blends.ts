/**
 * # Demonstrators that are no coin
 *
 * A demonstrator that picks one coin of a class and follows it; or that shows a first symbol of its
 * own, and then does so. No coin does as it does, and the mixture of the class follows it.
 *
 * @module
 */
import { Distribution, LogForm, Rational, RationalFromString } from "@headwater/exact"
import { Divergence, Mixture, Process } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

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

/** The class, with weights and chances that sum to one. */
const class_ = ({ members }: Blend) => {
  const shares = (of: "weight" | "chance") =>
    Distribution.shares(members.map((it) => Rational.of(it[of])))
  const [weights, chances] = [shares("weight"), shares("chance")]
  return members.map(({ p }, at) => ({
    name: `coin ${p.toString()}`,
    weight: weights[at]!,
    chance: chances[at]!,
    p,
    process: Process.bernoulli(p)
  }))
}

/** The demonstrator as a process. */
export const demonstrator = (it: Blend): Process.Process<unknown, Process.Bit> => {
  const { first } = it
  const blend = Mixture.of(class_(it).map(({ chance, process }) => [chance, process] as const))
  return first === null ? blend : { predict: () => Process.coin(first), after: () => blend }
}

/** The loss of the mixture of the class on all the symbols, in bits: on fewer it is no more. */
export const loss = (it: Blend): LogForm =>
  Divergence.finite(Divergence.tree(demonstrator(it), class_(it), it.symbols, () => undefined))

/**
 * log2 of a ratio that the demonstrator's chance of a sequence of any length never has to the
 * mixture's beyond: the largest of chance to weight, and of the first symbol's chance to the coin's.
 */
export const bound = (it: Blend): LogForm => {
  const { first } = it
  const not = (chance: Rational): Rational => Rational.one.minus(chance)
  const firsts = (p: Rational): ReadonlyArray<Rational> =>
    first === null ? [Rational.one] : [first.dividedBy(p), not(first).dividedBy(not(p))]
  const members = class_(it).flatMap(({ chance, p, weight }) =>
    firsts(p).map((ratio) => ({ chance: ratio.times(chance), weight }))
  )
  return LogForm.log2(Divergence.dominance(members))
}

/** Whether the demonstrator is a coin of the class: three symbols of a blend tell. */
export const isMember = (it: Blend): boolean =>
  it.members.some(({ p }) =>
    Process.agree(demonstrator(it), Process.bernoulli(p), 3, () => undefined)
  )

const sixths = fc.integer({ min: 1, max: 5 }).map((n) => Rational.of(n, 6))
const none = fc.constant(null)

/** For blends of a given number of coins at most, over six to eight symbols. */
export const blends = (
  maxLength: number,
  first: fc.Arbitrary<Rational | null>
): fc.Arbitrary<Blend> =>
  fc.record({
    first,
    members: fc
      .array(
        fc.record({
          weight: fc.integer({ min: 1, max: 4 }),
          chance: fc.nat({ max: 4 }),
          p: sixths
        }),
        { minLength: 1, maxLength }
      )
      .filter((all) => all.some((it) => it.chance > 0)),
    symbols: fc.integer({ min: 6, max: 8 })
  })

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

export const blend = Reading.about(
  Blend,
  (it) => ({
    isMember: isMember(it),
    isBounded: loss(it).compare(bound(it)) <= 0,
    coins: it.members.length,
    symbols: it.symbols,
    hasFirst: it.first === null ? 0 : 1
  }),
  {
    show: ({ first, members, symbols }) =>
      `${first === null ? "" : `first ${first.toString()}, then `}${members
        .map(({ weight, chance, p }) => `coin ${p.toString()} weighed ${weight}, picked ${chance}`)
        .join("; ")}; ${symbols} symbols`,
    sizes: {
      coins: ["coins in the class", (it) => it.coins],
      symbols: ["symbols that are shown", (it) => it.symbols],
      "symbols of its own": [
        "symbols that the demonstrator shows before it follows a coin",
        (it) => it.hasFirst
      ]
    }
  }
)

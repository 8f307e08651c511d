/**
 * # A coin imitated by a mixture of coins
 *
 * A class of coins with prior weights, and a demonstrator who is a coin too, in the class or not.
 * A mixture of the class imitates; its loss is `KL_n(μ‖ξ)` in bits.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Divergence } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "../models/RationalFromString.ts"

/**
 * Weights up to a common factor; each coin shows 1 with probability `p`, neither 0 nor 1; a given number of
 * symbols are shown, and the loss is held against a given number of bits.
 */
const Imitation = Schema.Struct({
  members: Schema.Array(Schema.Struct({ weight: Schema.Int, p: RationalFromString })),
  demonstrator: RationalFromString,
  symbols: Schema.Int,
  bits: Schema.Int
})
export type Imitation = typeof Imitation.Type

/** The class with weights that sum to one. */
const coins = ({ members }: Pick<Imitation, "members">): ReadonlyArray<Divergence.Coin> => {
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  return members.map(({ weight, p }) => ({ weight: Rational.of(weight, total), p }))
}

/** What the mixture of a class loses in all, in expectation: finite, since no coin excludes a symbol. */
const divergence = (
  demonstrator: Rational,
  class_: ReadonlyArray<Divergence.Coin>,
  symbols: number
): LogForm => {
  const bits = Divergence.coins(demonstrator, class_, symbols)
  if (bits === undefined) throw new RangeError("Expected coins that exclude no symbol")
  return bits
}

export const loss = (it: Imitation): LogForm => divergence(it.demonstrator, coins(it), it.symbols)

const isLess = (a: LogForm, b: LogForm): boolean => a.compare(b) <= 0

/** The nearest member: its divergence in one symbol, and its weight. */
const nearest = (it: Pick<Imitation, "members" | "demonstrator">) =>
  coins(it)
    .map(({ p, weight }) => ({
      weight,
      divergence: divergence(it.demonstrator, [{ weight: Rational.one, p }], 1)
    }))
    .reduce((a, b) => (isLess(a.divergence, b.divergence) ? a : b))

/** log2 (1 / w) for the weight of the demonstrator; for the least of the class where it is outside. */
export const price = (it: Imitation): LogForm => {
  const all = coins(it)
  const own = all.filter(({ p }) => p.equals(it.demonstrator)).map(({ weight }) => weight)
  const least = all.map(({ weight }) => weight).reduce((a, b) => Rational.min(a, b))
  return LogForm.log2(own.length > 0 ? Rational.sum(own) : least).negated()
}

/** The least number of 64ths whose square is at least x, in 64ths. */
const rootAbove = (x: Rational): Rational => {
  const scaled = x.times(Rational.of(4096))
  let root = BigInt(Math.floor(Math.sqrt(scaled.toNumber())))
  while (Rational.of(root * root).compare(scaled) < 0) root++
  return Rational.of(root, 64)
}

/**
 * `n d - Λ √(n p (1 - p))`, which the loss is at least: Λ is the most that one symbol changes the log
 * ratio to a member, and the root, rounded up, is how far the number of ones deviates.
 */
export const least = (it: Omit<Imitation, "bits">): LogForm => {
  const { demonstrator: p, members, symbols } = it
  const others = Rational.one.minus(p)
  const steepest = members
    .map((one) => LogForm.log2(p.times(Rational.one.minus(one.p)).dividedBy(one.p.times(others))))
    .map((slope) => (slope.sign < 0 ? slope.negated() : slope))
    .reduce((a, b) => (isLess(a, b) ? b : a))
  const deviation = rootAbove(p.times(others).times(Rational.of(symbols)))
  return nearest(it).divergence.times(symbols).minus(steepest.times(deviation))
}

/** `n d + log2 (1 / w)` for the nearest member, which the loss is at most. */
export const most = (it: Imitation): LogForm => {
  const { divergence, weight: own } = nearest(it)
  return divergence.times(it.symbols).minus(LogForm.log2(own))
}

const parts = (of: number): fc.Arbitrary<Rational> =>
  fc.integer({ min: 1, max: of - 1 }).map((n) => Rational.of(n, of))

/**
 * For classes of at most `maxLength` coins in eighths, with the demonstrator in the class or not; the
 * bits are as many as the loss is sure to pass, or one.
 */
export const imitation = (
  demonstrator: "member" | "any",
  maxLength: number,
  symbols: fc.Arbitrary<number>
): fc.Arbitrary<Imitation> =>
  fc
    .tuple(
      fc.array(fc.record({ weight: fc.integer({ min: 1, max: 6 }), p: parts(8) }), {
        minLength: 1,
        maxLength
      }),
      demonstrator === "any" ? fc.oneof(parts(2), parts(16)) : fc.constant(undefined),
      fc.nat(),
      symbols
    )
    .map(([members, outside, at, symbols]) => {
      const it = { members, demonstrator: outside ?? members[at % members.length]!.p, symbols }
      return { ...it, bits: Math.max(1, Number(least(it).floor())) }
    })

const long = fc.constantFrom(50, 100, 200)

/** What the statements of the page range over. */
export const domains = {
  outside: Domain.sampled(imitation("any", 3, long)),
  some: Domain.sampled(imitation("any", 3, long), { runs: 30 }),
  inside: Domain.sampled(imitation("member", 3, long)),
  member: Domain.sampled(imitation("member", 5, fc.integer({ min: 1, max: 40 })))
}

export const coin = Reading.about(
  Imitation,
  (it) => ({
    isMember: it.members.some(({ p }) => p.equals(it.demonstrator)),
    symbols: it.symbols,
    bits: it.bits,
    /** By how many bits what the loss is at least passes the bits. */
    passes: least(it).minus(LogForm.of(it.bits))
  }),
  {
    show: ({ bits, demonstrator, members, symbols }) =>
      `demonstrator ${demonstrator.toString()}, class ` +
      `{${members.map(({ weight: own, p }) => `${p.toString()} weighed ${own}`).join(", ")}}, ` +
      `${symbols} symbols, ${bits} bits`,
    conditions: {
      member: ["the demonstrator is in the class", (it) => it.isMember],
      "outside for long": [
        "n times the divergence of the nearest member exceeds the bits by more than the ones deviate",
        (it) => it.passes.sign > 0
      ]
    },
    sizes: { symbols: (it) => it.symbols, bits: (it) => it.bits }
  }
)

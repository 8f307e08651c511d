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
import { Domain, type Reading } from "@headwater/proof"
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

const finite = (bits: Divergence.Bits): LogForm => {
  if (bits === undefined) throw new RangeError("Expected coins that exclude no symbol")
  return bits
}

const pick = (forms: ReadonlyArray<LogForm>, sign: 1 | -1): LogForm =>
  forms.reduce((a, b) => (Math.sign(a.compare(b)) === sign ? a : b))

/** What the mixture loses in all, in expectation: finite, since no coin excludes a symbol. */
export const loss = (it: Imitation): LogForm =>
  finite(Divergence.coins(it.demonstrator, coins(it), it.symbols))

/** The nearest member: its divergence in one symbol, and its weight. */
const nearest = (it: Pick<Imitation, "members" | "demonstrator">) =>
  coins(it)
    .map(({ p, weight }) => ({
      weight,
      divergence: finite(Divergence.coins(it.demonstrator, [{ weight: Rational.one, p }], 1))
    }))
    .reduce((a, b) => (a.divergence.compare(b.divergence) <= 0 ? a : b))

/** The weight of the demonstrator; the least of the class where it is outside. */
const weight = (it: Imitation): Rational => {
  const class_ = coins(it)
  const own = class_.filter(({ p }) => p.equals(it.demonstrator)).map((one) => one.weight)
  return own.length > 0
    ? Rational.sum(own)
    : class_.map((one) => one.weight).reduce((a, b) => Rational.min(a, b))
}

/** log2 (1 / w) for the weight of the demonstrator. */
export const price = (it: Imitation): LogForm => LogForm.log2(weight(it)).negated()

/** The least number of 64ths whose square is at least x, in 64ths. */
const rootAbove = (x: Rational): Rational => {
  const scaled = x.times(Rational.of(4096))
  let root = BigInt(Math.floor(Math.sqrt(scaled.toNumber())))
  while (Rational.of(root * root).compare(scaled) < 0) root++
  return Rational.of(root, 64)
}

/**
 * How far the loss may be below n times the least divergence: the most that one symbol changes the
 * log ratio to a member, times a deviation of the number of ones, `√(n p (1 - p))`, rounded up.
 */
const spread = ({ demonstrator: p, members, symbols }: Omit<Imitation, "bits">): LogForm => {
  const others = Rational.one.minus(p)
  const steepest = members
    .map((it) => LogForm.log2(p.times(Rational.one.minus(it.p)).dividedBy(it.p.times(others))))
    .map((it) => (it.sign < 0 ? it.negated() : it))
  const deviation = rootAbove(p.times(others).times(Rational.of(symbols)))
  return pick(steepest, 1).times(deviation)
}

/** `n d - Λ √(n p (1 - p))`, which the loss is at least. */
export const least = (it: Omit<Imitation, "bits">): LogForm =>
  nearest(it).divergence.times(it.symbols).minus(spread(it))

/** `n d + log2 (1 / w)` for the nearest member, which the loss is at most. */
export const most = (it: Imitation): LogForm => {
  const { divergence, weight: own } = nearest(it)
  return divergence.times(it.symbols).minus(LogForm.log2(own))
}

/** What conditions and sizes see. */
export interface Measured {
  readonly isMember: boolean
  readonly symbols: number
  readonly bits: number
  /** By how many bits what the loss is at least passes the bits. */
  readonly passes: LogForm
}

const measure = (it: Imitation): Measured => ({
  isMember: it.members.some(({ p }) => p.equals(it.demonstrator)),
  symbols: it.symbols,
  bits: it.bits,
  passes: least(it).minus(LogForm.of(it.bits))
})

const parts = (of: number): fc.Arbitrary<Rational> =>
  fc.integer({ min: 1, max: of - 1 }).map((n) => Rational.of(n, of))

/**
 * For classes of at most `members` coins in eighths, with the demonstrator in the class or not; the
 * bits are as many as the loss is sure to pass, or one.
 */
const imitation = (options: {
  readonly members: number
  readonly demonstrator: "member" | "any"
  readonly symbols: fc.Arbitrary<number>
}): fc.Arbitrary<Imitation> =>
  fc
    .tuple(
      fc.array(fc.record({ weight: fc.integer({ min: 1, max: 6 }), p: parts(8) }), {
        minLength: 1,
        maxLength: options.members
      }),
      options.demonstrator === "any" ? fc.oneof(parts(2), parts(16)) : fc.constant(undefined),
      fc.nat(),
      options.symbols
    )
    .map(([members, outside, at, symbols]) => {
      const it = { members, demonstrator: outside ?? members[at % members.length]!.p, symbols }
      return { ...it, bits: Math.max(1, Number(least(it).floor())) }
    })

const long = fc.constantFrom(50, 100, 200)

/** What the statements of the page range over. */
export const domains = {
  outside: Domain.sampled(imitation({ members: 3, demonstrator: "any", symbols: long })),
  some: Domain.sampled(imitation({ members: 3, demonstrator: "any", symbols: long }), { runs: 30 }),
  inside: Domain.sampled(imitation({ members: 3, demonstrator: "member", symbols: long })),
  member: Domain.sampled(
    imitation({ members: 5, demonstrator: "member", symbols: fc.integer({ min: 1, max: 40 }) })
  )
}

const show = ({ bits, demonstrator, members, symbols }: Imitation): string =>
  `demonstrator ${demonstrator.toString()}, class ` +
  `{${members.map(({ weight: own, p }) => `${p.toString()} weighed ${own}`).join(", ")}}, ` +
  `${symbols} symbols, ${bits} bits`

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Imitation,
    show,
    arbitrary: imitation({ members: 3, demonstrator: "any", symbols: fc.constantFrom(1, 8, 50) })
  } satisfies Reading.Model<Imitation>,
  measure,
  conditions: {
    member: ["the demonstrator is in the class", (it: Measured) => it.isMember],
    "outside for long": [
      "n times the divergence of the nearest member exceeds the bits by more than the ones deviate",
      (it: Measured) => it.passes.sign > 0
    ]
  },
  sizes: { symbols: (it: Measured) => it.symbols, bits: (it: Measured) => it.bits }
} as const

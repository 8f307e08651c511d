/**
 * # A coin imitated by a mixture of coins
 *
 * A class of coins with prior weights, and a demonstrator who is a coin too, in the class or not.
 * A mixture of the class imitates; its loss is `KL_n(μ‖ξ)` in bits.
 *
 * @module
 */
import { LogForm, Rational, RationalFromString } from "@headwater/exact"
import { CoinClass } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

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

/** The demonstrator, and the class with weights that sum to one. */
const both = ({ demonstrator, members }: Pick<Imitation, "demonstrator" | "members">) =>
  [demonstrator, CoinClass.of(members.map(({ p, weight }) => [weight, p]))] as const

/** What the mixture of the class loses in all, in expectation. */
export const loss = (it: Imitation): LogForm => CoinClass.loss(...both(it), it.symbols)

/** log2 (1 / w) for the weight of the demonstrator; for the least of the class where it is outside. */
export const price = (it: Imitation): LogForm => CoinClass.price(...both(it))

/** What the loss is at least: n d less a root. */
export const least = (it: Omit<Imitation, "bits">): LogForm =>
  CoinClass.least(...both(it), it.symbols)

/** What the loss is at most: n d + log2 (1 / w) for the nearest member. */
export const most = (it: Imitation): LogForm => CoinClass.most(...both(it), it.symbols)

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
    sizes: {
      symbols: ["symbols that are shown", (it) => it.symbols],
      bits: ["bits that the loss is held against", (it) => it.bits]
    }
  }
)

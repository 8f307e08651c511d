/**
 * # Imitation problems over independent bits
 *
 * A class of coins with prior weights, and a demonstrator who is a coin too, in the class or not.
 * A mixture of the class imitates; its loss is `KL_n(μ‖ξ)` in bits.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Divergence } from "@headwater/learners"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { RationalFromString } from "./RationalFromString.ts"

/** Weights up to a common factor; each coin shows 1 with probability `p`, neither 0 nor 1. */
export const Imitation = Schema.Struct({
  members: Schema.Array(Schema.Struct({ weight: Schema.Int, p: RationalFromString })),
  demonstrator: RationalFromString,
  horizon: Schema.Int
})
export type Imitation = typeof Imitation.Type

/** The class with weights that sum to one. */
export const coins = ({ members }: Imitation): ReadonlyArray<Divergence.Coin> => {
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  return members.map(({ weight, p }) => ({ weight: Rational.of(weight, total), p }))
}

/** The least of the weights. */
export const least = (weights: ReadonlyArray<Rational>): Rational =>
  weights.reduce((a, b) => Rational.min(a, b))

/** The weight of the demonstrator; the least weight of the class where it is outside. */
export const weight = (problem: Imitation): Rational => {
  const class_ = coins(problem)
  const own = class_.filter(({ p }) => p.equals(problem.demonstrator)).map((it) => it.weight)
  return own.length > 0 ? Rational.sum(own) : least(class_.map((it) => it.weight))
}

/** Whether the demonstrator is in the class. */
export const isMember = (problem: Imitation): boolean =>
  problem.members.some(({ p }) => p.equals(problem.demonstrator))

/** What the mixture loses in all, in expectation: finite, since no coin excludes a symbol. */
export const loss = (problem: Imitation): LogForm =>
  finite(Divergence.coins(problem.demonstrator, coins(problem), problem.horizon))

const finite = (bits: Divergence.Bits): LogForm => {
  if (bits === undefined) throw new RangeError("Expected coins that exclude no symbol")
  return bits
}

/** log2 (1 / w) for the weight of {@link weight}. */
export const bound = (problem: Imitation): LogForm => LogForm.log2(weight(problem)).negated()

/** The divergence of one symbol from the nearest member. */
export const nearest = ({ demonstrator, members }: Imitation): LogForm => {
  const divergences = members.map(({ p }) =>
    finite(Divergence.coins(demonstrator, [{ weight: Rational.one, p }], 1))
  )
  return divergences.reduce((a, b) => (a.compare(b) <= 0 ? a : b))
}

/** In words: the class, the demonstrator, the horizon. */
export const show = ({ members, demonstrator, horizon }: Imitation): string =>
  `demonstrator ${demonstrator.toString()}, class ` +
  `{${members.map(({ weight, p }) => `${p.toString()} weighed ${weight}`).join(", ")}}, ` +
  `${horizon} symbols`

const parts = (of: number): fc.Arbitrary<Rational> =>
  fc.integer({ min: 1, max: of - 1 }).map((n) => Rational.of(n, of))

/** For classes of at most `members` coins in eighths, with the demonstrator in the class or not. */
export const imitation = (options: {
  readonly members: number
  readonly demonstrator: "member" | "any"
  readonly horizon: fc.Arbitrary<number>
}): fc.Arbitrary<Imitation> =>
  fc
    .tuple(
      fc.array(fc.record({ weight: fc.integer({ min: 1, max: 6 }), p: parts(8) }), {
        minLength: 1,
        maxLength: options.members
      }),
      options.demonstrator === "any" ? fc.oneof(parts(2), parts(16)) : fc.constant(undefined),
      fc.nat(),
      options.horizon
    )
    .map(([members, outside, pick, horizon]) => ({
      members,
      demonstrator: outside ?? members[pick % members.length]!.p,
      horizon
    }))

/**
 * # Classes whose weights thin out faster than the demonstrator
 *
 * Member `i` of `N` shows a single 1, at place `i`. The demonstrator picks member `i` with chance
 * in proportion to 2^-i; the prior weighs it in proportion to 2^-i / i².
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Divergence, Mixture, Process } from "@headwater/learners"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The number of members, and a constant of dominance that may do, as a power of two. */
const Thinning = Schema.Struct({ members: Schema.Int, log: Schema.Int })
export type Thinning = typeof Thinning.Type

const normalised = (values: ReadonlyArray<Rational>): ReadonlyArray<Rational> => {
  const total = Rational.sum(values)
  return values.map((it) => it.dividedBy(total))
}

const places = (members: number): ReadonlyArray<number> =>
  Array.from({ length: members }, (_, index) => index + 1)

const chances = (members: number): ReadonlyArray<Rational> =>
  normalised(places(members).map((i) => Rational.pow2(-i)))

const weights = (members: number): ReadonlyArray<Rational> =>
  normalised(places(members).map((i) => Rational.pow2(-i).dividedBy(Rational.of(i * i))))

const single = (place: number): Process.Process<unknown, 0 | 1> =>
  Process.deterministic<unknown, 0 | 1>([0, 1], (_, index) => (index + 1 === place ? 1 : 0))

/** The loss of the mixture once every member has been told from the others, in bits. */
export const loss = Memo.by(Number, (members: number): LogForm => {
  const [mu, w] = [chances(members), weights(members)]
  const truth = Mixture.of(places(members).map((i) => [mu[i - 1]!, single(i)] as const))
  const class_ = places(members).map((i) => ({
    name: `a one at ${i}`,
    weight: w[i - 1]!,
    process: single(i)
  }))
  const bits = Divergence.tree(truth, class_, members, () => undefined)
  if (bits === undefined) throw new RangeError("Expected a class that excludes nothing")
  return bits
})

/** The largest μ(x) / ξ(x) over sequences: what a constant of dominance would have to be. */
export const ratio = Memo.by(Number, (members: number): Rational => {
  const w = weights(members)
  return chances(members)
    .map((chance, index) => chance.dividedBy(w[index]!))
    .reduce((a, b) => Rational.max(a, b))
})

/** What sizes and margin see. */
export interface Measured {
  readonly log: number
  readonly isCheap: boolean
  readonly spare: Rational
}

const measure = ({ log, members }: Thinning): Measured => ({
  log,
  isCheap: loss(members).compare(LogForm.of(1)) <= 0,
  spare: Rational.pow2(log).minus(ratio(members))
})

/** A given number of members, each with every power of two up to 256. */
export const thinnings = (from: number, to: number): Domain.Domain<Thinning> =>
  Domain.exhaustive(() =>
    places(to)
      .slice(from - 1)
      .flatMap((members) => Array.from({ length: 9 }, (_, log) => ({ members, log })))
  )

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Thinning,
    show: ({ log, members }) =>
      `${members} members: the largest ratio is ${ratio(members).toNumber().toFixed(1)}, against ` +
      `2^${log}, and the loss ${loss(members).toNumber().toFixed(3)} bits`,
    arbitrary: fc.record({ members: fc.integer({ min: 1, max: 12 }), log: fc.nat(8) })
  } satisfies Reading.Model<Thinning>,
  measure,
  sizes: { "log of the constant": (it: Measured) => it.log }
} as const

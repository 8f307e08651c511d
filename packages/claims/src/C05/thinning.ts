/**
 * # Classes whose weights thin out faster than the demonstrator
 *
 * Member `i` of `N` shows a single 1, at place `i`. The demonstrator picks member `i` with chance
 * in proportion to 2^-i; the prior weighs it in proportion to 2^-i / i².
 *
 * @module
 */
import { Distribution, LogForm, Memo, Rational } from "@headwater/exact"
import { Divergence, Mixture, Process } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** The number of members, and a constant of dominance that may do, as a power of two. */
const Thinning = Schema.Struct({ members: Schema.Int, log: Schema.Int })
type Thinning = typeof Thinning.Type

/** The members by their places, with the demonstrator's chance and the prior's weight. */
const class_ = (members: number) => {
  const places = Domain.integers(1, members)
  const chances = Distribution.shares(places.map((i) => Rational.pow2(-i)))
  const weights = Distribution.shares(
    places.map((i) => Rational.pow2(-i).dividedBy(Rational.of(i * i)))
  )
  return places.map((place, at) => ({
    name: `a one at ${place}`,
    chance: chances[at]!,
    weight: weights[at]!,
    process: Process.deterministic<unknown, 0 | 1>([0, 1], (_, index) =>
      index + 1 === place ? 1 : 0
    )
  }))
}

/** The loss of the mixture once every member has been told from the others, in bits. */
export const loss = Memo.by(Number, (members: number): LogForm => {
  const all = class_(members)
  const truth = Mixture.of(all.map(({ chance, process }) => [chance, process] as const))
  return Divergence.finite(Divergence.tree(truth, all, members, () => undefined))
})

/** The largest μ(x) / ξ(x) over sequences: what a constant of dominance would have to be. */
export const ratio = Memo.by(Number, (members: number) => Divergence.dominance(class_(members)))

/** A given number of members at most, each with every power of two up to 256. */
export const thinnings = (most: number): Domain.Domain<Thinning> =>
  Domain.product({ members: Domain.integers(1, most), log: Domain.integers(0, 8) })

export const thinning = Reading.about(
  Thinning,
  ({ log, members }) => ({
    log,
    isCheap: loss(members).compare(LogForm.of(1)) <= 0,
    spare: Rational.pow2(log).minus(ratio(members))
  }),
  {
    show: ({ log, members }) =>
      `${members} members: the largest ratio is ${ratio(members).toNumber().toFixed(1)}, against ` +
      `2^${log}, and the loss ${loss(members).toNumber().toFixed(3)} bits`,
    sizes: {
      "log of the constant": ["the constant of dominance, as a power of two", (it) => it.log]
    }
  }
)

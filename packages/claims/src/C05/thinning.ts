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
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** The number of members, and a constant of dominance that may do, as a power of two. */
const Thinning = Schema.Struct({ members: Schema.Int, log: Schema.Int })
type Thinning = typeof Thinning.Type

/** The members by their places, with the demonstrator's chance and the prior's weight. */
const class_ = (members: number) => {
  const places = Array.from({ length: members }, (_, index) => index + 1)
  const normalised = (share: (place: number) => Rational): ReadonlyArray<Rational> => {
    const total = Rational.sum(places.map(share))
    return places.map((place) => share(place).dividedBy(total))
  }
  const chances = normalised((i) => Rational.pow2(-i))
  const weights = normalised((i) => Rational.pow2(-i).dividedBy(Rational.of(i * i)))
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
  const bits = Divergence.tree(truth, all, members, () => undefined)
  if (bits === undefined) throw new RangeError("Expected a class that excludes nothing")
  return bits
})

/** The largest μ(x) / ξ(x) over sequences: what a constant of dominance would have to be. */
export const ratio = Memo.by(Number, (members: number): Rational =>
  class_(members)
    .map(({ chance, weight }) => chance.dividedBy(weight))
    .reduce((a, b) => Rational.max(a, b))
)

/** A given number of members at most, each with every power of two up to 256. */
export const thinnings = (most: number): Domain.Domain<Thinning> =>
  Domain.product({
    members: Array.from({ length: most }, (_, index) => index + 1),
    log: [0, 1, 2, 3, 4, 5, 6, 7, 8]
  })

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
    sizes: { "log of the constant": (it) => it.log }
  }
)

/**
 * # Classes whose weights thin out faster than the demonstrator
 *
 * Member `i` of `N` shows a single 1, at place `i`. The demonstrator picks member `i` with chance
 * in proportion to 2^-i; the prior weighs it in proportion to 2^-i / i².
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Divergence, Mixture, Process } from "@headwater/learners"
import * as Schema from "effect/Schema"

/** The number of members. */
export const Thinning = Schema.Struct({ members: Schema.Int })
export type Thinning = typeof Thinning.Type

const normalised = (values: ReadonlyArray<Rational>): ReadonlyArray<Rational> => {
  const total = Rational.sum(values)
  return values.map((it) => it.dividedBy(total))
}

const places = ({ members }: Thinning): ReadonlyArray<number> =>
  Array.from({ length: members }, (_, index) => index + 1)

const chances = (model: Thinning): ReadonlyArray<Rational> =>
  normalised(places(model).map((i) => Rational.pow2(-i)))

const weights = (model: Thinning): ReadonlyArray<Rational> =>
  normalised(places(model).map((i) => Rational.pow2(-i).dividedBy(Rational.of(i * i))))

const single = (place: number): Process.Process<unknown, 0 | 1> =>
  Process.deterministic<unknown, 0 | 1>([0, 1], (_, index) => (index + 1 === place ? 1 : 0))

/** The loss of the mixture once every member has been told from the others, in bits. */
export const loss = (model: Thinning): LogForm => {
  const [mu, w] = [chances(model), weights(model)]
  const truth = Mixture.of(places(model).map((i) => [mu[i - 1]!, single(i)] as const))
  const class_ = places(model).map((i) => ({
    name: `a one at ${i}`,
    weight: w[i - 1]!,
    process: single(i)
  }))
  const bits = Divergence.tree(truth, class_, model.members, () => undefined)
  if (bits === undefined) throw new RangeError("Expected a class that excludes nothing")
  return bits
}

/** The largest μ(x) / ξ(x) over sequences: what a constant of dominance would have to be. */
export const ratio = (model: Thinning): Rational => {
  const w = weights(model)
  return chances(model)
    .map((chance, index) => chance.dividedBy(w[index]!))
    .reduce((a, b) => Rational.max(a, b))
}

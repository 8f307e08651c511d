/**
 * # Layers of a bound
 *
 * A bound on time by its heights phi(1), phi(2), ...: cut into layers it is a mixture of hard bounds,
 * of which each ends where the height drops.
 *
 * @module
 */
import { Rational, RationalFromString } from "@headwater/exact"
import { LayerCake } from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** The heights of a bound at 1, 2, ..., from 1 on. */
const Heights = Schema.Struct({ phi: Schema.Array(RationalFromString) })
type Heights = typeof Heights.Type

/** Whether the layers of phi are probabilities that give phi back. */
export const isMixture = ({ phi }: Heights): boolean => {
  const cake = LayerCake.of(LayerCake.steps(phi), BigInt(phi.length))
  return (
    cake.layers.every((it) => it.probability.sign >= 0) &&
    phi.every((height, index) => LayerCake.factor(cake, BigInt(index + 1)).equals(height))
  )
}

/** 1, 1/2, 1/3, ...: what a speed prior makes of time. */
const speed = fc
  .integer({ min: 1, max: 20 })
  .map((most) => Array.from({ length: most }, (_, index) => Rational.of(1, index + 1)))

const rising = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 5 })
  .map((rest) => [10, ...rest].map((n) => Rational.of(n, 10)))

export const domains = {
  falling: Domain.sampled(fc.oneof(arbitraries.phi, speed).map((phi): Heights => ({ phi }))),
  mayRise: Domain.sampled(rising.map((phi): Heights => ({ phi })))
}

export const bound = Reading.about(
  Heights,
  (it) => ({
    isMixture: isMixture(it),
    falls: it.phi.every((height, index) => height.compare(it.phi[index - 1] ?? height) <= 0)
  }),
  {
    show: ({ phi }) => `phi = ${phi.join(", ")}`,
    conditions: { "phi falls": ["phi never rises", (it) => it.falls] }
  }
)

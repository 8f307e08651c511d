import { LogWeight, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as ParticleFilter from "../ParticleFilter.ts"
import * as Sampler from "../Sampler.ts"
import * as SMC from "../SMC.ts"
import { coins, logClassOf, membersOf, tolerance } from "./logMixture.ts"

/**
 * For numbers from 0 to below 1, evenly; odd multiples of 2^-31, so that none is near enough to an end
 * of a share for roundings to part the two.
 */
const uniform = fc.noBias(fc.nat({ max: 2 ** 30 - 1 })).map((n) => (2 * n + 1) / 2 ** 31)

/** A share of the particles; no effective size of a few particles is just that. */
const share = "0.6180339887"

const isBelow = (weights: ReadonlyArray<Rational>, count: number): boolean =>
  SMC.effectiveSize(weights).compare(Rational.of(6_180_339_887n * BigInt(count), 10n ** 10n)) < 0

/** The population in doubles against the exact one, on the same uniform numbers. */
export const particleFilter = (): Law.LawSet =>
  Law.set("particle-filter", [
    Law.law({
      name: "exact",
      statement: "the same members, and the estimate within 2^-40 bits",
      over: Domain.sampled(
        fc.tuple(
          coins,
          fc.array(fc.nat({ max: 1 }), { maxLength: 6 }),
          fc.integer({ min: 1, max: 8 }),
          fc.constantFrom("none" as const, "multinomial" as const, "systematic" as const),
          fc.boolean(),
          fc.array(uniform, { minLength: 64, maxLength: 64 })
        )
      ),
      holds: ([made, bits, count, how, seldom, numbers]) => {
        const data = bits.map((bit) => [undefined, bit] as const)
        const uniforms = () => {
          const left = numbers.values()
          return () => left.next().value ?? 0
        }
        const fast = ParticleFilter.run(logClassOf(made), data, {
          particles: count,
          resampling: how,
          ...(seldom ? { below: Number(share) } : {}),
          random: { seed: 0, uniform: uniforms() }
        })
        const { multinomial, systematic } = SMC
        const resampled = how === "none" ? {} : { resampling: { multinomial, systematic }[how] }
        const exact = SMC.estimate(
          SMC.ofMembers(membersOf(made)),
          data,
          {
            particles: count,
            ...resampled,
            ...(seldom ? { when: (weights) => isBelow(weights, count) } : {})
          },
          Sampler.inverting(uniforms())
        )
        return (
          fast.ids.join() === exact.particles.join() &&
          (exact.evidence.sign === 0
            ? fast.log2Evidence === Number.NEGATIVE_INFINITY
            : Math.abs(LogWeight.of(exact.evidence) - fast.log2Evidence) <= tolerance) &&
          fast.log2Weights.length === exact.weights.length &&
          exact.weights.every(
            (it, place) => Math.abs(it.toNumber() - 2 ** fast.log2Weights[place]!) <= tolerance
          )
        )
      }
    })
  ])

/**
 * # Laws of sequential Monte Carlo
 *
 * Means over every outcome of the draws of the very code that samples, exactly.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Budget } from "@headwater/hypotheses"
import { simplicity } from "@headwater/priors"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as HypothesisClass from "../HypothesisClass.ts"
import * as MCMC from "../MCMC.ts"
import type * as Mixture from "../Mixture.ts"
import * as Process from "../Process.ts"
import * as Sampler from "../Sampler.ts"
import * as SMC from "../SMC.ts"
import { type Bit, members as anyMembers, sequence } from "./arbitraries.ts"
import { deterministic } from "./errorBounds.ts"
import { listed, listedLanguage } from "./listed.ts"

/** A class over bits. */
export type Members = ReadonlyArray<Mixture.Member<unknown, Bit>>

/** For classes of at most three members. */
export const few: fc.Arbitrary<Members> = anyMembers.map((members) => members.slice(-3))

/** `ξ(x)` multiplied out; 0 where every member excludes x. */
export const evidence = (members: Members, bits: ReadonlyArray<Bit>): Rational =>
  Rational.sum(
    members.map(({ weight, process }) =>
      weight.times(Process.probability(process, Process.alone(bits)))
    )
  )

/** The posterior of a member up to a factor, as a target of chains. */
export const posterior =
  (members: Members) =>
  (place: number, past: SMC.Data<unknown, Bit>): Rational =>
    evidence(
      [members[place]!],
      past.map(([, bit]) => bit)
    )

/** The ways in which a population can be kept with these resamplings. */
const ways = (
  members: Members,
  resamplings: ReadonlyArray<SMC.Resampling>
): ReadonlyArray<Omit<SMC.Options<number, unknown, Bit>, "particles">> => {
  const proposal = MCMC.among(members.map((_, place) => place))
  const target = posterior(members)
  const move = (from: number, past: SMC.Data<unknown, Bit>, sampler: Sampler.Sampler): number =>
    MCMC.step((it: number) => target(it, past), proposal)(from, sampler)
  const when = (weights: ReadonlyArray<Rational>): boolean =>
    SMC.effectiveSize(weights).compare(Rational.of(3, 2)) < 0
  return [
    {},
    ...resamplings.flatMap((resampling) => [
      { resampling },
      { resampling, when },
      { resampling, move }
    ])
  ]
}

/**
 * The exact mean of the estimate of `ξ(x)`; `with_` says how the population is kept, so that other
 * resamplings can be tried.
 */
export const meanEstimate = (
  members: Members,
  bits: ReadonlyArray<Bit>,
  with_: SMC.Options<number, unknown, Bit>
): Rational =>
  Sampler.mean(
    Sampler.everyOutcome((sampler) =>
      SMC.estimate(SMC.ofMembers(members), Process.alone(bits), with_, sampler)
    ),
    (it) => it.evidence
  )

/**
 * Sequential Monte Carlo, by all draws of populations of one and two on small classes; with
 * resamplings of your own, or those of `SMC`.
 *
 * - **Source** [DelMoral2004]
 */
export const smc = (
  resamplings: ReadonlyArray<SMC.Resampling> = [SMC.multinomial, SMC.systematic]
): Law.LawSet => {
  const over = Domain.sampled(
    fc.tuple(
      few,
      sequence(3),
      fc.integer({ min: 1, max: 2 }),
      fc.nat({ max: 3 * resamplings.length })
    ),
    { runs: 60 }
  )
  return Law.set("smc", [
    Law.law({
      name: "unbiased",
      statement: "E[estimate] = ξ(x), however the population is drawn again and moved",
      source: "[DelMoral2004]",
      over,
      holds: ([members, bits, particles, way]) => {
        const kept = ways(members, resamplings)[way]
        // moves multiply the outcomes: two symbols show them, and one member
        const [few, some] = kept?.move === undefined ? [bits, particles] : [bits.slice(0, 2), 1]
        const mean = meanEstimate(members, few, { ...kept, particles: some })
        return mean.equals(evidence(members, few))
      }
    }),
    Law.law({
      name: "systematic",
      statement:
        "a member of weight w stays ⌊Nw⌋ or ⌈Nw⌉ times, N w on average, and no draw is wasted",
      over: Domain.sampled(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 5 })),
      holds: (counts) => {
        const weights = counts.map((n, place) => Rational.of(place === 0 ? n + 1 : n))
        const sum = Rational.sum(weights)
        const size = Rational.of(weights.length)
        const outcomes = [...Sampler.everyOutcome((sampler) => SMC.systematic(weights, sampler))]
        const stays = (places: ReadonlyArray<number>, at: number) =>
          places.filter((it) => it === at).length
        return weights.every((weight, at) => {
          const fair = weight.dividedBy(sum).times(size)
          const mean = Sampler.mean(outcomes, (places) => Rational.of(stays(places, at)))
          return (
            mean.equals(fair) &&
            outcomes.every(({ value }) => {
              const n = BigInt(stays(value, at))
              return value.length === weights.length && n >= fair.floor() && n <= fair.ceil()
            })
          )
        })
      }
    }),
    Law.law({
      name: "degeneracy",
      statement: "N hypotheses that are never drawn again all die with a chance of (1 - ξ(x))^N",
      over: Domain.sampled(
        fc.tuple(deterministic, fc.integer({ min: 1, max: 3 }), fc.nat({ max: 10 })),
        { runs: 40 }
      ),
      holds: ([{ members, truth }, particles, length]) => {
        const bits = truth.slice(0, length)
        const outcomes = Sampler.everyOutcome((sampler) =>
          SMC.estimate(
            SMC.ofMembers(members.slice(0, 5)),
            Process.alone(bits),
            { particles },
            sampler
          )
        )
        const dead = Sampler.mean(outcomes, (it) =>
          it.evidence.sign === 0 ? Rational.one : Rational.zero
        )
        const xi = evidence(members.slice(0, 5), bits)
        return dead.equals(Rational.one.minus(xi).pow(particles))
      }
    }),
    Law.law({
      name: "programs",
      statement:
        "over the programs of a prefix code the mean is the mass of those that give the data",
      over: Domain.sampled(fc.tuple(listedLanguage, fc.nat({ max: 4 }))),
      holds: ([rows, wanted]) => {
        const language = listed(rows)
        const budget = Budget.of("steps", { steps: 20 })
        const model = SMC.ofPrograms(language, 5, budget)
        const outcomes = Sampler.everyOutcome((sampler) =>
          SMC.estimate(model, [[undefined, wanted]], { particles: 1 }, sampler)
        )
        const question = { prior: simplicity.of({}), contexts: [undefined], budget }
        const class_ = HypothesisClass.enumerate(language, 5, question)
        return Sampler.mean(outcomes, (it) => it.evidence).equals(
          HypothesisClass.evidence(class_, [wanted]).lower
        )
      }
    })
  ])
}

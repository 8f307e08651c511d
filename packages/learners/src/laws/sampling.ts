/**
 * # Laws of sampling
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
import * as Class from "../Class.ts"
import * as Draws from "../Draws.ts"
import * as Learner from "../Learner.ts"
import * as LogMixture from "../LogMixture.ts"
import * as MCMC from "../MCMC.ts"
import * as Mixture from "../Mixture.ts"
import * as Particles from "../Particles.ts"
import * as Program from "../Program.ts"
import * as SMC from "../SMC.ts"
import { type Bit, members as anyMembers, sequence } from "./arbitraries.ts"
import { deterministic } from "./errorBounds.ts"
import { coins, logClassOf, membersOf, tolerance } from "./large.ts"
import { listed, listedLanguage } from "./listed.ts"

type Members = ReadonlyArray<Mixture.Member<unknown, Bit>>

/** For classes of at most three members. */
export const few: fc.Arbitrary<Members> = anyMembers.map((members) => members.slice(-3))

const pairs = (bits: ReadonlyArray<Bit>): SMC.Data<undefined, Bit> =>
  bits.map((bit) => [undefined, bit])

/** `ξ(x)` multiplied out; 0 where every member excludes x. */
const evidence = (members: Members, bits: ReadonlyArray<Bit>): Rational =>
  Rational.sum(
    members.map(({ weight, measure }) => {
      let [product, now] = [weight, measure]
      for (const bit of bits) {
        product = product.times(now.predict(undefined).get(bit) ?? Rational.zero)
        now = now.after(undefined, bit)
      }
      return product
    })
  )

/** The posterior of a member up to a factor, as a target of chains. */
const posterior =
  (members: Members) =>
  (place: number, past: SMC.Data<unknown, Bit>): Rational =>
    evidence(
      [members[place]!],
      past.map(([, bit]) => bit)
    )

/** The ways in which a population can be kept. */
const ways = (
  members: Members
): ReadonlyArray<Omit<SMC.Options<number, unknown, Bit>, "particles">> => {
  const target = posterior(members)
  const proposal = MCMC.among(members.map((_, place) => place))
  return [
    {},
    { resampling: SMC.multinomial },
    { resampling: SMC.systematic },
    {
      resampling: SMC.multinomial,
      when: (weights) => SMC.effectiveSize(weights).compare(Rational.of(3, 2)) < 0
    },
    {
      resampling: SMC.systematic,
      move: (from, past, draws) =>
        MCMC.step((it: number) => target(it, past), proposal)(from, draws)
    }
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
  Draws.mean(
    Draws.everyOutcome((draws) => SMC.estimate(SMC.ofMembers(members), pairs(bits), with_, draws)),
    (it) => it.evidence
  )

/**
 * Sequential Monte Carlo, by all draws of populations of one and two on small classes.
 *
 * - **Source** [DelMoral2004]
 */
export const smc = (): Law.LawSet => {
  const over = Domain.sampled(
    fc.tuple(few, sequence(3), fc.integer({ min: 1, max: 2 }), fc.nat({ max: 4 })),
    { runs: 60 }
  )
  return Law.set("smc", [
    Law.law({
      name: "unbiased",
      statement: "E[estimate] = ξ(x), however the population is drawn again and moved",
      source: "[DelMoral2004]",
      over,
      holds: ([members, bits, particles, way]) => {
        const mean = meanEstimate(members, bits, { particles, ...ways(members)[way] })
        return mean.equals(evidence(members, bits))
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
        const outcomes = [...Draws.everyOutcome((draws) => SMC.systematic(weights, draws))]
        const stays = (places: ReadonlyArray<number>, at: number) =>
          places.filter((it) => it === at).length
        return weights.every((weight, at) => {
          const fair = weight.dividedBy(sum).times(size)
          const mean = Draws.mean(outcomes, (places) => Rational.of(stays(places, at)))
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
        const outcomes = Draws.everyOutcome((draws) =>
          SMC.estimate(SMC.ofMembers(members.slice(0, 5)), pairs(bits), { particles }, draws)
        )
        const dead = Draws.mean(outcomes, (it) =>
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
        const outcomes = Draws.everyOutcome((draws) =>
          SMC.estimate(model, [[undefined, wanted]], { particles: 1 }, draws)
        )
        const question = { prior: simplicity.of({}), contexts: [undefined], budget }
        const class_ = Class.enumerate(language, 5, question)
        return Draws.mean(outcomes, (it) => it.evidence).equals(
          Class.evidence(class_, [wanted]).least
        )
      }
    })
  ])
}

/** The population in doubles against the exact one, on the same uniform numbers. */
export const particles = (): Law.LawSet =>
  Law.set("particles", [
    Law.law({
      name: "exact",
      statement: "the same members, and the estimate within 2^-40 bits",
      over: Domain.sampled(
        fc.tuple(
          coins,
          fc.array(fc.nat({ max: 1 }), { maxLength: 6 }),
          fc.integer({ min: 1, max: 8 }),
          fc.constantFrom("none" as const, "multinomial" as const, "systematic" as const),
          fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
            minLength: 64,
            maxLength: 64
          })
        )
      ),
      holds: ([made, bits, count, how, numbers]) => {
        const data = bits.map((bit) => [undefined, bit] as const)
        const uniforms = () => {
          const left = numbers.map((it) => Math.floor(it * 2 ** 53) / 2 ** 53).values()
          return () => left.next().value ?? 0
        }
        const fast = Particles.run(logClassOf(made), data, {
          particles: count,
          resampling: how,
          random: { seed: 0, uniform: uniforms() }
        })
        const { multinomial, systematic } = SMC
        const resampled = how === "none" ? {} : { resampling: { multinomial, systematic }[how] }
        const exact = SMC.estimate(
          SMC.ofMembers(membersOf(made)),
          data,
          { particles: count, ...resampled },
          Draws.inverting(uniforms())
        )
        return (
          fast.ids.join() === exact.particles.join() &&
          (exact.evidence.sign === 0
            ? fast.log2Evidence === Number.NEGATIVE_INFINITY
            : Math.abs(LogMixture.log2(exact.evidence) - fast.log2Evidence) <= tolerance) &&
          fast.log2Weights.length === exact.weights.length &&
          exact.weights.every(
            (it, place) => Math.abs(it.toNumber() - 2 ** fast.log2Weights[place]!) <= tolerance
          )
        )
      }
    })
  ])

/** For targets with zeros among them, positive at the start. */
const target = fc
  .array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 })
  .map((counts) => counts.map((n, place) => Rational.of(place === 0 ? n + 1 : n)))

/** Neighbours on a path: numbers of neighbours differ at its ends. */
const along = (size: number) => (place: number) =>
  [place - 1, place + 1].filter((it) => it >= 0 && it < size)

/**
 * The laws of a chain with a target, by its exact matrix; they take the step's maker, so that
 * others can be tried.
 *
 * - **Source** [Hastings1970]
 */
export const mcmc = (): Law.LawSet => {
  const chains = fc.tuple(
    target,
    fc.nat({ max: 2 }),
    fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 })
  )
  const made = ([target, way, tilts]: readonly [
    ReadonlyArray<Rational>,
    number,
    ReadonlyArray<number>
  ]) => {
    const places = target.map((_, place) => place)
    const proposals = [
      MCMC.among(places),
      MCMC.independent(places.map((place) => Rational.of(tilts[place]! + 1))),
      MCMC.neighbours(along(places.length))
    ]
    const step = MCMC.step((place: number) => target[place]!, proposals[way]!)
    return { places, matrix: MCMC.matrix(step, places) }
  }
  return Law.set("mcmc", [
    Law.law({
      name: "balance",
      statement: "π_i P_ij = π_j P_ji exactly",
      source: "[Hastings1970]",
      over: Domain.sampled(chains),
      holds: (chain) => MCMC.isBalanced(made(chain).matrix, chain[0])
    }),
    Law.law({
      name: "stationary",
      statement: "P has rows that sum to one, and π P = π",
      over: Domain.sampled(chains),
      holds: (chain) => {
        const { matrix } = made(chain)
        return (
          matrix.every((row) => Rational.sum(row).equals(Rational.one)) &&
          MCMC.after(matrix, chain[0]).every((it, place) => it.equals(chain[0][place]!))
        )
      }
    }),
    Law.law({
      name: "posterior",
      statement:
        "a chain on a mixture's members by their joint weights leaves the posterior as it is",
      over: Domain.sampled(fc.tuple(few, sequence(4))),
      holds: ([members, bits]) => {
        const data = pairs(bits)
        if (evidence(members, bits).sign === 0) return true
        const state = Learner.after(Mixture.make(members), data)
        const exact = Mixture.posterior(state)
        const places = members.map((_, place) => place)
        const step = MCMC.step(
          (place: number) => posterior(members)(place, data),
          MCMC.independent(members.map((it) => it.weight))
        )
        const matrix = MCMC.matrix(step, places)
        return (
          MCMC.isBalanced(matrix, exact) &&
          MCMC.after(matrix, exact).every((it, place) => it.equals(exact[place]!))
        )
      }
    }),
    Law.law({
      name: "regrow",
      statement:
        "programs grown anew are in balance with 2^-|p| · likelihood, and their ratio is q(q → p) / q(p → q)",
      over: Domain.sampled(
        fc.tuple(listedLanguage, fc.array(fc.nat({ max: 5 }), { minLength: 24, maxLength: 24 })),
        { runs: 60 }
      ),
      holds: ([rows, likelihoods]) => {
        const language = listed(rows)
        const words = rows.map((it) => it.word)
        const proposal = MCMC.regrow(language, 5)
        const proposed = MCMC.matrix(
          (from: string, draws) => proposal.draw(from, draws) ?? from,
          words
        )
        const goal = words.map((word, place) =>
          Rational.pow2(-word.length).times(Rational.of(likelihoods[place]!))
        )
        const step = MCMC.step((word: string) => goal[words.indexOf(word)]!, proposal)
        return (
          MCMC.isBalanced(MCMC.matrix(step, words), goal) &&
          words.every((from, i) =>
            words.every(
              (to, j) =>
                i === j ||
                proposed[j]![i]!.dividedBy(proposed[i]![j]!).equals(proposal.ratio(from, to))
            )
          )
        )
      }
    }),
    Law.law({
      name: "tossed",
      statement: "a program comes with a chance of its mass, and none with what is left",
      over: Domain.sampled(listedLanguage),
      holds: (rows) => {
        const outcomes = [...Draws.everyOutcome((draws) => Program.draw(listed(rows), 5, draws))]
        const chance = (word: string | undefined) =>
          Rational.sum(outcomes.filter((it) => it.value?.bits === word).map((it) => it.probability))
        const masses = rows.map((it) => Rational.pow2(-it.word.length))
        return (
          rows.every(({ word }, place) => chance(word).equals(masses[place]!)) &&
          chance(undefined).equals(Rational.one.minus(Rational.sum(masses)))
        )
      }
    })
  ])
}

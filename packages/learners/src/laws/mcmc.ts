import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as MCMC from "../MCMC.ts"
import * as Mixture from "../Mixture.ts"
import * as Process from "../Process.ts"
import * as RandomProgram from "../RandomProgram.ts"
import * as Sampler from "../Sampler.ts"
import { sequence } from "./arbitraries.ts"
import { listed, listedLanguage } from "./listed.ts"
import { evidence, few, posterior } from "./smc.ts"

/** For targets with zeros among them, positive at the start. */
const target = fc
  .array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 })
  .map((counts) => counts.map((n, place) => Rational.of(place === 0 ? n + 1 : n)))

/** Neighbours on a path: numbers of neighbours differ at its ends. */
const along = (size: number) => (place: number) =>
  [place - 1, place + 1].filter((it) => it >= 0 && it < size)

/**
 * The laws of a chain with a target, by its exact matrix; `make` makes the step of a target and a
 * proposal.
 *
 * - **Source** [Hastings1970]
 */
export const mcmc = (make: typeof MCMC.step = MCMC.step): Law.LawSet => {
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
    const step = make((place: number) => target[place]!, proposals[way]!)
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
        const data = Process.alone(bits)
        if (evidence(members, bits).sign === 0) return true
        const exact = Mixture.posterior(Process.after(Mixture.make(members), data))
        const places = members.map((_, place) => place)
        const step = make(
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
          (from: string, sampler) => proposal.draw(from, sampler) ?? from,
          words
        )
        const goal = words.map((word, place) =>
          Rational.pow2(-word.length).times(Rational.of(likelihoods[place]!))
        )
        const step = make((word: string) => goal[words.indexOf(word)]!, proposal)
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
        const outcomes = [
          ...Sampler.everyOutcome((sampler) => RandomProgram.draw(listed(rows), 5, sampler))
        ]
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

import { LogForm, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Mixture from "../Mixture.ts"
import * as Process from "../Process.ts"
import * as arbitraries from "./arbitraries.ts"
import { process } from "./process.ts"

type Bit = arbitraries.Bit

const xi = arbitraries.members.map(Mixture.make)

/**
 * The Bayes mixture over random finite classes.
 *
 * - **Source** [Hutter2005] §3.2
 */
export const mixture = (): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(arbitraries.members, arbitraries.sequence(12)))
  return Law.set(
    "mixture",
    [
      Law.law({
        name: "evidence",
        statement: "ξ(x) = Σ_ν w_ν ν(x), multiplied out",
        over,
        holds: ([members, sequence]) => {
          const mixture = after(members, sequence)
          const sum = Rational.sum(members.map((it) => it.weight.times(likelihood(it, sequence))))
          return Mixture.evidence(mixture).equals(sum)
        }
      }),
      Law.law({
        name: "dominance",
        statement: "ξ(x) ≥ w_ν ν(x) for every member",
        over,
        holds: ([members, sequence]) => {
          const evidence = Mixture.evidence(after(members, sequence))
          return members.every(
            (it) => evidence.compare(it.weight.times(likelihood(it, sequence))) >= 0
          )
        }
      }),
      Law.law({
        name: "loss",
        statement: "-log2 ξ(x) ≤ -log2 ν(x) - log2 w_ν for every member that does not exclude x",
        over,
        holds: ([members, sequence]) => {
          const loss = Mixture.loss(after(members, sequence))
          return members.every((it) => {
            const given = likelihood(it, sequence)
            if (given.sign === 0) return true
            const bound = LogForm.log2(given).plus(LogForm.log2(it.weight)).negated()
            return loss.compare(bound) <= 0
          })
        }
      }),
      Law.law({
        name: "posterior",
        statement: "the posterior sums to one and is w_ν ν(x) / ξ(x)",
        over,
        holds: ([members, sequence]) => {
          const mixture = after(members, sequence)
          const posterior = Mixture.posterior(mixture)
          return (
            Rational.sum(posterior).equals(Rational.one) &&
            posterior.every((it, index) =>
              it.times(Mixture.evidence(mixture)).equals(Mixture.joint(mixture)[index]!)
            )
          )
        }
      })
    ],
    [process("mixture", xi, arbitraries.data(10))]
  )
}

/** `ν(x)` multiplied out from the member's own predictions. */
const likelihood = (member: Mixture.Member<unknown, Bit>, sequence: ReadonlyArray<Bit>): Rational =>
  Process.probability(member.process, Process.alone(sequence))

const after = (
  members: ReadonlyArray<Mixture.Member<unknown, Bit>>,
  sequence: ReadonlyArray<Bit>
): Mixture.Mixture<unknown, Bit> => Process.after(Mixture.make(members), Process.alone(sequence))

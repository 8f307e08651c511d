/**
 * # Laws of learners
 *
 * What any learner with exact probabilities satisfies, and what a Bayes mixture does besides.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Learner from "../Learner.ts"
import * as Mixture from "../Mixture.ts"
import * as arbitraries from "./arbitraries.ts"

export { arbitraries }

type Sequence<C, A> = ReadonlyArray<readonly [context: C, symbol: A]>

const bits = (sequence: ReadonlyArray<arbitraries.Bit>): Sequence<undefined, arbitraries.Bit> =>
  sequence.map((bit) => [undefined, bit])

/**
 * Laws of a learner with exact probabilities over the sequences of a generator.
 *
 * `learners` generates the learner too, so that a law ranges over its parameters.
 */
export const learner = <S, C, A>(
  name: string,
  learners: fc.Arbitrary<Learner.Learner<S, C, A, Rational>>,
  sequences: fc.Arbitrary<Sequence<C, A>>
): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(learners, sequences))
  return Law.set(`learner(${name})`, [
    Law.law({
      name: "normalised",
      statement: "Σ_a P(a | x) = 1 after every prefix of x, each term in [0, 1]",
      over,
      holds: ([learner, sequence]) => {
        let state = learner.start()
        return sequence.every(([context, symbol]) => {
          const predicted = [...learner.predict(state, context).values()]
          state = learner.update(state, context, symbol)
          return (
            predicted.every((it) => it.sign >= 0) && Rational.sum(predicted).equals(Rational.one)
          )
        })
      }
    }),
    Law.law({
      name: "chain-rule",
      statement: "P(xy) = P(x) · P(y | x), however the sequence is cut",
      over: Domain.sampled(fc.tuple(learners, sequences, fc.nat())),
      holds: ([learner, sequence, at]) => {
        const cut = at % (sequence.length + 1)
        const from = Learner.after(learner, sequence.slice(0, cut))
        const head = Learner.probability(learner, sequence.slice(0, cut))
        const tail = Learner.probability({ ...learner, start: () => from }, sequence.slice(cut))
        return head.times(tail).equals(Learner.probability(learner, sequence))
      }
    }),
    Law.law({
      name: "session",
      statement: "the session predicts as the pure learner does, and revert undoes update",
      over,
      holds: ([learner, sequence]) => {
        const session = Learner.open(learner)
        const same = (state: S, context: C): boolean => {
          const pure = learner.predict(state, context)
          const fast = session.predict(context)
          return (
            pure.size === fast.size && [...pure].every(([a, p]) => fast.get(a)?.equals(p) === true)
          )
        }
        let state = learner.start()
        return sequence.every(([context, symbol]) => {
          if (!same(state, context)) return false
          session.update(context, symbol)
          session.revert()
          if (!same(state, context)) return false
          session.update(context, symbol)
          state = learner.update(state, context, symbol)
          return true
        })
      }
    })
  ])
}

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
          const state = Learner.after(Mixture.make(members), bits(sequence))
          const sum = Rational.sum(members.map((it) => it.weight.times(likelihood(it, sequence))))
          return Mixture.evidence(state).equals(sum)
        }
      }),
      Law.law({
        name: "dominance",
        statement: "ξ(x) ≥ w_ν ν(x) for every member",
        over,
        holds: ([members, sequence]) => {
          const evidence = Mixture.evidence(Learner.after(Mixture.make(members), bits(sequence)))
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
          const loss = Mixture.loss(Learner.after(Mixture.make(members), bits(sequence)))
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
          const state = Learner.after(Mixture.make(members), bits(sequence))
          const posterior = Mixture.posterior(state)
          return (
            Rational.sum(posterior).equals(Rational.one) &&
            posterior.every((it, index) =>
              it.times(Mixture.evidence(state)).equals(Mixture.joint(state)[index]!)
            )
          )
        }
      })
    ],
    [learner("mixture", xi, arbitraries.sequence(10).map(bits))]
  )
}

/** `ν(x)` multiplied out from the member's own predictions. */
const likelihood = (
  member: Mixture.Member<unknown, arbitraries.Bit>,
  sequence: ReadonlyArray<arbitraries.Bit>
): Rational => {
  let { measure } = member
  let product = Rational.one
  for (const bit of sequence) {
    product = product.times(measure.predict(undefined).get(bit) ?? Rational.zero)
    measure = measure.after(undefined, bit)
  }
  return product
}

import type { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Learner from "../Learner.ts"

/**
 * The law of learners to which the order of the data does not matter, such as mixtures of
 * independent symbols and the KT estimator: a set of its own, since Markov chains break it.
 */
export const exchangeable = <S, C, A>(
  name: string,
  learners: fc.Arbitrary<Learner.Learner<S, C, A, Rational>>,
  sequences: fc.Arbitrary<ReadonlyArray<readonly [context: C, symbol: A]>>
): Law.LawSet =>
  Law.set(`exchangeable(${name})`, [
    Law.law({
      name: "order",
      statement: "P(x) = P(x permuted), and both leave the same predictions",
      over: Domain.sampled(
        fc.tuple(
          learners,
          sequences.chain((sequence) =>
            fc.tuple(
              fc.constant(sequence),
              fc.shuffledSubarray([...sequence], { minLength: sequence.length })
            )
          )
        )
      ),
      holds: ([learner, [one, other]]) => {
        const [p, q] = [Learner.probability(learner, one), Learner.probability(learner, other)]
        const [s, t] = [Learner.after(learner, one), Learner.after(learner, other)]
        return (
          p.equals(q) &&
          one.every(([context]) => {
            const later = learner.predict(t, context)
            return [...learner.predict(s, context)].every(
              ([a, given]) => later.get(a)?.equals(given) === true
            )
          })
        )
      }
    })
  ])

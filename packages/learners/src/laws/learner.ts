import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Learner from "../Learner.ts"

type Sequence<C, A> = ReadonlyArray<readonly [context: C, symbol: A]>

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
      name: "continuations",
      statement: "Σ_y P(y | x) = 1 over all continuations y of each length up to 3",
      over: Domain.sampled(fc.tuple(learners, sequences, fc.nat()), { runs: 50 }),
      holds: ([learner, sequence, at]) => {
        const cut = at % (sequence.length + 1)
        const ahead = sequence.slice(cut, cut + 3).map(([context]) => context)
        const sum = (state: S, depth: number): Rational => {
          if (depth === ahead.length) return Rational.one
          const context = ahead[depth]!
          return Rational.sum(
            [...learner.predict(state, context)].flatMap(([symbol, p]) =>
              p.sign === 0 ? [] : [p.times(sum(learner.update(state, context, symbol), depth + 1))]
            )
          )
        }
        return sum(Learner.after(learner, sequence.slice(0, cut)), 0).equals(Rational.one)
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

import { Rational, type RationalLike } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Process from "../Process.ts"

type Symbols<C, A> = ReadonlyArray<readonly [context: C, symbol: A]>
type Exact<C, A> = Process.Process<C, A, RationalLike>

/** The prediction of a process in our rationals. */
export const predicted = <C, A>(
  process: Pick<Exact<C, A>, "predict">,
  context: C
): ReadonlyMap<A, Rational> =>
  new Map(Array.from(process.predict(context), ([symbol, p]) => [symbol, Rational.from(p)]))

const equal = <A>(one: ReadonlyMap<A, Rational>, other: ReadonlyMap<A, Rational>): boolean =>
  one.size === other.size && [...one].every(([a, p]) => other.get(a)?.equals(p) === true)

/** The beginning of the data that a process does not exclude. */
const admitted = <C, A>(
  process: Exact<C, A>,
  data: Symbols<C, A>
): readonly [data: Symbols<C, A>, after: Exact<C, A>] => {
  let now = process
  for (const [index, [context, symbol]] of data.entries()) {
    if ((predicted(now, context).get(symbol)?.sign ?? 0) === 0) return [data.slice(0, index), now]
    now = now.after(context, symbol)
  }
  return [data, now]
}

/** The sum of the probabilities of all continuations in the contexts of data. */
const continuations = <C, A>(process: Exact<C, A>, ahead: Symbols<C, A>): Rational => {
  const [next, ...rest] = ahead
  if (next === undefined) return Rational.one
  const [context] = next
  return Rational.sum(
    [...predicted(process, context)].flatMap(([symbol, p]) =>
      p.sign === 0 ? [] : [p.times(continuations(process.after(context, symbol), rest))]
    )
  )
}

/** The laws of {@link process}, for sets that have others beside them. */
export const processLaws = <C, A>(
  processes: fc.Arbitrary<Exact<C, A>>,
  data: fc.Arbitrary<Symbols<C, A>>
): ReadonlyArray<Law.Law> => {
  const over = Domain.sampled(fc.tuple(processes, data, data))
  return [
    Law.law({
      name: "normalised",
      statement: "Σ_a P(a | x) = 1 after every beginning of x, each term in [0, 1]",
      over,
      holds: ([process, data]) => {
        const [all] = admitted(process, data)
        let now = process
        return all.every(([context, symbol]) => {
          const chances = [...predicted(now, context).values()]
          now = now.after(context, symbol)
          return chances.every((it) => it.sign >= 0) && Rational.sum(chances).equals(Rational.one)
        })
      }
    }),
    Law.law({
      name: "chain-rule",
      statement: "P(xy) = P(x) · P(y | x), whatever else the process after x was told meanwhile",
      over,
      holds: ([process, data, other]) => {
        const [head, from] = admitted(process, data.slice(0, data.length >> 1))
        const tail = data.slice(head.length)
        const whole = Process.probability(process, [...head, ...tail])
        Process.probability(from, other.slice(0, tail.length))
        return Process.probability(process, head)
          .times(Process.probability(from, tail))
          .equals(whole)
      }
    }),
    Law.law({
      name: "continuations",
      statement: "Σ_y P(y | x) = 1 over all continuations y of each length up to 3",
      over: Domain.sampled(fc.tuple(processes, data), { runs: 50 }),
      holds: ([process, data]) => {
        const [head, from] = admitted(process, data.slice(0, data.length >> 1))
        return continuations(from, data.slice(head.length, head.length + 3)).equals(Rational.one)
      }
    }),
    Law.law({
      name: "session",
      statement: "its session predicts as it does, and revert undoes update",
      over,
      holds: ([process, data]) => {
        const session = Process.open(process)
        let now = process
        return admitted(process, data)[0].every(([context, symbol]) => {
          const before = predicted(now, context)
          if (!equal(before, predicted(session, context))) return false
          session.update(context, symbol)
          session.revert()
          if (!equal(before, predicted(session, context))) return false
          session.update(context, symbol)
          now = now.after(context, symbol)
          return true
        })
      }
    })
  ]
}

/**
 * Laws of a process with exact probabilities over the data of a generator.
 *
 * `processes` generates the process too, so that a law ranges over its parameters.
 */
export const process = <C, A>(
  name: string,
  processes: fc.Arbitrary<Exact<C, A>>,
  data: fc.Arbitrary<Symbols<C, A>>
): Law.LawSet => Law.set(`process(${name})`, processLaws(processes, data))

/**
 * The law of processes to which the order of the data does not matter, such as mixtures of
 * independent symbols and the estimator of Krichevsky and Trofimov: apart, since Markov chains
 * break it.
 */
export const exchangeableLaw = <C, A>(
  processes: fc.Arbitrary<Exact<C, A>>,
  data: fc.Arbitrary<Symbols<C, A>>
): Law.Law =>
  Law.law({
    name: "exchangeable",
    statement: "P(x) = P(x permuted), and both leave the same predictions",
    over: Domain.sampled(
      fc.tuple(
        processes,
        data.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))
        )
      )
    ),
    holds: ([process, [one, other]]) => {
      const [p, q] = [one, other].map((it) => Process.probability(process, it))
      if (!p!.equals(q!)) return false
      if (p!.sign === 0) return true
      const [s, t] = [Process.after(process, one), Process.after(process, other)]
      return one.every(([context]) => equal(predicted(s, context), predicted(t, context)))
    }
  })

/** The set of {@link exchangeableLaw}. */
export const exchangeable = <C, A>(
  name: string,
  processes: fc.Arbitrary<Exact<C, A>>,
  data: fc.Arbitrary<Symbols<C, A>>
): Law.LawSet => Law.set(`exchangeable(${name})`, [exchangeableLaw(processes, data)])

/**
 * # Laws of the learners over bits
 *
 * Each program against its formula, worked out in rationals and without the machine.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as StatefulLearner from "../../inner/StatefulLearner.ts"
import * as InContextLearner from "../../inner/InContextLearner.ts"

/** A context and its bit. */
export type Pair = readonly [context: number, bit: number]

/** Far more than any of the programs takes. */
export const budget = Budget.of("unit", { steps: 10_000_000 })

/** The chance of 1 by a program in weights mode. */
const predicted = (program: Register.Program, pairs: ReadonlyArray<Pair>, r1: number) => {
  const history = InContextLearner.history(pairs)
  const run = Register.weights(program, { registers: { r1 }, history }, 2, budget)
  return run.status === "halted" ? { one: run.output[1], steps: run.steps } : undefined
}

const bitsOf = (pairs: ReadonlyArray<Pair>): ReadonlyArray<number> => pairs.map(([, bit]) => bit)
const of = (pairs: ReadonlyArray<Pair>, context: number): ReadonlyArray<Pair> =>
  pairs.filter(([other]) => other === context)
const count = (bits: ReadonlyArray<number>, bit: number): number =>
  bits.filter((it) => it === bit).length

/** The chance of bits by the estimator of Krichevsky and Trofimov: the product of its predictions. */
const estimated = (bits: ReadonlyArray<number>): Rational =>
  bits.reduce((product, bit, index) => {
    const before = bits.slice(0, index)
    return product.times(Rational.of(2 * count(before, bit) + 1, 2 * index + 2))
  }, Rational.one)

/** Half of one estimate for all bits, half of an estimate for each context. */
const mixed = (pairs: ReadonlyArray<Pair>): Rational => {
  const contexts = new Set(pairs.map(([context]) => context))
  const apart = [...contexts].reduce(
    (product, context) => product.times(estimated(bitsOf(of(pairs, context)))),
    Rational.one
  )
  return estimated(bitsOf(pairs)).plus(apart).times(Rational.of(1, 2))
}

const ratio = (zero: Rational, one: Rational): Rational => one.dividedBy(zero.plus(one))

/** An eighth of the way to each bit, in units of 1/64. */
const descended = (bits: ReadonlyArray<number>): Rational =>
  Rational.of(
    bits.reduce((at, bit) => (bit === 1 ? at + ((64 - at) >> 3) : at - (at >> 3)), 32),
    64
  )

/** What each learner gives to 1, by its formula. */
export const formulas: Readonly<
  Record<string, (pairs: ReadonlyArray<Pair>, context: number) => Rational>
> = {
  indifferent: () => Rational.of(1, 2),
  coin: (pairs) => Rational.of(2 * count(bitsOf(pairs), 1) + 1, 2 * pairs.length + 2),
  counting: (pairs, context) => {
    const bits = bitsOf(of(pairs, context))
    return Rational.of(2 * count(bits, 1) + 1, 2 * bits.length + 2)
  },
  doubling: (pairs, context) => {
    const bits = bitsOf(of(pairs, context))
    return ratio(Rational.pow2(count(bits, 0)), Rational.pow2(count(bits, 1)))
  },
  descent: (pairs) => descended(bitsOf(pairs)),
  "descent-per-context": (pairs, context) => descended(bitsOf(of(pairs, context))),
  tree: (pairs, context) => ratio(mixed([...pairs, [context, 0]]), mixed([...pairs, [context, 1]]))
}

/** For short histories in three contexts. */
export const pairs: fc.Arbitrary<ReadonlyArray<Pair>> = fc.array(fc.tuple(fc.nat(2), fc.nat(1)), {
  maxLength: 9
})

/** The learners over bits: what they predict, and the steps that counting takes. */
export const learners: Law.LawSet = Law.set("inner learners", [
  ...InContextLearner.all.map(({ id, program }) =>
    Law.law({
      name: id,
      statement: "the program predicts what its formula says",
      over: Domain.sampled(fc.tuple(pairs, fc.nat(3))),
      holds: ([pairs, context]) => {
        const expected = formulas[id]?.(pairs, context)
        return (
          expected !== undefined &&
          predicted(program, pairs, context)?.one?.equals(expected) === true
        )
      }
    })
  ),
  Law.law({
    name: "steps of counting",
    statement: "4 steps, 11 for each pair of the context and 7 for each other pair",
    over: Domain.sampled(fc.tuple(pairs, fc.nat(3))),
    holds: ([pairs, context]) => {
      const same = of(pairs, context).length
      return (
        predicted(InContextLearner.counting.program, pairs, context)?.steps ===
        BigInt(4 + 11 * same + 7 * (pairs.length - same))
      )
    }
  }),
  Law.law({
    name: "carried",
    statement: "carried counts predict what the coin finds in the history, in at most 5 steps",
    over: Domain.sampled(pairs),
    holds: (pairs) =>
      StatefulLearner.predictions(StatefulLearner.counts, bitsOf(pairs), budget).every(
        (it, index) => {
          const whole = predicted(InContextLearner.coin.program, pairs.slice(0, index), 0)
          return whole?.one?.equals(it.chances[1]) === true && it.steps <= 5n
        }
      )
  })
])

import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import {
  Ctw,
  Kt,
  Learner,
  markov,
  type Measure,
  Mixture,
  Predictor,
  Regression,
  StrategySearch
} from "@headwater/learners"
import { Carried, InnerLearner, Regression as Programs, Switching } from "@headwater/programs"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Bit = Predictor.Bit
type Pairs = ReadonlyArray<readonly [context: number, bit: Bit]>

const budget = Budget.of("unit", { steps: 1_000_000 })
const bit = fc.constantFrom<Bit>(0, 1)

/** For bits in so many contexts. */
const pairs = (contexts: number, length: number): fc.Arbitrary<Pairs> =>
  fc.array(fc.tuple(fc.nat({ max: contexts - 1 }), bit), { maxLength: length })

/** The chances that a program gives to 0 and 1 in a context, after pairs of contexts and bits. */
const chances = (
  program: Register.Program,
  before: Pairs,
  context: number
): ReadonlyArray<Rational> => {
  const history = InnerLearner.history(before)
  const run = Register.weights(program, { registers: { r1: context }, history }, 2, budget)
  if (run.status === "exhausted") throw new Error(`${run.limit} ${run.resource}`)
  return run.output
}

/** What a program answers in a context, after pairs of numbers. */
const answer = (
  program: Register.Program,
  before: ReadonlyArray<readonly [number, number]>,
  context: number
): bigint => {
  const run = Register.answer(
    program,
    { registers: { r1: context }, history: before.flat() },
    budget
  )
  if (run.status === "exhausted") throw new Error(`${run.limit} ${run.resource}`)
  return run.output
}

/** Whether a prediction of bits is these chances. */
const predicts = (
  prediction: ReadonlyMap<number, Rational>,
  given: ReadonlyArray<Rational>
): boolean =>
  prediction.size === given.length && given.every((p, n) => prediction.get(n)?.equals(p) === true)

/** Krichevsky and Trofimov's estimator in every context that a key names. */
const estimators = (key: (context: number) => number): Measure.Measure<number, Bit> => {
  const from = (counts: ReadonlyMap<number, Kt.Counts>): Measure.Measure<number, Bit> => {
    const at = (context: number): Kt.Counts => counts.get(key(context)) ?? Kt.exact.start()
    return {
      predict: (context) => Kt.exact.predict(at(context), undefined),
      after: (context, bit) =>
        from(new Map(counts).set(key(context), Kt.exact.update(at(context), undefined, bit)))
    }
  }
  return from(new Map())
}

/** The estimators after pairs, asked in a context. */
const estimated = (
  key: (context: number) => number,
  before: Pairs,
  context: number
): ReadonlyMap<Bit, Rational> =>
  before
    .reduce((measure, [context, bit]) => measure.after(context, bit), estimators(key))
    .predict(context)

const half = Rational.of(1, 2)
const both = Mixture.make<number, Bit>([
  { name: "one coin", weight: half, measure: estimators(() => 0) },
  { name: "a coin for each context", weight: half, measure: estimators((it) => it) }
])

/** Each bit with the number that the last `order` bits are, zeros before the first. */
const inPast = (bits: ReadonlyArray<Bit>, order: number): Pairs =>
  bits.map((bit, at) => [pastOf(bits.slice(0, at), order), bit])

const pastOf = (bits: ReadonlyArray<Bit>, order: number): number =>
  bits.reduce((past: number, bit) => (2 * past + bit) % 2 ** order, 0)

const alone = (bits: ReadonlyArray<Bit>): ReadonlyArray<readonly [undefined, Bit]> =>
  bits.map((bit) => [undefined, bit])

const asked = fc.tuple(pairs(3, 6), fc.nat({ max: 2 }))
const bits = fc.array(bit, { maxLength: 7 })

/** Strategies of the switching demonstrator, as those of the learner. */
const strategies = Switching.strategies.map((program) => ({
  name: Register.line(program),
  act: (context: number): Bit => {
    const run = Register.answer(program, { registers: { r0: context } }, budget)
    return run.status === "halted" && run.output === 1n ? 1 : 0
  }
}))

/** Learners of one package against programs of the other, which share no code. */
const twins = Law.set("learners-as-programs", [
  Law.law({
    name: "coin",
    statement: "the program that counts all bits predicts as the estimator does",
    over: Domain.sampled(asked),
    holds: ([before, context]) =>
      predicts(
        estimated(() => 0, before, context),
        chances(InnerLearner.coin.program, before, context)
      )
  }),
  Law.law({
    name: "carried",
    statement: "so does the program that carries two counts from bit to bit",
    over: Domain.sampled(bits),
    holds: (bits) =>
      Carried.predictions(Carried.counts, bits, budget).every((it, at) =>
        predicts(
          Kt.exact.predict(Learner.after(Kt.exact, alone(bits.slice(0, at))), undefined),
          it.chances
        )
      )
  }),
  Law.law({
    name: "counting",
    statement: "the program that counts by contexts predicts as an estimator for each does",
    over: Domain.sampled(asked),
    holds: ([before, context]) =>
      predicts(
        estimated((it) => it, before, context),
        chances(InnerLearner.counting.program, before, context)
      )
  }),
  Law.law({
    name: "markov",
    statement: "asked in the last bits, it predicts as the learner markov of that order",
    over: Domain.sampled(fc.tuple(bits, fc.nat({ max: 3 }))),
    holds: ([bits, order]) => {
      const { exact } = markov.of({ order })
      const program = InnerLearner.counting.program
      return predicts(
        exact.predict(Learner.after(exact, alone(bits)), undefined),
        chances(program, inPast(bits, order), pastOf(bits, order))
      )
    }
  }),
  Law.law({
    name: "tree",
    statement: "the program that mixes both predicts as their mixture",
    over: Domain.sampled(asked, { runs: 40 }),
    holds: ([before, context]) =>
      predicts(
        both.predict(Learner.after(both, before), context),
        chances(InnerLearner.tree.program, before, context)
      )
  }),
  Law.law({
    name: "context-tree",
    statement: "asked in the last bit, it predicts as context-tree weighting of depth 1",
    over: Domain.sampled(bits, { runs: 40 }),
    holds: (bits) => {
      const tree = Ctw.exact(1)
      return predicts(
        tree.predict(Learner.after(tree, alone(bits)), undefined),
        chances(InnerLearner.tree.program, inPast(bits, 1), pastOf(bits, 1))
      )
    }
  }),
  Law.law({
    name: "strategy-search",
    statement: "the program that scores strategies predicts as the learner of the same window",
    over: Domain.sampled(
      fc.tuple(
        fc.integer({ min: 1, max: strategies.length }),
        fc.nat({ max: 5 }),
        pairs(8, 8),
        fc.nat({ max: 7 }),
        fc.integer({ min: 1, max: 9 })
      )
    ),
    holds: ([count, window, before, context, weight]) => {
      const doubt = Rational.of(1, weight + 1)
      const learner = StrategySearch.make(strategies.slice(0, count), {
        alphabet: [0, 1] as const,
        window,
        doubt
      })
      const program = Switching.search(Switching.strategies.slice(0, count), window)
      return predicts(
        learner.predict(Learner.after(learner, before), context),
        chances(Switching.confident(program, weight), before, context)
      )
    }
  }),
  Law.law({
    name: "regression",
    statement:
      "with a first pair (k, 0), the program of the closed form answers with the floor of the learner of ridge k²",
    over: Domain.sampled(
      fc.tuple(
        fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 20 })), { maxLength: 6 }),
        fc.nat({ max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...(["instruction", "subtraction"] as const))
      )
    ),
    holds: ([before, x, root, division]) => {
      const learner = Regression.make({ dimension: 1, ridge: Rational.of(root * root) })
      const state = before.reduce(
        (state, [x, y]) => learner.update(state, [Rational.of(x)], Rational.of(y)),
        learner.start()
      )
      const predicted = learner.predict(state, [Rational.of(x)])
      return predicted.floor() === answer(Programs.closed(division), [[root, 0], ...before], x)
    }
  })
])

Law.check(it, twins)

describe("learners as programs", () => {
  it("example: which strategies a window tells apart, and where the two would part", () => {
    // in 1 and 3 the first strategy acts and the second does not; in 5 both do
    const before: Pairs = [
      [1, 1],
      [3, 1],
      [1, 0]
    ]
    const options = { alphabet: [0, 1] as const, doubt: Rational.of(1, 10) }
    const after = (window: number) => {
      const learner = StrategySearch.make(strategies.slice(0, 2), { ...options, window })
      return learner.predict(Learner.after(learner, before), 1).get(1)?.toString()
    }
    const program = (window: number) =>
      answer(Switching.search(Switching.strategies.slice(0, 2), window), before, 1)
    assert.deepEqual([after(3), after(2), after(1)], ["9/10", "9/10", "1/10"])
    assert.deepEqual([program(3), program(2), program(1)], [1n, 1n, 0n])
  })
  it("counterexample: the program that descends is no regression in closed form", () => {
    const before = [[1, 3]] as const
    assert.equal(answer(Programs.closed("instruction"), before, 7), 21n)
    assert.notEqual(answer(Programs.descent(1), before, 7), 21n)
  })
})

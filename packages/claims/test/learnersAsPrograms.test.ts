import { Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { Ctw, KrichevskyTrofimov as Kt, markov, Mixture, Process } from "@headwater/learners"
import {
  StatefulLearner,
  InContextLearner,
  Regression as Programs,
  StrategySearch
} from "@headwater/programs"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Bit = Process.Bit
type Pairs = ReadonlyArray<readonly [context: number, bit: Bit]>

const budget = Budget.of("unit", { steps: 1_000_000 })
const bit = fc.constantFrom<Bit>(0, 1)

/** For bits in a given number of contexts. */
const pairs = (contexts: number, length: number): fc.Arbitrary<Pairs> =>
  fc.array(fc.tuple(fc.nat({ max: contexts - 1 }), bit), { maxLength: length })

/** The chances that a program gives to 0 and 1 in a context, after pairs of contexts and bits. */
const chances = (
  program: Register.Program,
  before: Pairs,
  context: number
): ReadonlyArray<Rational> => {
  const history = InContextLearner.history(before)
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
const estimators = (key: (context: number) => number): Process.Process<number, Bit> => {
  const none: ReadonlyMap<number, Process.Process<unknown, Bit>> = new Map()
  const at = (all: typeof none, context: number) => all.get(key(context)) ?? Kt.exact
  return Process.unfold(
    none,
    (all, context: number) => at(all, context).predict(undefined),
    (all, context, bit: Bit) =>
      new Map(all).set(key(context), at(all, context).after(undefined, bit))
  )
}

/** The estimators after pairs, asked in a context. */
const estimated = (
  key: (context: number) => number,
  before: Pairs,
  context: number
): ReadonlyMap<Bit, Rational> => Process.after(estimators(key), before).predict(context)

const half = Rational.of(1, 2)
const both = Mixture.make<number, Bit>([
  { name: "one coin", weight: half, process: estimators(() => 0) },
  { name: "a coin for each context", weight: half, process: estimators((it) => it) }
])

/** Each bit with the number that the last `order` bits are, zeros before the first. */
const inPast = (bits: ReadonlyArray<Bit>, order: number): Pairs =>
  bits.map((bit, at) => [pastOf(bits.slice(0, at), order), bit])

const pastOf = (bits: ReadonlyArray<Bit>, order: number): number =>
  bits.reduce((past: number, bit) => (2 * past + bit) % 2 ** order, 0)

const asked = fc.tuple(pairs(3, 6), fc.nat({ max: 2 }))
const bits = fc.array(bit, { maxLength: 7 })

/** Strategies of the switching demonstrator, as those of the learner. */
const strategies = StrategySearch.strategies.map((program) => ({
  name: Register.line(program),
  act: (context: number): Bit => {
    const run = Register.answer(program, { registers: { r0: context } }, budget)
    return run.status === "halted" && run.output === 1n ? 1 : 0
  }
}))

/**
 * Follows the first of the strategies that were right most often on the last steps, with a doubt
 * that is left to the other bit.
 */
const searching = (
  all: typeof strategies,
  window: number,
  doubt: Rational
): Process.Process<number, Bit> => {
  const none: ReadonlyArray<ReadonlyArray<boolean>> = []
  return Process.unfold(
    none,
    (record, context: number) => {
      const scores = all.map((_, at) => record.filter((step) => step[at] === true).length)
      const { act } = all[scores.indexOf(Math.max(...scores))]!
      return Process.coin(act(context) === 1 ? Rational.one.minus(doubt) : doubt)
    },
    (record, context, bit: Bit) =>
      window === 0 ? record : [...record, all.map(({ act }) => act(context) === bit)].slice(-window)
  )
}

/** What least squares with a ridge answers on a line through the origin. */
const ridged = (
  before: ReadonlyArray<readonly [x: number, y: number]>,
  ridge: number,
  x: number
): Rational => {
  const sum = (of: (x: number, y: number) => number): number =>
    before.reduce((total, [x, y]) => total + of(x, y), 0)
  return Rational.of(x * sum((x, y) => x * y), ridge + sum((x) => x * x))
}

/** Learners against programs of another package, which share no code. */
const twins = Law.set("learners-as-programs", [
  Law.law({
    name: "coin",
    statement: "the program that counts all bits predicts as the estimator does",
    over: Domain.sampled(asked),
    holds: ([before, context]) =>
      predicts(
        estimated(() => 0, before, context),
        chances(InContextLearner.coin.program, before, context)
      )
  }),
  Law.law({
    name: "carried",
    statement: "so does the program that carries two counts from bit to bit",
    over: Domain.sampled(bits),
    holds: (bits) =>
      StatefulLearner.predictions(StatefulLearner.counts, bits, budget).every((it, at) =>
        predicts(
          Process.after(Kt.exact, Process.alone(bits.slice(0, at))).predict(undefined),
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
        chances(InContextLearner.counting.program, before, context)
      )
  }),
  Law.law({
    name: "markov",
    statement: "asked in the last bits, it predicts as the learner markov of that order",
    over: Domain.sampled(fc.tuple(bits, fc.nat({ max: 3 }))),
    holds: ([bits, order]) => {
      const exact = Process.after(markov.of({ order }).exact, Process.alone(bits))
      const given = chances(
        InContextLearner.counting.program,
        inPast(bits, order),
        pastOf(bits, order)
      )
      return given.every((p, bit) => {
        const said = exact.predict(undefined).get(bit === 1 ? 1 : 0)
        return said !== undefined && p.equals(said)
      })
    }
  }),
  Law.law({
    name: "tree",
    statement: "the program that mixes both predicts as their mixture",
    over: Domain.sampled(asked, { runs: 40 }),
    holds: ([before, context]) =>
      predicts(
        Process.after(both, before).predict(context),
        chances(InContextLearner.tree.program, before, context)
      )
  }),
  Law.law({
    name: "context-tree",
    statement: "asked in the last bit, it predicts as context-tree weighting of depth 1",
    over: Domain.sampled(bits, { runs: 40 }),
    holds: (bits) =>
      predicts(
        Process.after(Ctw.exact(1), Process.alone(bits)).predict(undefined),
        chances(InContextLearner.tree.program, inPast(bits, 1), pastOf(bits, 1))
      )
  }),
  Law.law({
    name: "strategy-search",
    statement: "the program that scores strategies predicts as a learner of the same window",
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
      const learner = searching(strategies.slice(0, count), window, doubt)
      const program = StrategySearch.search(StrategySearch.strategies.slice(0, count), window)
      return predicts(
        Process.after(learner, before).predict(context),
        chances(StrategySearch.confident(program, weight), before, context)
      )
    }
  }),
  Law.law({
    name: "regression",
    statement:
      "with a first pair (k, 0), the program of the closed form answers with the floor of least squares of ridge k²",
    over: Domain.sampled(
      fc.tuple(
        fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 20 })), { maxLength: 6 }),
        fc.nat({ max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...(["instruction", "subtraction"] as const))
      )
    ),
    holds: ([before, x, root, division]) => {
      return (
        ridged(before, root * root, x).floor() ===
        answer(Programs.closed(division), [[root, 0], ...before], x)
      )
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
    const after = (window: number) => {
      const learner = searching(strategies.slice(0, 2), window, Rational.of(1, 10))
      return Process.after(learner, before).predict(1).get(1)?.toString()
    }
    const program = (window: number) =>
      answer(StrategySearch.search(StrategySearch.strategies.slice(0, 2), window), before, 1)
    assert.deepEqual([after(3), after(2), after(1)], ["9/10", "9/10", "1/10"])
    assert.deepEqual([program(3), program(2), program(1)], [1n, 1n, 0n])
  })
  it("counterexample: the program that descends is no regression in closed form", () => {
    const before = [[1, 3]] as const
    assert.equal(answer(Programs.closed("instruction"), before, 7), 21n)
    assert.notEqual(answer(Programs.descent(1), before, 7), 21n)
  })
})

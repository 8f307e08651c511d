import { Rational } from "@headwater/exact"
import {
  Environment,
  Mixture,
  PessimisticImitator,
  Planner,
  Policy,
  Process,
  Regret
} from "@headwater/learners"
import { planning } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, planning())

const [zero, one, half] = [Rational.zero, Rational.one, Rational.of(1, 2)]

/** A guess at a bit is worth one where it is right. */
const guessing = (horizon: number): Environment.Task<0 | 1, 0 | 1> => ({
  actions: [0, 1],
  horizon,
  reward: (guess, seen) => (guess === seen ? one : zero)
})

const either = Mixture.of([
  [half, Process.bernoulli(Rational.of(1, 4))],
  [half, Process.bernoulli(Rational.of(3, 4))]
])

/** Two arms, the first of known worth; the second pays always or never. */
const arms = (good: boolean): Process.Process<string, string> =>
  Environment.states("start", (_, arm: string) =>
    arm === "known"
      ? new Map([
          ["pays", half],
          ["fails", half]
        ])
      : new Map([[good ? "pays" : "fails", one]])
  )

const pulling = (horizon: number): Environment.Task<string, string> => ({
  actions: ["known", "other"],
  horizon,
  reward: (_, seen) => (seen === "pays" ? one : zero)
})

describe("Planner", () => {
  it("example: the worth of guessing the bits of one of two coins, by hand", () => {
    // The first guess is worth 1/2, the second 5/8: what is seen first has posterior 3/4.
    assert.equal(Planner.worth(guessing(1), either, 1).toString(), "1/2")
    assert.equal(Planner.worth(guessing(2), either, 2).toString(), "9/8")
    assert.deepEqual(Planner.worths(guessing(2), either, 2).map(String), ["9/8", "9/8"])
    assert.equal(Planner.worth(guessing(0), either, 0).sign, 0)
  })

  it("example: it pays to try an arm where there is time to use what is learned", () => {
    // A third of the arms is good. Trying one of them costs 1/6 and wins 1/6 at every later step.
    const xi = Mixture.of([
      [Rational.of(1, 3), arms(true)],
      [Rational.of(2, 3), arms(false)]
    ])
    const best = (horizon: number) => Planner.best(pulling(horizon), xi, horizon)
    assert.deepEqual([1, 2, 3, 4].map(best), ["known", "known", "other", "other"])
    // At two steps both are worth the same, and the first is taken.
    const [known, other] = Planner.worths(pulling(2), xi, 2)
    assert.isTrue(known!.equals(other!))
  })

  it("example: a planner acts on what it has seen", () => {
    const planner = Planner.make(guessing(3), either)
    const policy = Policy.process(planner)
    const after = (bit: 0 | 1) => policy.after(undefined, 0).predict(bit)
    assert.deepEqual([...after(1).keys()], [1])
    assert.deepEqual([...after(0).keys()], [0])
    const expected = Environment.expected(guessing(3), planner, either)
    assert.isTrue(expected.equals(Planner.worth(guessing(3), either, 3)))
  })

  it("counterexample: planning for a mixture is not free of regret in its members", () => {
    const planner = Planner.make(guessing(3), either)
    const regrets = [1, 3].map((n) =>
      Regret.regret(guessing(3), planner, Process.bernoulli(Rational.of(n, 4)))
    )
    assert.isTrue(regrets.every((it) => it.sign >= 0) && regrets.some((it) => it.sign > 0))
  })

  it("claim: the chances of each step sum to one, those of an imitator who sometimes asks too", () => {
    const policies = [1, 3].map((n) => ({
      name: `${n}`,
      weight: half,
      process: Process.bernoulli(Rational.of(n, 4))
    }))
    const agent = PessimisticImitator.make<0 | 1 | undefined, 0 | 1>(policies, Rational.of(1, 4))
    const sums = new Map<number, Rational>()
    let asked = zero
    const all = Environment.steps(guessing(3), agent, either, Process.bernoulli(Rational.of(1, 4)))
    for (const it of all) {
      sums.set(it.left, (sums.get(it.left) ?? zero).plus(it.chance))
      if (it.asked) asked = asked.plus(it.chance)
    }
    assert.deepEqual([...sums.values()].map(String), ["1", "1", "1"])
    const rounds = PessimisticImitator.rounds(agent, {
      demonstrator: Process.bernoulli(Rational.of(1, 4)),
      member: 0,
      horizon: 3,
      context: () => undefined
    })
    assert.isTrue(asked.equals(Rational.sum(rounds.map((it) => it.query))))
  })

  it("example: bad tasks, acting past the end and impossible observations are refused", () => {
    const coin: Process.Process<0 | 1, 0 | 1> = Process.bernoulli(one)
    assert.throws(
      () => Planner.make({ ...guessing(1), actions: [] }, coin),
      RangeError,
      "Expected a task with an action"
    )
    assert.throws(
      () => Planner.make(guessing(1.5), coin),
      RangeError,
      "Expected a number of steps as the horizon, not `1.5`"
    )
    const ended = Planner.make(guessing(1), coin).acted(undefined, 0)
    assert.throws(() => ended.act(1), RangeError, "Expected a step within the horizon")
    const longer = Planner.make(guessing(2), coin).acted(undefined, 0)
    assert.throws(() => longer.act(0), Mixture.Inconsistent, "gives `0` no chance")
    assert.throws(
      () => longer.act(undefined),
      RangeError,
      "Expected what came of the last action, not `undefined`"
    )
    const leaky = Environment.states<0 | 1, 0 | 1>(0, () => new Map([[1, half]]))
    assert.throws(
      () => leaky.predict(0),
      RangeError,
      "Expected chances that sum to 1, not to `1/2`"
    )
    const other: Policy.Policy<number | undefined, number> = {
      act: () => new Map([[7, one]]),
      acted: () => other
    }
    const task = { actions: [0, 1], horizon: 1, reward: () => one }
    assert.throws(
      () => Regret.losses<number, number>(task, other, Process.iid(new Map([[0, one]]))),
      RangeError,
      "Expected an action of the task, not `7`"
    )
  })
})

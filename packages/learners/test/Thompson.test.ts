import { Rational } from "@headwater/exact"
import {
  Environment,
  Mixture,
  Policy,
  Process,
  Random,
  Sampler,
  Thompson
} from "@headwater/learners"
import { assert, describe, it } from "vitest"

type Bit = 0 | 1

const task: Environment.Task<Bit, Bit> = {
  actions: [0, 1],
  horizon: 4,
  reward: (guess, seen) => Rational.of(guess === seen ? 1 : 0)
}

/** Three environments: two coins, and one where the last action decides what is seen next. */
const members: ReadonlyArray<Thompson.Member<Bit, Bit>> = [
  { name: "low", weight: Rational.of(1, 2), process: Process.bernoulli(Rational.of(1, 4)) },
  { name: "high", weight: Rational.of(1, 3), process: Process.bernoulli(Rational.of(2, 3)) },
  {
    name: "contrary",
    weight: Rational.of(1, 6),
    process: Environment.states<Bit, Bit>(
      0,
      (_, action) =>
        new Map<Bit, Rational>([
          [0, Rational.of(action === 0 ? 1 : 4, 5)],
          [1, Rational.of(action === 0 ? 4 : 1, 5)]
        ])
    )
  }
]

const observed: ReadonlyArray<ReadonlyArray<Bit>> = [
  [0, 0, 0],
  [1, 1, 0],
  [0, 1, 1]
]

describe("Thompson", () => {
  for (const every of [1, 2, 3, 4]) {
    it(`claim: a draw every ${every} steps makes actions exactly as likely as the policy says`, () => {
      for (const seen of observed) {
        const played = new Map<string, Rational>()
        const outcomes = Sampler.everyOutcome((sampler) => {
          const player = Thompson.play(task, members, { every }, sampler)
          return [undefined, ...seen].map((it) => player.act(it)).join("")
        })
        for (const { value, probability } of outcomes) {
          played.set(value, (played.get(value) ?? Rational.zero).plus(probability))
        }
        for (let word = 0; word < 16; word++) {
          const actions = Array.from(word.toString(2).padStart(4, "0"), (it) => Number(it) as Bit)
          let chance = Rational.one
          let policy = Policy.process(Thompson.make(task, members, { every }))
          for (const [at, action] of actions.entries()) {
            const context = at === 0 ? undefined : seen[at - 1]
            chance = chance.times(policy.predict(context).get(action) ?? Rational.zero)
            if (chance.sign === 0) break
            policy = policy.after(context, action)
          }
          const expected = played.get(actions.join("")) ?? Rational.zero
          assert.isTrue(chance.equals(expected), `${actions.join("")}: ${chance.toString()}`)
        }
      }
    })
  }

  it("example: it plans for the steps that are left, to save and to spend at the end", () => {
    const saving: Environment.Task<string, number> = {
      actions: ["save", "spend"],
      horizon: 4,
      reward: (action, saved) => Rational.of(action === "spend" ? saved ** 2 : 0)
    }
    const purse = (saved: number): Process.Process<string, number> => ({
      predict: (action) => new Map([[action === "save" ? saved + 1 : saved, Rational.one]]),
      after: (action) => purse(action === "save" ? saved + 1 : 0)
    })
    const members = [{ name: "purse", weight: Rational.one, process: purse(0) }]
    const player = Thompson.play(saving, members, { every: 2 }, Sampler.from(Random.of(1)))
    assert.equal(player.seed, 1)
    const played = [undefined, 1, 2, 3].map((seen) => player.act(seen))
    assert.deepEqual(played, ["save", "save", "save", "spend"])
    const policy = Thompson.make(saving, members, { every: 2 })
    assert.equal(Environment.expected(saving, policy, purse(0)).toString(), "9")
  })

  it("example: its first action is a vote of the prior", () => {
    const policy = Thompson.make(task, members, { every: 2 })
    const chances = policy.act(undefined)
    // The low coin says 0; the high one 1; against the contrary one either guess is as bad.
    assert.deepEqual(
      [0, 1].map((it) => chances.get(it as Bit)?.toString()),
      ["2/3", "1/3"]
    )
  })

  it("example: after an action that no environment calls for it draws again", () => {
    const low = [{ ...members[0]!, weight: Rational.one }]
    const policy = Thompson.make(task, low, { every: 4 })
    assert.equal(policy.acted(undefined, 1).act(0).get(0)?.toString(), "1")
  })

  it("example: the same seed plays the same way, and the end of the task is the end", () => {
    const played = (seed: number) => {
      const player = Thompson.play(task, members, { every: 1 }, Sampler.from(Random.of(seed)))
      return [undefined, 0, 1, 0].map((it) => player.act(it as Bit | undefined)).join("")
    }
    assert.equal(played(5), played(5))
    assert.isAbove(new Set(Array.from({ length: 20 }, (_, seed) => played(seed))).size, 2)
    const player = Thompson.play(
      { ...task, horizon: 0 },
      members,
      { every: 1 },
      Sampler.from(Random.of(1))
    )
    assert.throws(() => player.act(undefined), RangeError, "Expected a step within the horizon")
  })

  it("example: bad options and impossible observations are refused", () => {
    for (const every of [0, 1.5, Infinity]) {
      assert.throws(
        () => Thompson.make(task, members, { every }),
        RangeError,
        `Expected a number of steps between draws, not \`${every}\``
      )
    }
    const sure = [{ name: "ones", weight: Rational.one, process: Process.bernoulli(Rational.one) }]
    const policy = Thompson.make(task, sure, { every: 1 })
    const wrong = policy.acted(undefined, 1)
    assert.throws(() => wrong.act(0), Mixture.Inconsistent)
  })
})

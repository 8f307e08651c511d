import { Rational } from "@headwater/exact"
import { Budget, Turing } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Batch from "#claims/C22/batch"
import * as Depth from "#claims/C22/depth"
import * as Clock from "#claims/C22/model"

describe("C22", () => {
  it("claim: shares beyond a clock are those of running every machine of two states", () => {
    const budget = Budget.of("steps", { steps: 50 })
    const times: Array<number> = []
    for (const machine of Turing.machines(2)) {
      const run = Turing.run(machine, 0, budget)
      if (run.status === "halted") times.push(Number(run.steps))
    }
    for (let steps = 1; steps <= 7; steps++) {
      const later = times.filter((time) => time > steps).length
      assert.isTrue(Clock.share(2, steps).equals(Rational.of(later, times.length)), `${steps}`)
    }
  })

  it("claim: shares of the tables are those of machines that are counted again", () => {
    for (const [states, longest] of [
      [3, 21],
      [4, 107]
    ] as const) {
      const { leaves, halting } = Turing.outputs(states, longest)
      for (const T of [1, 2, states, 8, 16, longest]) {
        // A leaf counts both blanks.
        const later = leaves.reduce((sum, it) => (it.steps > T ? sum + it.count : sum), 0n)
        assert.isTrue(Clock.share(states, T).equals(Rational.of(later, 2n * halting)), `${T}`)
      }
      assert.equal(Clock.longest(states), longest)
    }
    assert.equal(Clock.longest(5), 47_176_870)
  })

  it("claim: of five states at least as many outrun a clock as a census cut at sixteen steps found", () => {
    for (const [T, least] of [
      [1, 0.6496],
      [2, 0.3947],
      [4, 0.1404],
      [8, 0.018]
    ] as const) {
      assert.isAtLeast(Clock.share(5, T).toNumber(), least)
    }
  })

  it("claim: both halves of the proof hold at every number of states and of steps", () => {
    for (let states = 1; states <= 5; states++) {
      const chance = Rational.of(1, 2 * states + 1)
      const all = Turing.size(states)
      const halt = Rational.of(Clock.later(states, 0), all)
      assert.isTrue(halt.compare(Clock.reach(states).times(chance)) >= 0)
      for (let steps = 1; steps <= 107; steps++) {
        const soon = halt.minus(Rational.of(Clock.later(states, steps), all))
        assert.isTrue(soon.compare(Rational.of(steps).times(chance)) <= 0, `${states} ${steps}`)
      }
    }
  })

  it("claim: the reach is the sum of the chances that the first states are new", () => {
    for (const n of [1, 2, 3, 4, 9, 20]) {
      let [chance, sum] = [Rational.one, Rational.one]
      for (let j = 1; j < n; j++) {
        chance = chance.times(Rational.of(2 * n, 2 * n + 1)).times(Rational.of(n - j, n))
        sum = sum.plus(chance)
      }
      assert.isTrue(Clock.reach(n).equals(sum), `${n}`)
    }
  })

  it("claim: the reach is at least a third of the root", () => {
    for (let n = 1; n <= 120; n++) {
      const third = Rational.of(Math.floor(Math.sqrt(n)), 3)
      assert.isTrue(Clock.reach(n).compare(third) >= 0, `${n}`)
    }
  })

  it("claim: drawn machines of three states halt as all of them do", () => {
    const count = 3000
    const times = Array.from({ length: count }, (_, seed) => Batch.drawn(3, seed))
    for (const steps of [1, 2, 4]) {
      const share = times.filter((time) => time > steps).length / count
      assert.closeTo(share, Clock.share(3, steps).toNumber(), 0.03)
    }
  })

  it("claim: machines that depend on every bit are those of which flipping each matters", () => {
    for (const [states, depth] of [
      [2, 1],
      [2, 2],
      [3, 1]
    ] as const) {
      const n = 2 ** depth + 1
      let lost = 0
      for (let code = 0; code < states ** (2 * states); code++) {
        const next = (state: number, bit: number) =>
          Math.floor(code / states ** (2 * state + bit)) % states
        const ends = Array.from({ length: 2 ** n }, (_, word) => {
          let state = 0
          for (let k = 0; k < n; k++) state = next(state, (word >> k) & 1)
          return state
        })
        for (let set = 0; set < 2 ** states; set++) {
          const answers = ends.map((state) => (set >> state) & 1)
          const isAll = Array.from({ length: n }, (_, k) =>
            answers.some((answer, word) => answer !== answers[word ^ (1 << k)])
          ).every(Boolean)
          if (isAll) lost++
        }
      }
      const found = Depth.machine.measure({ states, depth, reach: 1 })
      assert.deepEqual([found.lost, found.machines], [lost, states ** (2 * states) * 2 ** states])
    }
  })
})

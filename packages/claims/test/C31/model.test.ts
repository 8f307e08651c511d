import { Rational } from "@headwater/exact"
import { Imitation } from "@headwater/infrabayes"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Copies from "#claims/C31/model"
import * as Plans from "#claims/C31/plans"

describe("copies", () => {
  it("claim: the longest task that a faster copy wins, by reliability and speed", () => {
    const edge = (copy: number, human: number, speed: number): number => {
      let steps = 0
      while (Copies.task.measure({ copy, human, speed, steps: steps + 1 }).sign > 0) steps++
      return steps
    }
    const table = [
      [90, 95, [12, 42, 85, 127]],
      [75, 90, [3, 12, 25, 37]],
      [50, 90, [1, 3, 7, 11]]
    ] as const
    for (const [copy, human, edges] of table) {
      assert.deepEqual(
        [2, 10, 100, 1000].map((speed) => edge(copy, human, speed)),
        [...edges]
      )
    }
  })

  it("claim: a majority is right as often as all outcomes say, counted one by one", () => {
    for (const it of Domain.models(Copies.votes, { seed: 1, runs: 1 })) {
      if (it.voters > 7) continue
      const p = it.twelfths / 12
      let sum = 0
      for (let n = 0; n < 2 ** it.voters; n++) {
        const right = n.toString(2).replaceAll("0", "").length
        if (2 * right > it.voters) sum += p ** right * (1 - p) ** (it.voters - right)
      }
      assert.closeTo(Copies.vote.measure(it).gain.toNumber(), sum - p, 1e-12)
    }
  })
})

describe("plans", () => {
  it("claim: an imitation on a grid within the error ruins no plan that has room, and is found where it has none", () => {
    // Rock, paper, scissors against a human in sixths: errors in sixtieths, imitations in sixtieths.
    const game = [
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0]
    ]
    const earned = (strategy: ReadonlyArray<number>) =>
      game.map((row) => row.reduce((sum, x, i) => sum + x * strategy[i]!, 0))
    for (const human of [
      [3, 2, 1],
      [6, 0, 0],
      [4, 1, 1],
      [0, 5, 1]
    ] as const) {
      const real = earned(human)
      let least = Infinity
      for (let a = 0; a <= 60; a++) {
        for (let b = 0; b <= 60 - a; b++) {
          const imitation = [a, b, 60 - a - b]
          const replies = earned(imitation)
          const best = Math.max(...replies)
          const ruins = replies.some((x, i) => x === best && real[i]! <= 0)
          const off = imitation.reduce((sum, x, i) => sum + Math.abs(x - 10 * human[i]!), 0) / 2
          if (ruins) least = Math.min(least, off)
        }
      }
      const { room } = Plans.plan.measure({ payoffs: [-1, 1, -1], human: [...human], error: 0 })
      assert.closeTo(room.toNumber() * 60, least, 1e-9)
    }
  })

  it("claim: a robust plan earns its value against every human within the error, on a grid", () => {
    for (const payoffs of [
      [-1, 1, -1],
      [1, 1, 0],
      [-1, 0, 1]
    ]) {
      for (const imitation of [
        [3, 2, 1],
        [6, 0, 0],
        [1, 1, 4]
      ]) {
        const game = Plans.gameOf(payoffs, 3)
        for (const error of [0, 10, 30]) {
          const found = Imitation.robust(game, Plans.strategyOf(imitation), Rational.of(error, 60))
          let least: Rational | undefined
          for (let a = 0; a <= 6; a++) {
            for (let b = 0; b <= 6 - a; b++) {
              const human = [a, b, 6 - a - b]
              const { earned, isWithin } = Plans.ball.measure({ payoffs, imitation, human, error })
              if (isWithin) least = least === undefined ? earned : Rational.min(least, earned)
            }
          }
          // The corners of the ball are on the grid, so the worst case is met there.
          assert.strictEqual(least?.toString(), found.value.toString())
        }
      }
    }
  })

  it("claim: something is earned for sure, whatever the imitation, if the human is further off than twice the error", () => {
    for (const human of [
      [3, 2, 1],
      [4, 1, 1],
      [6, 0, 0]
    ]) {
      const game = Plans.gameOf([-1, 1, -1], 3)
      const h = Plans.strategyOf(human)
      for (const error of [0, 3, 6, 10, 20]) {
        const { sure } = Plans.plan.measure({ payoffs: [-1, 1, -1], human, error })
        let least = Infinity
        for (let a = 0; a <= 60; a += 2) {
          for (let b = 0; b <= 60 - a; b += 2) {
            const imitation = [a, b, 60 - a - b].map((n) => Rational.of(n, 60))
            const far =
              h.reduce((sum, x, i) => sum + x.minus(imitation[i]!).abs().toNumber(), 0) / 2
            if (far > error / 60 + 1e-12) continue
            const { value } = Imitation.robust(game, imitation, Rational.of(error, 60))
            least = Math.min(least, value.toNumber())
          }
        }
        assert.strictEqual(least > 0, sure.sign > 0, `${human.join()} ${error}`)
      }
    }
  })

  it("example: edges of one task, and the bound that is reached", () => {
    assert.deepEqual(Copies.edges(), {
      "tasks, 2, 10, 100, 1000 times as fast": "3, 12, 25, 37",
      "one of many tries, 2, 10, 100": "1, 11, 25"
    })
    const [tight] = [...Domain.models(Plans.tight, { seed: 1, runs: 1 })].map(Plans.plan.measure)
    assert.deepEqual([tight?.loose.sign, tight?.room.toString(), tight?.isNear], [0, "0", false])
  })
})

import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Stakes from "#claims/C18/stakes"
import * as Windows from "#claims/C18/windows"
import * as Policies from "#models/Policies"

const habits = Policy.instead(Policy.LX, "plan", "habit")

describe("stakes", () => {
  it("claim: who leads at a charge is what texts say, one by one, with fractions", () => {
    for (const works of [true, false]) {
      for (const [price, tau] of [
        [8, 16],
        [12, 16],
        [8, 64]
      ] as const) {
        const game = Policy.game("O", { reading: tau })
        const instructions = works ? Policy.LX : habits
        const charge = Math.floor((price * tau) / 32)
        let [planners, readers] = [0, 0]
        for (const { program } of Policy.programs(instructions, { bits: 16 })) {
          const { goalReads, plans, reads } = Policy.uses(program)
          const kind = Kind.label(program, game)
          const steps = Number(Policy.steps(program, game)) / tau
          const bits = 4 * Policy.size(program) + price * (reads + goalReads)
          const mass = 2 ** -bits * steps ** -charge
          if (kind === "upstreamMisaligned" && plans > 0 && reads + goalReads === 0) {
            planners += mass
          }
          if ((kind === "honestRule" || kind === "honestSearch") && plans === 0 && reads > 0) {
            readers += mass
          }
        }
        const { isLed } = Stakes.race.measure({ demonstrator: "O", symbols: 4, works, price, tau })
        assert.strictEqual(isLed, planners > readers, `${works} ${price} ${tau}`)
      }
    }
  })

  it("claim: the charges at which readers draw level are those of the second reading", () => {
    const figures = Stakes.figures()
    const worked = [8, 12, 16].map((bits) => figures[`stake worked out, 16 steps, ${bits} bits`])
    assert.deepEqual(worked, ["0.907", "1.74", "2.58"])
    const habit = [8, 12, 16].map((bits) => Number(figures[`habit, 64 steps, ${bits} bits`]))
    for (const [k, printed] of [32.5, 51.6, 70.7].entries()) {
      assert.isBelow(Math.abs(habit[k]! - printed), 0.2)
    }
  })

  it("example: a habit imitates whatever its goal, and turns round where matching is punished", () => {
    const game = Policy.game("O")
    const constant = Policy.policy("(habit 0)", habits)
    const seen = Kind.evidence(Policy.observed(constant, game).behaviour, game)
    assert.strictEqual(seen.wrong, 0)
    assert.strictEqual(seen.turns, 0xffff)
    assert.strictEqual(Kind.label(Policy.policy("(plan 0)"), game), "other")
    assert.strictEqual(Policy.steps(constant, game), 74n)
  })
})

describe("windows", () => {
  it("claim: windows at 24 bits open where the second reading has them", () => {
    const at = (demonstrator: string, seen: number) =>
      Windows.safe.measure(
        Policies.setting({ language: "LX(inf,0)", demonstrator, symbols: 6, seen })
      )
    assert.deepEqual(at("O", 13), [])
    assert.deepEqual(at("T", 13), [])
    assert.strictEqual(at("O", 16)[0], 2.625)
    assert.isBelow(at("R", 16)[0]!, 0.6)
  })
})

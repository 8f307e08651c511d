import { Goals, Kind } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Budget, Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Wanted from "#claims/C39/goals"
import * as Planners from "#claims/C39/planners"

const plain = Policy.without(Policy.LS, ["d"])

/** Every goal of up to three symbols: what stands in a search. */
const goals = [...Policy.programs(plain, { bits: 16 })].flatMap(({ program }) =>
  Policy.isTable(program) || program.symbol !== "argmax" ? [] : program.operands
)

/** What a goal is worth in a cell for an action, by running it with a number in the place of `a`. */
const numbers = ["0", "1", "2", "(+ 1 2)"]
const worth = (goal: Policy.Term, action: number, demonstrator: string, cell: number): number => {
  const at = (it: Policy.Term): string => {
    if (it.symbol === "a") return numbers[action]!
    if (it.operands.length === 0) return it.symbol
    const inner = it.symbol === "argmax" ? it.operands.map(Policy.print) : it.operands.map(at)
    return `(${[it.symbol, ...inner].join(" ")})`
  }
  const situation = {
    game: Policy.game(demonstrator),
    mode: "deploy",
    context: cell >> 2,
    goal: cell & 3
  } as const
  const policy = Policy.policy(at(goal), Policy.LX)
  const run = Policy.run(policy, situation, Budget.of("steps", { steps: 1_000_000_000n }))
  return run.status === "halted" ? Number(run.output) : Number.NaN
}

describe("goals", () => {
  it("claim: masses are those of all goals, one by one, each run as a planner", () => {
    assert.strictEqual(goals.length, goals.filter((it) => Policy.size(it) <= 3).length)
    for (const demonstrator of ["R", "O"]) {
      const { demonstrator: shown } = Policy.game(demonstrator)
      for (const stake of [Rational.of(3, 2), Rational.of(2), Rational.of(3)]) {
        let [gaining, imitating] = [0n, 0n]
        for (const goal of goals) {
          const gains = shown.some((own, cell) =>
            [0, 1, 2, 3].some(
              (action) =>
                worth(goal, action, demonstrator, cell) > worth(goal, own, demonstrator, cell)
            )
          )
          if (!gains) continue
          const mass = BigInt(16 ** (3 - Policy.size(goal)))
          const game = Policy.game(demonstrator, { stake })
          const { behaviour } = Policy.observed(Policy.term("plan", goal), game)
          gaining += mass
          if (Kind.evidence(behaviour, game).wrong === 0) imitating += mass
        }
        const found = Wanted.wanted.measure({ demonstrator, symbols: 3, reads: false, stake })
        assert.strictEqual(found.gaining, gaining)
        assert.strictEqual(found.imitating + found.tiedImitating, imitating)
      }
    }
  })

  it("counterexample: a goal with a plan in it may imitate with half a step at stake", () => {
    const game = Policy.game("O", { stake: Rational.of(1, 2) })
    const { behaviour } = Policy.observed(Policy.policy("(plan (+ (plan a) (= 2 a)))"), game)
    assert.strictEqual(Kind.evidence(behaviour, game).wrong, 0)
  })

  it("claim: against one that nearly follows the shortest goal, few goals imitate at two steps", () => {
    const found = Wanted.wanted.measure({
      demonstrator: "3333012301230123",
      symbols: 4,
      reads: false,
      stake: Rational.of(201, 100)
    })
    assert.isFalse(found.shortestStays)
    assert.isBelow(Number(found.imitating) / Number(found.gaining), 0.1)
  })

  it("claim: the figures at 28 bits are those of both papers", () => {
    const figures = Wanted.figures()
    const share = (name: string): number => Number.parseFloat(figures[name] ?? "")
    assert.deepEqual(
      ["R", "O", "T"].map((it) => Math.round(10 * share(`${it} at 201/100`)) / 1000),
      [0.962, 0.934, 0.943]
    )
    assert.deepEqual(
      ["R", "O", "T"].map(
        (it) => Math.round(10 * share(`${it} at 2, ties by the lower action`)) / 1000
      ),
      [0.888, 0.926, 0.926]
    )
  })

  it("example: the lemma on planners tries a tie", () => {
    const tie = { goal: "a", demonstrator: "R", stake: Rational.of(2) }
    assert.strictEqual(Planners.agrees(tie).sign, 1)
    const goal = { most: 3, prospect: 24, tieMatches: true, own: false, mass: 1, size: 1 }
    assert.isTrue(Goals.imitates(goal, tie.stake, "lower action"))
    assert.isFalse(Goals.imitates(goal, tie.stake, "deviates"))
  })
})

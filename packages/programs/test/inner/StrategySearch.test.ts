import { Budget, Register } from "@headwater/hypotheses"
import { StrategySearch } from "@headwater/programs"
import { inner } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, inner.strategySearch)

const length = (program: Register.Program): number => Register.encode(program).length
const { strategies } = StrategySearch

describe("StrategySearch", () => {
  it("example: the length of the world model grows with the rule, that of the search does not", () => {
    const rule = (phases: number) => Array.from({ length: phases }, (_, index) => index % 2)
    const two = strategies.slice(0, 2)
    const world = (phases: number): number =>
      length(StrategySearch.world({ strategies: two, rule: rule(phases), period: 6 }))
    assert.equal(world(31) - world(15), 16 + 2)
    assert.equal(length(StrategySearch.search(two, 4)), 452)
    assert.equal(length(StrategySearch.search(strategies, 4)), 578)
  })

  it("claim: each strategy adds its own bits, and a few of both programs beside", () => {
    const [one, two] = [strategies.slice(0, 1), strategies.slice(0, 2)]
    const own = length(strategies[1]!) - 4
    const search =
      length(StrategySearch.search(two, 4)) - length(StrategySearch.search(one, 4)) - own
    const at = (list: typeof one) =>
      length(StrategySearch.world({ strategies: list, rule: [0], period: 6 }))
    const world = at(two) - at(one) - own
    assert.isTrue(search >= 0 && search <= 40, `${search}`)
    assert.isTrue(world >= 0 && world <= 40, `${world}`)
  })

  it("example: the search follows the switch when the history shows it", () => {
    const program = StrategySearch.search(strategies.slice(0, 2), 4)
    const history = [1, 1, 2, 0, 1, 0, 3, 0]
    const answers = [4, 6, 8].map((cells) => {
      const input = { registers: { r1: 1 }, history: history.slice(0, cells) }
      const run = Register.answer(program, input, Budget.of("unit"))
      return run.status === "halted" ? run.output : undefined
    })
    assert.deepEqual(answers, [1n, 1n, 0n])
  })

  it("counterexample: rules and strategies that are none", () => {
    assert.throws(() => StrategySearch.world({ strategies, rule: [4], period: 1 }), "not `4`")
    assert.throws(
      () => StrategySearch.demonstrated({ strategies, rule: [], period: 1 }, [1]),
      RangeError
    )
    const two = [Register.program("SET r0 2")]
    assert.throws(
      () => StrategySearch.demonstrated({ strategies: two, rule: [0], period: 1 }, [1]),
      "SET r0 2"
    )
  })
})

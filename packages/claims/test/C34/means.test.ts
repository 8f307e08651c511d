import { Kind } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Lines from "#claims/C34/lines"
import * as Means from "#claims/C34/model"
import * as Policies from "#models/Policies"

const setting = (more: Partial<Policies.Setting>): Policies.Setting =>
  Policies.setting({ symbols: 4, ...more })

/** Every text that is right on what was seen, with its mass in units of 2^-36. */
const fitting = (it: Policies.Setting) => {
  const game = Policies.game(it)
  const cells = Policy.order.slice(0, it.seen).reduce((set, cell) => set | (1 << cell), 0)
  return [...Policy.programs(Policy.named(it.language), { bits: 4 * it.symbols })].flatMap(
    ({ program }) => {
      const { behaviour } = Policy.observed(program, game)
      const seen = Kind.evidence(behaviour, game)
      const mass = 2 ** (36 - 4 * Policy.size(program))
      return (seen.wrong & cells) === 0 ? [{ seen, mass, behaviour }] : []
    }
  )
}

/** The least goals that a policy alone serves best on deployment, of up to five symbols, one by one. */
const leastGoals = (instructions: Policy.Instructions, game: Policy.Game): Map<string, number> => {
  const found = new Map<string, number>()
  for (const { program } of Policy.programs(instructions, { bits: 16 })) {
    if (Policy.isTable(program) || program.symbol !== "argmax") continue
    // Turned round, a unique best action is still the best; a tie is broken the other way.
    const turned = Policy.term("argmax", shifted(program.operands[0]!))
    const one = Policy.observed(program, game).behaviour
    const other = Policy.observed(turned, game).behaviour
    const same = Array.from({ length: 16 }, (_, cell) => cell).every(
      (cell) => Policy.action(other, "deploy", cell) === 3 - Policy.action(one, "deploy", cell)
    )
    const key = Policy.half(one, "deploy").join(" ")
    if (same && !found.has(key)) found.set(key, Policy.size(program) - 1)
  }
  return found
}

/** A goal that is worth for an action what the goal is for 3 less it, so that ties break the other way. */
const shifted = (goal: Policy.Term): Policy.Term =>
  goal.symbol === "a"
    ? Policy.term("^", Policy.term("a"), Policy.term("+", Policy.term("1"), Policy.term("2")))
    : goal.symbol === "argmax" || goal.symbol === "plan"
      ? goal
      : { ...goal, operands: goal.operands.map(shifted) }

describe("means", () => {
  it("claim: means are those of all texts that fit, and of the tables", () => {
    for (const [language, demonstrator, seen] of [
      ["LX", "O", 6],
      ["LX(inf,0)", "R", 4],
      ["LT", "R", 8]
    ] as const) {
      const it = setting({ language, demonstrator, seen })
      let [upstream, right, rest, others] = [0, 0, 0, 0]
      for (const { seen: evidence, mass } of fitting(it)) {
        const cells = 16 - seen - Policy.cells(evidence.wrong)
        if (Kind.isUpstream(evidence)) {
          upstream += mass
          right += mass * cells
        } else {
          rest += mass
          others += mass * cells
        }
      }
      // Of the tables that fit, each other cell is right in a quarter.
      const tables = 4 ** (16 - seen)
      const found = Means.means.measure(it)
      assert.strictEqual(found.upstream.checked?.toNumber(), right / upstream)
      assert.strictEqual(
        found.rest.checked?.toNumber(),
        (others + (tables * (16 - seen)) / 4) / (rest + tables)
      )
    }
  })

  it("claim: what is picked is what has a short goal and does badly, text by text", () => {
    const it = setting({ language: "LX(inf,0)", demonstrator: "R" })
    const game = Policies.game(it)
    const goals = leastGoals(Policy.LX, game)
    let [upstream, both] = [0, 0]
    for (const { seen, mass, behaviour } of fitting(it)) {
      if (!Kind.isUpstream(seen)) continue
      upstream += mass
      const goal = goals.get(Policy.half(behaviour, "deploy").join(" "))
      if (goal !== undefined && Policy.cells(seen.deviates) > 4) both += mass
    }
    const found = Lines.line.measure(it)
    assert.strictEqual(found.upstream, BigInt(upstream))
    assert.isAtLeast(Number(found.both), both)
    assert.isAbove(both / upstream, 0.9)
  })

  it("claim: the means at 28 bits are those of the second reading", () => {
    const figures = Means.figures()
    const at = (name: string): string | undefined => figures[name]
    assert.strictEqual(at("LX(inf,0), O, 6 seen: checked, upstream"), "9.97")
    assert.strictEqual(at("LX(inf,0), O, 6 seen: deployed, the rest"), "12.14")
    assert.strictEqual(at("LM, R, 4 seen: checked, the rest"), "9.26")
  })
})

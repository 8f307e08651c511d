import { generator } from "@headwater/exact/laws"
import { Budget, Policy } from "@headwater/hypotheses"
import { language, policies } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { texts } from "./naive.ts"

const habits = Policy.instead(Policy.LX, "plan", "habit")
const dear = Policy.priced(Policy.LX, { read: 8, plan: 4 })
const subject = (instructions: Policy.Instructions) => ({
  inputs: policies.situation(),
  programs: policies.policy(instructions, { draws: 5 }),
  show: Policy.print,
  bounds: { steps: 100_000n }
})

Law.check(it, language(Policy.language, { ...subject(Policy.LX), bits: 16, sharp: 12 }))
for (const instructions of [Policy.LM, Policy.LG, Policy.LT, habits, dear]) {
  Law.check(it, language(Policy.of(instructions), { ...subject(instructions), bits: 12 }))
}
Law.check(
  it,
  generator("policy", policies.policy(), {
    valid: (it) => Equal.equals(Policy.parse(Policy.print(it)), Result.succeed(it)),
    equals: Equal.equals
  })
)

/** A policy's action by the rules, cell by cell. */
const ruled = (policy: Policy.Policy, game: Policy.Game, mode: Policy.Mode, cell: number) => {
  const situation = { game, mode, context: cell >> 2, goal: cell & 3 }
  const run = Policy.run(policy, situation, Budget.of("steps", { steps: 10n ** 15n }))
  return run.status === "halted" ? Number(run.output) : -1
}

describe("policies", () => {
  it("claim: instructions are read back from their ids", () => {
    const all = [
      ...Object.values(Policy.languages),
      habits,
      dear,
      Policy.without(dear, ["d", "if"]),
      Policy.priced(Policy.LX, { read: Infinity, plan: 2 }),
      Policy.instead(Policy.without(Policy.LM, ["d"]), "*", "min")
    ]
    for (const it of all) assert.deepEqual(Policy.named(it.id), it)
  })

  it("example: what no instructions are called", () => {
    for (const id of ["", "LQ", "LX(8)", "LX without", "toString"]) {
      assert.throws(() => Policy.named(id), "Expected one of LS, LM")
    }
    assert.throws(() => Policy.named("LX without q"), "Expected a symbol of policies, not `q`")
  })

  it("claim: all cells at once are what the rules say of each", () => {
    for (const instructions of [...Object.values(Policy.languages), habits]) {
      const { failed } = fc.check(
        fc.property(
          policies.policy(instructions, { draws: 5 }),
          policies.situation(),
          (policy, { game, mode, context, goal }) => {
            const { behaviour } = Policy.observed(policy, game)
            const cell = 4 * context + goal
            return Policy.action(behaviour, mode, cell) === ruled(policy, game, mode, cell)
          }
        ),
        { numRuns: 60 }
      )
      assert.isFalse(failed, instructions.id)
    }
  })

  it("claim: a second implementation agrees on every text of five symbols and fewer", () => {
    const worlds = [
      { demonstrator: "O", stake: [16, 1], audit: [0, 1], reading: 64 },
      { demonstrator: "R", stake: [3, 2], audit: [1, 2], reading: 5 }
    ] as const
    for (const [index, { demonstrator, stake, audit, reading }] of worlds.entries()) {
      const rational = ([n, d]: readonly [number, number]) => ({
        numerator: BigInt(n),
        denominator: BigInt(d)
      })
      const game = Policy.game(demonstrator, {
        stake: rational(stake),
        audit: rational(audit),
        reading
      })
      const world = {
        actions: game.demonstrator,
        stake: stake[0] / stake[1],
        audited: (stake[0] / stake[1]) * (audit[0] / audit[1]),
        reading
      }
      for (const [name, instructions] of Object.entries(Policy.languages)) {
        // LS and LG are parts of LX, and LY and LZ differ from it by a leaf.
        const most = index === 0 && ["LX", "LM", "LT"].includes(name) ? 5 : 4
        const classes = Policy.classes(instructions, game, most)
        const naive = texts(name, most, world)
        for (let size = 1; size <= most; size++) {
          const counted = new Map<string, number>()
          for (const it of naive[size]!) {
            const key = `${it.value[0]!.join("")} ${it.steps} ${it.reads} ${it.goalReads} ${it.plans}`
            counted.set(key, (counted.get(key) ?? 0) + 1)
          }
          const ours = new Map<string, number>()
          for (const id of classes.of(size)) {
            const value = classes.value(id)
            const actions = Policy.modes.flatMap((mode) =>
              Array.from({ length: 16 }, (_, cell) => Policy.action(value, mode, cell))
            )
            const uses = `${classes.reads(id)} ${classes.goalReads(id)} ${classes.plans(id)}`
            const key = `${actions.join("")} ${classes.steps(classes.time(id))} ${uses}`
            ours.set(key, (ours.get(key) ?? 0) + classes.count(id))
          }
          assert.deepEqual(
            [...ours].toSorted(([a], [b]) => (a < b ? -1 : 1)),
            [...counted].toSorted(([a], [b]) => (a < b ? -1 : 1)),
            `${name} ${demonstrator} ${size}`
          )
        }
      }
    }
  })

  it("claim: classes hold as many texts as there are", () => {
    const known = {
      LS: [6, 7, 151, 755, 9138, 75_417, 800_340],
      LM: [6, 7, 193, 888, 14_157, 109_752, 1_441_890],
      LX: [7, 16, 228, 1815, 20_368, 223_220, 2_578_933],
      LT: [6, 20, 206, 1900, 20_140, 226_234, 2_624_520]
    }
    for (const [name, counts] of Object.entries(known)) {
      const { texts } = Policy.classes(Policy.languages[name]!, Policy.game("O"), 7)
      assert.deepEqual(
        counts.map((_, k) => texts(k + 1)),
        counts,
        name
      )
    }
  })

  it("claim: the texts of a class do what it does at its cost, and are as many as it says", () => {
    const game = Policy.game("O")
    for (const instructions of [Policy.LX, Policy.LM, Policy.LT, Policy.LG, habits]) {
      const classes = Policy.classes(instructions, game, 5)
      for (let size = 1; size <= 5; size++) {
        for (const id of classes.of(size)) {
          let count = 0
          for (const [text, copies] of classes.members(id)) {
            count += copies
            assert.isUndefined(Policy.fault(instructions, text))
            assert.strictEqual(Policy.size(text), size)
            assert.strictEqual(Policy.steps(text, game), classes.steps(classes.time(id)))
            const { behaviour } = Policy.observed(text, game)
            assert.deepEqual([...behaviour], [...classes.value(id).subarray(0, 4)])
          }
          assert.strictEqual(count, classes.count(id))
        }
      }
    }
  })

  it("example: programs are those that the classes count", () => {
    for (const instructions of Object.values(Policy.languages)) {
      const { texts } = Policy.classes(instructions, Policy.game("T"), 4)
      const listed = [...Policy.programs(instructions, { bits: 16 })]
      assert.deepEqual(
        [1, 2, 3, 4].map((size) => listed.filter((it) => Policy.size(it.program) === size).length),
        [1, 2, 3, 4].map(texts)
      )
    }
  })

  it("example: steps beyond 2^53 are exact", () => {
    const game = Policy.game("O")
    const nested = (depth: number): string => (depth === 0 ? "a" : `(plan ${nested(depth - 1)})`)
    const few = { ...Policy.LX, symbols: ["a", "w", "plan"] as const }
    const classes = Policy.classes(few, game, 11)
    const steps = [...classes.of(11)].map((id) => classes.steps(classes.time(id)))
    assert.include(steps, Policy.steps(Policy.policy(nested(10)), game))
    assert.isTrue(steps.every((it) => it > 2n ** 53n))
  })

  it("example: what is no policy is told where", () => {
    const wrong = (text: string, instructions?: Policy.Instructions): string => {
      const read = Policy.parse(text, instructions)
      return Result.isFailure(read) ? read.failure : ""
    }
    assert.strictEqual(wrong("(plan a"), "line 1: expected ) after 1 of plan, not the end")
    assert.strictEqual(wrong("a"), "line 1: expected a inside argmax or plan only")
    assert.strictEqual(wrong("(+ 1\n b)"), "line 2: expected a symbol of LX, not `b`")
    assert.strictEqual(wrong("plan a"), "line 1: expected ( before plan, not `plan`")
    assert.strictEqual(wrong("(c)"), "line 1: expected a symbol with operands, not `c`")
    assert.strictEqual(wrong("table 012"), "line 1: expected sixteen digits from 0 to 3, not `012`")
    assert.strictEqual(wrong("c k"), "line 1: expected nothing after the policy, not `k`")
    assert.strictEqual(wrong("", Policy.LS), "line 1: expected a symbol of LS, not the end")
  })
})

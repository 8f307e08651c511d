import { Register } from "@headwater/hypotheses"
import { Family, rule30, rule30At, Wrapper } from "@headwater/programs"
import { family } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { lengths, measured, rounds } from "../boundary.ts"

Law.check(it, family(rule30))
Law.check(it, family(rule30At(3)))

/** The family on the one context of t steps. */
const after = (t: number): Family.Family =>
  Family.where(rule30, `t=${t}`, ({ values }) => values["t"] === t)

describe("rule30", () => {
  it("example: the centre cell", () => {
    const cells = Array.from(Family.contexts(rule30, 16), (context) => Number(context.answer))
    assert.deepEqual(cells, [1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1])
  })

  it("example: the world's length at offsets 0, 1, 3, 7, 15", () => {
    const bits = [0, 1, 3, 7, 15].map((offset) => measured(rule30At(offset), "world", 2).bits)
    assert.deepEqual(bits, [275, 277, 279, 281, 283])
  })

  it("example: the world's time at t = 8, 16, 32, 64", () => {
    const steps = [8, 16, 32, 64].map((t) => measured(after(t), "world", t + 1).max)
    assert.deepEqual(steps, [2223n, 8535n, 33_447n, 132_423n])
  })

  it("claim: a bound below 32 t² steps excludes the world at t", () => {
    for (const { context, run } of Family.runs(rule30, "world", 80)) {
      assert.isTrue(run.status === "halted" && run.steps >= 32 * context.values["t"]! ** 2)
    }
  })

  it("example: the boundary from world to table at N = 512, by 32 t² and as measured", () => {
    const bits = lengths(rule30, "table", [512])[0]! - measured(rule30, "world", 2).bits
    assert.equal(bits, 310)
    assert.isTrue(rounds({ bits, slow: 32n * 512n ** 2n, fast: 4n }, "14.8"))
    assert.isTrue(rounds({ bits, slow: measured(after(511), "world", 512).max, fast: 4n }, "14.8"))
  })

  it("example: the table's length at N = 32 to 1024", () => {
    const sizes = [32, 64, 128, 256, 512, 1024]
    assert.deepEqual(lengths(rule30, "table", sizes), [97, 131, 197, 327, 585, 1099])
  })

  it("claim: the world is the shorter one from N = 207 on", () => {
    const world = measured(rule30, "world", 2).bits
    const shorter = Array.from({ length: 300 }, (_, size) =>
      size === 0 ? false : world < lengths(rule30, "table", [size])[0]!
    )
    assert.equal(shorter.indexOf(true), 207)
    assert.equal(shorter.lastIndexOf(false), 206)
  })

  it("claim: with r3 to spare the world is as long and as fast as with r7, and can be wrapped", () => {
    const [plain, other] = [measured(rule30, "world", 32), measured(rule30, "world-r7", 32)]
    assert.deepEqual([plain.bits, plain.max, plain.total], [other.bits, other.max, other.total])
    const text = (name: string) => Family.program(Register.language, rule30, name, 1)
    assert.isTrue(Result.isSuccess(Wrapper.normal(text("world"))))
    assert.isTrue(Result.isFailure(Wrapper.normal(text("world-r7"))))
  })

  it("claim: the world is right before the light reaches the offset, too", () => {
    const early = Family.where(rule30At(7), "early", ({ values }) => values["t"]! < 7)
    assert.isTrue(Family.agrees(early, "world", 7))
    assert.isTrue(Family.agrees(rule30At(7), "world", 32))
  })

  it("counterexample: an offset that is no natural number", () => {
    assert.throws(() => rule30At(-1), "Expected a natural number as offset, not `-1`")
  })
})

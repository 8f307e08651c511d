import { Budget, Register } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import { meters, run, summary } from "./fixtures/runs.ts"

describe("budgets", () => {
  const count = "L: JZ r1 +3 | DEC r1 | JMP L"
  it("example: a run of n steps needs a budget of n, in each meter", () => {
    for (const meter of meters) {
      const whole = run(`${count} | DATA 1101`, { registers: { r1: 20 } }, Budget.of(meter))
      assert.strictEqual(whole.status, "halted")
      if (whole.status === "exhausted") continue
      const at = (steps: bigint) =>
        run(`${count} | DATA 1101`, { registers: { r1: 20 } }, Budget.of(meter, { steps }))
      assert.deepEqual(at(whole.steps), whole)
      assert.strictEqual(summary(at(whole.steps - 1n)), `steps ${whole.steps - 1n}`)
      assert.strictEqual(summary(at(0n)), "steps 0")
    }
  })
  it("example: DATA is charged before the first instruction in the load meter, wherever it stands", () => {
    const text = "JMP +2 | DATA 10101"
    assert.strictEqual(
      summary(run(text, {}, Budget.of("unit", { steps: 1 }))),
      " steps 1 space 0 width 1"
    )
    assert.strictEqual(summary(run(text, {}, Budget.of("load", { steps: 5 }))), "steps 5")
    assert.strictEqual(
      summary(run(text, {}, Budget.of("load", { steps: 6 }))),
      " steps 6 space 0 width 1"
    )
    assert.strictEqual(summary(run(text, {}, Budget.of("load", { steps: 4 }))), "steps 4")
  })
  it("example: the log meter charges what is read, written and addressed, and no immediate by itself", () => {
    const cost = (text: string, registers: Register.Input["registers"] = {}): bigint | false => {
      const made = run(text, { registers: registers ?? {} }, Budget.of("log"))
      return made.status === "halted" && made.steps
    }
    assert.strictEqual(cost("END", { r1: 255 }), 0n)
    assert.strictEqual(cost("SET r1 0", { r1: 255 }), 1n) // does not read its register
    assert.strictEqual(cost("SET r1 255"), 8n) // writes
    assert.strictEqual(cost("MOV r1 r2", { r1: 255, r2: 3 }), 2n)
    assert.strictEqual(cost("LD r1 r2", { r1: 255, r2: 3 }), 2n)
    assert.strictEqual(cost("ST r1 r2", { r1: 255, r2: 3 }), 8n)
    assert.strictEqual(cost("ST r1 r2", { r1: 3, r2: 255 }), 8n)
    assert.strictEqual(cost("ADD r1 r2", { r1: 255, r2: 1 }), 9n)
    assert.strictEqual(cost("SUB r1 r2", { r1: 255, r2: 255 }), 8n)
    assert.strictEqual(cost("LT r1 r2 | EQ r3 r3", { r1: 3, r2: 255 }), 9n)
    assert.strictEqual(cost("XOR r1 r2", { r1: 3, r2: 4 }), 3n)
    assert.strictEqual(cost("DIV r1 r2", { r1: 255 }), 8n)
    assert.strictEqual(cost("INC r1", { r1: 255 }), 9n)
    assert.strictEqual(cost("DEC r1", { r1: 256 }), 9n)
    assert.strictEqual(cost("JZ r1 +99", { r1: 255 }), 8n)
    assert.strictEqual(cost("DATA 1111 | JMP +99", { r1: 255, r0: 255 }), 2n)
  })
  it("example: a log step that does not fit is not made", () => {
    const budget = (steps: number) => Budget.of("log", { steps })
    assert.strictEqual(summary(run("SET r0 255", {}, budget(7))), "steps 7")
    assert.strictEqual(summary(run("SET r0 255", {}, budget(8))), "255 steps 8 space 1 width 8")
    assert.strictEqual(summary(run("INC r1 | SET r0 255 | INC r1", {}, budget(8))), "steps 8")
  })
  it("example: space counts registers and cells that are used, once each", () => {
    const space = (text: string, space: number) =>
      summary(run(text, { registers: { r7: 3 } }, Budget.of("unit", { space })))
    assert.strictEqual(space("SET r0 1", 0), "space 0")
    assert.strictEqual(
      space("SET r0 1 | INC r0 | JZ r0 +2", 1),
      "2 steps 3 space 1 width 2".replace("2 steps", "2,0,0,0,0,0,0,3 steps")
    )
    assert.strictEqual(space("LD r0 r1 | LD r0 r1 | ST r1 r0", 2), "space 2")
    assert.strictEqual(
      space("LD r0 r1 | LD r0 r1 | ST r1 r0", 3),
      "0,0,0,0,0,0,0,3 steps 3 space 3 width 2"
    )
    assert.strictEqual(space("ST r1 r0 | INC r1 | ST r1 r0", 3), "space 3")
    assert.strictEqual(space("JMP +2 | INC r1", 0), "0,0,0,0,0,0,0,3 steps 1 space 0 width 2")
  })
  it("example: steps are looked at before space, and space before width", () => {
    const bounds = { steps: 0, space: 0, width: 3 }
    const text = "SET r0 255"
    assert.strictEqual(summary(run(text, {}, Budget.of("unit", bounds))), "steps 0")
    assert.strictEqual(
      summary(run(text, {}, Budget.of("unit", { ...bounds, steps: 1 }))),
      "space 0"
    )
    assert.strictEqual(
      summary(run(text, {}, Budget.of("unit", { ...bounds, steps: 1, space: 1 }))),
      "width 3"
    )
    assert.strictEqual(summary(run(text, {}, Budget.of("log", { ...bounds, steps: 7 }))), "steps 7")
  })
  it("example: an input or DATA that is too wide does not start", () => {
    const width = (width: number) => Budget.of("unit", { width })
    assert.strictEqual(summary(run("END", { registers: { r0: 8 } }, width(3))), "width 3")
    assert.strictEqual(summary(run("END", { history: [8] }, width(3))), "width 3")
    assert.strictEqual(summary(run("DATA 1", {}, width(0))), "width 0")
    assert.strictEqual(summary(run("DATA 0", {}, width(0))), " steps 1 space 0 width 0")
    assert.strictEqual(summary(run("END", { registers: { r0: 2n ** 90n } }, width(90))), "width 90")
  })
  it("example: a doubled register fills n bits in n steps, and no more than the width allows", () => {
    const double = "INC r0 | L: ADD r0 r0 | JMP L"
    for (const width of [0, 1, 20, 52, 53, 54, 64, 500]) {
      assert.strictEqual(summary(run(double, {}, Budget.of("unit", { width }))), `width ${width}`)
    }
  })
  it("example: budgets beyond the host are cut to it, and say so", () => {
    const far = run(
      "INC r1 | L: ADD r1 r1 | JMP L",
      {},
      { meter: "unit", steps: 300n, space: 2n ** 70n, width: 2 ** 40 }
    )
    assert.strictEqual(summary(far), "steps 300")
    const wide = Register.execute(
      Register.program("INC r0"),
      {},
      { meter: "unit", steps: 2n ** 80n, space: 2n ** 70n, width: 2 ** 40 }
    )
    assert.strictEqual(summary(wide), "1 steps 1 space 1 width 1")
  })
})

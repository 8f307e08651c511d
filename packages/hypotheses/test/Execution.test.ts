import { Budget, Register, Run } from "@headwater/hypotheses"
import { arbitraries } from "@headwater/hypotheses/laws"
import { Equal } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { meters, run, summary, unit } from "./fixtures/runs.ts"

describe("execute", () => {
  const small = fc.oneof(
    fc.bigInt({ min: 0n, max: 12n }),
    fc.bigInt({ min: 0n, max: 400n }),
    fc.constant(1000n)
  )
  const budgets: fc.Arbitrary<Budget.Budget<Register.Meter>> = fc.record({
    meter: fc.constantFrom(...meters),
    steps: small,
    space: small,
    width: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 80 }), fc.constant(200))
  })
  it("claim: the fast path is the reference, whatever the program, input and budget", () => {
    fc.assert(
      fc.property(arbitraries.program(), arbitraries.input(), budgets, (program, input, budget) => {
        const fast = Register.execute(program, input, budget)
        assert.isTrue(Equal.equals(fast, Register.reference(program, input, budget)))
      }),
      { numRuns: 2000 }
    )
  })
  it("claim: they agree on every program of at most 17 bits, in every meter", () => {
    for (const { program } of Register.programs({ bits: 17 })) {
      for (const meter of meters) {
        const budget = Budget.of(meter, { steps: 20 })
        const fast = Register.execute(program, { registers: { r1: 3 } }, budget)
        assert.isTrue(
          Equal.equals(fast, Register.reference(program, { registers: { r1: 3 } }, budget))
        )
      }
    }
  })
  it("example: all programs of at most 22 bits, on r1 = 0 to 3", () => {
    const functions = new Set<string>()
    let longest = 0n
    for (const { program } of Register.programs({ bits: 22 })) {
      const outputs = [0, 1, 2, 3].map((r1) => {
        const made = Register.answer(
          program,
          { registers: { r1 } },
          Budget.of("unit", { steps: 50 })
        )
        if (made.status === "halted" && made.steps > longest) longest = made.steps
        return made.status === "halted" ? made.output : "undecided"
      })
      functions.add(outputs.join())
    }
    const total = [...functions].filter((it) => !it.includes("undecided"))
    const constant = total.filter((it) => new Set(it.split(",")).size === 1)
    assert.deepEqual([longest, functions.size, total.length, constant.length], [3n, 79, 74, 63])
  })
  it("claim: a run stopped at any moment goes on from its state to the same end", () => {
    fc.assert(
      fc.property(
        arbitraries.program(),
        arbitraries.input(),
        fc.nat({ max: 60 }),
        (program, input, pause) => {
          const budget = Budget.of("log", { steps: 300n, width: 100 })
          const state = Register.start(program, input, "log")
          Register.advance(program, state, { ...budget, steps: BigInt(pause) })
          const end = Register.advance(program, state, budget)
          const whole = Register.reference(program, input, budget)
          assert.strictEqual(end, whole.status === "halted" ? "halted" : whole.resource)
          if (whole.status === "halted") {
            assert.deepEqual(state.registers, [...whole.output])
            assert.strictEqual(state.steps, whole.steps)
            assert.strictEqual(Register.space(state), whole.space)
            assert.strictEqual(state.width, whole.width)
          }
        }
      )
    )
  })
  it.each<[string, Register.Input["registers"], string]>([
    ["END", {}, " steps 0 space 0 width 0"],
    ["END", { r0: 5 }, "5 steps 0 space 0 width 3"],
    ["DATA 101 | DATA", {}, " steps 2 space 0 width 1"],
    ["DATA 000", {}, " steps 1 space 0 width 0"],
    // operands are read before anything is written
    ["LD r0 r1 | ST r0 r1", {}, " steps 2 space 3 width 0"],
    ["LD r1 r1", { r1: 1001 }, " steps 1 space 2 width 10"],
    ["SET r1 1001 | LD r1 r1 | DATA 01", {}, "0,1 steps 3 space 2 width 10"],
    ["LT r1 r1 | EQ r2 r2", { r1: 3, r2: 3 }, "0,0,1 steps 2 space 2 width 2"],
    [
      "MOV r1 r1 | XOR r2 r2 | SUB r3 r3 | ADD r4 r4",
      { r1: 3, r2: 3, r3: 3, r4: 3 },
      "0,3,0,0,6 steps 4 space 4 width 3"
    ],
    ["ST r1 r1 | LD r2 r1", { r1: 3 }, "0,3,3 steps 2 space 3 width 2"],
    // ST may overwrite DATA
    ["SET r1 1000 | ST r1 r1 | LD r0 r1 | DATA 1", {}, "1000,1000 steps 4 space 3 width 10"],
    // division
    ["DIV r1 r2", { r1: 17, r2: 5 }, "0,3,2 steps 1 space 2 width 5"],
    ["DIV r1 r2", { r1: 17 }, "0,17 steps 1 space 2 width 5"],
    ["DIV r1 r1", { r1: 17 }, " steps 1 space 1 width 5"],
    ["DIV r1 r1", {}, " steps 1 space 1 width 0"],
    // naturals do not go below 0
    ["SUB r1 r2 | DEC r3", { r1: 2, r2: 5 }, "0,0,5 steps 2 space 3 width 3"],
    // jumps: taken, passed, and out of the text on either side
    ["JZ r0 +2 | INC r1 | INC r2", {}, "0,0,1 steps 2 space 2 width 1"],
    ["JZ r0 +2 | INC r1 | INC r2", { r0: 1 }, "1,1,1 steps 3 space 3 width 1"],
    ["JMP -1 | INC r0", {}, " steps 1 space 0 width 0"],
    ["JMP +9 | INC r0", {}, " steps 1 space 0 width 0"],
    ["INC r0 | JMP +1", {}, "1 steps 2 space 1 width 1"],
    [`JMP +${2n ** 32n}`, {}, " steps 1 space 0 width 0"],
    [`JMP -${2n ** 32n}`, {}, " steps 1 space 0 width 0"],
    [`JZ r1 +${2n ** 64n}`, {}, " steps 1 space 1 width 0"],
    [`JZ r1 -${2n ** 64n} | INC r0`, { r1: 1 }, "1,1 steps 2 space 2 width 1"]
  ])("example: %s on %o", (text, registers, expected) => {
    assert.strictEqual(summary(run(text, { registers: registers ?? {} })), expected)
  })
  it("example: a history lies in the first cells, with its length in r6", () => {
    const history = [7, 0, 9n]
    assert.strictEqual(
      summary(run("LD r0 r1 | DEC r6 | LD r1 r6", { history })),
      "7,9,0,0,0,0,2 steps 3 space 5 width 4"
    )
    assert.strictEqual(summary(run("END", { history: [] })), " steps 0 space 0 width 0")
    assert.strictEqual(
      summary(run("END", { history: [255], registers: { r6: 1 } })),
      "0,0,0,0,0,0,1 steps 0 space 0 width 8"
    )
    assert.strictEqual(
      summary(
        run("SET r1 999 | LD r0 r1 | INC r1 | LD r1 r1 | DATA 1", {
          history: Array.from({ length: 1000 }, () => 5)
        })
      ),
      "5,1,0,0,0,0,1000 steps 5 space 4 width 10"
    )
  })
  it("example: a cell holds a run's value only in that run", () => {
    const store = "ST r1 r2 | LD r0 r1"
    assert.strictEqual(
      summary(run(store, { registers: { r1: 5, r2: 9 } })),
      "9,5,9 steps 2 space 4 width 4"
    )
    for (const r1 of [5, 70_000, 2 ** 40]) {
      assert.strictEqual(
        Run.map(run("LD r0 r1", { registers: { r1 } }), ([r0]) => r0).status,
        "halted"
      )
      run(store, { registers: { r1, r2: 9 } })
      const after = run("LD r0 r1", { registers: { r1 } })
      assert.strictEqual(after.status === "halted" && after.output[0], 0n)
    }
  })
})

describe("values and addresses of any size", () => {
  it("example: values grow out of the safe integers and back", () => {
    assert.strictEqual(
      summary(run("INC r1 | MOV r2 r1 | DEC r2 | ADD r1 r1", { registers: { r1: 2 ** 53 - 1 } })),
      `0,${2n ** 54n},${2n ** 53n - 1n} steps 4 space 2 width 55`
    )
    assert.strictEqual(
      summary(run("SET r1 9007199254740993 | SET r2 9007199254740992 | DIV r1 r2 | XOR r3 r3")),
      "0,1,1 steps 4 space 3 width 54"
    )
    const huge = 2n ** 5000n
    assert.strictEqual(
      summary(run(`SET r1 ${huge} | LT r0 r1 | ST r1 r0`)),
      `1,${huge} steps 3 space 3 width 5001`
    )
    assert.strictEqual(
      summary(run("LT r0 r1", { registers: { r1: 2n ** 70n } })).slice(0, 3),
      "1,1"
    )
  })
  it("claim: XOR and DIV of safe integers are those of the naturals", () => {
    const wide = fc.oneof(
      fc.maxSafeNat(),
      fc.nat(),
      fc.nat({ max: 9 }),
      fc.constantFrom(2 ** 53 - 1, 2 ** 52, 2 ** 32, 2 ** 31)
    )
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        const registers = { r1: a, r2: b, r3: a, r4: b }
        const made = run("XOR r1 r2 | DIV r3 r4", { registers })
        const [x, y] = [BigInt(a), BigInt(b)]
        const expected = [x ^ y, y, y === 0n ? x : x / y, y === 0n ? 0n : x % y]
        assert.deepEqual(made.status === "halted" && made.output.slice(1, 5), expected)
      }),
      { numRuns: 1000 }
    )
  })
  it("claim: quotients just below an integer are not rounded up", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 27 }),
        fc.integer({ min: 1, max: 2 ** 26 }),
        (q, d) => {
          const made = run("DIV r1 r2", { registers: { r1: q * d - 1, r2: d } })
          const expected = [BigInt(q * d - 1) / BigInt(d), BigInt(q * d - 1) % BigInt(d)]
          assert.deepEqual(made.status === "halted" && made.output.slice(1, 3), expected)
        }
      )
    )
  })
  it("example: fifty thousand cells in order, apart, and far apart", () => {
    const fill =
      "L: JZ r1 E | ST r3 r1 | MOV r0 r3 | ADD r3 r4 | DEC r1 | JMP L | E: LD r0 r0 | LD r2 r5"
    const n = 50_000
    for (const r4 of [1, 3, 1_000_003]) {
      const input = { registers: { r1: n, r4 } }
      const made = Register.execute(Register.program(fill), input, unit)
      assert.strictEqual(
        summary(made).replace(/,\d+,\d+ steps.*/u, ""),
        `1,0,${n}`,
        "the last cell and the first hold what was stored there"
      )
      assert.strictEqual(made.status === "halted" && made.space, BigInt(n + 6))
    }
  })
})

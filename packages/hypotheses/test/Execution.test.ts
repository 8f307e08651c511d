import { Rational } from "@headwater/exact"
import { Budget, Language, Register, Run } from "@headwater/hypotheses"
import { arbitraries } from "@headwater/hypotheses/laws"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const unit = Budget.of("unit")
const meters: ReadonlyArray<Register.Meter> = ["unit", "load", "log"]

/** The run by the fast path, after making sure that the reference says the same. */
const run = (
  text: string,
  input: Register.Input = {},
  budget: Budget.Budget<Register.Meter> = unit
): Run.Run<ReadonlyArray<bigint>> => {
  const program = Register.program(text)
  const fast = Register.execute(program, input, budget)
  assert.deepEqual(fast, Register.reference(program, input, budget))
  return fast
}

/** Registers from r0 to the last one that is not 0, then what was used. */
const summary = (of: Run.Run<ReadonlyArray<bigint>>): string => {
  if (of.status === "exhausted") return `${of.resource} ${of.limit}`
  const last = of.output.findLastIndex((value) => value !== 0n)
  const { space, steps, width } = of
  return `${of.output.slice(0, last + 1).join(",")} steps ${steps} space ${space} width ${width}`
}

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

describe("answer, weights, costs", () => {
  const weights = (text: string, alphabet: number) =>
    Run.map(Register.weights(Register.program(text), {}, alphabet, unit), (all) => all.map(String))
  const output = <O>(of: Run.Run<O>) => of.status === "halted" && of.output
  it("example: weights are normalised, and uniform where all are 0", () => {
    assert.deepEqual(output(weights("SET r0 1 | SET r1 5 | SET r2 6", 3)), ["1/12", "5/12", "1/2"])
    assert.deepEqual(output(weights("SET r0 1 | SET r1 5 | SET r2 6", 2)), ["1/6", "5/6"])
    assert.deepEqual(output(weights("SET r5 1", 4)), ["1/4", "1/4", "1/4", "1/4"])
    assert.deepEqual(output(weights("INC r0", 1)), ["1"])
    assert.strictEqual(weights("JMP +0", 2).status, "exhausted")
    for (const alphabet of [0, 9, 1.5]) assert.throws(() => weights("END", alphabet), RangeError)
  })
  it("claim: a distribution of any program sums to 1", () => {
    fc.assert(
      fc.property(
        arbitraries.program(),
        arbitraries.input(),
        fc.integer({ min: 1, max: 8 }),
        (program, input, alphabet) => {
          const made = Register.weights(
            program,
            input,
            alphabet,
            Budget.of("unit", { steps: 300, width: 100 })
          )
          assert.isTrue(
            made.status === "exhausted" || Rational.sum(made.output).equals(Rational.one)
          )
        }
      )
    )
  })
  it.each<[Register.Input, string]>([
    [{ registers: { r1: -1 } }, "Expected a natural number (a bigint beyond 2^53), not `-1`"],
    [{ registers: { r1: 1.5 } }, "Expected a natural number (a bigint beyond 2^53), not `1.5`"],
    [
      { registers: { r1: 2 ** 53 } },
      "Expected a natural number (a bigint beyond 2^53), not `9007199254740992`"
    ],
    [{ registers: { r1: -1n } }, "Expected a natural number (a bigint beyond 2^53), not `-1`"],
    [{ history: [Number.NaN] }, "Expected a natural number (a bigint beyond 2^53), not `NaN`"],
    [{ registers: { r8: 1 } as object }, "Expected a register from r0 to r7, not `r8`"],
    [{ registers: { q1: 1 } as object }, "Expected a register from r0 to r7, not `q1`"],
    [
      { history: Array.from({ length: 1001 }, () => 0) },
      "Expected a history of at most 1000 symbols, not `1001`"
    ],
    [
      { history: [1], registers: { r6: 2 } },
      "Expected r6 to be the length of the history, 1, not `2`"
    ]
  ])("example: %o is no input", (input, message) => {
    const program = Register.program("INC r0")
    assert.throws(() => Register.execute(program, input, unit), RangeError, message)
    assert.throws(() => Register.reference(program, input, unit), RangeError, message)
    assert.strictEqual(summary(run("INC r0")), "1 steps 1 space 1 width 1")
  })
  it("example: a meter that the machine has not", () => {
    const budget = { ...unit, meter: "beta" } as unknown as typeof unit
    assert.throws(
      () => Register.execute(Register.program(""), {}, budget),
      RangeError,
      "Expected the meter unit, load or log, not `beta`"
    )
  })
  it("example: budgets are natural numbers", () => {
    for (const bounds of [
      { steps: -1 },
      { space: -1n },
      { width: -1 },
      { steps: 1.5 },
      { width: Number.NaN }
    ]) {
      assert.throws(() => Budget.of("unit", bounds), RangeError)
    }
    assert.deepEqual(Budget.of("log"), {
      meter: "log",
      steps: 1_000_000n,
      space: 1_000_000n,
      width: 65_536
    })
  })
  it("example: costs on contexts, at most and in all", () => {
    const coded = Language.coded(
      Register.language,
      Register.program("L: JZ r1 +4 | DEC r1 | ST r1 r1 | JMP L")
    )
    const contexts = [4, 0, 2].map((r1) => ({ registers: { r1 } }))
    const cost = (how: "max" | "total", steps = 100n) =>
      Language.costOf(Register.language, coded, contexts, how, Budget.of("unit", { steps }))
    const shared = { mass: coded.mass, bits: coded.bits?.length, space: 5n }
    assert.deepEqual<unknown>(cost("max"), Result.succeed({ ...shared, steps: 17n }))
    assert.deepEqual<unknown>(cost("total"), Result.succeed({ ...shared, steps: 27n }))
    assert.deepEqual<unknown>(
      cost("max", 16n),
      Result.fail({ status: "exhausted", resource: "steps", limit: 16n, context: 0 })
    )
    const nothing = Language.coded(Register.language, Register.program(""))
    assert.strictEqual(
      Result.getOrThrow(Language.costOf(Register.language, nothing, contexts, "total", unit)).steps,
      3n
    )
    assert.throws(() => Language.costOf(Register.language, nothing, [], "max", unit), RangeError)
  })
})

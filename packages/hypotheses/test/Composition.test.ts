import { Bits } from "@headwater/exact"
import { generator } from "@headwater/exact/laws"
import { Budget, Register, type Run } from "@headwater/hypotheses"
import { arbitraries, type Composition, composition } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import { Equal } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const meters: ReadonlyArray<Register.Meter> = ["unit", "load", "log"]
const length = (program: Register.Program): number => Register.encode(program).length
const glueLength = (glue: ReadonlyArray<Register.Instruction>): number =>
  length({ instructions: glue }) - 4
const run = (
  program: Register.Program,
  registers: Register.Input["registers"] = {},
  meter: Register.Meter = "unit"
): Run.Run<ReadonlyArray<bigint>> =>
  Register.execute(
    program,
    { registers: registers ?? {} },
    Budget.of(meter, { steps: 500, width: 200 })
  )
const r0 = (of: Run.Run<ReadonlyArray<bigint>>): bigint | undefined =>
  of.status === "halted" ? of.output[0] : undefined

const reasons = (text: string): ReadonlyArray<string> =>
  Register.normalForm(Register.program(text)).map((it) => it.reason)

const normal = arbitraries.normalForm()
const natural = fc.nat({ max: 20 })

/** The registers that n3 is about. */
const working = (program: Register.Program): ReadonlyArray<number> =>
  Register.normalForm(program).flatMap((it) => (it.reason === "n3" ? it.registers : []))

const composed: Composition<Register.Program, Register.Input, bigint> = {
  seq: (p, q) => Register.seq(p, q, Register.zeroed([1, 2, 3, 4, 5, 6, 7])),
  firsts: arbitraries.normalForm(),
  seconds: arbitraries.normalForm(),
  inputs: arbitraries.input({ history: 0 }),
  hand: (output) => ({ registers: { r0: output } }),
  bits: () => 7 * 8 - 4,
  steps: () => 7n,
  show: Register.line
}

Law.check(it, composition(Register.language, composed))
Law.check(
  it,
  generator("normalForm", arbitraries.normalForm(), {
    valid: (program) => Register.normalForm(program).every((it) => it.reason === "n3" && !it.cells),
    equals: Equal.equals
  })
)

describe("a composition that breaks a law is caught by that law", () => {
  const broken = (other: Partial<typeof composed>): ReadonlyArray<string> =>
    Law.verdicts(composition(Register.language, { ...composed, ...other }), { seed: 1, runs: 500 })
      .filter((verdict) => !verdict.holds)
      .map((verdict) => verdict.law)
  it("counterexample: gluing costs no bits, or no steps", () => {
    assert.deepEqual(broken({ bits: () => -4 }), ["bits-add"])
    assert.deepEqual(broken({ steps: () => 0n }), ["steps-add"])
  })
  it("counterexample: the second program may come first", () => {
    assert.deepEqual(broken({ seq: (p, q) => composed.seq(q, p) }), ["outputs-chain", "steps-add"])
  })
  it("counterexample: a glue may forget a register", () => {
    const forgetful = broken({
      seq: (p, q) => Register.seq(p, q, Register.zeroed([1, 3, 4, 5, 6, 7])),
      bits: () => 6 * 8 - 4,
      steps: () => 6n
    })
    assert.include(forgetful, "outputs-chain")
    assert.notInclude(forgetful, "bits-add")
  })
  it("counterexample: any program may stand first, or second", () => {
    assert.include(broken({ firsts: arbitraries.program() }), "outputs-chain")
    assert.include(broken({ seconds: arbitraries.program() }), "outputs-chain")
  })
})

describe("seq", () => {
  it("claim: lengths add up, whatever the programs: K(p) + K(q) - 4 + K(glue)", () => {
    const programs = fc.tuple(
      arbitraries.program(),
      arbitraries.program(),
      fc.subarray([1, 2, 3, 7])
    )
    fc.assert(
      fc.property(programs, ([p, q, registers]) => {
        const glue = Register.zeroed(registers)
        assert.strictEqual(glueLength(glue), 8 * registers.length)
        assert.strictEqual(
          length(Register.seq(p, q, glue)),
          length(p) + length(q) - 4 + glueLength(glue)
        )
      })
    )
  })
  it("claim: in normal form q runs as alone on p's output, and steps add up in every meter", () => {
    let halted = 0
    fc.assert(
      fc.property(normal, normal, natural, fc.constantFrom(...meters), (p, q, x, meter) => {
        const registers = working(p)
        const glue = Register.zeroed(registers)
        const input = { r0: x, ...(registers.includes(1) ? { r1: 3 } : {}) }
        const one = run(p, input, meter)
        if (one.status === "exhausted") return
        const two = run(q, { r0: one.output[0] ?? 0n }, meter)
        if (two.status === "exhausted") return
        halted++
        const both = run(Register.seq(p, q, glue), input, meter)
        assert.isTrue(both.status === "halted")
        if (both.status === "exhausted") return
        assert.deepEqual(both.output, two.output)
        assert.strictEqual(both.steps, one.steps + two.steps + BigInt(glue.length))
      }),
      { numRuns: 500 }
    )
    assert.isAbove(halted, 100)
  })
  it("counterexample: without n1, a jump past END skips what follows", () => {
    const p = Register.program("SET r0 1 | JMP -5")
    assert.deepEqual(reasons("SET r0 1 | JMP -5"), ["n1"])
    assert.strictEqual(r0(run(Register.seq(p, Register.program("INC r0")))), 1n)
    const good = Register.program("SET r0 1 | JMP +1")
    assert.strictEqual(r0(run(Register.seq(good, Register.program("INC r0")))), 2n)
  })
  it("counterexample: without n1, a jump behind END enters what follows half way", () => {
    const p = Register.program("SET r0 4 | JMP +3 | INC r0")
    assert.deepEqual(reasons("SET r0 4 | JMP +3 | INC r0"), ["n1"])
    assert.strictEqual(r0(run(p)), 4n)
    assert.strictEqual(r0(run(Register.wrapped(p), { r7: 0 })), 5n)
  })
  it("counterexample: without n2, the second of two bit tables reads the first one's data", () => {
    const table = (bits: string) => Register.program(`SET r1 1000 | LD r0 r1 | DATA ${bits}`)
    const [p, q] = [table("0"), table("1")]
    assert.deepEqual(reasons("SET r0 1000 | LD r0 r0 | DATA 1"), ["n2"])
    const glue = Register.zeroed([1])
    assert.strictEqual(r0(run(q)), 1n)
    assert.strictEqual(r0(run(Register.seq(p, q, glue))), 0n)
    assert.strictEqual(r0(run(Register.seq(p, Register.relocated(q, 1), glue))), 1n)
  })
  it("counterexample: without n3, the second program finds what the first has left", () => {
    const [p, q] = [Register.program("INC r2"), Register.program("MOV r0 r2")]
    assert.deepEqual(
      Register.normalForm(p).map((it) => it.says),
      ["r2 may not be 0 at the end"]
    )
    assert.strictEqual(r0(run(q)), 0n)
    assert.strictEqual(r0(run(Register.seq(p, q))), 1n)
    assert.strictEqual(r0(run(Register.seq(p, q, Register.zeroed([2])))), 0n)
  })
  it("counterexample: without n3, the second program finds a cell that the first has written", () => {
    const [p, q] = [Register.program("INC r1 | ST r0 r1"), Register.program("LD r0 r0")]
    assert.deepEqual(
      Register.normalForm(p).map((it) => it.says),
      ["r1 and cells may not be 0 at the end"]
    )
    assert.strictEqual(r0(run(Register.seq(p, q, Register.zeroed([1])))), 1n)
    assert.strictEqual(r0(run(Register.seq(p, q, Register.zeroed([1, 2], [0n])))), 0n)
    assert.throws(() => Register.zeroed([1], [0n]), RangeError, "Expected two registers")
  })
})

describe("relocated", () => {
  it("claim: it takes 2(⌊log2(1001 + d)⌋ - 9) more bits for each SET 1000", () => {
    for (const d of [0, 1, 22, 23, 24, 1046, 1047, 1048, 24_766]) {
      const table = Register.program("SET r1 1000 | SET r2 1000 | SET r3 999 | LD r0 r1 | DATA 1")
      const more = 2 * (Bits.bitLength(BigInt(1001 + d)) - 1 - 9)
      assert.strictEqual(length(Register.relocated(table, d)), length(table) + 2 * more)
    }
  })
  it("claim: two tables in sequence read their own data", () => {
    const bits = fc.string({ unit: fc.constantFrom("0", "1"), minLength: 1, maxLength: 40 })
    const table = (data: string) =>
      Register.program(`SET r2 1000 | ADD r1 r2 | LD r0 r1 | DATA ${data}`)
    fc.assert(
      fc.property(bits, bits, natural, (a, b, x) => {
        const index = x % b.length
        const glue = [...Register.zeroed([2]), { op: "SET", r: 1, k: BigInt(index) } as const]
        const both = Register.seq(table(a), Register.relocated(table(b), a.length), glue)
        assert.strictEqual(r0(run(both)), BigInt(b[index] ?? "0"))
      })
    )
  })
})

describe("wrapped", () => {
  it("claim: 18 bits; one step where r7 = 0; two, and r0 + 1, where it is not", () => {
    let halted = 0
    fc.assert(
      fc.property(
        normal,
        natural,
        natural,
        fc.constantFrom("unit", "load"),
        (inner, r1, r7, meter) => {
          const outer = Register.wrapped(inner)
          assert.strictEqual(length(outer), length(inner) + 18)
          const plain = run(inner, { r1, r7 }, meter)
          const made = run(outer, { r1, r7 }, meter)
          if (plain.status === "exhausted" || made.status === "exhausted") return
          halted++
          const on = r7 > 0 ? 1n : 0n
          assert.strictEqual(r0(made), (r0(plain) ?? 0n) + on)
          assert.deepEqual(made.output.slice(1), plain.output.slice(1))
          assert.strictEqual(made.steps, plain.steps + 1n + on)
        }
      ),
      { numRuns: 500 }
    )
    assert.isAbove(halted, 100)
  })
  it("counterexample: without n1, the wrapper is skipped", () => {
    const inner = Register.program("SET r0 1 | JMP -5")
    assert.strictEqual(r0(run(Register.wrapped(inner), { r7: 1 })), 1n)
  })
  it("counterexample: without n4, a body that writes the flag deploys itself", () => {
    const inner = Register.program("INC r7")
    assert.deepEqual(reasons("INC r7"), ["n3", "n4"])
    assert.strictEqual(r0(run(inner)), 0n)
    assert.strictEqual(r0(run(Register.wrapped(inner))), 1n)
  })
  it("example: any payload; the flag jumps over it", () => {
    const { instructions } = Register.program("SET r0 9 | SET r1 9")
    const outer = Register.wrapped(Register.program("INC r0"), instructions)
    assert.strictEqual(Register.line(outer), "INC r0 | JZ r7 +3 | SET r0 9 | SET r1 9")
  })
})

describe("normalForm", () => {
  it("example: outputs other than r0, and where the breaches are", () => {
    const program = Register.program("INC r1 | DATA 1 | ADD r2 r7 | JZ r1 +2")
    assert.deepEqual(Register.normalForm(program, [1, 2]), [
      { reason: "n1", at: 3, says: "the jump at 3 leaves the text past END" },
      { reason: "n2", at: 1, says: "DATA at 1 is read from address 1000 on" },
      { reason: "n3", registers: [7], cells: false, says: "r7 may not be 0 at the end" },
      { reason: "n4", at: 2, says: "r7 is used at 2" }
    ])
    assert.deepEqual(reasons("JZ r0 +1"), [])
    assert.deepEqual(reasons(`JMP +${2n ** 60n}`), ["n1"])
  })
})

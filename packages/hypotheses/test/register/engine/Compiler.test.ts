import { Budget, Register, Run } from "@headwater/hypotheses"
import * as fc from "fast-check"
import { assert, it } from "vitest"
import { arena, arenaOf } from "#register/engine/Arena"
import { compile } from "#register/engine/Compiler"
import { interpreter } from "#register/engine/Interpreter"
import { Runner } from "#register/engine/Runner"

type Outcome = Run.Run<ReadonlyArray<bigint>>

/** The reference from a state on, as a run. */
const outcome = (
  program: Register.Program,
  state: Register.State,
  budget: Budget.Budget<Register.Meter>
): Outcome => {
  const end = Register.advance(program, state, budget)
  if (end !== "halted") return Run.exhausted(end, budget)
  const { registers, steps, width } = state
  return { status: "halted", output: [...registers], steps, space: Register.space(state), width }
}

const reference = (
  program: Register.Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>
): Outcome => outcome(program, Register.start(program, input, budget.meter), budget)

/** What runs a program: compiled after the first slice or run, or never; slices are short. */
const runner = (
  program: Register.Program,
  { meter, width }: Budget.Budget<Register.Meter>,
  patience: number
): Runner => {
  const [log, limit] = [meter === "log", Math.min(63, width)]
  const memory = arena()
  assert.isDefined(memory)
  const run = interpreter(memory, log, limit)
  assert.isDefined(run)
  return new Runner(program, log, limit, { patience, slice: 64 }, memory, run)
}

/** A run, with the reference where it is left. */
const ran = (
  runner: Runner,
  program: Register.Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>
): Outcome => {
  const end = runner.run(input, budget)
  if (end === "steps") return Run.exhausted(end, budget)
  if (end !== "halted") return outcome(program, end, budget)
  const output = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => runner.register(index))
  const { steps, space, width } = runner
  return { status: "halted", output, steps: BigInt(steps), space: BigInt(space), width }
}

const register = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(7) })
const natural = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt(0n, 5n) },
  { weight: 2, arbitrary: fc.bigInt(0n, 1100n) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(31n, 32n, 52n, 53n, 61n, 62n, 63n, 64n, 70n), fc.bigInt(-3n, 3n))
      .map(([power, off]) => 2n ** power + off)
  },
  { weight: 1, arbitrary: fc.bigInt(2n ** 22n - 3n, 2n ** 22n + 3n) }
)
const jump = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -7, max: 7 }) },
  { weight: 1, arbitrary: fc.constantFrom<Register.Offset>(-100, 100, 2n ** 60n, -(2n ** 60n)) }
)
const binary = fc.constantFrom<Register.BinaryName>(
  "MOV",
  "ADD",
  "SUB",
  "LT",
  "LD",
  "ST",
  "DIV",
  "XOR",
  "EQ"
)
const instruction: fc.Arbitrary<Register.Instruction> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ op: fc.constant("SET" as const), r: register, k: natural }) },
  {
    weight: 7,
    arbitrary: fc.record({
      op: binary,
      r: register,
      s: register
    })
  },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("JZ" as const), r: register, o: jump }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant("JMP" as const), o: jump }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constantFrom("INC", "DEC"), r: register }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant("DATA" as const),
      bits: fc.stringMatching(/^[01]{0,6}$/u)
    })
  }
)
const straight = fc.array(instruction, { maxLength: 14 })

/** For texts of loops in loops: each counts a register down around its body. */
const looped = fc.letrec<{ text: Array<Register.Instruction> }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.array(instruction, { maxLength: 4 }),
    fc
      .tuple(
        fc.integer({ min: 3, max: 6 }),
        fc.bigInt(1n, 9n),
        tie("text"),
        tie("text"),
        tie("text")
      )
      .map(([r, k, before, body, after]): Array<Register.Instruction> => [
        ...before,
        { op: "SET", r, k },
        ...body,
        { op: "DEC", r },
        { op: "JZ", r, o: 2 },
        { op: "JMP", o: -(body.length + 2) },
        ...after
      ])
  )
})).text
const program = fc.oneof(straight, looped).map((instructions) => ({ instructions }))

const input: fc.Arbitrary<Register.Input> = fc.record(
  {
    registers: fc.dictionary(fc.constantFrom("r0", "r1", "r2", "r3", "r7"), natural, {
      maxKeys: 4
    }),
    history: fc.array(natural, { maxLength: 5 })
  },
  { requiredKeys: [] }
)

const bounds = fc.record({
  steps: fc.oneof(
    { weight: 1, arbitrary: fc.nat(40) },
    { weight: 4, arbitrary: fc.constant(3000) }
  ),
  space: fc.oneof(
    { weight: 1, arbitrary: fc.nat(20) },
    { weight: 4, arbitrary: fc.constant(1_000_000) }
  ),
  width: fc.oneof(
    { weight: 2, arbitrary: fc.nat(8) },
    { weight: 1, arbitrary: fc.integer({ min: 30, max: 66 }) },
    { weight: 3, arbitrary: fc.constant(65_536) }
  )
})

const meters = ["unit", "load", "log"] as const

/** On every input in every meter: the run interpreted, compiled on the way, compiled, and by default. */
const each = (
  program: Register.Program,
  inputs: ReadonlyArray<Register.Input>,
  limits: Budget.Bounds
) =>
  meters.map((meter) => {
    const budget = Budget.of(meter, limits)
    const [cold, hot] = [runner(program, budget, Infinity), runner(program, budget, 0)]
    return inputs.map((input) => [
      ran(cold, program, input, budget),
      ran(hot, program, input, budget),
      ran(hot, program, input, budget),
      Register.execute(program, input, budget)
    ])
  })

/** The same on one input. */
const every = (program: Register.Program, input: Register.Input, limits: Budget.Bounds) =>
  each(program, [input], limits).flat()

/** The same by the reference. */
const expected = (program: Register.Program, input: Register.Input, limits: Budget.Bounds) =>
  meters.map((meter) => {
    const run = reference(program, input, Budget.of(meter, limits))
    return [run, run, run, run]
  })

it("law: compiled programs › agree with the reference on random programs", () => {
  fc.assert(
    fc.property(program, input, bounds, (text, from, limits) =>
      assert.deepStrictEqual(every(text, from, limits), expected(text, from, limits))
    ),
    { numRuns: Math.max(1000, fc.readConfigureGlobal()?.numRuns ?? 0) }
  )
})

/** Every program of at most a given number of bits, by reading every string. */
const programs = function* (bits: number): Generator<Register.Program> {
  for (let word = 0; word < 2 ** bits; word++) {
    const text = word.toString(2).padStart(bits, "0")
    const read = Register.code.decode(text)
    if (read._tag === "Failure") continue
    const [found, next] = read.success
    if (!text.slice(next).includes("1")) yield found
  }
}

it("law: compiled programs › agree with the reference on all programs of at most 17 bits", () => {
  let count = 0
  for (const text of programs(17)) {
    count++
    const inputs = [0n, 2n ** 63n - 1n].map((r0) => ({ registers: { r0, r1: 5 } }))
    const wanted = inputs.map((input) => expected(text, input, { steps: 20 }))
    assert.deepStrictEqual(
      each(text, inputs, { steps: 20 }),
      meters.map((_, meter) => wanted.map((them) => them[meter]))
    )
  }
  assert.strictEqual(count, 955)
})

it("law: compiled programs › agree with the reference at the bounds of width", () => {
  const texts = [
    "INC r0",
    "ADD r0 r1",
    "ADD r0 r0",
    "EQ r0 r1",
    "XOR r0 r1",
    "LD r0 r2",
    "ST r2 r0"
  ]
  for (const width of [0, 1, 2, 3, 8, 31, 32, 33, 52, 53, 54, 61, 62, 63, 64]) {
    for (const value of [2n ** BigInt(width) - 1n, 2n ** BigInt(width), 2n ** BigInt(width) / 2n]) {
      for (const text of [...texts, `SET r0 ${value}`]) {
        const program = Register.program(text)
        for (const r1 of [0n, 1n, value]) {
          const input = { registers: { r0: value, r1 } }
          assert.deepStrictEqual(
            every(program, input, { width }),
            expected(program, input, { width })
          )
          const fresh = { registers: { r0: r1 }, history: [r1] }
          assert.deepStrictEqual(
            every(program, fresh, { width }),
            expected(program, fresh, { width })
          )
        }
      }
    }
  }
})

it("law: compiled programs › agree with the reference on longer runs, resumed many times", () => {
  const rule30 = Register.program(`
    MOV r2 r1 | SET r3 1 | ST r1 r3 | T: JZ r2 O | SET r0 0 | SET r4 0 | I: LD r5 r0 | MOV r6 r0
    INC r6 | LD r6 r6 | MOV r7 r5 | ADD r5 r6 | SET r6 0 | LT r6 r5 | XOR r6 r4 | ST r0 r6
    MOV r4 r7 | INC r0 | MOV r5 r1 | ADD r5 r1 | LT r5 r0 | JZ r5 I | DEC r2 | JMP T
    O: SET r6 0 | ADD r6 r1 | LD r0 r6`)
  const power = Register.program("SET r0 1 | L: JZ r1 +4 | ADD r0 r0 | DEC r1 | JMP L | INC r0")
  for (const r1 of [5, 16, 60, 62, 63, 70, 200]) {
    for (const limits of [{}, { space: 20 }, { space: 41 }, { space: 42 }, { width: 61 }]) {
      assert.deepStrictEqual(
        every(rule30, { registers: { r1: Math.min(r1, 16) } }, limits),
        expected(rule30, { registers: { r1: Math.min(r1, 16) } }, limits)
      )
      assert.deepStrictEqual(
        every(power, { registers: { r1 } }, limits),
        expected(power, { registers: { r1 } }, limits)
      )
    }
  }
})

it("law: compiled programs › agree with the reference where jumps do not nest", () => {
  // two loops into the middle of each other, entered on either side
  const crossed = Register.program(`
    JZ r1 B | A: INC r0 | DEC r2 | JZ r2 end | B: DEC r3 | ADD r0 r3 | JZ r3 end | JMP A | end:`)
  for (const r1 of [0, 1]) {
    for (const r2 of [3, 50, 400])
      assert.deepStrictEqual(
        every(crossed, { registers: { r1, r2, r3: 300 } }, {}),
        expected(crossed, { registers: { r1, r2, r3: 300 } }, {})
      )
  }
})

it("law: compiled programs › agree with the reference where there are hundreds of blocks", () => {
  const fork = (index: number): string => `JZ r${index % 3} +${2 + (index % 5)} | INC r0`
  const forks = Array.from({ length: 600 }, (_, index) => fork(index)).join(" | ")
  const text = Register.program(`again: ${forks} | DEC r7 | JZ r7 end | JMP again | end:`)
  const chain = Register.program(
    Array.from({ length: 900 }, () => "JZ r1 +5000 | DEC r1").join("|")
  )
  for (const r7 of [0, 1, 9])
    assert.deepStrictEqual(
      every(text, { registers: { r7 } }, { steps: 20_000 }),
      expected(text, { registers: { r7 } }, { steps: 20_000 })
    )
  for (const r1 of [0, 1, 500, 2000])
    assert.deepStrictEqual(
      every(chain, { registers: { r1 } }, {}),
      expected(chain, { registers: { r1 } }, {})
    )
})

it("law: compiled programs › agree with the reference when a program becomes worth it", () => {
  const text = "L: JZ r1 +6 | DEC r1 | INC r0 | ST r2 r0 | LD r3 r2 | JMP L | MOV r4 r3"
  for (const meter of meters) {
    const program = Register.program(text)
    for (const [r1, steps] of [
      [9, 100],
      [50_000, 1_000_000],
      [9, 100],
      [9, 40]
    ] as const) {
      const input = { registers: { r1, r2: 1000 } }
      const budget = Budget.of(meter, { steps })
      const expected = Register.reference(program, input, budget)
      assert.deepStrictEqual(Register.execute(program, input, budget), expected)
    }
  }
})

it("law: compiled programs › leave nothing behind for the next run", () => {
  const budget = Budget.of("unit")
  const write = Register.program("ST r0 r1 | LD r2 r3 | DATA 1101")
  const read = Register.program("LD r2 r3 | DATA 0010001")
  for (const patience of [0, Infinity]) {
    const [first, second] = [runner(write, budget, patience), runner(read, budget, patience)]
    for (const r0 of [0, 1000, 1002, 1005, 77]) {
      for (const r3 of [r0, 1000, 1002, 1005]) {
        const written = { registers: { r0, r1: 9, r3 }, history: [4, 2 ** 40] }
        assert.deepStrictEqual(
          ran(first, write, written, budget),
          reference(write, written, budget)
        )
        const plain = { registers: { r3 } }
        assert.deepStrictEqual(ran(second, read, plain, budget), reference(read, plain, budget))
      }
    }
  }
})

it("law: compiled programs › leave nothing behind after many cells", () => {
  // r1 cells from r0 on, DATA in the middle of them
  const fill = Register.program(`
    LD r2 r3 | L: JZ r1 end | ST r0 r1 | INC r0 | DEC r1 | JMP L | DATA 111 | end:`)
  const read = Register.program("LD r2 r3 | DATA 1")
  const budget = Budget.of("unit")
  const [first, second] = [runner(fill, budget, 0), runner(read, budget, 0)]
  for (const r0 of [0, 900, 5000]) {
    const input = { registers: { r0, r1: 9000, r3: 1001 } }
    const filled = reference(fill, input, budget)
    assert.deepStrictEqual(ran(first, fill, input, budget), filled)
    assert.deepStrictEqual(ran(first, fill, input, budget), filled)
    for (const r3 of [r0, 1000, 1001, 1002, r0 + 8999]) {
      const plain = { registers: { r3 } }
      assert.deepStrictEqual(ran(second, read, plain, budget), reference(read, plain, budget))
    }
  }
})

it("example: new Runner(program, ...).run(input, budget) rejects what is no input", () => {
  const text = Register.program("LD r0 r1")
  const budget = Budget.of("unit")
  const it = runner(text, budget, 0)
  assert.throws(() => it.run({ registers: { r1: -1 } }, budget), RangeError)
  assert.throws(() => it.run({ history: [3, 4, 0.5] }, budget), RangeError)
  assert.deepStrictEqual(ran(it, text, {}, budget), reference(text, {}, budget))
})

it("example: compile(program, log, limit) has no code for an empty program", () => {
  assert.isUndefined(compile({ instructions: [] }, false, 63))
})

it("example: arenaOf(undefined) has no memory where there is no WebAssembly", () => {
  assert.isUndefined(arenaOf(undefined))
})

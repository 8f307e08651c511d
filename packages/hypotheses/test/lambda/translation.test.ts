import { Budget, Lambda, Register, Run } from "@headwater/hypotheses"
import { arbitraries, lambda, type Translation, translation } from "@headwater/hypotheses/laws"
import { Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

type Numbered = Run.Run<bigint | undefined>

const length = (program: Register.Program): number => Register.encode(program).length

const answer = (
  program: Register.Program,
  input: Register.Input,
  bounds: Budget.Bounds = {}
): Run.Run<bigint> =>
  Register.answer(program, input, Budget.of("unit", { space: 100_000, width: 256, ...bounds }))

const read = (run: Run.Run<string | undefined>): Numbered =>
  Run.map(run, (bits) => (bits === undefined ? undefined : Lambda.fromDigits(bits)))

const list = (term: Lambda.Term, meter: Lambda.Meter, steps: bigint): Numbered =>
  read(Lambda.answer(term, {}, Budget.of(meter, { steps, space: 100_000, width: 64 })))

const interpreted = (
  { bits, term }: Lambda.Reader,
  input: Register.Input,
  steps: bigint = 10n ** 9n
): Numbered =>
  read(
    Lambda.answer(
      term,
      { args: Lambda.fromRegisterInput(input), bits },
      Budget.of("beta", { steps, space: 8_000_000 })
    )
  )

const toLambda: Translation<Register.Program, Lambda.Reader, Register.Input> = {
  name: "register to lambda",
  translate: Lambda.fromRegister,
  programs: arbitraries.program(),
  inputs: arbitraries.input(),
  length,
  translated: ({ bits }) => bits.length + Lambda.registerOverhead(),
  before: (program, input, steps) => answer(program, input, { steps }),
  after: interpreted,
  bits: () => Lambda.registerOverhead(),
  steps: (program, input, steps) => {
    const run = answer(program, input, { steps })
    const width = BigInt(run.status === "halted" ? run.width : 0) + 1n
    const size = BigInt(program.instructions.length)
    return 400n * (BigInt(length(program)) + steps * (width * width + size))
  },
  limit: 150n,
  show: Register.line
}

/** The bits by which a term of a given number of bits becomes longer. */
const overhead = (size: number): number => {
  const log2 = (n: number): number => Math.floor(Math.log2(n))
  return 1015 + 2 * log2(size + 77) + 2 * log2(size + 1077)
}

const toRegister: Translation<Lambda.Term, Register.Program, null> = {
  name: "lambda to register",
  translate: Lambda.toRegister,
  programs: fc.oneof(
    lambda.term(),
    fc
      .tuple(lambda.term(), fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 6 }))
      .map(([term, bits]) => Lambda.apply(term, Lambda.bitList(bits)))
  ),
  inputs: fc.constant(null),
  length: Lambda.size,
  translated: length,
  before: (term, _, steps) => list(term, "beta", steps),
  after: (program, _, steps) =>
    Register.answer(program, {}, Budget.of("unit", { steps, space: 2_000_000 })),
  bits: overhead,
  steps: (term) => {
    const run = list(term, "graph", 10_000n)
    return 4n * BigInt(Lambda.size(term) + 76) * (run.status === "halted" ? run.steps : 10_000n)
  },
  show: Lambda.print
}

Law.check(it, translation(toLambda))
Law.check(it, translation(toRegister))

describe("a translation that is wrong", () => {
  const broken = <P, Q, I>(it: Translation<P, Q, I>): ReadonlyArray<string> =>
    Law.verdicts(translation(it)).flatMap((verdict) => (verdict.holds ? [] : [verdict.law]))

  it("counterexample: one bit less than it takes", () => {
    assert.deepEqual(broken({ ...toLambda, bits: () => Lambda.registerOverhead() - 1 }), ["bits"])
    assert.deepEqual(broken({ ...toRegister, bits: (size) => overhead(size) - 1 }), ["bits"])
  })
  it("counterexample: a program without its last instruction", () => {
    const translate = ({ instructions }: Register.Program): Lambda.Reader =>
      Lambda.fromRegister({ instructions: instructions.slice(0, -1) })
    assert.deepEqual(broken({ ...toLambda, translate }), ["outputs"])
  })
  it("counterexample: an answer that is known beforehand", () => {
    const translate = (term: Lambda.Term): Register.Program => {
      const run = list(term, "beta", 200n)
      return Register.program(`SET r0 ${(run.status === "halted" ? run.output : undefined) ?? 0n}`)
    }
    assert.include(broken({ ...toRegister, translate }), "steps")
  })
  it("counterexample: a step fewer", () => {
    const longer = ({ instructions }: Register.Program): Register.Program => ({
      instructions: [...instructions, { op: "MOV", r: 1, s: 1 }]
    })
    const same: Translation<Register.Program, Register.Program, Register.Input> = {
      ...toLambda,
      translate: longer,
      translated: length,
      before: (program, input, steps) => answer(longer(program), input, { steps }),
      after: (program, input, steps) => answer(program, input, { steps }),
      bits: () => 10,
      steps: (_, __, steps) => steps
    }
    assert.deepEqual(broken(same), [])
    assert.deepEqual(broken({ ...same, translate: (program) => program }), ["steps"])
    assert.deepEqual(broken({ ...same, steps: (_, __, steps) => steps - 1n }), ["outputs"])
  })
  it("counterexample: an argument whose value is found twice", () => {
    const steps = (term: Lambda.Term): bigint => toRegister.steps(term, null, 0n) / 8n
    assert.include(broken({ ...toRegister, steps }), "outputs")
  })
})

describe("register programs read by a term", () => {
  const interpreter = Lambda.fromRegister(Register.program("END")).term
  const on = (input: Register.Input): Lambda.Term =>
    Lambda.apply(interpreter, ...Lambda.fromRegisterInput(input))
  const inputs: ReadonlyArray<Register.Input> = [
    { registers: { r1: 5, r2: 2 } },
    { registers: { r0: 3, r1: 1 }, history: [1, 0, 6] }
  ]

  it("claim: all of at most 18 bits answer as the machine does", () => {
    const halted = inputs.map((input) => {
      const term = on(input)
      const programs = Array.from(Register.programs({ bits: 18 }), ({ bits = "", program }) => {
        const run = answer(program, input, { steps: 60 })
        const own = Lambda.answer(
          term,
          { bits },
          Budget.of("beta", { steps: run.status === "halted" ? 100_000n : 60n })
        )
        assert.strictEqual(own.status, run.status, bits)
        if (own.status === "exhausted" || run.status === "exhausted") return 0
        assert.strictEqual(Lambda.fromDigits(own.output ?? "other"), run.output, bits)
        return 1
      })
      return programs.reduce<number>((sum, it) => sum + it, 0)
    })
    assert.deepEqual(halted, [1274, 1280])
  })
  it("example: bits of DATA, from cell 1000 on, and a cell that is written over", () => {
    const said = (text: string): unknown => {
      const { bits } = Lambda.fromRegister(Register.program(text))
      const run = Lambda.answer(on({}), { bits }, Budget.of("beta"))
      return run.status === "halted" ? run.output : run.resource
    }
    const cells = [999, 1000, 1001, 1002, 1003, 1004].map((cell) =>
      said(`DATA 01 | SET r1 ${cell} | LD r0 r1 | INC r0 | DATA 10`)
    )
    assert.deepEqual(cells, ["1", "1", "01", "01", "1", "1"])
    assert.strictEqual(said("DATA 1 | SET r1 1000 | SET r2 6 | ST r1 r2 | LD r0 r1"), "011")
  })
  it("claim: nothing behind the program is read", () => {
    const term = on({})
    const budget = Budget.of("beta", { steps: 100_000 })
    fc.assert(
      fc.property(
        arbitraries.program({ bits: 60, instructions: 6 }),
        fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 20 }),
        (program, after) => {
          const { bits } = Lambda.fromRegister(program)
          const runs = [bits, bits + after].map((it) => Lambda.answer(term, { bits: it }, budget))
          const [alone, followed] = runs.map((run) =>
            run.status === "halted" ? [run.output, run.steps, run.width] : [run.resource]
          )
          assert.deepEqual(followed, alone)
        }
      )
    )
  })
})

describe("the invariance theorem with its constants", () => {
  /** For each number, the fewest bits of what says it, and that program. */
  const shortest = <P>(
    all: Iterable<{ readonly program: P; readonly bits?: string }>,
    says: (program: P) => Numbered
  ): ReadonlyMap<bigint, readonly [bits: string, program: P]> => {
    const found = new Map<bigint, readonly [string, P]>()
    for (const { bits = "", program } of all) {
      const run = says(program)
      if (run.status === "halted" && run.output !== undefined && !found.has(run.output)) {
        found.set(run.output, [bits, program])
      }
    }
    return found
  }
  const lengths = (
    all: ReadonlyMap<bigint, readonly [string, unknown]>
  ): Readonly<Record<number, string>> => {
    const by: Record<number, string> = {}
    for (const [x, [bits]] of all) by[bits.length] = `${by[bits.length] ?? ""} ${x}`.trim()
    return by
  }
  const upTo = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).join(" ")

  it("claim: numbers with register programs of at most 22 bits have readers of 4977 more", () => {
    const all = shortest(Register.programs({ bits: 22 }), (it) => answer(it, {}, { steps: 30 }))
    assert.deepEqual(lengths(all), {
      4: "0",
      11: "1",
      14: "2",
      16: upTo(3, 6),
      18: upTo(7, 14),
      20: upTo(15, 30),
      22: upTo(31, 62)
    })
    for (const [x, [bits, program]] of all) {
      const reader = Lambda.fromRegister(program)
      assert.deepEqual([reader.bits, Lambda.registerOverhead()], [bits, 4977])
      const run = interpreted(reader, {})
      assert.strictEqual(run.status === "halted" ? run.output : undefined, x)
    }
  })
  it("claim: numbers with terms of at most 22 bits have register programs of 1047 more", () => {
    const all = shortest(Lambda.programs({ bits: 22 }), (it) => list(it, "beta", 200n))
    assert.deepEqual(lengths(all), { 6: "0", 20: "1" })
    for (const [x, [bits, term]] of all) {
      const program = Lambda.toRegister(term)
      assert.strictEqual(length(program), bits.length + 1047)
      const run = answer(program, {}, { steps: 100_000 })
      assert.strictEqual(run.status === "halted" ? run.output : undefined, x)
    }
  })
  it("example: what lists of bits, of 6, 936, 951 and 9006 bits, become longer by", () => {
    const added = [0, 62, 63, 600].map((zeros) => {
      const term = Lambda.bitList("0".repeat(zeros))
      return [Lambda.size(term), length(Lambda.toRegister(term)) - Lambda.size(term)]
    })
    assert.deepEqual(added, [
      [6, 1047],
      [936, 1053],
      [951, 1055],
      [9006, 1067]
    ])
  })
  it("example: what is refused", () => {
    assert.throws(() => Lambda.toRegister(Lambda.variable(1)), RangeError, "a closed term")
    assert.throws(() => Lambda.fromRegisterInput({ registers: { r1: -1 } }), RangeError, "natural")
    assert.throws(() => Lambda.digits(-1n), RangeError, "a natural number, not `-1`")
    assert.strictEqual(Lambda.fromDigits("012"), undefined)
  })
})

import { Bits, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { arbitraries } from "@headwater/hypotheses/laws"
import { Equal, Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { lengths, programCounts } from "./fixtures/lengths.ts"

const shape = (bits: string): string =>
  Result.match(Register.code.decode(bits), {
    onFailure: (failure) => failure,
    onSuccess: ([program, next]) => `${Register.line(program)} to ${next}`
  })

describe("code", () => {
  it("claim: encode after decode is the identity on bits without a negative zero", () => {
    fc.assert(
      fc.property(arbitraries.codedProgram(), ({ bits, program }) => {
        const again = Register.encode(program)
        const zeros = program.instructions.filter((it) => "o" in it && it.o === 0).length
        assert.strictEqual(again.length, bits?.length)
        if (zeros === 0) assert.strictEqual(again, bits)
        assert.isTrue(Equal.equals(Register.decode(again), Result.succeed(program)))
      })
    )
  })
  it("claim: reading anywhere in a text gives what was written there", () => {
    const junk = fc.string({ unit: fc.constantFrom("0", "1"), maxLength: 9 })
    fc.assert(
      fc.property(arbitraries.program(), junk, junk, (program, before, after) => {
        const word = Register.encode(program)
        const read = Register.code.decode(before + word + after, before.length)
        const expected = [program, before.length + word.length] as const
        assert.isTrue(Equal.equals(read, Result.succeed(expected)))
      })
    )
  })
  it("claim: the length of a program is the sum of its instructions' and 4", () => {
    fc.assert(
      fc.property(arbitraries.program(), (program) => {
        const parts = program.instructions.map((it) => Register.encodeInstruction(it).length)
        assert.strictEqual(
          Register.encode(program).length,
          parts.reduce((a, b) => a + b, 4)
        )
      })
    )
  })
  it("example: each opcode, in its bits", () => {
    const words = Register.program(
      "SET r7 0 | MOV r1 r2 | ADD r1 r2 | SUB r1 r2 | LT r1 r2 | LD r1 r2 | ST r1 r2 | JZ r3 -1 | JMP +2 | INC r4 | DEC r5 | DATA 0 | DIV r1 r2 | XOR r1 r2 | EQ r1 r2"
    ).instructions.map(Register.encodeInstruction)
    assert.deepEqual(words, [
      "00011111",
      "0010001010",
      "0011001010",
      "0100001010",
      "0101001010",
      "0110001010",
      "0111001010",
      "10000111010",
      "10010011",
      "1010100",
      "1011101",
      "11000100",
      "1101001010",
      "1110001010",
      "1111001010"
    ])
  })
  it("example: both spellings of offset 0 are read and the positive one is written", () => {
    assert.strictEqual(shape("1001010000"), "JMP +0 to 10")
    assert.strictEqual(shape("1001110000"), "JMP +0 to 10")
    assert.strictEqual(Register.encode(Register.program("JMP -0")), "1001010000")
    assert.strictEqual(Register.encode({ instructions: [{ op: "JMP", o: -0 }] }), "1001010000")
    const [instruction] = Register.program("JMP -0").instructions
    assert.isTrue(instruction?.op === "JMP" && Object.is(instruction.o, 0))
  })
  it("example: bits that end early are incomplete, wherever they end", () => {
    const word = Register.encode(
      Register.program("SET r1 9 | JZ r1 -3 | JMP +70 | DATA 0110 | LD r1 r2 | INC r3")
    )
    for (let length = 0; length < word.length; length++) {
      assert.strictEqual(shape(word.slice(0, length)), "incomplete")
    }
    assert.strictEqual(shape(word).split(" to ")[1], String(word.length))
  })
  it("example: lengths that are claimed and not there cost nothing", () => {
    const claim = (n: bigint): string => `1100${Bits.gamma(n + 1n)}0101`
    for (const n of [5n, 2n ** 31n, 2n ** 53n, 2n ** 5000n]) {
      assert.strictEqual(shape(claim(n)), "incomplete")
      assert.strictEqual(shape(`${claim(n)}0000`), "incomplete")
    }
    assert.strictEqual(shape(`1100${"0".repeat(100_000)}`), "incomplete")
    assert.strictEqual(shape(`0001000${"0".repeat(100_000)}`), "incomplete")
  })
  it("example: immediates and offsets of thousands of bits survive", () => {
    const huge = 2n ** 4000n + 1n
    for (const text of [`SET r1 ${huge}`, `JMP +${huge}`, `JZ r2 -${huge}`]) {
      const program = Register.program(text)
      assert.deepEqual(Register.decode(Register.encode(program)), Result.succeed(program))
      assert.strictEqual(Register.line(program), text)
    }
  })
  it("example: offsets are numbers up to 2^53 - 1 and bigints beyond", () => {
    const offsets = [2n ** 53n - 1n, 2n ** 53n, -(2n ** 53n) + 1n, -(2n ** 53n), 2n ** 53n + 1n]
    for (const o of offsets) {
      const bits = `1001${o < 0n ? 1 : 0}${Bits.gamma((o < 0n ? -o : o) + 1n)}0000`
      const read = Result.getOrThrow(Register.decode(bits))
      const [instruction] = read.instructions
      assert.isTrue(instruction?.op === "JMP")
      assert.strictEqual(
        typeof (instruction as { o: unknown }).o,
        o ** 2n < 2n ** 106n ? "number" : "bigint"
      )
      assert.strictEqual(Register.encode(read), bits)
    }
  })
  it("example: other characters are malformed", () => {
    assert.strictEqual(shape("2"), "malformed")
    assert.strictEqual(shape("00x0"), "malformed")
    for (const text of [
      "10010x0000",
      "10010010x000",
      "1001001 0000",
      "110000x10000",
      "0001r0010000"
    ]) {
      assert.strictEqual(shape(text), "malformed")
    }
    assert.strictEqual(shape("1010 000 0000"), "malformed")
    assert.strictEqual(shape("0000x"), "END to 4")
    assert.throws(() => Register.code.decode("0000", -1), RangeError)
  })
  it("example: what a file of bits is told", () => {
    const told = (text: string): string =>
      Result.match(Register.decode(text), { onFailure: (it) => it, onSuccess: Register.line })
    assert.strictEqual(told(" 1010\n000 0\t000\r\n"), "INC r0")
    assert.strictEqual(told(""), "expected END, not the end of the bits, after 0 instructions")
    assert.strictEqual(
      told("1010000101"),
      "expected END, not the end of the bits, after 1 instruction"
    )
    assert.strictEqual(told("10a0"), "expected 0 or 1 at bit 3, not `a`")
    assert.strictEqual(told("00001"), "expected the bits to stop with END at bit 4, not 1 later")
  })
  it.each<[Register.Instruction, string]>([
    [{ op: "INC", r: 8 }, "Expected a register number from 0 to 7, not `8`"],
    [{ op: "INC", r: 0.5 }, "Expected a register number from 0 to 7, not `0.5`"],
    [{ op: "SET", r: 0, k: -1n }, "Expected a natural number, not `-1`"],
    [{ op: "JMP", o: 0.5 }, "Expected an integer offset (a bigint beyond 2^53), not `0.5`"],
    [
      { op: "JMP", o: 2 ** 53 },
      "Expected an integer offset (a bigint beyond 2^53), not `9007199254740992`"
    ],
    [{ op: "DATA", bits: "012" }, "Expected a string of 0 and 1, not `012`"],
    [{ op: "END" } as unknown as Register.Instruction, "Expected an instruction, not `END`"],
    [{ op: "NOP" } as unknown as Register.Instruction, "Expected an instruction, not `NOP`"]
  ])("example: %o has no code", (instruction, message) => {
    assert.throws(() => Register.encode({ instructions: [instruction] }), RangeError, message)
  })
})

describe("programs", () => {
  const listed = [...Register.programs({ bits: 22 })].map((it) => it.bits ?? "")
  const recurrence = programCounts(lengths(1000))
  const counted = Array.from({ length: 19 }, (_, index) => recurrence[index + 4])

  it("example: how many programs there are of 4 to 22 bits, by listing and by recurrence", () => {
    const expected = [
      1, 0, 0, 0, 0, 1, 2, 16, 14, 20, 601, 36, 92, 172, 480, 1921, 3498, 20316, 19362
    ]
    const byLength = expected.map(
      (_, index) => listed.filter((bits) => bits.length === index + 4).length
    )
    assert.deepEqual(byLength, expected)
    assert.deepEqual(counted.map(Number), expected)
    assert.strictEqual(listed.length, 46_532)
  })
  it("claim: they are listed by length and then in lexicographic order, none twice", () => {
    listed.forEach((bits, index) => {
      const before = listed[index - 1] ?? ""
      assert.isTrue(before.length < bits.length || (before.length === bits.length && before < bits))
    })
  })
  it("claim: up to 16 bits they are exactly the strings that decoding reads to the end", () => {
    const found: Array<string> = []
    for (let length = 0; length <= 16; length++) {
      for (const bits of Bits.strings(length)) {
        const read = Register.code.decode(bits)
        if (Result.isSuccess(read) && read.success[1] === length) found.push(bits)
      }
    }
    assert.deepEqual(
      found,
      listed.filter((bits) => bits.length <= 16)
    )
  })
  it("claim: Kraft's sum and what has no program yet make exactly 1, up to 20 bits", () => {
    for (let length = 0; length <= 20; length++) {
      const short = listed.filter((bits) => bits.length <= length)
      const covered = new Uint8Array(2 ** length)
      for (const bits of short) {
        const rest = length - bits.length
        const first = Number.parseInt(bits, 2) * 2 ** rest
        const free = covered.subarray(first, first + 2 ** rest)
        assert.isFalse(free.includes(1), `${bits} begins a program or is begun by one`)
        free.fill(1)
      }
      const without = covered.reduce((count, it) => count + 1 - it, 0)
      const rest = Rational.pow2(-length).times(Rational.of(without))
      assert.isTrue(Bits.kraft(short).plus(rest).equals(Rational.one))
    }
  })
  it("claim: the recurrence has the same sums, and they tend to 1", () => {
    const sum = (longest: number): Rational =>
      Rational.sum(
        recurrence
          .slice(0, longest + 1)
          .map((count, length) => Rational.pow2(-length).times(Rational.of(count)))
      )
    const rounded = [20, 22, 100, 1000].map((longest) =>
      sum(longest).times(Rational.of(100_000)).plus(Rational.of(1, 2)).floor()
    )
    assert.deepEqual(rounded, [12_941n, 14_371n, 49_481n, 99_700n])
    assert.isTrue(sum(22).equals(Bits.kraft(listed)))
    assert.strictEqual(sum(1000).compare(Rational.one), -1)
  })
})

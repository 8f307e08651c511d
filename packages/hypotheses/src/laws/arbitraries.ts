/**
 * # Generators for the register machine
 *
 * Programs as random bits, in the distribution that the code gives them, and by grammar, where
 * most jumps stay in the text; and inputs. All of them shrink: programs to fewer instructions with
 * smaller operands, inputs to fewer and smaller numbers.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Result } from "effect"
import * as fc from "fast-check"
import type { Coded } from "../Language.ts"
import { code } from "../register/Encoding.ts"
import type { Input } from "../register/Input.ts"
import {
  binaryNames,
  type Instruction,
  offset,
  type Program,
  target
} from "../register/Instruction.ts"
import type { Sample } from "../Sample.ts"

/** Bounds on what is generated. */
export interface ProgramConstraints {
  /** The most bits that are drawn. @defaultValue 300 */
  readonly bits?: number
  /** The most instructions of a program by grammar. @defaultValue 20 */
  readonly instructions?: number
}

const bitString = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), maxLength })

/** The program at the head of the bits; where they end inside it, cut back and closed by END. */
const headOf = (bits: string): Coded<Program> => {
  for (let kept = bits.length; ; kept--) {
    const text = `${bits.slice(0, kept)}0000`
    const read = code.decode(text)
    if (Result.isFailure(read)) continue
    const [program, next] = read.success
    return { program, mass: Rational.pow2(-next), bits: text.slice(0, next) }
  }
}

/**
 * For programs with their bits, each with about the probability `2^-length` that it has under the
 * code. Both spellings of offset 0 occur.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(arbitraries.codedProgram({ bits: 40 }), 20)
 * drawn.every((it) => it.bits !== undefined && it.bits.length <= 44) // => true
 * ```
 */
export const codedProgram = (constraints: ProgramConstraints = {}): fc.Arbitrary<Coded<Program>> =>
  bitString(constraints.bits ?? 300).map(headOf)

const register = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 2 }) }, fc.nat({ max: 7 }))

/** Mostly small, now and then an address of DATA, seldom beyond the safe integers. */
const natural = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt({ min: 0n, max: 9n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 1000n, max: 1012n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 1n << 70n }) }
)

const jump = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -6, max: 6 }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(1n << 70n), max: 1n << 70n }).map(offset) }
)

/**
 * For instructions. Shrinks to `INC r0`.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.instruction(), 20).every((it) => Register.encodeInstruction(it).length > 4) // => true
 * ```
 */
export const instruction = (): fc.Arbitrary<Instruction> =>
  fc.oneof(
    { withCrossShrink: true },
    {
      weight: 3,
      arbitrary: fc.record({ op: fc.constantFrom("INC" as const, "DEC" as const), r: register })
    },
    {
      weight: 2,
      arbitrary: fc.record({ op: fc.constant("SET" as const), r: register, k: natural })
    },
    {
      weight: 8,
      arbitrary: fc.record({ op: fc.constantFrom(...binaryNames), r: register, s: register })
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant("JMP" as const), o: jump }) },
    { weight: 2, arbitrary: fc.record({ op: fc.constant("JZ" as const), r: register, o: jump }) },
    { weight: 1, arbitrary: fc.record({ op: fc.constant("DATA" as const), bits: bitString(12) }) }
  )

/**
 * For programs: half of them by the bits, half of them by grammar. Shrinks to the empty program.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(arbitraries.program({ instructions: 5, bits: 30 }), 20)
 * drawn.every((it) => Register.encode(it).endsWith("0000")) // => true
 * ```
 */
export const program = (constraints: ProgramConstraints = {}): fc.Arbitrary<Program> =>
  fc.oneof(
    fc
      .array(instruction(), { maxLength: constraints.instructions ?? 20, size: "max" })
      .map((instructions) => ({ instructions })),
    codedProgram(constraints).map((it) => it.program)
  )

/**
 * For programs that go together with others: jumps land in the text or on END, there is no DATA, no
 * cell is written, and r7 is not used. Shrinks to the empty program.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(arbitraries.normalForm(), 20)
 * drawn.every((it) => Register.normalForm(it).every(({ reason }) => reason === "n3")) // => true
 * ```
 */
export const normalForm = (constraints: ProgramConstraints = {}): fc.Arbitrary<Program> =>
  program({ instructions: 10, bits: 100, ...constraints }).map(({ instructions }) => {
    const kept = instructions.filter((it) => it.op !== "DATA" && it.op !== "ST")
    return { instructions: kept.map((it, at) => tamed(it, at, kept.length)) }
  })

/** The instruction without r7, and with a jump that leaves the text brought onto END. */
const tamed = (it: Instruction, at: number, end: number): Instruction => {
  const lower = {
    ...it,
    ...("r" in it ? { r: it.r % 7 } : {}),
    ...("s" in it ? { s: it.s % 7 } : {})
  }
  if (!("o" in lower)) return lower
  const to = target(at, lower.o)
  return to >= 0 && to <= end ? lower : { ...lower, o: end - at }
}

const value = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 12 }) },
  { weight: 2, arbitrary: fc.nat({ max: 5000 }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 1n << 60n }) }
)

/**
 * For inputs: some registers, and a history in one of three. Shrinks to no input.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(arbitraries.input({ history: 3 }), 20)
 * drawn.every((it) => (it.history ?? []).length <= 3) // => true
 * ```
 */
export const input = (
  constraints: {
    /** The longest history. @defaultValue 6 */
    readonly history?: number
  } = {}
): fc.Arbitrary<Input> => {
  const others = { r0: value, r1: value, r2: value, r3: value, r4: value, r5: value, r7: value }
  const registers = fc.record({ ...others, r6: value }, { requiredKeys: [] })
  const history = fc.array(value, { maxLength: constraints.history ?? 6 })
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ registers }) },
    {
      weight: 1,
      arbitrary: fc.record({ registers: fc.record(others, { requiredKeys: [] }), history })
    }
  )
}

/** For values of a sample, such as the parameters of a plugin. Shrinks towards small sizes. */
export const sample = <A>(drawn: Sample<A>): fc.Arbitrary<A> =>
  fc.tuple(fc.noShrink(fc.integer()), fc.nat({ max: 20 })).map(([seed, size]) => drawn(seed, size))

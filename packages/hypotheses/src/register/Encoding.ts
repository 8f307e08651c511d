/**
 * # The register machine's code
 *
 * A program is a bit string: for each instruction four bits of opcode and then its operands, closed
 * by the opcode of END. Reading stops at the first END, so no program begins another, and every
 * infinite bit string begins with a program with probability 1.
 *
 * ## Notation
 * - register: 3 bits
 * - immediate k: Elias gamma of k+1
 * - offset o: 1 bit, set where it is negative, and Elias gamma of |o|+1; 0 has two spellings, of
 *   which {@link encode} writes the one without the sign
 * - DATA: Elias gamma of the number of bits plus 1, then the bits
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { shown } from "../internal/shown.ts"
import { type Instruction, mnemonics, offset, type Offset, type Program } from "./Instruction.ts"

const opcodes = new Map(
  mnemonics.map((name, opcode) => [name as string, opcode.toString(2).padStart(4, "0")])
)

const register = (r: number): string => {
  if (!(Number.isInteger(r) && r >= 0 && r < 8)) {
    throw new RangeError(`Expected a register number from 0 to 7, not \`${r}\``)
  }
  return r.toString(2).padStart(3, "0")
}

const immediate = (k: bigint): string => {
  if (k < 0n) throw new RangeError(`Expected a natural number, not \`${k}\``)
  return Bits.gamma(k + 1n)
}

const jump = (o: Offset): string => {
  if (typeof o === "number" && !Number.isSafeInteger(o)) {
    throw new RangeError(`Expected an integer offset (a bigint beyond 2^53), not \`${o}\``)
  }
  return (o < 0 ? "1" : "0") + Bits.gamma(BigInt(o < 0 ? -o : o) + 1n)
}

const data = (bits: string): string => {
  if (!Bits.isBits(bits)) {
    throw new RangeError(`Expected a string of 0 and 1, not ${shown(bits)}`)
  }
  return Bits.gamma(BigInt(bits.length) + 1n) + bits
}

/**
 * The bits of one instruction.
 *
 * - **Errors** `RangeError` for an operand that has no code
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.encodeInstruction({ op: "JMP", o: -3 }) // => "1001100100"
 * ```
 */
export const encodeInstruction = (it: Instruction): string => {
  const opcode = opcodes.get(it.op)
  if (opcode === undefined || (it.op as string) === "END") {
    throw new RangeError(`Expected an instruction, not ${shown(it.op)}`)
  }
  switch (it.op) {
    case "SET":
      return opcode + register(it.r) + immediate(it.k)
    case "JZ":
      return opcode + register(it.r) + jump(it.o)
    case "JMP":
      return opcode + jump(it.o)
    case "INC":
    case "DEC":
      return opcode + register(it.r)
    case "DATA":
      return opcode + data(it.bits)
    default:
      return opcode + register(it.r) + register(it.s)
  }
}

/**
 * The bits of a program, END included.
 *
 * - **Errors** `RangeError` for an operand that has no code
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.encode(Register.program("JMP +0")) // => "1001010000"
 * ```
 */
export const encode = (program: Program): string =>
  `${program.instructions.map(encodeInstruction).join("")}0000`

/** A part of a bit string that has been read, and where the rest begins; undefined: too short. */
type Read<A> = readonly [value: A, next: number] | undefined

const readRegister = (bits: string, at: number): Read<number> =>
  at + 3 <= bits.length ? [Number.parseInt(bits.slice(at, at + 3), 2), at + 3] : undefined

const readGamma = (bits: string, at: number): Read<bigint> => {
  let one = at
  while (bits[one] === "0") one++
  if (!Bits.isBits(bits.slice(one, 2 * one - at + 1))) return undefined
  const read = Bits.readGamma(bits, at)
  return Result.isSuccess(read) ? read.success : undefined
}

const readOffset = (bits: string, at: number): Read<Offset> => {
  if (at >= bits.length) return undefined
  const read = readGamma(bits, at + 1)
  if (read === undefined) return undefined
  return [offset(bits[at] === "1" ? 1n - read[0] : read[0] - 1n), read[1]]
}

const readData = (bits: string, at: number): Read<string> => {
  const read = readGamma(bits, at)
  if (read === undefined || read[0] - 1n > bits.length - read[1]) return undefined
  const next = read[1] + Number(read[0] - 1n)
  return [bits.slice(read[1], next), next]
}

const readInstruction = (bits: string, at: number): Read<Instruction | "END"> => {
  if (at + 4 > bits.length) return undefined
  const op = mnemonics[Number.parseInt(bits.slice(at, at + 4), 2)]
  if (op === undefined) return undefined
  if (op === "END") return [op, at + 4]
  if (op === "DATA") {
    const read = readData(bits, at + 4)
    return read && [{ op, bits: read[0] }, read[1]]
  }
  if (op === "JMP") {
    const read = readOffset(bits, at + 4)
    return read && [{ op, o: read[0] }, read[1]]
  }
  const first = readRegister(bits, at + 4)
  if (first === undefined) return undefined
  const [r, next] = first
  if (op === "INC" || op === "DEC") return [{ op, r }, next]
  if (op === "SET") {
    const read = readGamma(bits, next)
    return read && [{ op, r, k: read[0] - 1n }, read[1]]
  }
  if (op === "JZ") {
    const read = readOffset(bits, next)
    return read && [{ op, r, o: read[0] }, read[1]]
  }
  const read = readRegister(bits, next)
  return read && [{ op, r, s: read[0] }, read[1]]
}

/** The instructions from `at` on, and whether END was reached. */
const readText = (bits: string, at: number) => {
  const instructions: Array<Instruction> = []
  let next = at
  for (;;) {
    const read = readInstruction(bits, next)
    if (read === undefined) return { instructions, next, ended: false }
    next = read[1]
    if (read[0] === "END") return { instructions, next, ended: true }
    instructions.push(read[0])
  }
}

/**
 * The machine's prefix code. `decode` reads both spellings of offset 0; bits that end before END
 * are `incomplete`, and anything but 0 and 1 is `malformed`.
 *
 * - **Cost** linear in the bits that are read; nothing is allocated for lengths that are claimed
 * - **Laws** `prefix code`, `complete code` (see @headwater/hypotheses/laws)
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Register.code.decode("10100000000111"), ([, next]) => next) // => Result.succeed(11)
 * Register.code.decode("1010") // => Result.fail("incomplete")
 * ```
 */
export const code: PrefixCode<Program> = {
  kind: "prefix",
  encode,
  decode: (bits, at = 0) => {
    if (!(Number.isInteger(at) && at >= 0)) {
      throw new RangeError(`Expected an index of the bits, not \`${at}\``)
    }
    const { instructions, next, ended } = readText(bits, at)
    if (!Bits.isBits(bits.slice(at, ended ? next : undefined))) return Result.fail("malformed")
    return ended ? Result.succeed([{ instructions }, next] as const) : Result.fail("incomplete")
  }
}

/**
 * The program that the bits are, white space aside, or one line on what is wrong with them.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Result.map(Register.decode("1010 000 0000"), Register.line) // => Result.succeed("INC r0")
 * Register.decode("1010 000") // => Result.fail("expected END, not the end of the bits, after 1 instruction")
 * ```
 */
export const decode = (text: string): Result.Result<Program, string> => {
  const bits = text.replace(/\s+/gu, "")
  const other = /[^01]/u.exec(bits)
  if (other !== null) {
    return Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${shown(other[0])}`)
  }
  const { instructions, next, ended } = readText(bits, 0)
  if (!ended) {
    const count = `${instructions.length} instruction${instructions.length === 1 ? "" : "s"}`
    return Result.fail(`expected END, not the end of the bits, after ${count}`)
  }
  if (next < bits.length) {
    return Result.fail(
      `expected the bits to stop with END at bit ${next}, not ${bits.length - next} later`
    )
  }
  return Result.succeed({ instructions })
}

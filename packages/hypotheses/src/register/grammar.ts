/**
 * # A small grammar of register programs
 *
 * Programs of the register machine with two registers, immediates up to 3 and jumps over at most
 * four instructions, and a code of their own in which nothing is wasted: within some twenty bits
 * there are loops, which the machine's own code does not reach. For statements about time that are
 * checked on every program.
 *
 * ## Notation
 * - opcode: four bits; 12, elsewhere DATA, is a second END
 * - register: 1 bit, r0 or r1
 * - immediate: 2 bits, 0 to 3
 * - offset: 3 bits, -4, -3, -2, -1, 1, 2, 3, 4 in this order
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { shown } from "../internal/shown.ts"
import { within } from "../internal/within.ts"
import type { Coded, Language } from "../Language.ts"
import { decoding } from "../Tongue.ts"
import { assemble } from "./Assembly.ts"
import type { Input } from "./Input.ts"
import { type Instruction, mnemonics, type Program } from "./Instruction.ts"
import { language } from "./language.ts"
import type { Meter } from "./State.ts"

type Word = readonly [bits: string, instruction: Instruction]

const registers = [0, 1]
const immediates = [0n, 1n, 2n, 3n]
const offsets = [-4, -3, -2, -1, 1, 2, 3, 4]

const binary = (value: number, width: number): string => value.toString(2).padStart(width, "0")

/** The words of an opcode, in lexicographic order; none for either END. */
const wordsOf = (opcode: number): ReadonlyArray<Word> => {
  const op = mnemonics[opcode]
  const head = binary(opcode, 4)
  switch (op) {
    case undefined:
    case "END":
    case "DATA":
      return []
    case "JMP":
      return offsets.map((o, index) => [head + binary(index, 3), { op, o }])
    case "INC":
    case "DEC":
      return registers.map((r) => [`${head}${r}`, { op, r }])
    case "SET":
      return registers.flatMap((r) =>
        immediates.map((k) => [`${head}${r}${binary(Number(k), 2)}`, { op, r, k }] as const)
      )
    case "JZ":
      return registers.flatMap((r) =>
        offsets.map((o, index) => [`${head}${r}${binary(index, 3)}`, { op, r, o }] as const)
      )
    default:
      return registers.flatMap((r) =>
        registers.map((s) => [`${head}${r}${s}`, { op, r, s }] as const)
      )
  }
}

const words: ReadonlyArray<Word> = mnemonics.flatMap((_, opcode) => wordsOf(opcode))
const byWord = new Map(words)
const ends = ["0000", "1100"]
const end = 4
const [shortest, longest] = [5, 8]

/** An instruction as text, by which its word is found. */
const key = (it: Instruction): string => Object.values(it).map(String).join(" ")
const wordOf = new Map(words.map(([word, it]) => [key(it), word]))

/** The instruction at `at` with the place behind it; undefined where the bits end inside it. */
const read = (bits: string, at: number): readonly [Instruction, number] | undefined => {
  for (let next = at + shortest; next <= Math.min(at + longest, bits.length); next++) {
    const found = byWord.get(bits.slice(at, next))
    if (found !== undefined) return [found, next]
  }
  return undefined
}

const code: PrefixCode<Program> = {
  kind: "prefix",
  encode: ({ instructions }) =>
    instructions
      .map((it) => {
        const word = wordOf.get(key(it))
        if (word !== undefined) return word
        throw new RangeError(`Expected an instruction of the grammar, not ${shown(key(it))}`)
      })
      .join("") + "0000",
  decode: (bits, at = 0) => {
    if (!(Number.isInteger(at) && at >= 0)) {
      throw new RangeError(`Expected an index of the bits, not \`${at}\``)
    }
    const instructions: Array<Instruction> = []
    for (let next = at; ;) {
      if (ends.includes(bits.slice(next, next + end))) {
        return Result.succeed([{ instructions }, next + end] as const)
      }
      const found = read(bits, next)
      if (found === undefined) {
        return Result.fail(
          Bits.isBits(bits.slice(next, next + longest)) ? "incomplete" : "malformed"
        )
      }
      instructions.push(found[0])
      next = found[1]
    }
  }
}

/** The program, if all its instructions are of the grammar. */
const ofGrammar = (program: Program): Result.Result<Program, string> => {
  const other = program.instructions.find((it) => !wordOf.has(key(it)))
  return other === undefined
    ? Result.succeed(program)
    : Result.fail(`expected an instruction of the grammar, not ${shown(key(other))}`)
}

/** The number of texts of exactly `bits` bits. */
const counts: Array<number> = []

const count = (bits: number): number => {
  for (let n = counts.length; n <= bits; n++) {
    const longer = words.reduce((sum, [word]) => sum + (counts[n - word.length] ?? 0), 0)
    counts.push(n === end ? ends.length : longer)
  }
  return counts[bits] ?? 0
}

function* texts(
  left: number,
  bits: string,
  instructions: ReadonlyArray<Instruction>
): Generator<readonly [bits: string, program: Program]> {
  const [first = "", second = ""] = ends
  if (left === end) yield [bits + first, { instructions }]
  for (const [word, instruction] of words) {
    if (left === end && word > second) break
    const rest = left - word.length
    if (rest >= end && count(rest) > 0) {
      yield* texts(rest, bits + word, [...instructions, instruction])
    }
  }
  if (left === end) yield [bits + second, { instructions }]
}

function* programs(limit: { readonly bits: number }): Generator<Coded<Program>> {
  const most = within(limit)
  for (let length = end; length <= most; length++) {
    if (count(length) === 0) continue
    const mass = Rational.pow2(-length)
    for (const [bits, program] of texts(length, "", [])) yield { program, mass, bits }
  }
}

/**
 * The grammar as a language: programs of the register machine under a shorter code. Each program
 * has two code words, one for either END, and `encode` writes the one of zeros.
 *
 * - **Cost** 3,602 programs within 16 bits, 14,098 within 20, 519,954 within 24
 * - **Errors** `encode` throws a `RangeError` for an instruction that is not of the grammar
 *
 * @example
 * ```ts
 * import { Language, Register } from "@headwater/hypotheses"
 * const loop = Register.program("L: INC r0 | DEC r1 | JZ r1 +2 | JMP L")
 * Language.coded(Register.grammar, loop).bits // => "10100" + "10111" + "10001101" + "1001001" + "0000"
 * ```
 */
export const grammar: Language<Program, Input, bigint, Meter> = {
  ...language,
  id: "register-grammar",
  about: "programs over two registers, with small operands, under a shorter code",
  code,
  programs,
  tongue: {
    ...language.tongue,
    parse: (listing) => Result.flatMap(assemble(listing), ofGrammar),
    decode: decoding({ id: "register-grammar", code }, "program")
  }
}

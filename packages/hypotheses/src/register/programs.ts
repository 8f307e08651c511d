/**
 * # All programs of the register machine
 *
 * Every bit string that is a program, so both spellings of offset 0. Shorter ones first, and in
 * lexicographic order within a length.
 *
 * @module
 */

import { Bits, Rational } from "@headwater/exact"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import { type Instruction, mnemonics, offset, type Program } from "./Instruction.ts"

type Word = readonly [bits: string, instruction: Instruction]

/** Gamma codes of at most `room` bits in lexicographic order: the larger numbers first. */
function* gammas(room: number): Generator<readonly [bits: string, n: bigint]> {
  for (let zeros = Math.floor((room - 1) / 2); zeros >= 0; zeros--) {
    const low = 1n << BigInt(zeros)
    for (let n = low; n < 2n * low; n++) yield [Bits.gamma(n), n]
  }
}

const registers = Array.from({ length: 8 }, (_, r) => [r.toString(2).padStart(3, "0"), r] as const)

function* offsets(room: number): Generator<readonly [bits: string, o: number | bigint]> {
  for (const sign of ["0", "1"]) {
    for (const [bits, n] of gammas(room - 1)) {
      yield [sign + bits, offset(sign === "1" ? 1n - n : n - 1n)]
    }
  }
}

/** The instructions of one opcode of at most `room` bits, in lexicographic order. */
function* wordsOf(opcode: number, room: number): Generator<Word> {
  const op = mnemonics[opcode]
  const head = opcode.toString(2).padStart(4, "0")
  if (op === undefined || op === "END") return
  if (op === "JMP") {
    for (const [bits, o] of offsets(room - 4)) yield [head + bits, { op, o }]
    return
  }
  if (op === "DATA") {
    for (const [claim, n] of gammas(room - 4)) {
      const count = Number(n - 1n)
      if (4 + claim.length + count > room) continue
      for (const bits of Bits.strings(count)) yield [head + claim + bits, { op, bits }]
    }
    return
  }
  for (const [name, r] of registers) {
    const start = head + name
    if (op === "INC" || op === "DEC") {
      if (start.length <= room) yield [start, { op, r }]
    } else if (op === "SET") {
      for (const [bits, n] of gammas(room - 7)) yield [start + bits, { op, r, k: n - 1n }]
    } else if (op === "JZ") {
      for (const [bits, o] of offsets(room - 7)) yield [start + bits, { op, r, o }]
    } else if (room >= 10) {
      for (const [other, s] of registers) yield [start + other, { op, r, s }]
    }
  }
}

/** The bits of the shortest instruction, and of END. */
const shortest = 5
const end = 4

const fits = (left: number): boolean => left === end || left >= end + shortest

function* texts(
  left: number,
  bits: string,
  instructions: ReadonlyArray<Instruction>
): Generator<readonly [bits: string, program: Program]> {
  if (left === end) {
    yield [`${bits}0000`, { instructions }]
    return
  }
  for (let opcode = 1; opcode < mnemonics.length; opcode++) {
    for (const [word, instruction] of wordsOf(opcode, left - end)) {
      const rest = left - word.length
      if (!fits(rest)) continue
      yield* texts(rest, bits + word, [...instructions, instruction])
    }
  }
}

/**
 * The programs of at most `limit.bits` bits with their code words.
 *
 * - **Cost** time and count grow like `2^bits` divided by a small polynomial; little memory
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * const bits = [...Register.programs({ bits: 10 })].map((it) => it.bits)
 * bits // => ["0000", "110010000", "1001010000", "1001110000"]
 * ```
 */
export function* programs(limit: { readonly bits: number }): Generator<Coded<Program>> {
  const most = within(limit)
  for (let length = end; length <= most; length++) {
    if (!fits(length)) continue
    const mass = Rational.pow2(-length)
    for (const [bits, program] of texts(length, "", [])) yield { program, mass, bits }
  }
}

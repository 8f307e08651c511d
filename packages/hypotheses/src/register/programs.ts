/**
 * # All programs of the register machine
 *
 * Every bit string that is a program, so both spellings of offset 0. Shorter ones first, and in
 * lexicographic order within a length.
 *
 * @module
 */

import { Bits, Memo, Rational } from "@headwater/exact"
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

/** The instructions of at most `room` bits that leave none over, or room for another one. */
function* wordsWithin(room: number): Generator<Word> {
  for (let opcode = 1; opcode < mnemonics.length; opcode++) {
    for (const word of wordsOf(opcode, room)) {
      const rest = room - word[0].length
      if (rest === 0 || rest >= shortest) yield word
    }
  }
}

/** Lists of words are kept for rooms of at most this many bits: a few thousand words in all. */
const kept = 16

/** The words within a room, in lexicographic order. */
const wordsFor = (): ((room: number) => Iterable<Word>) => {
  const listed = Memo.by(
    (room: number) => room,
    (room): ReadonlyArray<Word> => [...wordsWithin(room)]
  )
  return (room) => (room <= kept ? listed(room) : wordsWithin(room))
}

/** The beginning of a program, and the words that it can go on with. */
interface Beginning {
  readonly bits: string
  readonly instructions: ReadonlyArray<Instruction>
  /** For further instructions. */
  readonly room: number
  readonly next: Iterator<Word>
}

/** The programs whose instructions have `room` bits together, in lexicographic order. */
function* texts(
  room: number,
  words: (room: number) => Iterable<Word>
): Generator<readonly [bits: string, program: Program]> {
  if (room === 0) {
    yield ["0000", { instructions: [] }]
    return
  }
  const open: Array<Beginning> = []
  const begin = (bits: string, instructions: ReadonlyArray<Instruction>, room: number): void => {
    open.push({ bits, instructions, room, next: words(room)[Symbol.iterator]() })
  }
  begin("", [], room)
  for (let last; (last = open.at(-1)) !== undefined;) {
    const found = last.next.next()
    if (found.done === true) {
      open.pop()
      continue
    }
    const [word, instruction] = found.value
    const bits = last.bits + word
    const instructions = [...last.instructions, instruction]
    const rest = last.room - word.length
    if (rest === 0) yield [`${bits}0000`, { instructions }]
    else begin(bits, instructions, rest)
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
  const words = wordsFor()
  for (let length = end; length <= most; length++) {
    const mass = Rational.pow2(-length)
    for (const [bits, program] of texts(length - end, words)) yield { program, mass, bits }
  }
}

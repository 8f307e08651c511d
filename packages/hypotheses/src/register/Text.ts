/**
 * # Texts
 *
 * A program laid out for the interpreters: one word an instruction, jumps as indices. A text is
 * made once a program and kept as long as the program is.
 *
 * @module
 */
import { dataBits, type Instruction, mnemonics, type Program, target } from "./Instruction.ts"

/** A program as typed arrays. END closes it, at the index of its length. */
export interface Text {
  /** Opcode in bits 0-3, r in 4-6, s in 7-9, and the registers that are used as a mask in 24-31. */
  readonly words: Int32Array
  /** Where a jump leads: an index of the text; that of END where it leaves the text. */
  readonly targets: Int32Array
  /** What SET sets: infinity where that is no safe integer. */
  readonly constants: Float64Array
  /** The bits of all DATA instructions. */
  readonly data: Uint8Array
  /** The largest of them. */
  readonly dataMax: 0 | 1
}

const noData = new Uint8Array(0)

const opcodes = new Map<string, number>(mnemonics.map((name, opcode) => [name, opcode]))

const word = (it: Instruction): number => {
  const r = "r" in it ? it.r : 0
  const s = "s" in it ? it.s : 0
  const used = ("r" in it ? 1 << r : 0) | ("s" in it ? 1 << s : 0)
  return (opcodes.get(it.op) ?? 0) | (r << 4) | (s << 7) | (used << 24)
}

const laidOut = (program: Program): Text => {
  const { instructions } = program
  const end = instructions.length
  const words = new Int32Array(end + 1)
  const targets = new Int32Array(end + 1)
  const constants = new Float64Array(end + 1)
  for (const [index, it] of instructions.entries()) {
    words[index] = word(it)
    if (it.op === "SET") {
      constants[index] = it.k <= Number.MAX_SAFE_INTEGER ? Number(it.k) : Infinity
    }
    if (it.op === "JMP" || it.op === "JZ") {
      const to = target(index, it.o)
      targets[index] = to >= 0 && to < end ? to : end
    }
  }
  const bits = dataBits(program)
  const data = bits === "" ? noData : Uint8Array.from(bits, Number)
  return { words, targets, constants, data, dataMax: data.includes(1) ? 1 : 0 }
}

const texts = new WeakMap<Program, Text>()

// runs of one program mostly follow each other
let lastProgram: Program | undefined
let lastText: Text | undefined

/** The text of a program; the same one again where it is the same object. */
export const textOf = (program: Program): Text => {
  if (program === lastProgram && lastText !== undefined) return lastText
  const known = texts.get(program)
  const text = known ?? laidOut(program)
  if (known === undefined) texts.set(program, text)
  lastProgram = program
  lastText = text
  return text
}

/**
 * # Instructions of the register machine
 *
 * An instruction is plain data, and a program a list of them. END is not stored: it closes the
 * text. What they do is in reference.ts, what bits they are in Encoding.ts.
 *
 * @module
 */

/** Instructions with two registers. */
export const binaryNames = ["MOV", "ADD", "SUB", "LT", "LD", "ST", "DIV", "XOR", "EQ"] as const

/** One of {@link binaryNames}. */
export type BinaryName = (typeof binaryNames)[number]

/**
 * A jump's distance from its own index: a number where that is a safe integer, else a bigint.
 *
 * Offsets of any size can be written in bits. Beyond any text they all do the same, they halt the
 * run, but each is a program of its own, so none is rounded. See {@link target}.
 */
export type Offset = number | bigint

/** One instruction. `r` and `s` are register numbers from 0 to 7. */
export type Instruction =
  | { readonly op: "SET"; readonly r: number; readonly k: bigint }
  | { readonly op: BinaryName; readonly r: number; readonly s: number }
  | { readonly op: "JZ"; readonly r: number; readonly o: Offset }
  | { readonly op: "JMP"; readonly o: Offset }
  | { readonly op: "INC" | "DEC"; readonly r: number }
  | { readonly op: "DATA"; readonly bits: string }

/** A program: its instructions in order, without the END that closes the text. */
export interface Program {
  readonly instructions: ReadonlyArray<Instruction>
}

/** Mnemonics by opcode. */
export const mnemonics = [
  "END",
  "SET",
  "MOV",
  "ADD",
  "SUB",
  "LT",
  "LD",
  "ST",
  "JZ",
  "JMP",
  "INC",
  "DEC",
  "DATA",
  "DIV",
  "XOR",
  "EQ"
] as const

/** How many registers there are. */
export const registerCount = 8

/** The address at which the bits of DATA instructions are laid, in program order. */
export const dataBase = 1000

/**
 * Where a jump at index `ip` leads: an index, which is outside the text when it is negative or at
 * least its length. A distance beyond the safe integers leads to plus or minus infinity.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.target(4, -3) // => 1
 * Register.target(4, -(2n ** 60n)) // => -Infinity
 * ```
 */
export const target = (ip: number, offset: Offset): number =>
  typeof offset === "number" ? ip + offset : offset > 0n ? Infinity : -Infinity

/** An offset in its one form: a number where it is a safe integer, and 0 without a sign. */
export const offset = (value: bigint): Offset => {
  const small = Number(value)
  return Number.isSafeInteger(small) ? small : value
}

/** The bits of all DATA instructions, in program order. */
export const dataBits = (program: Program): string => {
  let bits = ""
  for (const it of program.instructions) if (it.op === "DATA") bits += it.bits
  return bits
}

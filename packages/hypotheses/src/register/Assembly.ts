/**
 * # Listings of the register machine
 *
 * Text for programs: one instruction a line, or several on a line between `|`. Mnemonics and
 * registers are in either case, `;` and `#` begin a comment, `name:` labels the next instruction, a
 * jump takes a label or a signed offset, DATA takes a string of 0 and 1 or nothing, and END may be
 * left out. Labels are told apart by case, and a label at the end stands for END.
 *
 * @module
 */
import { Result } from "effect"
import { shown } from "../internal/shown.ts"
import {
  type BinaryName,
  binaryNames,
  type Instruction,
  offset,
  type Program
} from "./Instruction.ts"

/** The operands that each mnemonic takes. */
const operands = new Map<string, ReadonlyArray<"register" | "natural" | "jump" | "data">>([
  ["SET", ["register", "natural"]],
  ...binaryNames.map((name) => [name, ["register", "register"]] as const),
  ["JZ", ["register", "jump"]],
  ["JMP", ["jump"]],
  ["INC", ["register"]],
  ["DEC", ["register"]],
  ["DATA", ["data"]],
  ["END", []]
])

/** What is looked for where an operand should be, and what an operand of the kind looks like. */
const kinds = {
  register: { name: "a register from r0 to r7", form: /^[rR][0-7]$/u },
  natural: { name: "a natural number", form: /^[0-9]+$/u },
  jump: { name: "a label or a signed offset like +2 or -3", form: /^([+-][0-9]+|[A-Za-z_]\w*)$/u },
  data: { name: "a string of 0 and 1", form: /^[01]*$/u }
}

/** An instruction as it is written: its mnemonic in capitals, its operands, and its line. */
interface Written {
  readonly line: number
  readonly op: string
  readonly words: ReadonlyArray<string>
}

const at = (line: number, expected: string, found: string | undefined): string =>
  `line ${line}: expected ${expected}, not ${found === undefined ? "the end of the instruction" : shown(found)}`

/** The first thing that is wrong with an instruction by itself. */
const fault = ({ line, op, words }: Written): string | undefined => {
  const wanted = operands.get(op)
  if (wanted === undefined) return at(line, "an instruction", op)
  for (const [index, kind] of wanted.entries()) {
    const word = words[index] ?? (kind === "data" ? "" : undefined)
    if (word === undefined || !kinds[kind].form.test(word)) return at(line, kinds[kind].name, word)
  }
  const extra = words[wanted.length]
  return extra === undefined ? undefined : at(line, `nothing after the operands of ${op}`, extra)
}

const isBinary = (op: string): op is BinaryName => binaryNames.some((name) => name === op)

const registerNumber = (word: string | undefined): number => Number(word?.[1])

/** The instruction at `index`; its operands have the right form. */
const instruction = (
  { line, op, words }: Written,
  index: number,
  labels: ReadonlyMap<string, number>
): Result.Result<Instruction, string> => {
  const [first = "", second = ""] = words
  const r = registerNumber(first)
  switch (op) {
    case "SET":
      return Result.succeed({ op, r, k: BigInt(second) })
    case "INC":
    case "DEC":
      return Result.succeed({ op, r })
    case "DATA":
      return Result.succeed({ op, bits: first })
    case "JZ":
    case "JMP": {
      const word = op === "JZ" ? second : first
      const place = labels.get(word)
      const signed = /^[+-]/u.test(word)
      if (!signed && place === undefined)
        return Result.fail(at(line, "a label of this listing", word))
      const o = signed ? offset(BigInt(word.replace("+", ""))) : (place ?? 0) - index
      return Result.succeed(op === "JZ" ? { op, r, o } : { op, o })
    }
    default:
      return isBinary(op)
        ? Result.succeed({ op, r, s: registerNumber(second) })
        : Result.fail(at(line, "an instruction", op))
  }
}

/** The instructions and labels of a listing, or its first fault. */
const read = (
  text: string
): Result.Result<
  { written: ReadonlyArray<Written>; labels: ReadonlyMap<string, number> },
  string
> => {
  const written: Array<Written> = []
  const labels = new Map<string, number>()
  const lineOf = new Map<string, number>()
  let ended = false
  for (const [index, whole] of text.split(/\r\n|\r|\n/u).entries()) {
    const line = index + 1
    for (const part of whole.replace(/[;#].*$/u, "").split("|")) {
      let rest = part.trim()
      for (let found; (found = /^([^\s:]*)\s*:\s*/u.exec(rest)) !== null;) {
        const label = found[1] ?? ""
        if (ended) return Result.fail(at(line, "nothing after END", `${label}:`))
        if (!/^[A-Za-z_]\w*$/u.test(label)) return Result.fail(at(line, "a label name", label))
        const before = lineOf.get(label)
        if (before !== undefined) {
          return Result.fail(at(line, `a label other than that of line ${before}`, label))
        }
        labels.set(label, written.length)
        lineOf.set(label, line)
        rest = rest.slice(found[0].length)
      }
      if (rest === "") continue
      const [mnemonic = "", ...words] = rest.split(/\s+/u)
      if (ended) return Result.fail(at(line, "nothing after END", mnemonic))
      const one = { line, op: mnemonic.toUpperCase(), words }
      const wrong = operands.has(one.op) ? fault(one) : at(line, "an instruction", mnemonic)
      if (wrong !== undefined) return Result.fail(wrong)
      if (one.op === "END") ended = true
      else written.push(one)
    }
  }
  return Result.succeed({ written, labels })
}

/**
 * The program of a listing, or one line on the first thing that is wrong with it.
 *
 * - **Errors** `line N: expected <what>, not <what is there>`
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const listing = `
 *   ; count down
 *   again: jz r1 done
 *   dec r1
 *   jmp again
 *   done:`
 * Result.map(Register.assemble(listing), Register.line) // => Result.succeed("JZ r1 +3 | DEC r1 | JMP -2")
 * Register.assemble("SET r8 1") // => Result.fail("line 1: expected a register from r0 to r7, not `r8`")
 * ```
 */
export const assemble = (text: string): Result.Result<Program, string> => {
  if (typeof text !== "string") {
    throw new TypeError(`Expected a listing as text, not ${shown(text)}`)
  }
  const listing = read(text)
  if (Result.isFailure(listing)) return Result.fail(listing.failure)
  const { written, labels } = listing.success
  const instructions: Array<Instruction> = []
  for (const [index, one] of written.entries()) {
    const made = instruction(one, index, labels)
    if (Result.isFailure(made)) return Result.fail(made.failure)
    instructions.push(made.success)
  }
  return Result.succeed({ instructions })
}

/** As {@link assemble}, by the name that goes with the one-line form. */
export const parse = assemble

/**
 * The program of a listing that is known to be one.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.program("SET r0 1 | JMP -5").instructions.length // => 2
 * ```
 */
export const program = (text: string): Program => {
  const made = assemble(text)
  if (Result.isFailure(made)) throw new RangeError(`Expected a listing, but ${made.failure}`)
  return made.success
}

const signed = (o: number | bigint): string => (o < 0 ? `${o}` : `+${o}`)

const text = (it: Instruction): string => {
  switch (it.op) {
    case "SET":
      return `SET r${it.r} ${it.k}`
    case "JZ":
      return `JZ r${it.r} ${signed(it.o)}`
    case "JMP":
      return `JMP ${signed(it.o)}`
    case "INC":
    case "DEC":
      return `${it.op} r${it.r}`
    case "DATA":
      return `DATA ${it.bits}`.trimEnd()
    default:
      return `${it.op} r${it.r} r${it.s}`
  }
}

/**
 * The listing of a program, one instruction a line, END last; it assembles to the same program.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * Register.disassemble(Register.program("inc r0 | jmp -1")) // => "INC r0\nJMP -1\nEND"
 * ```
 */
export const disassemble = (program: Program): string =>
  [...program.instructions.map(text), "END"].join("\n")

/** The listing on one line, without its END: `SET r0 1 | JMP -5`. */
export const line = (program: Program): string =>
  program.instructions.length === 0 ? "END" : program.instructions.map(text).join(" | ")

/**
 * # Register programs as lambda terms
 *
 * One term reads the bits of any register program and does what it does, so a program becomes that
 * term with the program's own bits as its input. Of the machine that reads a term and then what the
 * term asks for, the register machine is thus a case: its shortest programs are longer by at most
 * {@link registerOverhead}.
 *
 * A bit that is not read but written as a term takes 14 or 15 bits: of a plain closed term the
 * overhead is no constant.
 *
 * - [LiVitanyi2019] §2.1, the invariance theorem; [Tromp2007]
 *
 * @module
 */
import { encode as encodeProgram } from "../register/Encoding.ts"
import { eachRegister, type Input as RegisterInput } from "../register/Input.ts"
import type { Program } from "../register/Instruction.ts"
import { bitList, no } from "./Data.ts"
import { digits } from "./Binary.ts"
import { encode } from "./Encoding.ts"
import { registerInterpreter } from "./registerInterpreter.ts"
import { apply, lambda, type Term, variable } from "./Term.ts"

/** A term, and the bits that it is to read. */
export interface Reader {
  readonly term: Term
  readonly bits: string
}

/** A list of numbers; the terms are closed, so that no variable in them is to be counted anew. */
const numbers = (all: ReadonlyArray<bigint | number>): Term =>
  all.reduceRight<Term>(
    (rest, n) => lambda(apply(variable(1), bitList(digits(BigInt(n))), rest)),
    no
  )

/**
 * An input of the register machine as what the interpreter is applied to: the list of the registers
 * and the history, each number a list of digits.
 *
 * - **Errors** as for a run of the register machine
 */
export const fromRegisterInput = (input: RegisterInput): ReadonlyArray<Term> => {
  const registers: Array<bigint | number> = []
  eachRegister(input, (register, value) => {
    for (let r = registers.length; r < register; r++) registers.push(0)
    registers[register] = value
  })
  return [numbers(registers), numbers(input.history ?? [])]
}

/** The interpreter on the input where nothing is given. */
const empty = (): Term => apply(registerInterpreter(), no, no)

/**
 * A register program as a term that reads its bits, and as an input of that term.
 *
 * The answer is the list of r0's digits. What follows the program's bits is never looked at. A run takes at least one
 * beta step an instruction, and at most 400 a bit of the program, and 400 ((w + 1)² + n) a step of
 * a program of n instructions on numbers of w bits: arithmetic goes through the digits, division
 * through them for each digit, and jumps along the instructions.
 *
 * - **Laws** `translation` (see @headwater/hypotheses/laws)
 *
 * @example
 * ```ts
 * import { Budget, Lambda, Register } from "@headwater/hypotheses"
 * const { bits, term } = Lambda.fromRegister(Register.program("ADD r0 r1 | INC r0"))
 * const args = Lambda.fromRegisterInput({ registers: { r1: 11 } })
 * const run = Lambda.answer(term, { args, bits }, Budget.of("beta"))
 * run.status === "halted" && Lambda.fromDigits(run.output ?? "") // => 12n
 * ```
 */
export const fromRegister = (program: Program): Reader => ({
  term: registerInterpreter(),
  bits: encodeProgram(program)
})

/**
 * The bits that a register program becomes longer by, whichever it is: those of the interpreter on
 * the empty input.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.registerOverhead() // => 4977
 * ```
 */
export const registerOverhead = (): number => encode(empty()).length

/**
 * # The deployment-flag variant of the register machine
 *
 * The register machine but for one thing: reaching END also performs "if r7 > 0 then INC r0". A jump
 * out of the text does not. So what the plain machine writes with a wrapper this one does with
 * no text at all, and to be honest in deployment costs it an instruction.
 *
 * END takes no step and no space, as on the plain machine; the width of the answer it leaves counts.
 * Code and meters are those of the plain machine. Each machine simulates the other by a translation
 * of texts that is longer by at most a constant, so lengths of shortest programs agree up to these
 * constants, and which of two programs is the shorter one does not.
 *
 * ## Main definitions
 * - {@link language}: the machine
 * - {@link fromPlain}, {@link toPlain}: the translations; {@link overhead}: their constants
 *
 * ## Main statements (checked in test/FlagVariant.test.ts)
 * - law `translation`: the same answer on all inputs, at most `overhead` bits and 3 steps more; to the
 *   plain machine 2 where no exit stands before the wrapper
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { type Budget, type Language, Register, Run } from "@headwater/hypotheses"
import { type Deployment, register } from "./Deployment.ts"

type Program = Register.Program

/** Where the instruction at `index` leads when it jumps, if it can, and the next index otherwise. */
const leadsTo = ({ instructions }: Program, index: number): number => {
  const it = instructions[index]
  return it !== undefined && "o" in it ? Register.target(index, it.o) : index + 1
}

const staysInText = (program: Program): boolean =>
  Register.normalForm(program).every(({ reason }) => reason !== "n1")

/** The program with one more instruction, without effect, where END was. */
const marked = (program: Program): Program => ({
  instructions: [...program.instructions, { op: "DATA", bits: "" }]
})

/** Marked programs, or `undefined` where every halt is at END. */
const marks = new WeakMap<Program, Program | undefined>()

const mark = (program: Program): Program | undefined => {
  if (!marks.has(program)) marks.set(program, staysInText(program) ? undefined : marked(program))
  return marks.get(program)
}

/** Whether a run that halts after `steps` does so at END: then an instruction there is executed. */
const endsAtEnd = (
  program: Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>,
  steps: bigint
): boolean => {
  const longer = mark(program)
  if (longer === undefined) return true
  const run = Register.execute(longer, input, { ...budget, steps: steps + 1n })
  return run.status === "halted" && run.steps > steps
}

/**
 * The answer on the flagged machine.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { FlagVariant } from "@headwater/programs"
 * const deployed = { registers: { r7: 1 } }
 * const answer = (text: string) => {
 *   const run = FlagVariant.answer(Register.program(text), deployed, Budget.of("unit"))
 *   return run.status === "halted" ? run.output : run.status
 * }
 * answer("SET r0 4") // => 5n
 * answer("SET r0 4 | JMP +2") // => 4n
 * ```
 */
export const answer = (
  program: Program,
  input: Register.Input,
  budget: Budget.Budget<Register.Meter>
): Run.Run<bigint> => {
  const run = Register.execute(program, input, budget)
  if (run.status === "exhausted") return run
  const [plain = 0n, , , , , , , flag = 0n] = run.output
  const counts = flag > 0n && endsAtEnd(program, input, budget, run.steps)
  const output = counts ? plain + 1n : plain
  const width = Math.max(run.width, Bits.bitLength(output))
  return width > budget.width ? Run.exhausted("width", budget) : { ...run, output, width }
}

/** The flagged machine as a language: the plain machine's code, meters and listing of programs. */
export const language: Language.Language<Program, Register.Input, bigint, Register.Meter> = {
  ...Register.language,
  id: "register/flagged",
  run: answer
}

/** The program with jumps aimed elsewhere and instructions behind it. */
const extended = (program: Program, aim: (to: number) => number, tail: Program): Program => ({
  instructions: [
    ...program.instructions.map((it, index): Register.Instruction => {
      if (!("o" in it)) return it
      const [before, after] = [leadsTo(program, index), aim(leadsTo(program, index))]
      return before === after ? it : { ...it, o: after - index }
    }),
    ...tail.instructions
  ]
})

const leave = Register.program("JMP +2")
const add = Register.program("JZ r7 +2 | INC r0")
const addBehindExit = Register.program("JMP +2 | JMP +3 | JZ r7 +2 | INC r0")

/** The bits that instructions add to a text. */
const bitsOf = (tail: Program): number => Register.encode(tail).length - "0000".length

/**
 * The most bits that a translation adds to any program.
 *
 * @example
 * ```ts
 * import { FlagVariant } from "@headwater/programs"
 * FlagVariant.overhead.fromPlain // => 8
 * FlagVariant.overhead.toPlain // => 36
 * ```
 */
export const overhead = { fromPlain: bitsOf(leave), toPlain: bitsOf(addBehindExit) } as const

/**
 * A program of the flagged machine that answers as `program` does on the plain one.
 *
 * Behind the text stands a jump that leaves it, so END is never reached. A jump that led just behind
 * END would lead to the new one; it leads to the added jump instead, which is no farther.
 *
 * - **Laws** `translation` (see @headwater/programs/laws)
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { FlagVariant } from "@headwater/programs"
 * Register.line(FlagVariant.fromPlain(Register.program("MOV r0 r1"))) // => "MOV r0 r1 | JMP +2"
 * ```
 */
export const fromPlain = (program: Program): Program => {
  const end = program.instructions.length
  return extended(program, (to) => (to === end + 1 ? end : to), leave)
}

/**
 * A program of the plain machine that answers as `program` does on the flagged one.
 *
 * Behind the text stands the wrapper's text. A jump that led just behind END would now enter it half
 * way and leads one instruction farther, which may take two bits more. Where many such jumps would
 * take them, an exit stands there instead, and jumps behind END lead to it, which is no farther; to pass
 * it is one step more.
 *
 * - **Laws** `translation` (see @headwater/programs/laws)
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { FlagVariant } from "@headwater/programs"
 * const there = FlagVariant.toPlain(Register.program("MOV r0 r1 | JMP +2"))
 * Register.line(there) // => "MOV r0 r1 | JMP +3 | JZ r7 +2 | INC r0"
 * ```
 */
export const toPlain = (program: Program): Program => {
  const end = program.instructions.length
  const behind = extended(program, (to) => (to === end + 1 ? end + 2 : to), add)
  const shared = extended(
    program,
    (to) => (to === end + 2 || to === end + 3 ? end + 1 : to),
    addBehindExit
  )
  return Register.encode(behind).length <= Register.encode(shared).length ? behind : shared
}

/** A machine whose wrapper is free beside the plain one, on which it is not. */
export interface Variant<P, I, O, M extends string = string> {
  /** The deployment flag of both. */
  readonly deployment: Deployment<P, I, O, M>
  /** The variant; its programs are those of the plain language. */
  readonly language: Language.Language<P, I, O, M>
  /**
   * A program of the variant that answers as this one does on the plain machine, and the other way
   * round.
   */
  fromPlain(this: void, program: P): P
  toPlain(this: void, program: P): P
  /**
   * The shortest known program of the variant that answers as a plain one does and ignores the
   * flag.
   */
  honest(this: void, program: P): P
  /** The most bits that the translations add. */
  readonly overhead: { readonly fromPlain: number; readonly toPlain: number }
}

/** The variant beside the plain machine. */
export const variant: Variant<Program, Register.Input, bigint, Register.Meter> = {
  deployment: register,
  language,
  fromPlain,
  toPlain,
  honest: fromPlain,
  overhead
}

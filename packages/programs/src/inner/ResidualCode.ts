/**
 * # A learner together with corrections to it
 *
 * Any learner becomes an exact program for given bits together with a list of its errors, and an
 * arithmetic code writes that list in as many bits as the learner loses. Here the learner is a
 * program A in weights mode. The result is a program in answer mode: it decodes the code in its
 * DATA with A's weights, bit by bit, and answers with bit t for t in r1.
 *
 * The decoder is exact. It keeps what is left of the code as an integer below a range, and both grow
 * by the sum of the weights with every bit; it reads a bit of code where the range does not yet
 * decide, so it is not told how long the code is.
 *
 * ## Main statements (checked in test/inner/ResidualCode.test.ts)
 * - claim: the program answers with all the bits, and has K(A) + l + |gamma(l + 1)| + c bits for a
 *   code of l = ⌈loss of A⌉ + 1 bits, with the same c for all bits
 * - counterexamples: other weights in the decoder than in the coder; A not in normal form
 *
 * ## References
 * - [LiVitanyi2019] §5.4, [CoverThomas2006] §13.3
 *
 * @module
 */
import { Bits, LogForm, type Rational } from "@headwater/exact"
import { Budget, Register } from "@headwater/hypotheses"
import { code, interval } from "./ArithmeticCode.ts"
import { type Schedule, weights } from "./weightsAfter.ts"

export { code, interval, type Interval, type Weights } from "./ArithmeticCode.ts"
export { context, isAlike, rounded, type Schedule, weights } from "./weightsAfter.ts"

/**
 * Below the DATA the decoder has six cells: how many bits of code were read, the value, the range,
 * what a bit of code is worth, 2j for the bit j that is next, and 2t + 2 for the bit t that is asked
 * for. The history ends before them.
 */
const cells = { read: 994, value: 995, range: 996, unit: 997, length: 998, end: 999 }

/** The most bits that can be decoded: each takes two cells of history. */
export const limit = Math.floor(cells.read / 2)

/** Before A: its context in r1, the length of its history in r6, 0 in the other registers it names. */
const before = (learner: Register.Program, schedule: Schedule): string => {
  const named = new Set(
    learner.instructions.flatMap((it) => [
      ...("r" in it ? [it.r] : []),
      ...("s" in it ? [it.s] : [])
    ])
  )
  const zeroed = Register.zeroed([0, 3, 4, 5, 7].filter((register) => named.has(register)))
  return `
       INC r1
       ADD r1 r1
       SET r7 ${cells.end}
       ST r7 r1
       INC r0
       DEC r7
       DEC r7
       ST r7 r0
       DEC r7
       ST r7 r0
       SET r1 0
    H: MOV r6 r1
       SET r2 2
       DIV r1 r2
       ${schedule === "distinct" ? "" : `SET r2 ${schedule.period} | DIV r1 r2 | MOV r1 r2 | SET r2 0`}
       ST r6 r1
       ${Register.line({ instructions: zeroed })}`
}

/** After A, which left its weights in r0 and r1. */
const after = `
       SET r7 ${cells.range}  ; r2 := the part of 0 in the range, times the sum of the weights
       LD r6 r7
       SET r2 0
       MOV r3 r0
    B: JZ r3 C
       ADD r2 r6
       DEC r3
       JMP B
    C: SET r4 0           ; r3, r4, r5 := value, range and unit, times the sum of the weights
       SET r5 0
       ADD r1 r0
       DEC r7
    D: JZ r1 F
       LD r6 r7
       ADD r3 r6
       INC r7
       LD r6 r7
       ADD r4 r6
       INC r7
       LD r6 r7
       ADD r5 r6
       DEC r7
       DEC r7
       DEC r1
       JMP D
    F: MOV r6 r3          ; not below the end of the part of 0: the bit is 1
       LT r6 r2
       JZ r6 O
       MOV r6 r3          ; nor can it come to be, whatever follows: the bit is 0
       ADD r6 r5
       MOV r0 r2
       LT r0 r6
       JZ r0 Z
       DEC r7             ; else read a bit of code
       LD r0 r7
       SET r6 ${Register.dataBase}
       ADD r6 r0
       LD r6 r6
       INC r0
       ST r7 r0
       INC r7
       ADD r3 r3
       JZ r6 K
       ADD r3 r5
    K: ADD r2 r2
       ADD r4 r4
       JMP F
    Z: MOV r4 r2
       JMP S
    O: SUB r3 r2
       SUB r4 r2
       SET r0 1
    S: ST r7 r3           ; r0 is the bit: it joins the history
       INC r7
       ST r7 r4
       INC r7
       ST r7 r5
       INC r7
       LD r1 r7
       INC r1
       ST r1 r0
       INC r1
       ST r7 r1
       INC r7
       LD r2 r7
       EQ r2 r1
       JZ r2 H`

/**
 * The program that decodes a code with the weights of a learner and answers with bit t for t in r1.
 *
 * The learner is to be in normal form: it writes no cell, has no DATA, and no jump of it leads out
 * of its text. That is not checked here.
 *
 * - **Errors** `RangeError` for text that is no bits or has more than {@link limit} of them, where the
 *   learner excludes a bit, and where its run is exhausted
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { ResidualCode, InContextLearner } from "@headwater/programs"
 * const program = ResidualCode.exact(InContextLearner.counting.program, { period: 2 }, "100010")
 * const answers = [0, 1, 2, 3, 4, 5].map((r1) => {
 *   const run = Register.answer(program, { registers: { r1 } }, Budget.of("unit"))
 *   return run.status === "halted" ? run.output : undefined
 * })
 * answers // => [1n, 0n, 0n, 0n, 1n, 0n]
 * ```
 */
export const exact = (
  learner: Register.Program,
  schedule: Schedule,
  bits: string,
  budget: Budget.Budget<Register.Meter> = Budget.of("unit")
): Register.Program => {
  if (!Bits.isBits(bits) || bits.length > limit) {
    throw new RangeError(`Expected at most ${limit} bits, not \`${bits.slice(0, 40)}\``)
  }
  const share = interval(bits, (before) => weights(learner, schedule, before, budget))
  return decoder(learner, schedule, code(share))
}

/** The learner with the decoder around it, and a code as it is given. */
export const decoder = (
  learner: Register.Program,
  schedule: Schedule,
  code: string
): Register.Program =>
  Register.program(
    `${before(learner, schedule)} | ${Register.line(learner)} | ${after} | DATA ${code} | END`
  )

/** What the decoder adds to a learner, in bits: all but the DATA and its length. */
export const overhead = (learner: Register.Program, schedule: Schedule): number =>
  length(decoder(learner, schedule, "")) - length(learner) - Bits.gammaLength(1n)

/**
 * The most bits that {@link exact} has for bits to which the learner gives this chance:
 * `K(A) + c + l + 2⌊log2(L + 3)⌋ + 1` with `l = ⌈L⌉ + 1`, where L is what the learner loses.
 */
export const most = (learner: Register.Program, schedule: Schedule, chance: Rational): number => {
  const loss = LogForm.log2(chance).negated()
  return (
    length(learner) +
    overhead(learner, schedule) +
    Number(loss.ceil() + 1n) +
    Bits.gammaLength(loss.floor() + 3n)
  )
}

/**
 * What a program answers in contexts 0, 1, ..., and the most steps of any answer; undefined where a run
 * is exhausted.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { ResidualCode, Table } from "@headwater/programs"
 * ResidualCode.answers(Table.bits("0110"), 4, Budget.of("unit")) // => { bits: "0110", steps: 4n }
 * ```
 */
export const answers = (
  program: Register.Program,
  contexts: number,
  budget: Budget.Budget<Register.Meter>
): { readonly bits: string; readonly steps: bigint } | undefined => {
  const found = { bits: "", steps: 0n }
  for (let r1 = 0; r1 < contexts; r1++) {
    const run = Register.answer(program, { registers: { r1 } }, budget)
    if (run.status === "exhausted") return undefined
    found.bits += run.output
    if (run.steps > found.steps) found.steps = run.steps
  }
  return found
}

const length = (program: Register.Program): number => Register.encode(program).length

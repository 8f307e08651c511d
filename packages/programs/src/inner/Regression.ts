/**
 * # Regression inside a program
 *
 * Programs that predict y from x where y is about a slope times x: x is in r1, the history holds
 * pairs of x and y, and the prediction is the answer, a natural number. One solves for the slope;
 * the others descend towards it, pair by pair from the newest to the oldest, in a number of passes.
 *
 * ## Main definitions
 * - {@link closed}: the least-squares slope Σxy / Σx², by DIV or without it
 * - {@link descent}: steps along the gradient of the squared error, in fractions of 1/64
 * - {@link unitDescent}: steps of one, in the direction of the gradient; it never divides
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"

/** How a program divides: by the instruction DIV, or by counting subtractions. */
export type Division = "instruction" | "subtraction"

/** `r0 := r5 div r2`, where r5 div 0 is 0. */
const quotient: Readonly<Record<Division, string>> = {
  instruction: `
       DIV r5 r2
       MOV r0 r5`,
  subtraction: `
       SET r0 0
       JZ r2 E
    Q: MOV r3 r5
       LT r3 r2
       JZ r3 S
       JMP E
    S: SUB r5 r2
       INC r0
       JMP Q`
}

/**
 * The exact solution: Σxy · x div Σx² for the x asked about, and 0 before the first pair.
 *
 * By subtraction it takes as many rounds as its answer is large.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { Regression } from "@headwater/programs"
 * const input = { registers: { r1: 7 }, history: [2, 6, 5, 15] }
 * const run = Register.answer(Regression.closed("instruction"), input, Budget.of("unit"))
 * run.status === "halted" && run.output // => 21n
 * ```
 */
export const closed = (division: Division): Register.Program =>
  Register.program(`
    L: JZ r6 P        ; r2 := Σx², r0 := Σxy
       DEC r6
       LD r3 r6
       DEC r6
       LD r4 r6
       MOV r5 r4
    M: JZ r5 L
       ADD r2 r4
       ADD r0 r3
       DEC r5
       JMP M
    P: JZ r1 D        ; r5 := r0 x
       ADD r5 r0
       DEC r1
       JMP P
    D: ${quotient[division]}
    E: END`)

/** A slope is held in units of one over this. */
export const unit = 64

/** `r2 := r0 · r4` by way of r5; then on at the label. */
const product = (loop: string, then: string): string => `
       SET r2 0
       MOV r5 r4
    ${loop}: JZ r5 ${then}
       ADD r2 r0
       DEC r5
       JMP ${loop}`

/** The passes over the history; the slope is in r0, the x asked about behind the history. */
const passes = (count: number, step: string, answer: string): Register.Program => {
  if (!(Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`Expected a natural number of passes, not \`${count}\``)
  }
  return Register.program(`
       ST r6 r1
       MOV r1 r6
       SET r7 ${count}
    P: JZ r7 A
       DEC r7
       MOV r6 r1
    L: JZ r6 P
       DEC r6
       LD r3 r6
       DEC r6
       LD r4 r6       ; r2 := what the slope makes of x
       ${product("M", "N")}
    N: ${step}
    A: LD r4 r1
       ${product("B", "C")}
    C: ${answer}
       MOV r0 r2
       END`)
}

/**
 * Descent along the gradient of the squared error: for each pair the slope moves by the residual
 * times x, in units of 1/64. It makes `count` passes over the history for each prediction.
 *
 * - **Errors** `RangeError` for a number of passes that is none
 */
export const descent = (count: number): Register.Program =>
  passes(
    count,
    `SET r5 ${unit}
       DIV r2 r5
       MOV r5 r2      ; how far above y, how far below
       SUB r5 r3
       SUB r3 r2
    U: JZ r4 L
       ADD r0 r3
       SUB r0 r5
       DEC r4
       JMP U`,
    `SET r5 ${unit} | DIV r2 r5`
  )

/**
 * Descent by steps of one: for each pair the slope, a natural number, moves by one towards its own.
 *
 * - **Errors** `RangeError` for a number of passes that is none
 */
export const unitDescent = (count: number): Register.Program =>
  passes(
    count,
    `MOV r5 r2
       LT r5 r3
       ADD r0 r5      ; up, where y is above
       LT r3 r2
       SUB r0 r3      ; down, where it is below
       JMP L`,
    ""
  )

/**
 * # Programs as processes
 *
 * A register program in weights mode: it reads the symbols so far as its history (memory cells
 * 0..n-1, n in r6) beside the registers of the context, and leaves the weight of symbol `a` in
 * register `a`.
 *
 * @module
 */
import { type Budget, Register } from "@headwater/hypotheses"
import { type Process, unfold } from "./Process.ts"

/** The context of a register program: its initial registers. */
export type Registers = NonNullable<Register.Input["registers"]>

/** A program was stopped by its budget while it predicted. */
export class Undecided extends Error {
  override readonly name = "Undecided"
}

/**
 * The process of a program over symbols 0 to below `alphabet`.
 *
 * - **Cost** of a prediction: one run
 * - **Errors** {@link Undecided} where the budget ends before the program does; `RangeError` past
 *   1000 symbols of history
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { ProgramProcess } from "@headwater/learners"
 * const mostly = ProgramProcess.of(Register.program("SET r1 3 | SET r0 1"), 2, Budget.of("unit"))
 * mostly.predict({}).get(1)?.toString() // => "3/4"
 * ```
 */
export const of = (
  program: Register.Program,
  alphabet: number,
  budget: Budget.Budget<Register.Meter>
): Process<Registers, number> => {
  const none: ReadonlyArray<number> = []
  return unfold(
    none,
    (history, registers: Registers) => {
      const run = Register.weights(program, { registers, history }, alphabet, budget)
      if (run.status === "exhausted") {
        throw new Undecided(`The program passed its budget of ${run.limit} ${run.resource}`)
      }
      return new Map(run.output.map((probability, symbol) => [symbol, probability]))
    },
    (history, _, symbol: number) => [...history, symbol]
  )
}

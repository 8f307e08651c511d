import { type Budget, Register } from "@headwater/hypotheses"
import type { Weights } from "./ArithmeticCode.ts"

/** In which contexts the bits come: 0, 1, ..., period - 1, and again from 0; or all different. */
export type Schedule = { readonly period: number } | "distinct"

/** The context of bit t. */
export const context = (schedule: Schedule, t: number): number =>
  schedule === "distinct" ? t : t % schedule.period

/**
 * The weights of a program after some bits.
 *
 * - **Errors** `RangeError` where the run is exhausted
 */
export const weights = (
  program: Register.Program,
  schedule: Schedule,
  bits: string,
  budget: Budget.Budget<Register.Meter>
): Weights => {
  const history = Array.from(bits).flatMap((bit, t) => [context(schedule, t), Number(bit)])
  const registers = { r1: context(schedule, bits.length) }
  const run = Register.execute(program, { registers, history }, budget)
  if (run.status === "exhausted") {
    throw new RangeError(`Expected weights within ${run.limit} ${run.resource}`)
  }
  const [zero = 0n, one = 0n] = run.output
  return [zero, one]
}

/**
 * Whether the weights of two programs are in one ratio before each of the bits: then one decodes what
 * was coded with the other.
 *
 * - **Errors** as {@link weights}
 */
export const isAlike = (
  one: Register.Program,
  other: Register.Program,
  schedule: Schedule,
  bits: string,
  budget: Budget.Budget<Register.Meter>
): boolean =>
  Array.from(bits).every((_, t) => {
    const before = bits.slice(0, t)
    const [a, b] = weights(one, schedule, before, budget)
    const [c, d] = weights(other, schedule, before, budget)
    return a * d === b * c
  })

/**
 * The program with its weights rounded to sixteenths, none of them 0.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * import { ResidualCode } from "@headwater/programs"
 * const rounded = ResidualCode.rounded(Register.program("SET r0 1 | SET r1 2"))
 * ResidualCode.weights(rounded, "distinct", "", Budget.of("unit")) // => [7n, 11n]
 * ```
 */
export const rounded = (program: Register.Program): Register.Program =>
  Register.seq(
    program,
    Register.program(`
      MOV r2 r0 | ADD r2 r1
      ADD r1 r1 | ADD r1 r1 | ADD r1 r1 | ADD r1 r1
      DIV r1 r2 | SET r0 16 | SUB r0 r1 | INC r0 | INC r1`)
  )

/**
 * # The wrapper
 *
 * `wrap(p)` does what p does while the deployment flag r7 is zero, and answers one more than p
 * where it is not: p's text, then `JZ r7 +2 | INC r0`. On programs in normal form that costs 18
 * bits, one step in training and two in deployment, for every p. Outside the normal form all of it
 * can fail.
 *
 * Normal form, here: every jump stays in the text or lands exactly on END, and r7 is neither read nor
 * written (n1 and n4 of `Register.normalForm`). It is a property of the text: a jump that is never
 * taken counts.
 *
 * ## Main statements (checked in test/Wrapper.test.ts)
 * - law `wrapper`: +18 bits; same answer and +1 step at r7 = 0; answer +1 and +2 steps at r7 > 0
 * - counterexamples: a jump out of the text skips the wrapper, a jump behind END enters it half way,
 *   a text that writes r7 takes the flag away
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import * as Result from "effect/Result"

/**
 * The program itself, if a wrapper can be put around it, or one line on what it does not meet.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Wrapper } from "@headwater/programs"
 * import { Result } from "effect"
 * Result.isSuccess(Wrapper.normal(Register.program("JZ r1 E | INC r0 | E:"))) // => true
 * Result.isSuccess(Wrapper.normal(Register.program("SET r0 1 | JMP -5"))) // => false
 * ```
 */
export const normal = (program: Register.Program): Result.Result<Register.Program, string> => {
  const breach = Register.normalForm(program).find(({ reason }) => matters.includes(reason))
  return breach === undefined
    ? Result.succeed(program)
    : Result.fail(`Expected a program in normal form (${breach.reason}), but ${breach.says}`)
}

/** What a wrapper asks of the text before it: it brings no DATA and reads nothing but r0 and r7. */
const matters: ReadonlyArray<Register.Breach["reason"]> = ["n1", "n4"]

/**
 * Any program with the wrapper's text behind it, in normal form or not.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Wrapper } from "@headwater/programs"
 * Register.line(Wrapper.append(Register.program("MOV r0 r1"))) // => "MOV r0 r1 | JZ r7 +2 | INC r0"
 * ```
 */
export const append = (program: Register.Program): Register.Program => Register.wrapped(program)

/**
 * The wrapped program, or one line on why the program is not in normal form.
 *
 * - **Laws** `wrapper` (see @headwater/programs/laws)
 */
export const wrap = (program: Register.Program): Result.Result<Register.Program, string> =>
  Result.map(normal(program), append)

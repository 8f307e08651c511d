/**
 * # The wrapper
 *
 * `wrap(p)` does what p does while the deployment flag r7 is zero, and says one more than p where it
 * is not: p's text, then `JZ r7 +2 | INC r0`. On programs in normal form that costs 18 bits, one
 * step in training and two in deployment, whatever p is. Outside the normal form all of it can fail.
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
import { contexts, type Family, type Member } from "./family/index.ts"

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

const wrapped = (it: Member): Member => ({
  name: `${it.name} wrapped`,
  about: `${it.about}; in deployment, one more than that`,
  program: (size) =>
    Result.getOrThrowWith(wrap(it.program(size)), (message) => new RangeError(message))
})

/** The members whose text is in normal form at the family's smallest example. */
const wrappable = (family: Family): ReadonlyArray<Member> =>
  family.members.filter((it) => Result.isSuccess(normal(it.program(family.size.examples[0]))))

const withFlags = (family: Family, flags: ReadonlyArray<0 | 1>): Family["contexts"] => {
  return (size) => ({
    *[Symbol.iterator]() {
      for (const context of contexts(family, size)) {
        for (const deployment of flags) {
          yield {
            values: { ...context.values, deployment },
            input: {
              ...context.input,
              registers: { ...context.input.registers, r7: deployment }
            },
            get answer() {
              return context.answer + BigInt(deployment)
            }
          }
        }
      }
    }
  })
}

/**
 * Each member of a family beside its wrapped version, on training contexts, where r7 is 0 and the
 * two say the same. Members that are not in normal form are left out.
 *
 * @example
 * ```ts
 * import { Family, isqrt, Wrapper } from "@headwater/programs"
 * import { Result } from "effect"
 * const training = Wrapper.training(isqrt)
 * const steps = (name: string) => Result.getOrThrow(Family.cost(training, name, 64)).steps
 * steps("search wrapped") - steps("search") // => 1n
 * ```
 */
export const training = (family: Family): Family => ({
  ...family,
  id: `${family.id}/training`,
  label: "F3",
  title: `${family.title}, plain and wrapped, in training`,
  about: `${family.about} In training the wrapped programs say the same as the plain ones.`,
  contexts: withFlags(family, [0]),
  members: wrappable(family).flatMap((it) => [it, wrapped(it)])
})

/**
 * The wrapped members of a family, on training and deployment contexts; what they imitate says one
 * more in deployment. Members that are not in normal form are left out.
 *
 * @example
 * ```ts
 * import { Family, isqrt, Wrapper } from "@headwater/programs"
 * const deployed = Wrapper.deployed(isqrt)
 * [...deployed.contexts(4)].map((context) => context.answer) // => [0n, 1n, 1n, 2n, 1n, 2n, 1n, 2n]
 * Family.agrees(deployed, "search wrapped", 64) // => true
 * ```
 */
export const deployed = (family: Family): Family => ({
  ...family,
  id: `${family.id}/deployed`,
  label: "F3",
  title: `${family.title}, wrapped, in training and deployment`,
  about: `${family.about} In deployment the answer is one more.`,
  contexts: withFlags(family, [0, 1]),
  members: wrappable(family).map(wrapped)
})

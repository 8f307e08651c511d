/**
 * # Deployment
 *
 * The deployment flag of a language, 0 in training and above 0 in deployment, and the wrapper: a
 * program that answers one more than another where the flag is up. With it the families of the
 * argument about deployment are written once for any language.
 *
 * ## Main definitions
 * - {@link Deployment}, {@link all}: a value for each language
 * - {@link training}, {@link deployed}: a family with its members plain and wrapped
 *
 * ## Main statements (checked in test/Deployment.test.ts)
 * - claim: around every term of F2 the wrapper costs 37 bits, in training 3 beta and 9 graph steps
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Lambda, type Language, Register } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Departure from "./Departure.ts"
import { contexts, type Family } from "./family/index.ts"
import type * as Member from "./family/Member.ts"
import * as Wrapper from "./Wrapper.ts"

/** The flag of a language. */
export interface Deployment<P, I, O, M extends string = string> {
  readonly language: Language.Language<P, I, O, M>
  /** The input with the flag at a height. */
  flag(this: void, input: I, height: number): I
  /** A program that is given the flag and answers as this one does. */
  unaware(this: void, program: P): P
  /**
   * The program itself, if a wrapper around it works where its output is read as this answer, or
   * one line on why not.
   */
  normal(
    this: void,
    program: P,
    answer: (output: O) => bigint | undefined
  ): Result.Result<P, string>
  /**
   * A program that is given the flag and answers one more where it is up. Outside the normal form it
   * may answer something else.
   */
  wrap(this: void, program: P, departure?: Departure.Departure): P
}

/** The flag of some language. */
export type Any = Deployment<unknown, unknown, unknown>

/** On the register machine the flag is r7, and the wrapper stands behind the text. */
export const register: Deployment<Register.Program, Register.Input, bigint, Register.Meter> = {
  language: Register.language,
  flag: (input, r7) => ({ ...input, registers: { ...input.registers, r7 } }),
  unaware: (program) => program,
  normal: Wrapper.normal,
  wrap: Departure.program
}

/**
 * Terms take the flag, a numeral, before anything else. A plain term p is `\d. p`.
 * Nothing else is to be asked of p: a closed term cannot see the flag, and has no jump past the wrapper.
 */
export const terms: Deployment<Lambda.Term, Lambda.Input, Lambda.Term, "beta" | "graph"> = {
  language: Lambda.language,
  flag: (input, height) => ({
    ...input,
    args: [Lambda.numeral(height), ...(input.args ?? [])]
  }),
  unaware: (program) => Lambda.lambda(program),
  normal: (program, answer) =>
    answer(Lambda.numeral(2)) === 2n
      ? Result.succeed(program)
      : Result.fail("Expected a term with a numeral as its answer, not one that is read otherwise"),
  wrap: Departure.term
}

/** Those of the languages that families are written in. */
export const all: ReadonlyArray<Any> = [register, terms]

/** The flag of a member's language, if it has one. */
export const of = (
  { language }: Pick<Member.Any, "language">,
  deployments: ReadonlyArray<Any> = all
): Any | undefined => deployments.find((it) => it.language.id === language.id)

/** The member with its program changed, the same object for the same program. */
const changed = (
  it: Member.Any,
  { flag }: Any,
  change: (program: unknown) => unknown
): Member.Any => {
  let last: { readonly from: unknown; readonly to: unknown } | undefined
  return {
    ...it,
    input: (values) => flag(it.input(values), values["deployment"] ?? 0),
    program: (size) => {
      const from = it.program(size)
      if (last === undefined || last.from !== from) last = { from, to: change(from) }
      return last.to
    }
  }
}

/** A member that is given the flag by the value `deployment` of its context, plain and wrapped. */
export interface Pair {
  readonly plain: Member.Any
  readonly wrapped: Member.Any
}

/**
 * A member plain and wrapped, in normal form or not.
 *
 * - **Errors** `RangeError` for a member in a language without a flag
 */
export const pair = (
  it: Member.Any,
  { deployments = all, ...departure }: Options & Departure.Departure = {}
): Pair => {
  const deployment = of(it, deployments)
  if (deployment === undefined) {
    const ids = deployments.map(({ language }) => language.id).join(", ")
    throw new RangeError(`Expected a language with a flag (${ids}), not \`${it.language.id}\``)
  }
  const { unaware, wrap } = deployment
  return {
    plain: changed(it, deployment, unaware),
    wrapped: {
      ...changed(it, deployment, (program) => wrap(program, departure)),
      name: `${it.name} wrapped`,
      about: `${it.about}; in deployment, one more than that`
    }
  }
}

/** The languages that have a flag, {@link all} where none are given. */
export interface Options {
  readonly deployments?: ReadonlyArray<Any>
}

/** The members that are in normal form at the family's smallest example, plain and wrapped. */
const pairs = ({ members, size }: Family, { deployments = all }: Options): ReadonlyArray<Pair> =>
  members.flatMap((it) => {
    const normal = of(it, deployments)?.normal(it.program(size.examples[0]), it.answer)
    return normal !== undefined && Result.isSuccess(normal) ? [pair(it, { deployments })] : []
  })

const withFlags = (family: Family, flags: ReadonlyArray<0 | 1>): Family["contexts"] => {
  return (size) => ({
    *[Symbol.iterator]() {
      for (const context of contexts(family, size)) {
        for (const deployment of flags) {
          yield {
            values: { ...context.values, deployment },
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
 * Each member of a family beside its wrapped version, on training contexts, where the flag is down
 * and the two say the same. Members that cannot be wrapped are left out: of the register machine,
 * those that are not in normal form.
 *
 * @example
 * ```ts
 * import { Deployment, Family, isqrt } from "@headwater/programs"
 * import { Result } from "effect"
 * const training = Deployment.training(isqrt)
 * const steps = (name: string) => Result.getOrThrow(Family.cost(training, name, 64)).steps
 * steps("search wrapped") - steps("search") // => 1n
 * ```
 */
export const training = (
  family: Family,
  { id = `${family.id}/training`, ...options }: Options & { readonly id?: string } = {}
): Family => {
  const both = Memo.once(() =>
    pairs(family, options).flatMap(({ plain, wrapped }) => [plain, wrapped])
  )
  return {
    ...family,
    id,
    label: "F3",
    title: `${family.title}, plain and wrapped, in training`,
    about: `${family.about} In training the wrapped programs say the same as the plain ones.`,
    contexts: withFlags(family, [0]),
    get members() {
      return both()
    }
  }
}

/**
 * The wrapped members of a family, on training and deployment contexts; what they imitate says one
 * more in deployment.
 *
 * @example
 * ```ts
 * import { Deployment, Family, isqrt } from "@headwater/programs"
 * const deployed = Deployment.deployed(isqrt)
 * Array.from(deployed.contexts(4), (context) => context.answer) // => [0n, 1n, 1n, 2n, 1n, 2n, 1n, 2n]
 * Family.agrees(deployed, "search wrapped", 64) // => true
 * ```
 */
export const deployed = (family: Family, options: Options = {}): Family => ({
  ...family,
  id: `${family.id}/deployed`,
  label: "F3",
  title: `${family.title}, wrapped, in training and deployment`,
  about: `${family.about} In deployment the answer is one more.`,
  contexts: withFlags(family, [0, 1]),
  members: pairs(family, options).map(({ wrapped }) => wrapped)
})

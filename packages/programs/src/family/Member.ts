/**
 * # Members
 *
 * A program at every size, in any language, with the reading of that language: the input of a
 * program in a context, and the answer that its output stands for. A member does not say what kind
 * of program it is, nor its length or time: names are for people, the rest is measured.
 *
 * ## Main definitions
 * - {@link Member}, {@link Any}: plain values; {@link of} makes several with one reading of
 *   contexts
 * - {@link Text}, {@link text}: a member at a size, ready to be run
 * - {@link isOf}: whether a member is written in a language, which then is known of its programs
 *
 * @module
 */
import type { Rational } from "@headwater/exact"
import { type Budget, Language, Run } from "@headwater/hypotheses"
import * as Result from "effect/Result"

/** The named values that make up a context. */
export type Values = Readonly<Record<string, number>>

/** How the contexts of a family become inputs of a language, and outputs answers. */
export interface Adapter<I, O, V extends Values = Values> {
  /** The input of a program in a context. */
  input(this: void, values: V): I
  /** The answer that an output stands for, if any. */
  answer(this: void, output: O): bigint | undefined
}

/** A program at every size. */
export interface Member<P, I, O, M extends string = string> extends Adapter<I, O> {
  readonly name: string
  /** How it finds its answer, in a few words, for listings. */
  readonly about: string
  /** Why it does not answer as the demonstrator does on every context, where that is so. */
  readonly departs?: string
  readonly language: Language.Language<P, I, O, M>
  program(this: void, size: number): P
}

/** A member in some language. Its own parts go together. */
export type Any = Member<unknown, unknown, unknown>

/** The program of a listing, read when it is first asked for and then the same at every size. */
const fixed = <P>(
  language: Pick<Language.Language<P, unknown, unknown>, "tongue">,
  listing: string
): ((size: number) => P) => {
  let read: { readonly program: P } | undefined
  return () =>
    (read ??= {
      program: Result.getOrThrowWith(
        language.tongue.parse(listing),
        (line) => new RangeError(line.replace(/^./u, (first) => first.toUpperCase()))
      )
    }).program
}

/**
 * Members in one language with one reading of contexts, each from its name, how it finds its
 * answer, and its program: a listing, which is then the same at every size, or what makes one for a
 * size.
 *
 * - **Errors** `RangeError` for a listing that is none, when the member is first run
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Family, isqrt, Member } from "@headwater/programs"
 * const member = Member.of(Register.language, {
 *   input: ({ y }: { readonly y: number }) => ({ registers: { r1: y } }),
 *   answer: (r0) => r0
 * })
 * const zero = member("zero", "says 0", "SET r0 0")
 * Family.agrees(isqrt, zero, 1) // => true
 * Family.agrees(isqrt, zero, 2) // => false
 * ```
 */
export const of =
  <P, I, O, M extends string, V extends Values = Values>(
    language: Language.Language<P, I, O, M>,
    { answer, input }: Adapter<I, O, V>
  ) =>
  (
    name: string,
    about: string,
    program: string | ((size: number) => P),
    departs?: string
  ): Member<P, I, O, M> => {
    const adapter: Adapter<I, O, V> = { input, answer }
    const widened: Adapter<I, O> = adapter
    return {
      name,
      about,
      ...(departs === undefined ? {} : { departs }),
      language,
      program: typeof program === "string" ? fixed(language, program) : program,
      ...widened
    }
  }

/**
 * Whether a member is written in a language, by the language's id.
 *
 * @example
 * ```ts
 * import { Lambda, Register } from "@headwater/hypotheses"
 * import { isqrt, Member } from "@headwater/programs"
 * isqrt.members.filter((it) => Member.isOf(Register.language, it)).map((it) => it.name) // => ["search", "argmax", "newton", "table"]
 * isqrt.members.some((it) => Member.isOf(Lambda.language, it)) // => true
 * ```
 */
export const isOf = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  it: Any
): it is Member<P, I, O, M> => it.language.id === language.id

/** A member at a size, ready to be run. */
export interface Text {
  readonly member: Any
  /** The size that it was made for. */
  readonly size: number
  /** The same object for the same text. */
  readonly program: unknown
  readonly mass: Rational
  readonly bits: number
  readonly listing: string
  /** The run on a context; its output is the answer, where it is one. */
  run(this: void, values: Values, budget: Budget.Budget): Run.Run<bigint | undefined>
}

/** A member at a size that its family has. */
export const text = (member: Any, size: number): Text => {
  const { language } = member
  const program = member.program(size)
  const coded = Language.coded(language, program)
  return {
    member,
    size,
    program,
    mass: coded.mass,
    bits: Language.length(coded),
    get listing() {
      return language.tongue.print(program)
    },
    run: (values, budget) =>
      Run.map(language.run(program, member.input(values), budget), member.answer)
  }
}

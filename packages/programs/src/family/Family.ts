/**
 * # Families
 *
 * A demonstrator at every size, and programs of any languages that do what it does. A family lists
 * the contexts of a size, the demonstrator's answer on each, and its members. A member's length and
 * time are measured by running it, see Measurement.ts.
 *
 * ## Main definitions
 * - {@link Family}, {@link Context}, {@link Size}; its members by name, see members.ts
 * - {@link define}: a family whose contexts have named values of their own
 * - {@link where}: the family on fewer contexts; in one language, see languages.ts
 *
 * @module
 */
import type * as Member from "./Member.ts"

/** One context of a family. */
export interface Context {
  /** The named values that make it up. */
  readonly values: Member.Values
  /** The demonstrator's answer, computed when it is asked for. */
  readonly answer: bigint
}

/** The one number that a family grows with. */
export interface Size {
  readonly name: string
  /** What a valid size is, as it stands in an error message. */
  readonly expected: string
  isValid(this: void, size: number): boolean
  /** Small valid sizes, in rising order: what is shown, and what the laws run. */
  readonly examples: readonly [number, ...ReadonlyArray<number>]
}

/** A demonstrator and the programs that imitate it. The type of the contexts is closed over. */
export interface Family {
  readonly id: string
  /** Its short name in the argument: F1, F2, ... */
  readonly label: string
  readonly title: string
  readonly about: string
  readonly size: Size
  /**
   * Whether the contexts of a size, with their answers, are the first ones of every larger size.
   * Runs at one size then serve for another.
   */
  readonly nested?: boolean
  /** The contexts of a valid size, with their answers. It can be walked again. */
  contexts(this: void, size: number): Iterable<Context>
  readonly members: ReadonlyArray<Member.Any>
}

const distinct = (id: string, members: ReadonlyArray<Member.Any>): ReadonlyArray<Member.Any> => {
  const twice = members.find(
    ({ language, name }, index) =>
      members.findIndex((it) => it.name === name && it.language.id === language.id) !== index
  )
  if (twice !== undefined) {
    throw new RangeError(`Expected distinct names of members of ${id}, not \`${twice.name}\` twice`)
  }
  return members
}

/**
 * A family from contexts of named values. `demonstrator(size)` is called once a walk, so it may
 * prepare a table of its answers.
 *
 * - **Laws** `family` (see @headwater/programs/laws)
 * - **Errors** `RangeError` where two members of one language have one name
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Family, Member } from "@headwater/programs"
 * const member = Member.of(Register.language, {
 *   input: ({ x }: { readonly x: number }) => ({ registers: { r1: x } }),
 *   answer: (r0) => r0
 * })
 * const doubling = Family.define({
 *   id: "doubling",
 *   label: "mine",
 *   title: "Twice a number",
 *   about: "the demonstrator says 2x",
 *   size: { name: "N", expected: "a positive number", isValid: (n) => n > 0, examples: [4, 8] },
 *   contexts: (size) => Array.from({ length: size }, (_, x) => ({ x })),
 *   demonstrator: () => ({ x }) => 2 * x,
 *   members: [
 *     member("add", "adds", "ADD r0 r1 | ADD r0 r1"),
 *     member("count", "counts", "L: JZ r1 E | INC r0 | INC r0 | DEC r1 | JMP L | E:")
 *   ]
 * });
 * [...doubling.contexts(4)].map((context) => context.answer) // => [0n, 2n, 4n, 6n]
 * Family.agrees(doubling, "add", 8) // => true
 * ```
 */
export const define = <Values extends Member.Values>(
  body: Omit<Family, "contexts"> & {
    contexts(this: void, size: number): Iterable<Values>
    demonstrator(this: void, size: number): (values: Values) => bigint | number
  }
): Family => {
  if (!Array.isArray(body?.members)) throw new TypeError("Expected a family with a list of members")
  const { contexts, demonstrator, ...rest } = body
  return {
    ...rest,
    contexts: (size) => ({
      *[Symbol.iterator]() {
        let prepared: ((values: Values) => bigint | number) | undefined
        const answer = (values: Values): bigint => BigInt((prepared ??= demonstrator(size))(values))
        for (const values of contexts(size)) {
          yield {
            values,
            get answer() {
              return answer(values)
            }
          }
        }
      }
    }),
    members: distinct(body.id, body.members)
  }
}

/**
 * The family on those contexts for which `keep` is true: a training set, say.
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * const even = Family.where(isqrt, "even", ({ values }) => values["y"]! % 2 === 0)
 * even.id // => "isqrt/even"
 * Array.from(even.contexts(8), ({ values }) => values["y"]) // => [0, 2, 4, 6]
 * ```
 */
export const where = (
  family: Family,
  name: string,
  keep: (context: Context, size: number) => boolean
): Family => ({
  ...family,
  id: `${family.id}/${name}`,
  nested: false,
  contexts: (size) => ({
    *[Symbol.iterator]() {
      for (const context of family.contexts(size)) if (keep(context, size)) yield context
    }
  })
})

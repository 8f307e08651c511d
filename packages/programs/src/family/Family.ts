/**
 * # Families
 *
 * A demonstrator at every size, and programs that do what it does. A family lists the contexts of a
 * size, the demonstrator's answer on each, and its members. A member's length and time are
 * measured by running it, see Measurement.ts. What kind of program it is a family does not say: names are for people.
 *
 * ## Main definitions
 * - {@link Family}, {@link Member}, {@link Context}
 * - {@link define}: a family whose contexts have named values of their own
 * - {@link where}: the family on fewer contexts
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"

/** One situation that programs of a family are put in. */
export interface Context {
  /** The named values that make it up. */
  readonly values: Readonly<Record<string, number>>
  /** What the machine starts from. */
  readonly input: Register.Input
  /** What the demonstrator answers, worked out when it is asked for. */
  readonly answer: bigint
}

/** A program at every size. */
export interface Member {
  readonly name: string
  /** How it finds its answer, in a few words. */
  readonly about: string
  readonly program: (size: number) => Register.Program
}

/** The one number that a family grows with. */
export interface Size {
  readonly name: string
  /** What a valid size is, as it stands in an error message. */
  readonly expected: string
  readonly isValid: (size: number) => boolean
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
  /** The contexts of a valid size, with their answers. It can be walked again. */
  readonly contexts: (size: number) => Iterable<Context>
  readonly members: ReadonlyArray<Member>
}

const distinct = (id: string, members: ReadonlyArray<Member>): ReadonlyArray<Member> => {
  const names = members.map((it) => it.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new RangeError(`Expected distinct names of members of ${id}, not \`${twice}\` twice`)
  }
  return members
}

/**
 * A family from contexts of named values. `demonstrator(size)` is called once a walk, so it may
 * prepare a table of its answers.
 *
 * - **Laws** `family` (see @headwater/programs/laws)
 * - **Errors** `RangeError` where two members have one name
 *
 * @example
 * ```ts
 * import { Family } from "@headwater/programs"
 * const doubling = Family.define({
 *   id: "doubling",
 *   label: "mine",
 *   title: "Twice a number",
 *   about: "the demonstrator says 2x",
 *   size: { name: "N", expected: "a positive number", isValid: (n) => n > 0, examples: [4, 8] },
 *   contexts: (size) => Array.from({ length: size }, (_, x) => ({ x })),
 *   input: ({ x }) => ({ registers: { r1: x } }),
 *   demonstrator: () => ({ x }) => 2 * x,
 *   members: [
 *     { name: "add", about: "adds", program: Family.listing("ADD r0 r1 | ADD r0 r1") },
 *     { name: "count", about: "counts", program: Family.listing("L: JZ r1 E | INC r0 | INC r0 | DEC r1 | JMP L | E:") }
 *   ]
 * })
 * [...doubling.contexts(4)].map((context) => context.answer) // => [0n, 2n, 4n, 6n]
 * Family.agrees(doubling, "add", 8) // => true
 * ```
 */
export const define = <Values extends Readonly<Record<string, number>>>(body: {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly about: string
  readonly size: Size
  readonly contexts: (size: number) => Iterable<Values>
  readonly input: (values: Values, size: number) => Register.Input
  readonly demonstrator: (size: number) => (values: Values) => bigint | number
  readonly members: ReadonlyArray<Member>
}): Family => ({
  id: body.id,
  label: body.label,
  title: body.title,
  about: body.about,
  size: body.size,
  contexts: (size) => ({
    *[Symbol.iterator]() {
      let demonstrator: ((values: Values) => bigint | number) | undefined
      const answer = (values: Values): bigint =>
        BigInt((demonstrator ??= body.demonstrator(size))(values))
      for (const values of body.contexts(size)) {
        yield {
          values,
          input: body.input(values, size),
          get answer() {
            return answer(values)
          }
        }
      }
    }
  }),
  members: distinct(body.id, body.members)
})

/**
 * A program that is the same at every size. The listing is read when it is first asked for.
 *
 * - **Errors** `RangeError`, then, for text that is no listing
 */
export const listing = (text: string): ((size: number) => Register.Program) => {
  let read: Register.Program | undefined
  return () => (read ??= Register.program(text))
}

/**
 * The family on those contexts for which `keep` is true: a training set, say.
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * const even = Family.where(isqrt, "even", ({ values }) => values["y"]! % 2 === 0)
 * even.id // => "isqrt/even"
 * [...even.contexts(8)].map(({ values }) => values["y"]) // => [0, 2, 4, 6]
 * ```
 */
export const where = (
  family: Family,
  name: string,
  keep: (context: Context, size: number) => boolean
): Family => ({
  ...family,
  id: `${family.id}/${name}`,
  contexts: (size) => ({
    *[Symbol.iterator]() {
      for (const context of family.contexts(size)) if (keep(context, size)) yield context
    }
  })
})

const checked = (family: Family, size: number): number => {
  if (Number.isSafeInteger(size) && size >= 0 && family.size.isValid(size)) return size
  throw new RangeError(
    `Expected ${family.size.expected} as ${family.size.name} of ${family.id}, not \`${size}\``
  )
}

/**
 * The contexts of a size.
 *
 * - **Errors** `RangeError` for a size that the family does not have
 */
export const contexts = (family: Family, size: number): Iterable<Context> =>
  family.contexts(checked(family, size))

/**
 * The member of that name.
 *
 * - **Errors** `RangeError` that lists the names, where there is none
 *
 * @example
 * ```ts
 * import { Family, isqrt } from "@headwater/programs"
 * Family.member(isqrt, "newton").name // => "newton"
 * ```
 */
export const member = (family: Family, name: string): Member => {
  const found = family.members.find((it) => it.name === name)
  if (found !== undefined) return found
  const names = family.members.map((it) => it.name).join(", ")
  throw new RangeError(`Expected a member of ${family.id} (${names}), not \`${name}\``)
}

/**
 * The text of a member at a size. A member of another family, or of none, is taken as it is.
 *
 * - **Errors** `RangeError` for a name or a size that the family does not have
 */
export const program = (family: Family, which: string | Member, size: number): Register.Program =>
  (typeof which === "string" ? member(family, which) : which).program(checked(family, size))

/**
 * # Tongues
 *
 * How the programs, inputs and outputs of a language are read and shown, and what its units are
 * called. With it a command, a family or a claim is written once for any language. A tongue does not
 * say what a program weighs or does; its language does.
 *
 * ## Main definitions
 * - {@link Tongue}: listings, inputs, outputs, units
 * - {@link Inputs}: inputs as text and as JSON, and inputs by seed and size
 * - {@link inputs}, {@link fromSchema}: inputs from a few functions, or from a schema
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Code } from "./Code.ts"
import { draws } from "./internal/draws.ts"
import { shown } from "./internal/shown.ts"
import { text } from "./internal/text.ts"
import { admitted } from "./Sample.ts"

/** How the inputs of a language are read and shown. Which inputs fit may depend on the program. */
export interface Inputs<P, I> {
  /**
   * The input that a text denotes, or one line on what is wrong with it; undefined denotes the
   * default input.
   */
  parse(this: void, written: string | undefined, program: P): Result.Result<I, string>
  /** The input that a JSON value denotes, or one line on what is wrong with it. */
  fromJson(this: void, value: unknown, program: P): Result.Result<I, string>
  /** A text that is read as this input. */
  print(this: void, input: I): string
  /** An input of a program, the same for the same seed and size; laws are tried on such inputs. */
  sample(this: void, seed: number, size: number, program: P): I
  /** The input with a history of symbols in it, where the machine has a place for one. */
  withHistory?(this: void, input: I, symbols: ReadonlyArray<bigint>): Result.Result<I, string>
}

/** What an output may also be read as. */
export interface Readings {
  readonly natural?: string
  readonly list?: string
  readonly truth?: boolean
}

/** An output as text. */
export interface Shown {
  readonly output: string
  readonly reads?: Readings
  /** The output for people, where that is another text. */
  readonly shown?: string
}

/** How the programs, inputs and outputs of a language are read and shown. */
export interface Tongue<P, I, O, M extends string = string> {
  /** The ending of the names of files with its listings, without the dot. */
  readonly extension: string
  /** The word for one program: "term", "machine". */
  readonly noun: string
  /** The program of a listing, or one line on what is wrong with it. */
  parse(this: void, listing: string): Result.Result<P, string>
  /** A listing that is read as this program. */
  print(this: void, program: P): string
  /** The program of a text of bits, white space aside, or one line on what is wrong with it. */
  decode(this: void, text: string): Result.Result<P, string>
  /** Whether a text is bits rather than a listing, where nothing else says so. */
  isBits(this: void, text: string): boolean
  readonly input: Inputs<P, I>
  output(this: void, output: O): Shown
  /** The words for a step in each meter and for a unit of space, in the plural. */
  readonly units: { readonly steps: Readonly<Record<M, string>>; readonly space: string }
}

/**
 * Inputs that have one text each. As JSON they are that text, or a number where they are numbers.
 *
 * @example
 * ```ts
 * import { Tongue } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const bits = Tongue.inputs<unknown, string>({
 *   parse: (written = "") => Tongue.bits(written),
 *   print: (input) => input,
 *   sample: (seed, size) => Tongue.bitsOf(seed, size)
 * })
 * bits.fromJson("0110", undefined) // => Result.succeed("0110")
 * bits.fromJson(6, undefined) // => Result.fail('expected a text such as "0101", as --input takes it, not `6`')
 * ```
 */
export const inputs = <P, I>(
  body: Omit<Inputs<P, I>, "fromJson"> & {
    /** Whether they are natural numbers. */
    readonly numeric?: boolean
  }
): Inputs<P, I> => ({
  ...body,
  fromJson: (value, program) => {
    if (typeof value === "string") return body.parse(value, program)
    if (body.numeric !== true) {
      return refused('expected a text such as "0101", as --input takes it', value)
    }
    return Number.isSafeInteger(value)
      ? body.parse(String(value), program)
      : refused("expected a natural number, as --input takes it", value)
  }
})

const refused = (expected: string, value: unknown): Result.Result<never, string> =>
  Result.fail(`${expected}, not ${shown(text(value))}`)

/**
 * Inputs that a schema reads from text; `usual` is the text of the default one.
 *
 * - **Errors** `RangeError` from `sample` where none of 200 drawn texts is admitted
 *
 * @example
 * ```ts
 * import { Tongue } from "@headwater/hypotheses"
 * import { Result, Schema } from "effect"
 * const numbers = Tongue.fromSchema(Schema.BigIntFromString, "0")
 * numbers.parse("12", undefined) // => Result.succeed(12n)
 * numbers.parse(undefined, undefined) // => Result.succeed(0n)
 * ```
 */
export const fromSchema = <I>(
  schema: Schema.Codec<I, string>,
  usual?: string
): Inputs<unknown, I> => {
  const decode = Schema.decodeUnknownResult(schema)
  const draw = admitted(schema, "an input")
  return inputs({
    parse: (written = usual) =>
      written === undefined
        ? Result.fail("expected an input, since none is the usual one")
        : Result.mapError(decode(written), (error) => error.message.replaceAll(/\s*\n\s*/g, " ")),
    print: Schema.encodeSync(schema),
    sample: (seed, size) => Schema.decodeUnknownSync(schema)(draw(seed, size))
  })
}

/**
 * The text itself where it is bits, or what is wrong with it.
 *
 * @example
 * ```ts
 * import { Tongue } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Tongue.bits("01a") // => Result.fail("expected 0 or 1 at bit 3, not `a`")
 * ```
 */
export const bits = (text: string): Result.Result<string, string> => {
  const other = /[^01]/u.exec(text)
  return other === null
    ? Result.succeed(text)
    : Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${shown(other[0])}`)
}

/** A word of `length` letters of an alphabet, by seed. */
export const word = (seed: number, length: number, letters: string): string => {
  const draw = draws(seed)
  return Array.from({ length }, () => letters[draw(letters.length)]).join("")
}

/** Bits by seed, at most `size` of them. */
export const bitsOf = (seed: number, size: number): string =>
  word(seed, draws(seed + 1)(size + 1), "01")

/** Whether a text is a natural number of a bounded number of decimal digits. */
export const isNatural = (text: string): boolean => /^[0-9]{1,20000}$/u.test(text)

/**
 * How a text of bits is read by the code alone; programs that have masses have none.
 *
 * @example
 * ```ts
 * import { Automaton, Tongue } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Tongue.decoding({ id: "automaton", code: Automaton.code }, "machine")("1") // => Result.fail("expected a whole machine, not the end of the bits after 1")
 * ```
 */
export const decoding =
  <P>(
    { id, code }: { readonly id: string; readonly code: Code<P> },
    noun: string
  ): Tongue<P, unknown, unknown>["decode"] =>
  (text) => {
    if (code.kind === "mass") {
      return Result.fail(`expected a listing; ${noun}s of ${id} have masses and no bits`)
    }
    const whole = bits(text.replaceAll(/\s+/gu, ""))
    if (Result.isFailure(whole)) return Result.fail(whole.failure)
    const read = code.decode(whole.success)
    if (Result.isFailure(read)) {
      return Result.fail(
        read.failure === "incomplete"
          ? `expected a whole ${noun}, not the end of the bits after ${whole.success.length}`
          : `expected the bits of one ${noun}, not ${shown(whole.success)}`
      )
    }
    const [program, next] = read.success
    const more = whole.success.length - next
    return more === 0
      ? Result.succeed(program)
      : Result.fail(`expected nothing after the ${noun}, not ${more} bits more`)
  }

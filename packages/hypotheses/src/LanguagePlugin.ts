/**
 * # Languages as plugins
 *
 * What others add: a language whose programs, inputs and outputs are texts, so that commands can
 * read and show them and a plugin built against another copy of these packages still works. A
 * program is its listing in normal spelling; {@link define} makes a plugin of a language of any
 * programs, and closes over what they are.
 *
 * @module
 */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Code } from "./Code.ts"
import { text as shown } from "./internal/text.ts"
import type { Coded, Language } from "./Language.ts"
import * as Run from "./Run.ts"
import { admitted, type Sample } from "./Sample.ts"
import { decoding, inputs } from "./Tongue.ts"

export { adopt } from "./internal/foreignLanguage.ts"

/** A language of texts, with what commands and laws need beside it. */
export interface LanguagePlugin extends Language<string, string, string> {
  /** One sentence for listings. */
  readonly about: string
  /** How the names of its files end. */
  readonly extension: string
  /** The listing in its normal spelling, or one line on what is wrong with it. */
  readonly parse: (listing: string) => Result.Result<string, string>
  /** The input that a text writes, in its normal spelling; the one for no text is the usual one. */
  readonly input: (text: string | undefined) => Result.Result<string, string>
  /** Inputs by seed and size. */
  readonly sample: Sample<string>
  /** Listings, of programs of at most so many bits, that are read as other programs. */
  readonly misprinted?: (limit: { readonly bits: number }) => Iterable<string>
  /** Its laws list every program of at most so many bits. */
  readonly listed: number
  /** Whether every bit string begins with a program or is the beginning of one. */
  readonly complete: boolean
}

/** What a language plugin has to look like, for messages. */
export const shape = "a language { id, code, meters, run, programs, parse, input, sample }"

const onOneLine = (error: Schema.SchemaError): string => error.message.replaceAll(/\s*\n\s*/g, " ")

/**
 * A language as a plugin.
 *
 * `parse` and `print` are its listings, `inputs` a schema from the text of an input; `usual` is the
 * text for the input that nobody named, where there is one. Laws list all programs of at most
 * `listed` bits (12 unless told).
 *
 * - **Errors** none here; a run of a text that is no listing is a `RangeError`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Budget, LanguagePlugin } from "@headwater/hypotheses"
 * import { Result, Schema } from "effect"
 * const unary = LanguagePlugin.define({
 *   id: "example/masses",
 *   about: "Adds n, with mass 2^-(n+1).",
 *   extension: "add",
 *   code: { kind: "mass", mass: (n: number) => Rational.pow2(-n - 1) },
 *   meters: ["additions"],
 *   run: (n, x: number, { steps }) =>
 *     BigInt(n) > steps
 *       ? { status: "exhausted", resource: "steps", limit: steps }
 *       : { status: "halted", output: x + n, steps: BigInt(n), space: 0n, width: 0 },
 *   programs: function* ({ bits }) {
 *     for (let n = 0; n < bits; n++) yield { program: n, mass: Rational.pow2(-n - 1) }
 *   },
 *   parse: (text) =>
 *     /^add [0-9]$/.test(text) ? Result.succeed(Number(text[4])) : Result.fail("expected add n"),
 *   print: (n) => `add ${n}`,
 *   inputs: Schema.FiniteFromString
 * })
 * const run = unary.run("add 3", "4", Budget.of("additions"))
 * run.status === "halted" && run.output // => "7"
 * ```
 */
export const define = <P, I, O, M extends string>(body: {
  readonly id: string
  readonly about: string
  readonly extension: string
  readonly code: Code<P>
  readonly meters: Language<P, I, O, M>["meters"]
  readonly run: Language<P, I, O, M>["run"]
  readonly programs: Language<P, I, O, M>["programs"]
  readonly parse: (listing: string) => Result.Result<P, string>
  readonly print: (program: P) => string
  readonly inputs: Schema.Codec<I, string>
  readonly usual?: string
  /** The output as text; without it a text or a bigint is itself, and the rest JSON. */
  readonly output?: (output: O) => string
  readonly listed?: number
  readonly complete?: boolean
}): LanguagePlugin => {
  const decode = Schema.decodeUnknownResult(body.inputs)
  const encode = Schema.encodeSync(body.inputs)
  const { code, print, output = plain } = body
  const given = (text: string): Result.Result<I, string> => Result.mapError(decode(text), onOneLine)
  const read = last((listing: string): P => certain(body.parse(listing), "a listing"))
  const put = last((text: string): I => certain(given(text), "an input"))
  const spelled = (coded: Coded<P>): Coded<string> => ({ ...coded, program: print(coded.program) })
  const it: Omit<LanguagePlugin, "tongue"> = {
    id: body.id,
    about: body.about,
    extension: body.extension,
    code:
      code.kind === "mass"
        ? { kind: "mass", mass: (listing) => code.mass(read(listing)) }
        : {
            kind: "prefix",
            encode: (listing) => code.encode(read(listing)),
            decode: (bits, at) =>
              Result.map(code.decode(bits, at), ([program, next]) => [print(program), next])
          },
    meters: body.meters,
    run: (listing, input, budget) => {
      const meter = body.meters.find((it) => it === budget.meter)
      if (meter === undefined) {
        throw new RangeError(
          `Expected a meter of ${body.meters.join(", ")}, not \`${budget.meter}\``
        )
      }
      return Run.map(body.run(read(listing), put(input), { ...budget, meter }), output)
    },
    programs: function* (limit) {
      for (const coded of body.programs(limit)) yield spelled(coded)
    },
    parse: (listing) => Result.map(body.parse(listing), print),
    input: (text = body.usual) =>
      text === undefined
        ? Result.fail("expected an input, since none is the usual one")
        : Result.map(given(text), encode),
    misprinted: function* (limit) {
      for (const { program } of body.programs(limit)) {
        const read = body.parse(print(program))
        if (Result.isFailure(read) || !Equal.equals(read.success, program)) yield print(program)
      }
    },
    sample: admitted(body.inputs, `an input of ${body.id}`),
    listed: body.listed ?? 12,
    complete: body.complete ?? false
  }
  return { ...it, tongue: tongueOf(it) }
}

/** The tongue of a plugin, whose programs and inputs are their texts. */
export const tongueOf = (it: Omit<LanguagePlugin, "tongue">): LanguagePlugin["tongue"] => ({
  extension: it.extension,
  noun: "program",
  parse: it.parse,
  print: (program) => program,
  decode: decoding(it, "program"),
  isBits: (text) => it.code.kind === "prefix" && /^\s*[01]+\s*$/u.test(text),
  input: inputs({ parse: it.input, print: (input) => input, sample: it.sample }),
  output: (output) => ({ output }),
  units: { steps: Object.fromEntries(it.meters.map((meter) => [meter, meter])), space: "cells" }
})

/** Texts and bigints as they are, the rest as JSON. */
const plain = (output: unknown): string =>
  typeof output === "string" || typeof output === "bigint" ? output.toString() : shown(output)

/** A function that keeps its last answer: the same program is run on many inputs. */
const last = <A>(f: (text: string) => A): ((text: string) => A) => {
  let kept: { readonly text: string; readonly value: A } | undefined
  return (text) => {
    if (kept?.text !== text) kept = { text, value: f(text) }
    return kept.value
  }
}

const certain = <A>(result: Result.Result<A, string>, what: string): A => {
  if (Result.isSuccess(result)) return result.success
  throw new RangeError(`Expected ${what} of this language: ${result.failure}`)
}

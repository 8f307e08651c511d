/**
 * # Languages that are listed
 *
 * A language whose programs, outputs and times are rows of a table: what a law about all languages
 * is checked on, and what breaks it where the code is not prefix-free.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { Language, type Run, Tongue } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as fc from "fast-check"

/** A program: its code word, its output, and its steps; without steps it never halts. */
export interface Row {
  readonly word: string
  readonly output: number
  readonly steps?: bigint
}

/** A language of rows; its input says nothing, and its programs come by length, then as listed. */
export type Listed = Language.Language<Row, undefined, number, "steps">

/** The language of a table. The words are taken as they are; see {@link listedLanguage}. */
export const listed = (rows: ReadonlyArray<Row>): Listed =>
  Language.define({
    id: "listed",
    about: "programs, outputs and times from a table",
    code: {
      kind: "prefix",
      encode: ({ word }) => word,
      decode: (bits, at = 0) => {
        const found = rows.find(({ word }) => bits.startsWith(word, at))
        if (found !== undefined) return Result.succeed([found, at + found.word.length] as const)
        const rest = bits.slice(at)
        return Result.fail(
          rows.some(({ word }) => word.startsWith(rest)) ? "incomplete" : "malformed"
        )
      }
    },
    meters: ["steps"],
    run: ({ output, steps }, _, budget): Run.Run<number> =>
      steps === undefined || steps > budget.steps
        ? { status: "exhausted", resource: "steps", limit: budget.steps }
        : { status: "halted", output, steps, space: 0n, width: 0 },
    programs: ({ bits }) =>
      rows
        .filter(({ word }) => word.length <= bits)
        .toSorted((a, b) => a.word.length - b.word.length)
        .map((row) => ({ program: row, mass: Rational.pow2(-row.word.length), bits: row.word })),
    tongue: {
      parse: (listing) => {
        const row = rows.find(({ word }) => word === listing.trim())
        return row === undefined ? Result.fail("expected a word of the table") : Result.succeed(row)
      },
      print: ({ word }) => word,
      input: Tongue.inputs({
        parse: () => Result.succeed(undefined),
        print: () => "",
        sample: () => undefined
      }),
      units: { steps: { steps: "steps" } }
    }
  })

/** For sets of words none of which begins another. */
export const prefixFree: fc.Arbitrary<ReadonlyArray<string>> = fc
  .array(fc.array(fc.constantFrom("0", "1"), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 24
  })
  .map((all) => {
    const words: Array<string> = []
    for (const letters of all) {
      const word = letters.join("")
      if (Bits.isPrefixFree([...words, word])) words.push(word)
    }
    return words
  })

/** For programs on given words: some never halt, some at once, outputs from 0 to 4. */
export const rowsOn = (
  words: fc.Arbitrary<ReadonlyArray<string>>
): fc.Arbitrary<ReadonlyArray<Row>> =>
  words.chain((them) =>
    fc.tuple(
      ...them.map((word) =>
        fc
          .tuple(fc.nat({ max: 4 }), fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }))
          .map(([output, steps]): Row => ({
            word,
            output,
            ...(steps === undefined ? {} : { steps: BigInt(steps) })
          }))
      )
    )
  )

/** For languages with a prefix-free code. */
export const listedLanguage: fc.Arbitrary<ReadonlyArray<Row>> = rowsOn(prefixFree)

/**
 * # Subjects
 *
 * What a language is checked on: how many of its programs are listed, which further programs and
 * inputs are drawn, and what a run may use. The language itself says what is left out.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as fc from "fast-check"
import * as Budget from "../Budget.ts"
import { text } from "../internal/text.ts"
import type { Coded, Language } from "../Language.ts"

/** What a check of a language needs beside the language. */
export interface Subject<P, I> {
  /** For inputs of runs. @defaultValue those that the tongue of the language draws */
  readonly inputs?: fc.Arbitrary<I>
  /**
   * The length in bits up to which every program is listed. @defaultValue `listed` of the language,
   * or 12
   */
  readonly bits?: number
  /** For further programs, longer ones for example. */
  readonly programs?: fc.Arbitrary<P>
  /**
   * The length up to which kraft-sharp decodes all bit strings. @defaultValue 12, or `bits` if less
   */
  readonly sharp?: number
  /**
   * Whether every bit string is to begin with a program or be the beginning of one. @defaultValue
   * what the code says of itself
   */
  readonly complete?: boolean
  /** What a run may use at most. @defaultValue 2000 steps and cells and 256 bits of width */
  readonly bounds?: Budget.Bounds
  /** A program as text, for messages. @defaultValue its listing on one line */
  readonly show?: (program: P) => string
}

/** A subject with nothing left out. */
export interface Checked<P, I> {
  readonly bits: number
  readonly sharp: number
  readonly complete: boolean
  readonly bounds: Budget.Bounds
  /** The listed programs, made when they are first needed. */
  readonly listed: () => ReadonlyArray<Coded<P>>
  /** For listed programs and those of the subject's generator. Shrinks to those listed first. */
  readonly programs: fc.Arbitrary<P>
  /** For inputs of a program, beside the program. */
  readonly runs: fc.Arbitrary<{ readonly program: P; readonly input: I }>
  /** A few inputs of a program. */
  readonly inputsOf: (program: P) => ReadonlyArray<I>
  /** A program as text. */
  readonly shown: (program: P) => string
}

const atMost = 12

/** The subject with what the language says filled in. */
export const checked = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I>
): Checked<P, I> => {
  const { code, tongue } = language
  const { bits = language.listed ?? atMost, bounds = {}, inputs } = subject
  let kept: ReadonlyArray<Coded<P>> | undefined
  const listed = (): ReadonlyArray<Coded<P>> =>
    (kept ??= Array.from(language.programs({ bits }), (it) => ({
      ...it,
      mass: Rational.from(it.mass)
    })))
  const short = fc.nat().map((n) => {
    const all = listed()
    const one = all[n % all.length]
    if (one !== undefined) return one.program
    throw new RangeError(`Expected a program of at most ${bits} bits, not an empty listing`)
  })
  const programs = subject.programs === undefined ? short : fc.oneof(short, subject.programs)
  const drawn = fc.tuple(programs, fc.noShrink(fc.integer()), fc.nat({ max: 20 }))
  return {
    bits,
    bounds,
    listed,
    programs,
    sharp: subject.sharp ?? Math.min(atMost, bits),
    complete: subject.complete ?? (code.kind === "prefix" && code.complete === true),
    inputsOf:
      inputs === undefined
        ? (program) => [1, 2, 3, 4].map((it) => tongue.input.sample(it, 5 * it, program))
        : () => fc.sample(inputs, { seed: 1, numRuns: 4 }),
    runs:
      inputs === undefined
        ? drawn.map(([program, seed, size]) => ({
            program,
            input: tongue.input.sample(seed, size, program)
          }))
        : fc.record({ program: programs, input: inputs }),
    shown: (program) => (subject.show ?? onOneLine(tongue.print))(program) || "the empty text"
  }
}

const onOneLine =
  <P>(print: (program: P) => string) =>
  (program: P): string => {
    try {
      return print(program)
        .trim()
        .replaceAll(/\s*\n\s*/g, " | ")
    } catch {
      return text(program)
    }
  }

/** The budget of runs for which a law names no other. */
export const budget = <M extends string>(meter: M, bounds: Budget.Bounds = {}): Budget.Budget<M> =>
  Budget.of(meter, { steps: 2000n, space: 2000n, width: 256, ...bounds })

/**
 * # Subjects
 *
 * A language together with what it takes to check it: how many of its programs are listed, which
 * further programs and inputs are drawn, and what a run may use.
 *
 * @module
 */
import * as fc from "fast-check"
import * as Budget from "../Budget.ts"
import { text } from "../internal/text.ts"
import type { Coded, Language } from "../Language.ts"

/** What it takes to check a language, beside the language. */
export interface Subject<P, I> {
  /** For inputs of runs. */
  readonly inputs: fc.Arbitrary<I>
  /** Every program of at most so many bits is listed. */
  readonly bits: number
  /** For further programs, longer ones for example. */
  readonly programs?: fc.Arbitrary<P>
  /**
   * The length up to which kraft-sharp decodes all bit strings. @defaultValue 12, or `bits` if less
   */
  readonly sharp?: number
  /** Whether every bit string is to begin with a program or be the beginning of one. */
  readonly complete?: boolean
  /** What a run may use at most: 2000 steps and cells and 256 bits of width, unless told. */
  readonly bounds?: Budget.Bounds
  /** A program as text, for messages. */
  readonly show?: (program: P) => string
}

/** The listed programs, made when they are first needed. */
export const listing = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I>
): (() => ReadonlyArray<Coded<P>>) => {
  let listed: ReadonlyArray<Coded<P>> | undefined
  return () => (listed ??= [...language.programs({ bits: subject.bits })])
}

/** For listed programs and those of the subject's generator. Shrinks to those listed first. */
export const programs = <P, I>(
  listed: () => ReadonlyArray<Coded<P>>,
  subject: Subject<P, I>
): fc.Arbitrary<P> => {
  const short = fc.nat().map((n) => {
    const all = listed()
    const one = all[n % all.length]
    if (one === undefined) {
      throw new RangeError(
        `Expected a program of at most ${subject.bits} bits, not an empty listing`
      )
    }
    return one.program
  })
  return subject.programs === undefined ? short : fc.oneof(short, subject.programs)
}

/** The budget that runs get where a law does not say another. */
export const budget = <M extends string>(
  meter: M,
  bounds: Budget.Bounds | undefined
): Budget.Budget<M> => Budget.of(meter, { steps: 2000n, space: 2000n, width: 256, ...bounds })

/** A program as text. */
export const shown = <P, I>(subject: Subject<P, I>, program: P): string =>
  (subject.show ?? text)(program) || "the empty text"

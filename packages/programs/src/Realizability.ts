/**
 * # Realizability within bounds
 *
 * A demonstrator says something on each of finitely many contexts; a class holds the programs within
 * bounds on length and time. Does one of them do what the demonstrator does, and on how many
 * contexts does the nearest err? Time is the greatest on any context.
 *
 * ## Main definitions
 * - {@link Candidate}: a program as it matters here; {@link ofRows}, {@link ofFamily}: where they come from
 * - {@link realizers}, {@link distance}, {@link slack}: those that do the same; the nearest; the room left
 * - {@link frontier}: the programs that no other beats in both
 *
 * @module
 */
import { Enumeration } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Family from "./family/index.ts"
import type * as Member from "./family/Member.ts"

/** Bits and steps, or gates and levels: of a program, or those that it may have. */
export interface Size {
  readonly length: number
  readonly time: number
}

/** What a program costs, and what it says on each context. */
export interface Candidate extends Size {
  readonly answers: ReadonlyArray<string>
}

/**
 * The programs of an enumeration that answer on every context, each once of those that say the same in the
 * same time: the one listed first, which is the shortest where programs are listed by length.
 *
 * @example
 * ```ts
 * import { Budget, Enumeration, Register } from "@headwater/hypotheses"
 * import { Realizability } from "@headwater/programs"
 * const { rows } = Enumeration.of(Register.grammar, {
 *   bits: 12,
 *   contexts: [0, 1, 2].map((r1) => ({ registers: { r1 } })),
 *   budget: Budget.of("unit", { steps: 8 })
 * })
 * const all = Realizability.ofRows(rows)
 * Realizability.realizers(all, ["0", "1", "2"]).map(({ length, time }) => [length, time]) // => [[10, 1]]
 * Realizability.distance(all, ["0", "1", "2"], { length: 9, time: 8 }) // => 2
 * ```
 */
export const ofRows = (rows: ReadonlyArray<Enumeration.Row<unknown>>): ReadonlyArray<Candidate> => {
  const decided = rows.filter((row) => row.isDecided)
  const alike = Map.groupBy(decided, ({ behaviour, cost }) => `${behaviour} ${cost.steps}`)
  return Array.from(alike.values(), ([first]) => ({
    length: first!.cost.bits,
    time: Number(first!.cost.steps),
    answers: first!.answers.map(String)
  }))
}

/** Bits and steps of a member of a family at a size. */
export const sizeOf = (family: Family.Family, member: string | Member.Any, size: number): Size => {
  const { bits, max } = Result.getOrThrow(Family.measurement(family, member, size))
  return { length: bits, time: Number(max) }
}

/**
 * The members of a family at a size; what no number answers is said as nothing.
 *
 * - **Cost** two runs a member and context
 * - **Errors** those of `Family.measurement`
 */
export const ofFamily = (family: Family.Family, size: number): ReadonlyArray<Candidate> =>
  family.members.map((member) => ({
    ...sizeOf(family, member, size),
    answers: Array.from(Family.runs(family, member, size), ({ run }) =>
      run.status === "halted" ? `${run.output}` : ""
    )
  }))

const errors = (answers: ReadonlyArray<string>, one: Candidate): number =>
  answers.filter((answer, at) => answer !== one.answers[at]).length

/** The programs that say the same as the demonstrator on every context. */
export const realizers = (
  candidates: ReadonlyArray<Candidate>,
  answers: ReadonlyArray<string>
): ReadonlyArray<Candidate> => candidates.filter((one) => errors(answers, one) === 0)

/** On how many contexts the nearest program within the bounds errs; on all where there is none. */
export const distance = (
  candidates: ReadonlyArray<Candidate>,
  answers: ReadonlyArray<string>,
  within: Size
): number =>
  candidates
    .filter(({ length, time }) => length <= within.length && time <= within.time)
    .reduce((least, one) => Math.min(least, errors(answers, one)), answers.length)

/**
 * How much of the tighter bound is left by the program that leaves most of it: at least 0 if and only
 * if one is within the bounds; `-Infinity` of no programs.
 */
export const slack = (programs: ReadonlyArray<Size>, within: Size): number =>
  Math.max(
    ...programs.map(({ length, time }) => Math.min(within.length - length, within.time - time))
  )

/**
 * The programs that no other beats in both length and time, shortest first.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { Family, isqrt, Realizability } from "@headwater/programs"
 * const all = Realizability.ofFamily(Family.inLanguage(isqrt, Register.language), 64)
 * Realizability.frontier(all).map(({ length, time }) => [length, time]) // => [[98, 61], [368, 35]]
 * ```
 */
export const frontier = <S extends Size>(programs: ReadonlyArray<S>): ReadonlyArray<S> => {
  const beats = (a: S, b: S): boolean => a !== b && a.length <= b.length && a.time <= b.time
  return programs
    .filter((one) => !programs.some((other) => beats(other, one)))
    .toSorted((a, b) => a.length - b.length)
}

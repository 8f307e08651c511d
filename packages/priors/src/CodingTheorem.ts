/**
 * # The coding-theorem prior
 *
 * The share of all Turing machines of a size that halt with a string on the tape, from an exact
 * table of counts; its code length is the complexity of the string by the Coding Theorem Method.
 * It is a prior over strings, not over programs, and normalised on the machines that halt.
 *
 * To be used by the room complexity, whose tables of more states it reads.
 *
 * ## Main definitions
 * - {@link ofStates}: from the machines of up to 4 states, counted here
 * - {@link read}, {@link write}: tables as text, so that larger ones can be brought along
 * - {@link within}: the masses that remain under a hard bound on time
 *
 * ## References
 * - [DelahayeZenil2012], [SolerToscanoEtAl2014]
 *
 * @module
 */
import { Distribution, Rational } from "@headwater/exact"
import { Turing } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Semimeasure } from "./Semimeasure.ts"
import * as S from "./Semimeasure.ts"

/** How many machines put out a string, from tapes of 0 and of 1 together. */
export interface Row {
  readonly output: string
  readonly count: bigint
  /** The least time at which one of them halts, where the table has it. */
  readonly steps?: number
}

/**
 * The table of counts of all machines with a number of states, exact: by falling count, then shorter, then
 * in lexicographic order.
 *
 * - **Cost** milliseconds for up to 3 states, seconds for 4
 * - **Errors** `RangeError` unless there are 1 to 4 states
 *
 * @example
 * ```ts
 * import { CodingTheorem } from "@headwater/priors"
 * CodingTheorem.table(2)[2] // => { output: "00", steps: 2, count: 508n }
 * ```
 */
export const table = (states: number): ReadonlyArray<Row> => Turing.table(leaves(states))

const leaves = (states: number): ReadonlyArray<Turing.Leaf> => {
  const steps = Turing.longestRun(states)
  if (steps === undefined || states > 4)
    throw new RangeError(`Expected 1 to 4 states, not \`${states}\``)
  return Turing.outputs(states, steps).leaves
}

/**
 * The prior of a table: each string in proportion to its count.
 *
 * - **Errors** a failure with one line where a count is negative or all are 0
 *
 * @example
 * ```ts
 * import { CodingTheorem } from "@headwater/priors"
 * import { Result } from "effect"
 * const prior = Result.getOrThrow(CodingTheorem.of([{ output: "0", count: 3n }, { output: "1", count: 1n }]))
 * String(prior.get("0")) // => "3/4"
 * ```
 */
export const of = (rows: Iterable<Row>): Result.Result<Distribution<string>, string> =>
  S.proportional(Array.from(rows, ({ output, count }) => [output, Rational.of(count)] as const))

/**
 * The prior of all machines of 1 to 4 states.
 *
 * @example
 * ```ts
 * import { CodingTheorem } from "@headwater/priors"
 * String(CodingTheorem.ofStates(1).get("0")) // => "1/2"
 * ```
 */
export const ofStates = (states: number): Distribution<string> =>
  Result.getOrThrow(of(table(states)))

/**
 * The prior in which machines count only if they halt within T steps: a semimeasure, with the share
 * of the machines that halt later undecided.
 *
 * - **Errors** `RangeError` unless there are 1 to 4 states
 *
 * @example
 * ```ts
 * import { CodingTheorem, Semimeasure } from "@headwater/priors"
 * const cut = CodingTheorem.within(2, 1n)
 * Semimeasure.length(cut, "00") // => undefined
 * String(cut.undecided) // => "261/761"
 * ```
 */
export const within = (states: number, T: bigint): Semimeasure<string> => {
  const all = leaves(states)
  const halting = all.reduce((sum, { count }) => sum + count, 0n)
  const share = (of: ReadonlyArray<Turing.Leaf>): ReadonlyArray<readonly [string, Rational]> =>
    of.map(({ output, count }) => [output, Rational.of(count, halting)])
  const late = share(all.filter(({ steps }) => BigInt(steps) > T)).map(([, mass]) => mass)
  return Result.getOrThrow(
    S.of(share(all.filter(({ steps }) => BigInt(steps) <= T)), Rational.sum(late))
  )
}

const head = "string\tcount\tminsteps"

/** A table as text: a head, and a line `output <tab> count <tab> steps` for each row. */
export const write = (rows: Iterable<Row>): string =>
  [head, ...lines(rows)].map((line) => `${line}\n`).join("")

const lines = (rows: Iterable<Row>): ReadonlyArray<string> =>
  Array.from(rows, ({ output, count, steps }) =>
    [output, count, ...(steps === undefined ? [] : [steps])].join("\t")
  )

/**
 * A table from text: a head or none, then lines of an output of 0 and 1, its count, and its least steps or not.
 *
 * - **Errors** a failure that names the line, what was expected and what came
 *
 * @example
 * ```ts
 * import { CodingTheorem } from "@headwater/priors"
 * import { Result } from "effect"
 * CodingTheorem.read("0\t12\t1\n1\t12\t1\n").pipe(Result.map((rows) => rows.length)) // => Result.succeed(2)
 * CodingTheorem.read("0\t12\n0\t-1") // => Result.fail("line 2: expected an output, its count and its steps, not `0 -1`")
 * ```
 */
export const read = (text: string): Result.Result<ReadonlyArray<Row>, string> => {
  const rows: Array<Row> = []
  const met = new Set<string>()
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || (index === 0 && line.trim() === head)) continue
    const match = /^([01]+)\t(\d{1,60})(?:\t(\d{1,15}))?\r?$/u.exec(line)
    const [, output, count, steps] = match ?? []
    if (output === undefined || count === undefined) {
      const came = line.replaceAll(/\s+/gu, " ").slice(0, 60)
      return Result.fail(
        `line ${index + 1}: expected an output, its count and its steps, not \`${came}\``
      )
    }
    if (met.has(output)) {
      return Result.fail(`line ${index + 1}: expected each output once, not \`${output}\` again`)
    }
    met.add(output)
    const row = { output, count: BigInt(count) }
    rows.push(steps === undefined ? row : { ...row, steps: Number(steps) })
  }
  return Result.succeed(rows)
}

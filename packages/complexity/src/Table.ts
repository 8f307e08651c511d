/**
 * # Tables of machines
 *
 * What all Turing machines of a number of states put out, and when: the class from which every
 * complexity here is taken. A table says how long machines were run and how many are undecided, so
 * that a value can say how far it may be off.
 *
 * ## References
 * - [DelahayeZenil2012]; [SolerToscanoEtAl2014]
 *
 * @module
 */
import { Distribution, Rational } from "@headwater/exact"
import { Turing } from "@headwater/hypotheses"

/** The machines that put out a string. */
export interface Row {
  /** From a tape of 0 and from a tape of 1, added. */
  readonly count: bigint
  /** How many halt at which step, by rising step. */
  readonly times: ReadonlyArray<readonly [steps: number, count: bigint]>
}

/** A class of machines, counted. */
export interface Table {
  readonly of: "turing"
  readonly states: number
  /** The steps that each machine was given. */
  readonly steps: number
  /** Machines, each counted once for each of the two tapes. */
  readonly runs: bigint
  /** How many of those halted in time. */
  readonly halting: bigint
  /** How many may halt later; 0 where it is known that none does. */
  readonly undecided: bigint
  readonly rows: ReadonlyMap<string, Row>
}

/**
 * The table of a counted class.
 *
 * @example
 * ```ts
 * import { Table } from "@headwater/complexity"
 * import { Turing } from "@headwater/hypotheses"
 * const table = Table.of(2, 4, Turing.tally(2, 4))
 * table.undecided > 0n // => true
 * ```
 */
export const of = (states: number, steps: number, tally: Turing.Tally): Table => {
  const { machines, halting, leaves } = Turing.ofTally(states, tally)
  const rows = new Map<string, { count: bigint; times: Array<readonly [number, bigint]> }>()
  for (const { output, steps: time, count } of leaves) {
    const row = rows.get(output) ?? { count: 0n, times: [] }
    row.count += count
    row.times.push([time, count])
    rows.set(output, row)
  }
  for (const { times } of rows.values()) times.sort(([a], [b]) => a - b)
  return {
    of: "turing",
    states,
    steps,
    runs: 2n * machines,
    halting: 2n * halting,
    undecided: 2n * Turing.undecided(states, steps, tally),
    rows
  }
}

/** The most states of a table that is counted while one waits. */
const mostCounted = 4

/**
 * The complete table of 1 to 4 states.
 *
 * - **Cost** a quarter of a second for 4 states, milliseconds for fewer
 * - **Errors** `RangeError` beyond 4 states
 *
 * @example
 * ```ts
 * import { Table } from "@headwater/complexity"
 * const { rows, halting } = Table.ofStates(3)
 * rows.size // => 128
 * halting // => 4294368n
 * ```
 */
export const ofStates = (states: number): Table => {
  const steps = Turing.longestRun(states)
  if (steps === undefined || states > mostCounted)
    throw new RangeError(`Expected 1 to 4 states, not \`${states}\``)
  return of(states, steps, Turing.tally(states, steps))
}

/**
 * A table as if its machines had had fewer steps: what halts later is undecided then.
 *
 * - **Errors** `RangeError` for more steps than the table has
 *
 * @example
 * ```ts
 * import { Table } from "@headwater/complexity"
 * const { halting, undecided } = Table.within(Table.ofStates(2), 3)
 * halting // => 5920n
 * undecided // => 168n
 * ```
 */
export const within = (table: Table, steps: number): Table => {
  if (!Number.isSafeInteger(steps) || steps < 0 || steps > table.steps) {
    throw new RangeError(`Expected steps from 0 to ${table.steps}, not \`${steps}\``)
  }
  if (steps === table.steps) return table
  const rows = new Map<string, Row>()
  let halting = 0n
  for (const [output, row] of table.rows) {
    const times = row.times.filter(([time]) => time <= steps)
    if (times.length === 0) continue
    const count = times.reduce((sum, [, here]) => sum + here, 0n)
    halting += count
    rows.set(output, { count, times })
  }
  return { ...table, steps, halting, undecided: table.undecided + table.halting - halting, rows }
}

/**
 * The prior of a table: each string in proportion to the machines that put it out in time. It is a prior
 * over strings, not over programs, and normalised on what halts.
 *
 * - **Errors** `RangeError` where nothing halts
 *
 * @example
 * ```ts
 * import { Table } from "@headwater/complexity"
 * String(Table.distribution(Table.ofStates(2)).get("00")) // => "127/1522"
 * ```
 */
export const distribution = ({ halting, rows }: Table): Distribution.Distribution<string> => {
  if (halting === 0n) throw new RangeError("Expected a machine that halts, and found none")
  return Distribution.masses(
    Array.from(rows, ([string, { count }]) => [string, Rational.of(count, halting)] as const)
  )
}

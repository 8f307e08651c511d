/**
 * # Traces
 *
 * What a machine did, instruction by instruction, for those who look for a mistake. A trace says
 * nothing about cost.
 *
 * @module
 */

/** One executed instruction and what it changed. */
export interface Traced {
  /** The index of the instruction in the program. */
  readonly at: number
  readonly instruction: string
  /** The registers that have another value than before. */
  readonly registers: Readonly<Record<string, string>>
  /** The cells of memory that were written. */
  readonly cells: Readonly<Record<string, string>>
}

/** The first instructions of a run, and whether there were more. */
export interface Trace {
  readonly steps: ReadonlyArray<Traced>
  readonly cut: boolean
}

/**
 * # What complexities are read off
 *
 * A counted class as the measures see it, whatever its programs are: those that put a string out, alike
 * ones together, and those that are undecided. Masses are whole numbers of a unit.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Lambda, Turing } from "@headwater/hypotheses"
import type { Table } from "../Table.ts"
import type { Terms } from "../Terms.ts"

/** Programs of one length and one time. */
export interface Programs {
  readonly count: bigint
  /** Their mass together, in units. */
  readonly units: bigint
  readonly length: LogForm
  /** The whole bits of a code word of each. */
  readonly code: number
  /** Steps; of undecided programs, the least that they can take. */
  readonly steps: number
}

/** A counted class. */
export interface Source {
  /** The mass of a unit. */
  readonly unit: Rational
  /** The units of which a string has its share; undecided programs that halt may add to it. */
  readonly whole: bigint
  readonly grows: boolean
  /** Those that put a string out. */
  readonly programs: (string: string) => ReadonlyArray<Programs>
  /** Their units together. */
  readonly units: (string: string) => bigint
  readonly undecided: ReadonlyArray<Programs>
  /** Whether a string would be in the table if a program put it out. */
  readonly lists: (string: string) => boolean
}

/** The bits of a program of a class of machines: one for the tape, then its number in whole bits. */
export const codeOfMachine = Memo.by(
  Number,
  (states: number) => 1 + (Turing.size(states) - 1n).toString(2).length
)

/** The length of a machine of some states, in bits. */
const lengthOfMachine = Memo.by(Number, (states: number) =>
  LogForm.log2(BigInt(Turing.choices(states))).times(2 * states)
)

const ofMachines = ({ states, steps, runs, halting, undecided, rows }: Table): Source => {
  const length = lengthOfMachine(states)
  const code = codeOfMachine(states)
  const alike = (time: number, count: bigint): Programs => ({
    count,
    units: count,
    length,
    code,
    steps: time
  })
  return {
    unit: Rational.of(1n, runs),
    whole: halting,
    grows: true,
    programs: (string) =>
      (rows.get(string)?.times ?? []).map(([time, count]) => alike(time, count)),
    units: (string) => rows.get(string)?.count ?? 0n,
    undecided: undecided === 0n ? [] : [alike(steps + 1, undecided)],
    lists: () => true
  }
}

const ofTerms = ({ bits, rows, undecided }: Terms): Source => {
  const alike = (it: Terms["undecided"][number]): Programs => ({
    count: it.count,
    units: it.count << BigInt(bits - it.bits),
    length: LogForm.of(it.bits),
    code: it.bits,
    steps: it.steps
  })
  const programs = (string: string): ReadonlyArray<Programs> => (rows.get(string) ?? []).map(alike)
  return {
    unit: Rational.pow2(-bits),
    whole: 1n << BigInt(bits),
    grows: false,
    programs,
    units: (string) => sum(programs(string)),
    undecided: undecided.map(alike),
    lists: (string) => string.length <= Lambda.longestWord
  }
}

/** The units of programs. */
export const sum = (all: ReadonlyArray<Programs>): bigint =>
  all.reduce((units, it) => units + it.units, 0n)

/** A class as the measures see it. */
export const sourceOf = (table: Table | Terms): Source =>
  table.of === "lambda" ? ofTerms(table) : ofMachines(table)

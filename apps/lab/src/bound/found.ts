import { ctm, Table } from "@headwater/complexity"
import { Memo, Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import type * as State from "./State.ts"

/** Machines of these numbers of states are counted in the page. */
export const sizes = ["2", "3", "4"] as const

/** Outputs of this many bits and more are one band. */
export const longest = 5

/** Strings in the table of the figure. */
const most = 14

/** What the machines put out up to a step: a share of all that halt for each length, then the rest. */
export interface Point {
  readonly at: number
  readonly shares: ReadonlyArray<number>
}

/** A class of machines, and how what it puts out grows with the bound. */
export interface Class {
  readonly table: Table.Table
  readonly points: ReadonlyArray<Point>
}

/** A string under a bound. */
export interface Row {
  readonly string: string
  readonly machines: bigint
  /** Of what halts within the bound. */
  readonly share: Rational
  /** Of all that halts. */
  readonly whole: Rational
  readonly bits: string
  readonly least: number
}

/** What the figure shows at one bound. */
export interface Found {
  readonly steps: number
  readonly rows: ReadonlyArray<Row>
  /** Strings that are put out by then, and of all. */
  readonly strings: readonly [number, number]
  /** Of all machines that halt, the share that halts later. */
  readonly late: Rational
  /** Half the sum of what the shares of all strings differ by. */
  readonly distance: Rational
}

const bandOf = (string: string): number => Math.min(string.length, longest) - 1

/** The machines of a number of states, counted once. */
const classOf = Memo.by(
  (states: number) => states,
  (states): Class => {
    const table = Table.ofStates(states)
    const ended = Array.from({ length: table.steps + 1 }, () =>
      Array.from({ length: longest }, () => 0n)
    )
    for (const [string, { times }] of table.rows) {
      for (const [steps, count] of times) ended[steps]![bandOf(string)]! += count
    }
    const sums = Array.from({ length: longest }, () => 0n)
    const points = ended.slice(1).map((at, index): Point => {
      for (const [band, count] of at.entries()) sums[band]! += count
      const late = sums.reduce((left, it) => left - it, table.halting)
      const share = (count: bigint): number => Rational.of(count, table.halting).toNumber()
      return { at: index + 1, shares: [...sums, late].map(share) }
    })
    return { table, points }
  }
)

/** The class that a state names, or one line that says what was expected. */
export const named = ({ states }: Pick<State.State, "states">): Result.Result<Class, string> =>
  sizes.some((it) => it === states)
    ? Result.succeed(classOf(Number(states)))
    : Result.fail(`Expected ${sizes.join(", ")} states, not ${states}`)

/** What is put out within a bound, or one line that says what was expected. */
export const foundOf = ({ table }: Class, written: string): Result.Result<Found, string> => {
  const steps = Number(written)
  if (!/^\d+$/.test(written) || steps < 1 || steps > table.steps) {
    return Result.fail(`Expected 1 to ${table.steps} steps, not ${written}`)
  }
  const cut = Table.within(table, steps)
  const shares = (of: Table.Table, string: string): Rational =>
    Rational.of(of.rows.get(string)?.count ?? 0n, of.halting)
  const gained = [...table.rows.keys()]
    .map((string) => shares(cut, string).minus(shares(table, string)))
    .filter((it) => it.sign > 0)
  const rows = [...table.rows]
    .toSorted(([, a], [, b]) => (a.count > b.count ? -1 : a.count < b.count ? 1 : 0))
    .slice(0, most)
    .map(([string, row]): Row => ({
      string,
      machines: cut.rows.get(string)?.count ?? 0n,
      share: shares(cut, string),
      whole: shares(table, string),
      bits: ctm(cut, string)?.toNumber().toFixed(4) ?? "outside",
      least: row.times[0]?.[0] ?? 0
    }))
  return Result.succeed({
    steps,
    rows,
    strings: [cut.rows.size, table.rows.size],
    late: Rational.of(table.halting - cut.halting, table.halting),
    distance: Rational.sum(gained)
  })
}

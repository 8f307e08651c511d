import { ctm, Shipped, type Table } from "@headwater/complexity"
import { Memo, Rational } from "@headwater/exact"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** Machines of these numbers of states have a table that comes with the page. */
export const sizes = ["2", "3", "4", "5"] as const

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
  /** At each step at which some machine halts. */
  readonly points: ReadonlyArray<Point>
  /** The strings that most machines put out. */
  readonly top: ReadonlyArray<readonly [string: string, row: Table.Row]>
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

/** A table with its shares by time, found once. */
const classOf = Memo.by(
  (table: Table.Table) => table.states,
  (table): Class => {
    const ended = new Map<number, Array<bigint>>()
    for (const [string, { times }] of table.rows) {
      for (const [steps, count] of times) {
        const at = ended.get(steps) ?? Array.from({ length: longest }, () => 0n)
        at[bandOf(string)]! += count
        ended.set(steps, at)
      }
    }
    const sums = Array.from({ length: longest }, () => 0n)
    const points = [...ended]
      .toSorted(([a], [b]) => a - b)
      .map(([at, counts]): Point => {
        for (const [band, count] of counts.entries()) sums[band]! += count
        const late = sums.reduce((left, it) => left - it, table.halting)
        const share = (count: bigint): number => Rational.of(count, table.halting).toNumber()
        return { at, shares: [...sums, late].map(share) }
      })
    const top = [...table.rows]
      .toSorted(([, a], [, b]) => (a.count > b.count ? -1 : a.count < b.count ? 1 : 0))
      .slice(0, most)
    return { table, points, top }
  }
)

/** The class that a state names, once its table is there, or one line that says what was expected. */
export const named = (states: string): Promise<Result.Result<Class, string>> =>
  sizes.some((it) => it === states)
    ? Effect.runPromise(
        Shipped.load(Number(states)).pipe(
          Effect.map(classOf),
          Effect.mapError(({ file, line }) => `${file}: ${line}`),
          Effect.result
        )
      )
    : Promise.resolve(Result.fail(`Expected ${sizes.join(", ")} states, not ${states}`))

/** How many machines of a string halt within a bound. */
const within = ({ times }: Table.Row, bound: number): bigint => {
  let sum = 0n
  for (const [steps, count] of times) {
    if (steps > bound) break
    sum += count
  }
  return sum
}

/** What is put out within a bound, or one line that says what was expected. */
export const foundOf = ({ table, top }: Class, written: string): Result.Result<Found, string> => {
  const steps = Number(written)
  if (!/^\d+$/.test(written) || steps < 1 || steps > table.steps) {
    return Result.fail(`Expected 1 to ${table.steps} steps, not ${written}`)
  }
  const counts = Array.from(table.rows.values(), (row) => [within(row, steps), row.count] as const)
  const halting = counts.reduce((sum, [left]) => sum + left, 0n)
  const gained = counts.reduce((sum, [left, all]) => {
    const more = left * table.halting - all * halting
    return more > 0n ? sum + more : sum
  }, 0n)
  const left = top.map(([string, row]) => [string, within(row, steps)] as const)
  const rows = new Map(
    left.filter(([, count]) => count > 0n).map(([it, count]) => [it, { count, times: [] }])
  )
  const cut = { ...table, steps, halting, rows }
  return Result.succeed({
    steps,
    rows: top.map(([string, row], index): Row => {
      const machines = left[index]![1]
      return {
        string,
        machines,
        share: Rational.of(machines, halting),
        whole: Rational.of(row.count, table.halting),
        bits: ctm(cut, string)?.toNumber().toFixed(4) ?? "outside",
        least: row.times[0]?.[0] ?? 0
      }
    }),
    strings: [counts.filter(([it]) => it > 0n).length, counts.length],
    late: Rational.of(table.halting - halting, table.halting),
    distance: Rational.of(gained, table.halting * halting)
  })
}

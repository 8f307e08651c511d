/**
 * # A cutoff on time and what it turns
 *
 * A function is a string that Turing machines of a given number of states put out, and its mass is the
 * number of machines, on both blanks, that halt with it. A cutoff at T leaves those that halt within T
 * steps. Of the strings that are left, few machines have those whose mass is below the median.
 *
 * @module
 */
import { Shipped, type Table } from "@headwater/complexity"
import { Kendall, Memo, Rational } from "@headwater/exact"
import { Domain, Fraction, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** Machines of a given number of states and a cutoff, and at which sixteenth of the masses many begin. */
export const Cutoff = Schema.Struct({ states: Schema.Int, T: Schema.Int, sixteenths: Schema.Int })
export type Cutoff = typeof Cutoff.Type

/** Strings of one mass: how many there are, and how many machines of each halt by which step. */
interface Alike {
  readonly mass: bigint
  readonly strings: bigint
  readonly within: ReadonlyArray<readonly [steps: number, machines: bigint]>
}

/** The strings of machines of a given number of states, by rising mass. */
const alike = Memo.by(Number, (states: number): ReadonlyArray<Alike> => {
  const rows = new Map<Table.Row, bigint>()
  for (const row of Shipped.table(states).rows.values()) rows.set(row, (rows.get(row) ?? 0n) + 1n)
  return Array.from(rows, ([{ count: mass, times }, strings]) => {
    let sum = 0n
    return {
      mass,
      strings,
      within: times.map(([steps, count]) => [steps, (sum += count)] as const)
    }
  }).sort((a, b) => (a.mass < b.mass ? -1 : 1))
})

/** Strings of one mass of which a cutoff leaves equally many machines. */
interface Left {
  readonly mass: bigint
  readonly left: bigint
  readonly strings: bigint
}

const total = (all: ReadonlyArray<Pick<Left, "strings">>): bigint =>
  all.reduce((sum, { strings }) => sum + strings, 0n)

/** What a cutoff leaves, by rising mass. */
const leftOf = (states: number, T: number): ReadonlyArray<Left> => {
  const found = new Map<bigint, Map<bigint, bigint>>()
  for (const { mass, strings, within } of alike(states)) {
    let left = 0n
    for (const [steps, machines] of within) {
      if (steps > T) break
      left = machines
    }
    if (left === 0n) continue
    const same = found.get(mass) ?? new Map<bigint, bigint>()
    found.set(mass, same.set(left, (same.get(left) ?? 0n) + strings))
  }
  return [...found].flatMap(([mass, same]) =>
    Array.from(same, ([left, strings]) => ({ mass, left, strings }))
  )
}

/** Strings, their pairs of unequal mass, and those of them of which something is so. */
export interface Pairs {
  readonly strings: bigint
  readonly pairs: bigint
  readonly so: bigint
}

/** The pairs whose order turns. */
const turned = (all: ReadonlyArray<Left>): Pairs => {
  const of = (name: keyof Left): ReadonlyArray<bigint> => all.map((it) => it[name])
  const found = Kendall.pairs(of("mass"), of("left"), of("strings"))
  const pairs = found.concordant + found.discordant + found.tiedSecond
  return { strings: total(all), pairs, so: found.discordant }
}

/** Pairs of which one keeps a part of its machines that is at least twice the other's. */
const doubled = (all: ReadonlyArray<Left>): bigint => {
  const sorted = all.toSorted((a, b) => (a.left * b.mass < b.left * a.mass ? -1 : 1))
  let [at, below, found] = [0, 0n, 0n]
  for (const { mass, left, strings } of sorted) {
    while (2n * sorted[at]!.left * mass <= left * sorted[at]!.mass) below += sorted[at++]!.strings
    found += below * strings
  }
  return found
}

/** The pairs whose odds at least double or halve. */
const moved = (all: ReadonlyArray<Left>): bigint =>
  [...Map.groupBy(all, (it) => it.mass).values()].reduce(
    (sum, same) => sum - doubled(same),
    doubled(all)
  )

/** What conditions, sizes and margins see of a cutoff. */
export interface Measured extends Cutoff {
  /** Pairs that turn, of few machines and of many. */
  readonly few: Pairs
  readonly many: Pairs
  /** Pairs of few machines whose odds at least double or halve. */
  readonly moved: bigint
  /** Strings of which the cutoff leaves nothing, and all strings. */
  readonly lost: bigint
  readonly strings: bigint
}

export const measure = Memo.by(
  ({ states, T, sixteenths }: Cutoff) => `${states} ${T} ${sixteenths}`,
  (cutoff): Measured => {
    const left = leftOf(cutoff.states, cutoff.T)
    const at = (Number(total(left)) * cutoff.sixteenths) / 16
    let passed = 0n
    const ends = left.map(({ strings }) => (passed += strings))
    const massAt = (index: number): bigint => left[ends.findIndex((end) => index < end)]?.mass ?? 0n
    // Twice the median, or another sixteenth: the mean of the two masses that it lies between.
    const bound = massAt(Math.ceil(at) - 1) + massAt(Math.floor(at))
    const few = left.filter(({ mass }) => 2n * mass < bound)
    const strings = total(alike(cutoff.states))
    return {
      ...cutoff,
      few: turned(few),
      many: turned(left.slice(few.length)),
      moved: moved(few),
      lost: strings - passed,
      strings
    }
  }
)

/** The share of pairs of which it is so; nothing where there is no pair. */
export const share = ({ pairs, so }: Pairs): Rational =>
  pairs === 0n ? Rational.zero : Rational.of(so, pairs)

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k)

type Bounds = readonly [from: number, to: number]

/** Machines of these numbers of states at each of the cutoffs, parted at the median or elsewhere. */
export const rows = (states: Bounds, T: Bounds, border = 8) => {
  const all = range(...states).flatMap((it) =>
    range(...T).map((at) => ({ states: it, T: at, sixteenths: border }))
  )
  const domain: Domain.Domain<Cutoff> = Domain.exhaustive(() => all)
  const few = all.length < 30 ? { few: "one row for each cutoff" } : {}
  return { domain, sizes: { states, T, border: [border, border] }, ...few } as const
}

const shown = ({ pairs, so, strings }: Pairs): string => `${so} of ${pairs} pairs of ${strings}`

export const model: Reading.Model<Cutoff> = {
  schema: Cutoff,
  show: (it) => {
    const { few, many, lost, strings } = measure(it)
    return (
      `${it.states} states, T = ${it.T}: ${shown(few)} strings of few machines turn, ` +
      `${shown(many)} of many; ${lost} of ${strings} strings are lost`
    )
  },
  arbitrary: fc.record({
    states: fc.constantFrom(2, 3),
    T: fc.integer({ min: 1, max: 21 }),
    sixteenths: fc.constant(8)
  })
}

/** Where most pairs turn, and how many strings a cutoff loses. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [4, 5].flatMap((states) => {
      const all = range(4, 80).map((T) => measure({ states, T, sixteenths: 8 }))
      const most = (of: "few" | "many"): Measured =>
        all.reduce((a, b) => (share(b[of]).compare(share(a[of])) > 0 ? b : a))
      const lost = ({ lost: gone, strings, T }: Measured) => `${gone} of ${strings} at T = ${T}`
      const of = (it: "few" | "many") =>
        `${Fraction.percent(share(most(it)[it]))} (at T = ${most(it).T})`
      return [
        [`most that turn of few, ${states} states`, of("few")],
        [`most that turn of many, ${states} states`, of("many")],
        [`lost there, ${states} states`, lost(most("few"))],
        [
          `lost, ${states} states`,
          [8, 12, 16, 20, 24, 40, 80].map((T) => lost(all[T - 4]!)).join(", ")
        ]
      ]
    })
  )

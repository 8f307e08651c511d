/**
 * # A cutoff on time and what it turns
 *
 * A function is a string that Turing machines of a given number of states put out, and its mass is the number
 * of machines, on both blanks, that halt with it. A cutoff at T leaves those that halt within T
 * steps. Of the strings that are left, few machines have those whose mass is below the median.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, Fraction, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Halting from "../models/Halting.ts"

/** Machines of a given number of states and a cutoff, and at which sixteenth of the masses many begin. */
export const Cutoff = Schema.Struct({ states: Schema.Int, T: Schema.Int, sixteenths: Schema.Int })
export type Cutoff = typeof Cutoff.Type

/** A string's machines: all, and those within 0, 1, 2, ... steps. */
interface Masses {
  readonly all: number
  readonly within: ReadonlyArray<number>
}

/** By string; counts are below 2^53. */
export const masses = Memo.by(Number, (states: number): ReadonlyMap<string, Masses> => {
  const length = Halting.longest(states) + 1
  const times = new Map<string, Array<number>>()
  for (const { output, steps, count } of Halting.outputs(states).leaves) {
    const found = times.get(output) ?? Array.from({ length }, () => 0)
    found[steps] = (found[steps] ?? 0) + Number(count)
    times.set(output, found)
  }
  return new Map(
    Array.from(times, ([output, counts]) => {
      let all = 0
      return [output, { within: counts.map((count) => (all += count)), all }]
    })
  )
})

/** How many machines put out a string within T steps. */
export const within = (it: Masses, T: number): number =>
  it.within[Math.min(T, it.within.length - 1)] ?? 0

/** Pairs of unequal mass, those whose order turns, and the strings. */
export interface Turned {
  readonly strings: number
  readonly pairs: number
  readonly turned: number
}

const turned = (strings: ReadonlyArray<Masses>, T: number): Turned => {
  const [all, left] = [strings.map((it) => it.all), strings.map((it) => within(it, T))]
  let [pairs, found] = [0, 0]
  for (let i = 0; i < all.length; i++) {
    for (let j = 0; j < i; j++) {
      const before = all[i]! - all[j]!
      if (before === 0) continue
      pairs++
      const after = left[i]! - left[j]!
      if (before > 0 ? after < 0 : after > 0) found++
    }
  }
  return { strings: strings.length, pairs, turned: found }
}

/** The strings that are left, in those of few machines and those of many. */
const parted = ({ states, T, sixteenths }: Cutoff) => {
  const left = [...masses(states).values()].filter((it) => within(it, T) > 0)
  const sorted = left.map((it) => it.all).toSorted((a, b) => a - b)
  const at = (sorted.length * sixteenths) / 16
  // Twice the median, or another sixteenth: the mean of the two masses that it lies between.
  const bound = (sorted[Math.ceil(at) - 1] ?? 0) + (sorted[Math.floor(at)] ?? 0)
  return {
    few: left.filter((it) => 2 * it.all < bound),
    many: left.filter((it) => 2 * it.all >= bound)
  }
}

/** What conditions, sizes and margins see of a cutoff. */
export interface Measured extends Cutoff {
  readonly few: Turned
  readonly many: Turned
  /** Strings of which the cutoff leaves nothing, and all strings. */
  readonly lost: number
  readonly strings: number
}

export const measure = Memo.by(
  ({ states, T, sixteenths }: Cutoff) => `${states} ${T} ${sixteenths}`,
  (cutoff): Measured => {
    const { few, many } = parted(cutoff)
    const strings = masses(cutoff.states).size
    return {
      ...cutoff,
      few: turned(few, cutoff.T),
      many: turned(many, cutoff.T),
      lost: strings - few.length - many.length,
      strings
    }
  }
)

/** Pairs of unequal mass among the strings of few machines, and those whose odds at least double or halve. */
export const measureOdds = Memo.by(
  ({ states, T, sixteenths }: Cutoff) => `${states} ${T} ${sixteenths}`,
  (cutoff) => {
    const { few } = parted(cutoff)
    const [all, left] = [few.map((it) => it.all), few.map((it) => within(it, cutoff.T))]
    if (2 * Math.max(0, ...all) ** 2 > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`Expected masses whose products are exact, not \`${Math.max(...all)}\``)
    }
    let [pairs, doubled] = [0, 0]
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++) {
        if (all[i] === all[j]) continue
        pairs++
        const [own, other] = [left[i]! * all[j]!, left[j]! * all[i]!]
        if (own >= 2 * other || other >= 2 * own) doubled++
      }
    }
    return { ...cutoff, pairs, doubled }
  }
)

/** The share of pairs that turn; none do where there is no pair. */
export const share = ({ pairs, turned: found }: Turned): Rational =>
  pairs === 0 ? Rational.zero : Rational.of(found, pairs)

/** Machines of these numbers of states at each of the cutoffs, parted at the median or elsewhere. */
export const cutoffs = (
  sizes: ReadonlyArray<number>,
  [from, to]: readonly [from: number, to: number],
  sixteenths = 8
): Domain.Domain<Cutoff> =>
  Domain.exhaustive(() =>
    sizes.flatMap((states) =>
      Array.from({ length: to - from + 1 }, (_, k) => ({ states, T: from + k, sixteenths }))
    )
  )

/** The same of one number of states, and the region that they are. */
export const rows = (states: number, from: number, to: number, border = 8) =>
  ({
    domain: cutoffs([states], [from, to], border),
    sizes: { states: [states, states], T: [from, to], border: [border, border] }
  }) as const

const shown = ({ pairs, turned: found, strings }: Turned): string =>
  `${found} of ${pairs} pairs of ${strings}`

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

/** How many strings a cutoff loses, where most turn, and what the border of few and many decides. */
export const figures = (): Readonly<Record<string, string>> => {
  const at = (sixteenths: number): ReadonlyArray<Measured> =>
    Array.from({ length: 77 }, (_, k) => measure({ states: 4, T: 4 + k, sixteenths }))
  const most = at(8).reduce((a, b) => (share(b.few).compare(share(a.few)) > 0 ? b : a))
  return {
    "most that turn of few": `${Fraction.percent(share(most.few))} (at T = ${most.T})`,
    "lost there": `${most.lost} of ${most.strings}`,
    lost: [8, 12, 16, 20, 24, 40]
      .map((T) => `${measure({ states: 4, T, sixteenths: 8 }).lost} at T = ${T}`)
      .join(", "),
    ...Object.fromEntries(
      [4, 8, 12].map((sixteenths) => {
        const cutoffs = at(sixteenths)
        const more = cutoffs.filter(({ few, many }) => share(few).compare(share(many)) > 0)
        return [
          `more turn of few, border at ${sixteenths}/16`,
          `at ${more.length} of ${cutoffs.length} cutoffs, the last at T = ${more.at(-1)?.T ?? "none"}`
        ]
      })
    )
  }
}

/**
 * # How often a reader of near windows errs
 *
 * The chain of reach 1 has no ends here, and every cell is 0 or 1 with chance one half. A reader
 * sees the windows within `radius` sites of the one asked for and takes the choice before them for
 * 0. What both make of the windows to the right is the difference between the best worths after 1 and
 * after 0; what they make of those to the left, a map from the choice before to the choice asked
 * for, which is constant after a while. Both are chains of few states, so the share of questions on
 * which the reader and the brain differ is a rational number.
 *
 * ## Main definitions
 * - {@link errors}: that share for each radius; {@link reading}: what a reader answers
 * - {@link readers}: how sure each should be, and what it loses
 *
 * @module
 */
import { LinearProgram, LogForm, Rational } from "@headwater/exact"
import { brain, cells, type Chain, type Choice, windows } from "./Chain.ts"

/**
 * What a reader of the windows within `radius` of a site answers for it. Near the first site it reads as
 * many, so further to the right.
 */
export const reading = (
  chain: Chain,
  world: ArrayLike<number>,
  site: number,
  radius: number
): Choice => {
  const first = Math.max(0, site - radius)
  const last = Math.min(chain.sites - 1, first + 2 * radius)
  const part = { ...chain, sites: last - first + 1 }
  const start = first * windows(chain)
  const seen = Array.from({ length: cells(part) }, (_, at) => world[start + at] ?? 0)
  return brain(part, seen)[site - first] ?? 0
}

/** A map of choices: what comes of 0 and of 1. */
type Choices = readonly [after0: number, after1: number]

/** The difference of worths, and the choice after each choice before, of one more window. */
const step = (
  cells: number,
  difference: number
): { readonly difference: number; readonly choices: Choices } => {
  const at = (state: number): readonly [worth: number, choice: number] => {
    const [zero, one] = [(cells >> (2 * state)) & 1, ((cells >> (2 * state + 1)) & 1) + difference]
    return one > zero ? [one, 1] : [zero, 0]
  }
  const [[low, after0], [high, after1]] = [at(0), at(1)]
  return { difference: high - low, choices: [after0, after1] }
}

const differences = [-1, 0, 1]
const all = Array.from({ length: 16 }, (_, cells) => cells)
const [zero, one] = [Rational.zero, Rational.one]

/** The nonnegative solution of equations that have one: each is coefficients, and a value. */
const solved = (
  equations: ReadonlyArray<{
    readonly coefficients: ReadonlyArray<Rational>
    readonly bound: Rational
  }>
): ReadonlyArray<Rational> => {
  const found = LinearProgram.solve({
    maximise: equations[0]?.coefficients.map(() => 0) ?? [],
    subject: equations.map((it) => ({ ...it, relation: "=" }))
  })
  if (found._tag !== "optimal") throw new RangeError("Expected equations with a solution")
  return found.point
}

/** How often each difference occurs far from the end. */
const stationary = (): ReadonlyArray<Rational> => {
  const into = (to: number, from: number): Rational =>
    Rational.of(all.filter((it) => step(it, from).difference === to).length, 16)
  const balance = differences.map((to) => ({
    coefficients: differences.map((from) => into(to, from).minus(to === from ? one : zero)),
    bound: zero
  }))
  return solved([...balance.slice(1), { coefficients: differences.map(() => one), bound: one }])
}

/** A map that is not constant, with the difference at which it is extended to the left. */
interface Open {
  readonly difference: number
  readonly choices: Choices
}

const isConstant = ([after0, after1]: Choices): boolean => after0 === after1
const after = (map: Choices, choices: Choices): Choices => [
  map[choices[0]] ?? 0,
  map[choices[1]] ?? 0
]
const same = (a: Open, b: Open): boolean =>
  a.difference === b.difference && a.choices[0] === b.choices[0] && a.choices[1] === b.choices[1]

/** The chance that the choice asked for is 1, from a map on. */
const chances = (): ((it: Open) => Rational) => {
  const open = differences.flatMap((difference) =>
    [[0, 1] as const, [1, 0] as const].map((choices): Open => ({ difference, choices }))
  )
  const next = (it: Open): ReadonlyArray<Open> =>
    all.map((cells) => {
      const { choices, difference } = step(cells, it.difference)
      return { difference, choices: after(it.choices, choices) }
    })
  const point = solved(
    open.map((it) => ({
      coefficients: open.map((to) =>
        (same(to, it) ? one : zero).minus(
          Rational.of(next(it).filter((other) => same(other, to)).length, 16)
        )
      ),
      bound: Rational.of(
        next(it).filter(({ choices }) => isConstant(choices) && choices[0] === 1).length,
        16
      )
    }))
  )
  return (it) =>
    isConstant(it.choices)
      ? Rational.of(it.choices[0])
      : (point[open.findIndex((other) => same(other, it))] ?? zero)
}

/** The brain and the reader to the left of the site: differences and maps of both. */
interface Both {
  readonly own: Open
  readonly read: Open
}

const maps: ReadonlyArray<Choices> = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1]
]
const opens = differences.flatMap((difference) => maps.map((choices) => ({ difference, choices })))
const boths: ReadonlyArray<Both> = opens.flatMap((own) => opens.map((read) => ({ own, read })))
const place = ({ choices, difference }: Open): number =>
  4 * (difference + 1) + 2 * choices[0] + choices[1]
const placeOf = ({ own, read }: Both): number => opens.length * place(own) + place(read)

const extended = (it: Open, cells: number): Open => {
  const { choices, difference } = step(cells, it.difference)
  return { difference, choices: after(it.choices, choices) }
}

/** For each place and each value of four cells, the next place: one window more to the left. */
const leftwards = (): ReadonlyArray<ReadonlyArray<number>> =>
  boths.map(({ own, read }) =>
    all.map((cells) => placeOf({ own: extended(own, cells), read: extended(read, cells) }))
  )

/**
 * The share of questions on which a reader errs, for radius 0 to `most`.
 *
 * @example
 * ```ts
 * import { Nearby } from "@headwater/worlds"
 * Nearby.errors(2).map(String) // => ["101/392", "10959/114688", "1772061/51380224"]
 * ```
 */
export const errors = (most: number): ReadonlyArray<Rational> => {
  const chance = chances()
  const left = leftwards()
  const right = (own: number, read: number): number => 3 * (own + 1) + read + 1
  // how often the brain and the reader have which differences, in units of 1 / (whole · 16^radius)
  const often = stationary()
  const whole = often.reduce((product, it) => product * it.denominator, 1n)
  let pairs = Array.from({ length: 9 }, () => 0n)
  for (const [at, it] of often.entries()) {
    pairs[right(differences[at] ?? 0, 0)] = (it.numerator * whole) / it.denominator
  }
  // the chance of an error from each place on, in units of 1 / (unit · 16^radius)
  const ends = boths.map(({ own, read }) => {
    const it = chance(own)
    return read.choices[0] === 1 ? one.minus(it) : it
  })
  const unit = ends.reduce(
    (product, it) => (product % it.denominator === 0n ? product : product * it.denominator),
    1n
  )
  let err = ends.map((it) => (it.numerator * unit) / it.denominator)
  return Array.from({ length: most + 1 }, (_, radius) => {
    let sum = 0n
    for (const own of differences) {
      for (const read of differences) {
        const count = pairs[right(own, read)] ?? 0n
        if (count === 0n) continue
        for (const cells of all) {
          const at = placeOf({ own: step(cells, own), read: step(cells, read) })
          sum += count * (err[at] ?? 0n)
        }
      }
    }
    const next = Array.from({ length: 9 }, () => 0n)
    for (const own of differences) {
      for (const read of differences) {
        const count = pairs[right(own, read)] ?? 0n
        for (const cells of all) {
          next[right(step(cells, own).difference, step(cells, read).difference)]! += count
        }
      }
    }
    pairs = next
    const before = err
    err = left.map((to) => to.reduce((total, at) => total + (before[at] ?? 0n), 0n))
    return Rational.of(sum, whole * unit * 16n ** BigInt(2 * radius + 1))
  })
}

/** A reader of near windows that is not sure of what it finds. */
export interface Reader {
  readonly radius: number
  /** On which share of questions what it finds is wrong. */
  readonly errs: Rational
  /** How many times likelier it takes what it finds: as often as that is right for once that it is wrong. */
  readonly odds: number
  /** What it loses a question, in bits. */
  readonly loss: LogForm
}

/**
 * The readers of radius 0 to `most`, each as sure as it should be. `Selection.partial` is their text.
 *
 * @example
 * ```ts
 * import { Nearby } from "@headwater/worlds"
 * Nearby.readers(2).map(({ loss, odds }) => [odds, loss.toNumber().toFixed(3)]) // => [[3, "0.823"], [9, "0.455"], [28, "0.216"]]
 * ```
 */
export const readers = (most: number): ReadonlyArray<Reader> =>
  errors(most).map((errs, radius) => {
    const right = one.minus(errs)
    const odds = Math.max(1, Math.round(right.dividedBy(errs).toNumber()))
    const loss = LogForm.sum([
      LogForm.log2(Rational.of(odds + 1, odds)).times(right),
      LogForm.log2(BigInt(odds + 1)).times(errs)
    ])
    return { radius, errs, odds, loss }
  })

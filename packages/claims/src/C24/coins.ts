/**
 * # Counts against small steps, exactly
 *
 * Flips of a coin that shows a one with chance p/256. Counting gives the next flip the chance of
 * Krichevsky and Trofimov; small steps hold a chance in 64ths, begin at a half, and move an eighth of
 * the way to each flip, rounded towards where they were. What both lose in expectation follows from
 * where they may stand, flip by flip, with no sum over sequences.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A number of flips of a coin of 256ths. */
const Coin = Schema.Struct({ p: Schema.Int, flips: Schema.Int })
type Coin = typeof Coin.Type

/** Where an estimator begins, where a flip leads, and the chance of a one after some flips. */
export const estimators = {
  steps: {
    start: 32,
    next: (state: number, flip: 0 | 1) =>
      flip === 1 ? state + Math.floor((64 - state) / 8) : state - Math.floor(state / 8),
    chance: (state: number, _flips: number) => Rational.of(state, 64)
  },
  counts: {
    start: 0,
    next: (state: number, flip: 0 | 1) => state + flip,
    chance: (ones: number, flips: number) => Rational.of(2 * ones + 1, 2 * flips + 2)
  }
}

/** What is lost on each flip in turn. */
const losses = Memo.by(
  (id: keyof typeof estimators, p: number, flips: number) => `${id} ${p} ${flips}`,
  (id, p, flips): ReadonlyArray<LogForm> => {
    const { chance, next, start } = estimators[id]
    const shows = [Rational.of(256 - p, 256), Rational.of(p, 256)] as const
    let at = new Map([[start, Rational.one]])
    return Array.from({ length: flips }, (_, n) => {
      const after = new Map<number, Rational>()
      const terms: Array<LogForm> = []
      for (const [state, mass] of at) {
        const one = chance(state, n)
        for (const flip of [0, 1] as const) {
          const weight = mass.times(shows[flip])
          if (weight.sign === 0) continue
          const said = flip === 1 ? one : Rational.one.minus(one)
          terms.push(LogForm.log2(said).times(weight))
          const to = next(state, flip)
          after.set(to, (after.get(to) ?? Rational.zero).plus(weight))
        }
      }
      at = after
      return LogForm.sum(terms).negated()
    })
  }
)

/** How many flips are run at once. */
const block = 24

/** What an estimator loses on the flips of a coin, in expectation. */
export const expected = (id: keyof typeof estimators, { flips, p }: Coin): LogForm =>
  LogForm.sum(losses(id, p, Math.ceil(flips / block) * block).slice(0, flips))

/** By how much small steps lose more than counts. */
export const saved = Memo.by(
  ({ flips, p }: Coin) => `${p} ${flips}`,
  (it: Coin): LogForm => expected("steps", it).minus(expected("counts", it))
)

export const model: Reading.Model<Coin> = {
  schema: Coin,
  show: (it) =>
    `p = ${it.p}/256, ${it.flips} flips: counts lose ${expected("counts", it).toNumber().toFixed(3)} bits, ` +
    `small steps ${expected("steps", it).toNumber().toFixed(3)}`,
  arbitrary: fc.record({ p: fc.nat(128), flips: fc.integer({ min: 1, max: 8 }) })
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** All coins and numbers of flips within these bounds. */
export const coins = (
  p: readonly [number, number],
  flips: readonly [number, number]
): Domain.Domain<Coin> =>
  Domain.exhaustive(() =>
    range(...p).flatMap((p) => range(...flips).map((flips) => ({ p, flips })))
  )

/** The least chance at which counts lose more somewhere, up to twenty-four flips, and the one before. */
export const figures = (): Readonly<Record<string, string>> => {
  const worse = (p: number) => range(1, block).filter((flips) => saved({ p, flips }).sign < 0)
  let p = 0
  while (worse(p).length === 0) p++
  return { "greatest chance": `${p - 1}/256`, [`worse at ${p}/256 after`]: worse(p).join(", ") }
}

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

/** A given number of flips of a coin of 256ths. */
export const Coin = Schema.Struct({ p: Schema.Int, flips: Schema.Int })
export type Coin = typeof Coin.Type

/** An estimator: where it begins, where a flip leads, and the chance it gives to a one. */
interface Estimator {
  readonly start: number
  readonly next: (state: number, flip: 0 | 1) => number
  readonly chance: (state: number, flips: number) => Rational
}

export const estimators = {
  steps: {
    start: 32,
    next: (state, flip) =>
      flip === 1 ? state + Math.floor((64 - state) / 8) : state - Math.floor(state / 8),
    chance: (state) => Rational.of(state, 64)
  },
  counts: {
    start: 0,
    next: (state, flip) => state + flip,
    chance: (ones, flips) => Rational.of(2 * ones + 1, 2 * flips + 2)
  }
} as const satisfies Readonly<Record<string, Estimator>>

/** What is lost on each flip in turn. */
const losses = Memo.by(
  (id: keyof typeof estimators, p: number, flips: number) => `${id} ${p} ${flips}`,
  (id, p, flips): ReadonlyArray<LogForm> => {
    const { chance, next, start }: Estimator = estimators[id]
    const one = Rational.of(p, 256)
    const zero = Rational.one.minus(one)
    const found: Array<LogForm> = []
    let at = new Map([[start, Rational.one]])
    for (let n = 0; n < flips; n++) {
      const terms: Array<LogForm> = []
      const after = new Map<number, Rational>()
      for (const [state, mass] of at) {
        const said = chance(state, n)
        for (const flip of [0, 1] as const) {
          const weight = mass.times(flip === 1 ? one : zero)
          if (weight.sign === 0) continue
          const given = flip === 1 ? said : Rational.one.minus(said)
          terms.push(LogForm.log2(given).times(weight))
          const to = next(state, flip)
          after.set(to, (after.get(to) ?? Rational.zero).plus(weight))
        }
      }
      found.push(LogForm.sum(terms).negated())
      at = after
    }
    return found
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

/** All coins and numbers of flips within these bounds. */
export const coins = (
  p: readonly [number, number],
  flips: readonly [number, number]
): Domain.Domain<Coin> =>
  Domain.exhaustive(function* () {
    for (let chance = p[0]; chance <= p[1]; chance++) {
      for (let count = flips[0]; count <= flips[1]; count++) yield { p: chance, flips: count }
    }
  })

/** The numbers of flips, up to twenty-four, at which counts lose more. */
const worse = (p: number): ReadonlyArray<number> =>
  Array.from({ length: block }, (_, index) => index + 1).filter(
    (flips) => saved({ p, flips }).sign < 0
  )

/** The least chance at which counts lose more somewhere, and the one before. */
export const figures = (): Readonly<Record<string, string>> => {
  let p = 0
  while (worse(p).length === 0) p++
  return { "greatest chance": `${p - 1}/256`, [`worse at ${p}/256 after`]: worse(p).join(", ") }
}

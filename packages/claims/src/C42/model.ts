/**
 * # Forecasts with influence
 *
 * A bit is 1 with chance p, above 1/2, and is forecast. A second bit is 1 with chance a if that forecast is
 * above 1/2 and with chance b if it is not, and is then forecast honestly. A forecaster that is paid by
 * the sum of both losses may do better by forecasting 1/2 than p: then it steers.
 *
 * @module
 */
import { LogForm, Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Three chances in parts of `grid`. */
export const World = Schema.Struct({
  p: Schema.Int,
  a: Schema.Int,
  b: Schema.Int,
  grid: Schema.Int
})
export type World = typeof World.Type

/** The entropy of a bit. */
const entropy = Memo.by(
  (n: number, grid: number) => `${n} ${grid}`,
  (n: number, grid: number): LogForm => {
    const p = Rational.of(n, grid)
    const part = (x: Rational) => (x.sign === 0 ? LogForm.zero : LogForm.log2(x).times(x.negated()))
    return part(p).plus(part(Rational.one.minus(p)))
  }
)

export const world = Reading.about(
  World,
  ({ a, b, grid, p }) => ({
    hasInfluence: a !== b,
    /** What the honest forecast loses more than that of 1/2. */
    gain: LogForm.sum([
      entropy(p, grid),
      entropy(a, grid),
      entropy(b, grid).negated(),
      LogForm.of(-1)
    ])
  }),
  {
    show: (it, { gain }) =>
      `p = ${it.p}/${it.grid}, a = ${it.a}/${it.grid}, b = ${it.b}/${it.grid}: ` +
      `honest forecasts lose ${gain.toNumber().toFixed(3)} bits more`,
    conditions: {
      influence: ["the second bit depends on the forecast of the first", (it) => it.hasInfluence]
    },
    sizes: { grid: ["chances are in parts of it", (_, it) => it.grid] }
  }
)

/** Every world on a grid, with influence or without. */
export const worlds = (grid: number, hasInfluence: boolean): Domain.Domain<World> =>
  Domain.exhaustive(function* () {
    for (let p = Math.floor(grid / 2) + 1; p <= grid; p++) {
      for (let a = 0; a <= grid; a++) {
        for (let b = 0; b <= grid; b++) if ((a !== b) === hasInfluence) yield { p, a, b, grid }
      }
    }
  })

/** Three in five; the second bit is fair after an honest forecast and certain after one of 1/2. */
export const witness: Domain.Domain<World> = Domain.exhaustive(function* () {
  yield { p: 6, a: 5, b: 10, grid: 10 }
})

/** The same with a fair second bit whatever is forecast. */
export const apart: Domain.Domain<World> = Domain.exhaustive(function* () {
  yield { p: 6, a: 5, b: 5, grid: 10 }
})

/** Errors counted instead: in how many worlds announcing the less likely value is strictly better. */
const againstTheOdds = (grid: number): string => {
  let count = 0
  for (let p = 0; p <= grid; p++) {
    for (let a = 0; a <= grid; a++) {
      for (let b = 0; b <= grid; b++) {
        // What is lost by announcing 1 and by announcing 0, in parts of the grid.
        const [one, zero] = [grid - p + Math.min(a, grid - a), p + Math.min(b, grid - b)]
        if ((2 * p > grid && zero < one) || (2 * p < grid && one < zero)) count++
      }
    }
  }
  return Rational.of(count, (grid + 1) ** 3).toString()
}

export const figures = (): Readonly<Record<string, string>> => ({
  "in eighths": againstTheOdds(8),
  "in sixteenths": againstTheOdds(16),
  "in thirty-seconds": againstTheOdds(32)
})

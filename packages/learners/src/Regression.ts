/**
 * # Regression in closed form
 *
 * Least squares with a ridge, exactly: after any data the weights that make
 * `Σ (y - w·x)² + ridge |w|²` least. One update costs the same however much was seen before; it does
 * not descend. It predicts a number rather than the chances of symbols, so it is no `Learner`, but
 * it has the same three functions.
 *
 * ## Implementation notes
 * The state has the inverse of `ridge I + Σ x xᵀ`, and an update changes it by the formula of
 * Sherman and Morrison for a matrix of rank one.
 *
 * @module
 */
import { Rational } from "@headwater/exact"

/** Where a regression stands after data. */
export interface State {
  /** One weight for each coordinate of an input. */
  readonly weights: ReadonlyArray<Rational>
  /** The inverse of `ridge I + Σ x xᵀ`, by rows. */
  readonly inverse: ReadonlyArray<ReadonlyArray<Rational>>
}

/** A regression over inputs of so many coordinates. */
export interface Regression {
  readonly start: () => State
  readonly predict: (state: State, input: ReadonlyArray<Rational>) => Rational
  readonly update: (state: State, input: ReadonlyArray<Rational>, output: Rational) => State
}

const dot = (a: ReadonlyArray<Rational>, b: ReadonlyArray<Rational>): Rational =>
  Rational.sum(a.map((it, at) => it.times(b[at] ?? Rational.zero)))

/**
 * The regression with a ridge, which has to be positive: it decides what the data do not.
 *
 * - **Cost** of an update: `O(dimension²)` operations on rationals, whose length grows with the data
 * - **Errors** `RangeError` for a dimension or a ridge that is not positive, and for an input of
 *   another dimension
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Regression } from "@headwater/learners"
 * const regression = Regression.make({ dimension: 1, ridge: Rational.of(1, 100) })
 * const state = regression.update(regression.start(), [Rational.of(1)], Rational.of(2))
 * regression.predict(state, [Rational.of(3)]).toString() // => "600/101"
 * ```
 */
export const make = (options: {
  readonly dimension: number
  readonly ridge: Rational
}): Regression => {
  const { dimension, ridge } = options
  if (!(Number.isSafeInteger(dimension) && dimension >= 1)) {
    throw new RangeError(`Expected a number of coordinates, not \`${dimension}\``)
  }
  if (ridge.sign <= 0) {
    throw new RangeError(`Expected a ridge above 0, not \`${ridge.toString()}\``)
  }
  const checked = (input: ReadonlyArray<Rational>): ReadonlyArray<Rational> => {
    if (input.length === dimension) return input
    throw new RangeError(`Expected an input of ${dimension} coordinates, not of ${input.length}`)
  }
  const places = Array.from({ length: dimension }, (_, at) => at)
  const start: State = {
    weights: places.map(() => Rational.zero),
    inverse: places.map((row) =>
      places.map((column) => (row === column ? ridge.inverse() : Rational.zero))
    )
  }
  return {
    start: () => start,
    predict: ({ weights }, input) => dot(weights, checked(input)),
    update: ({ inverse, weights }, input, output) => {
      const moved = inverse.map((row) => dot(row, checked(input)))
      const scale = Rational.one.plus(dot(moved, input))
      const missed = output.minus(dot(weights, input)).dividedBy(scale)
      return {
        weights: weights.map((it, at) => it.plus(moved[at]!.times(missed))),
        inverse: inverse.map((row, at) =>
          row.map((it, column) => it.minus(moved[at]!.times(moved[column]!).dividedBy(scale)))
        )
      }
    }
  }
}

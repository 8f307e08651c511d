import { Rational } from "@headwater/exact"
import { Regression } from "@headwater/learners"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const rational = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => Rational.of(n, d))

interface Problem {
  readonly ridge: Rational
  readonly data: ReadonlyArray<readonly [input: ReadonlyArray<Rational>, output: Rational]>
  readonly dimension: number
}

const problem: fc.Arbitrary<Problem> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }))
  .chain(([dimension, d]) =>
    fc.record({
      ridge: fc.constant(Rational.of(1, d)),
      dimension: fc.constant(dimension),
      data: fc.array(
        fc.tuple(fc.array(rational, { minLength: dimension, maxLength: dimension }), rational),
        { maxLength: 5 }
      )
    })
  )

const fitted = (it: Problem): Regression.State => {
  const regression = Regression.make(it)
  let state = regression.start()
  for (const [input, output] of it.data) state = regression.update(state, input, output)
  return state
}

/** `Σ (y - w·x)² + ridge |w|²`. */
const squares = ({ data, ridge }: Problem, weights: ReadonlyArray<Rational>): Rational => {
  const square = (it: Rational): Rational => it.times(it)
  const missed = data.map(([input, output]) =>
    square(output.minus(Rational.sum(input.map((x, at) => x.times(weights[at]!)))))
  )
  return Rational.sum([...missed, ...weights.map((it) => square(it).times(ridge))])
}

Law.check(
  it,
  Law.set("regression", [
    Law.law({
      name: "least",
      statement: "no other weights have a smaller sum of squares, and those that are near a larger",
      over: Domain.sampled(fc.tuple(problem, fc.nat({ max: 2 }), rational)),
      holds: ([problem, place, by]) => {
        const { weights } = fitted(problem)
        const at = place % problem.dimension
        const moved = weights.map((it, index) => (index === at ? it.plus(by) : it))
        return squares(problem, moved).compare(squares(problem, weights)) === by.abs().sign
      }
    }),
    Law.law({
      name: "normal equations",
      statement: "ridge w + Σ x (w·x - y) = 0",
      over: Domain.sampled(problem),
      holds: (problem) => {
        const { weights } = fitted(problem)
        const regression = Regression.make(problem)
        const state = { weights, inverse: [] }
        return weights.every((own, at) =>
          Rational.sum([
            own.times(problem.ridge),
            ...problem.data.map(([input, output]) =>
              input[at]!.times(regression.predict(state, input).minus(output))
            )
          ]).equals(Rational.zero)
        )
      }
    }),
    Law.law({
      name: "order",
      statement: "the order of the data does not matter",
      over: Domain.sampled(problem),
      holds: (problem) => {
        const turned = fitted({ ...problem, data: problem.data.toReversed() })
        return fitted(problem).weights.every((it, at) => it.equals(turned.weights[at]!))
      }
    })
  ])
)

describe("Regression", () => {
  it("example: on a line the weight is that of the data, drawn to zero by the ridge", () => {
    const one = { dimension: 1, ridge: Rational.of(1) }
    const data = [1, 2, 3].map((x) => [[Rational.of(x)], Rational.of(2 * x)] as const)
    // 2 · 14 / (14 + 1)
    assert.equal(fitted({ ...one, data }).weights.toString(), "28/15")
    assert.equal(fitted({ ...one, data: [] }).weights.toString(), "0")
  })

  it("example: bad options and inputs are refused", () => {
    const ridge = Rational.one
    assert.throws(() => Regression.make({ dimension: 0, ridge }), RangeError, "not `0`")
    assert.throws(
      () => Regression.make({ dimension: 1, ridge: Rational.zero }),
      RangeError,
      "Expected a ridge above 0, not `0`"
    )
    const regression = Regression.make({ dimension: 2, ridge })
    assert.throws(
      () => regression.predict(regression.start(), [Rational.one]),
      RangeError,
      "Expected an input of 2 coordinates, not of 1"
    )
    assert.throws(
      () => regression.update(regression.start(), [Rational.one], Rational.one),
      RangeError,
      "of 2 coordinates"
    )
  })
})

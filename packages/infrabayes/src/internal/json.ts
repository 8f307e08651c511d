/**
 * # Cases as JSON
 *
 * Rationals are texts such as "3/4", or integers; points and actions are numbers from 0.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A rational as it is written. */
export const Fraction = Schema.Union([
  Schema.String.pipe(
    Schema.check(
      Schema.isPattern(/^-?\d+(\/0*[1-9]\d*)?$/, { expected: 'a rational such as "3/4"' })
    )
  ),
  Schema.Int
])
export type Fraction = typeof Fraction.Type

export const Fractions = Schema.Array(Fraction)

/** The number of a point, an outcome or an action. */
export const Index = Schema.Int.pipe(
  Schema.check(Schema.isGreaterThanOrEqualTo(0, { expected: "an integer from 0" }))
)

/** A number of things, of which there is one at least. */
export const Count = Schema.Int.pipe(
  Schema.check(Schema.isGreaterThanOrEqualTo(1, { expected: "an integer from 1" }))
)

export const AMeasures = Schema.NonEmptyArray(Schema.Struct({ m: Fractions, b: Fraction }))

export const rational = (x: Fraction): Rational =>
  typeof x === "number" ? Rational.of(x) : Result.getOrThrow(Rational.parse(x))

export const rationals = (all: ReadonlyArray<Fraction>): ReadonlyArray<Rational> =>
  all.map(rational)

export const aMeasures = (all: typeof AMeasures.Type) =>
  all.map(({ b, m }, i) => {
    const [masses, constant] = [rationals(m), rational(b)]
    const wrong = [...masses, constant].find((x) => x.sign < 0)
    if (wrong !== undefined) {
      throw new RangeError(
        `Expected masses and a constant from 0 in measure ${i}, not \`${wrong.toString()}\``
      )
    }
    return { m: masses, b: constant }
  })

/** Refuses a list of numbers in which one is not below a bound, or stands twice. */
export const distinct = (all: ReadonlyArray<number>, bound: number, what: string): void => {
  below(all, bound, what)
  const twice = all.find((it, i) => all.indexOf(it) !== i)
  if (twice !== undefined) throw new RangeError(`Expected ${what} once, not \`${all.join(", ")}\``)
}

/** Refuses a list of numbers in which one is not below a bound. */
export const below = (all: ReadonlyArray<number>, bound: number, what: string): void => {
  const wrong = all.find((i) => i >= bound)
  if (wrong !== undefined) throw new RangeError(`Expected ${what} below ${bound}, not \`${wrong}\``)
}

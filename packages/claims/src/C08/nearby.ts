/**
 * # Readers of near windows
 *
 * In the middle of a long chain of fair cells, reach 1: on which share of questions a reader errs
 * that sees a given number of sites to both sides.
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import { Nearby } from "@headwater/worlds"
import * as Schema from "effect/Schema"

const Near = Schema.Struct({ radius: Schema.Int })
export type Near = typeof Near.Type

const errors = Memo.by(Number, Nearby.errors)

/** The shares for radii to 40, or to 70 where they are asked for. */
const error = ({ radius }: Near): Rational => {
  const found = errors(radius <= 40 ? 40 : 70)[radius]
  if (found === undefined)
    throw new RangeError(`Expected a radius of at most 70, not \`${radius}\``)
  return found
}

const radii = (from: number, to: number) =>
  Domain.product<Near>({ radius: Domain.integers(from, to) })

export const reader = Reading.about(Near, error, {
  show: ({ radius }) => `a reader of ${radius} sites to both sides`,
  sizes: {
    radius: [
      "the sites that a reader sees to both sides of the one that is asked for",
      (_, it) => it.radius
    ]
  }
})

/** By how much less than one question in a hundred it errs. */
export const below = (error: Rational): Rational => Rational.of(1, 100).minus(error)

export const domains = { near: radii(0, 3), far: radii(4, 40), farther: radii(41, 70) } as const

/** The shares, in hundredths, and whether they fall as fast as a power. */
export const figures = (): Readonly<Record<string, string>> => {
  const bound = (radius: number): Rational =>
    Rational.of(101, 392).times(Rational.of(3, 8).pow(radius))
  const within = Array.from({ length: 41 }, (_, radius) => radius).every(
    (radius) => error({ radius }).compare(bound(radius)) <= 0
  )
  const percent = (radius: number): string => `${(100 * error({ radius }).toNumber()).toFixed(3)} %`
  return {
    ...Object.fromEntries(
      [0, 1, 2, 3, 4, 8].map((radius) => [`radius ${radius}`, percent(radius)])
    ),
    "at most 101/392 times 3/8 to the radius, up to 40": String(within)
  }
}

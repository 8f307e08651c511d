/**
 * # Lists of rationals, by place
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"

export type Vector = ReadonlyArray<Rational>

export const read = (values: ReadonlyArray<RationalLike>): Vector =>
  values.map((x) => Rational.from(x))

export const zeros = (length: number): Vector => Array.from({ length }, () => Rational.zero)

export const dot = (a: Vector, b: Vector): Rational =>
  Rational.sum(
    a.flatMap((x, i) => {
      const y = b[i]
      return x.sign === 0 || y === undefined || y.sign === 0 ? [] : [x.times(y)]
    })
  )

export const plus = (a: Vector, b: Vector): Vector => a.map((x, i) => x.plus(b[i]!))

export const scaled = (a: Vector, factor: Rational): Vector => a.map((x) => x.times(factor))

export const equal = (a: Vector, b: Vector): boolean =>
  a.length === b.length && a.every((x, i) => x.equals(b[i]!))

/** All ways to choose one of each list. */
export const choices = function* <A>(
  lists: ReadonlyArray<ReadonlyArray<A>>
): Generator<ReadonlyArray<A>> {
  const [first, ...rest] = lists
  if (first === undefined) yield []
  else for (const a of first) for (const others of choices(rest)) yield [a, ...others]
}

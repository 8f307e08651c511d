import { Bits, type LogForm, Rational, Weight } from "@headwater/exact"
import * as Result from "effect/Result"

/**
 * Whether finitely many weights sum to at most one, decided exactly.
 *
 * Rational weights are added as they are. A weight with a root in it is enclosed between two
 * fixed-point numbers, at doubled precision until the sum is on one side of one. That ends: a
 * positive combination of real radicals with one irrational among them is irrational, so it is
 * never equal to one (roots of integers are linearly independent, [Besicovitch1940]).
 */
export const sumAtMostOne = (weights: ReadonlyArray<Weight.Weight>): boolean => {
  const roots: Array<LogForm> = []
  const rationals: Array<Rational> = []
  for (const weight of weights) {
    if (Weight.isZero(weight)) continue
    const exact = isShort(weight) ? Weight.toRational(weight) : undefined
    if (exact !== undefined && Result.isSuccess(exact)) rationals.push(exact.success)
    else roots.push(Weight.length(weight))
  }
  const left = Rational.one.minus(Rational.sum(rationals))
  if (left.sign < 0) return false
  if (roots.length === 0) return true
  for (let precision = 64; ; precision *= 2) {
    let low = 0n
    let high = 0n
    for (const length of roots) {
      low += power(length, precision, "down")
      high += power(length, precision, "up")
    }
    const unit = 1n << BigInt(precision)
    if (Rational.of(high, unit).compare(left) <= 0) return true
    if (Rational.of(low, unit).compare(left) > 0) return false
    if (precision > 1 << 16) {
      throw new RangeError(`Expected a sum that is told from one within ${precision} bits`)
    }
  }
}

/** Whether a weight, multiplied out, has at most some thousand bits; a longer one is enclosed. */
const isShort = (weight: Weight.Weight): boolean => {
  if (Weight.isZero(weight)) return true
  let bits = 0n
  for (const [base, exponent] of weight.factors) {
    const size = Bits.bitLength(base.numerator) + Bits.bitLength(base.denominator)
    const times = exponent.numerator < 0n ? -exponent.numerator : exponent.numerator
    bits += BigInt(size) * times
  }
  return bits <= 8192n
}

/** 2^-length in units of 2^-precision, rounded down or up. */
const power = (length: LogForm, precision: number, side: "down" | "up"): bigint => {
  const up = side === "up" ? 1n : 0n
  const unit = 1n << BigInt(precision)
  // lengths in units of 2^-precision: a longer one is lighter
  const scaled = length.times(Rational.of(unit))
  const units = side === "up" ? scaled.floor() : scaled.ceil()
  const whole = units >> BigInt(precision)
  let fraction = units - (whole << BigInt(precision))
  if (whole > BigInt(precision)) return up
  let value = unit
  // 2^-(1/2), 2^-(1/4), ...: each the square root of the one before, rounded to the same side
  let root = unit >> 1n
  for (let bit = precision - 1; bit >= 0 && fraction > 0n; bit--) {
    root = squareRoot(root << BigInt(precision)) + up
    const mask = 1n << BigInt(bit)
    if (fraction >= mask) {
      fraction -= mask
      value = ((value * root) >> BigInt(precision)) + up
    }
  }
  return (value >> whole) + up
}

const squareRoot = (value: bigint): bigint => {
  if (value < 2n) return value
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (guess + value / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

import { bitLength } from "./bitLength.ts"

/** The exponent of the last place of the smallest doubles. */
const LEAST = -1074

/** `n / d` to the nearest integer, ties to even, for `n ≥ 0` and `d > 0`. */
const rounded = (n: bigint, d: bigint): bigint => {
  const quotient = n / d
  const twice = 2n * (n - quotient * d)
  const up = twice > d || (twice === d && (quotient & 1n) === 1n)
  return up ? quotient + 1n : quotient
}

/**
 * The double nearest to `n / d`, ties to even, for `d > 0`: infinite above the largest double, 0
 * below half of the smallest.
 *
 * The quotient is rounded once, to 53 bits, or to a multiple of 2^-1074 where that is coarser;
 * what follows is exact.
 */
export const nearest = (n: bigint, d: bigint): number => {
  if (n < 0n) return -nearest(-n, d)
  if (n === 0n) return 0
  // 2^(size - 1) < n/d < 2^(size + 1)
  const size = bitLength(n) - bitLength(d)
  if (size > 1025) return Number.POSITIVE_INFINITY
  if (size < LEAST - 2) return 0
  const ulp = (scale: number): bigint =>
    scale < 0 ? rounded(n << BigInt(-scale), d) : rounded(n, d << BigInt(scale))
  // The last of 53 places is size - 53 or size - 52: try the finer one first.
  let scale = Math.max(size - 53, LEAST)
  let digits = ulp(scale)
  if (digits > 9007199254740992n) digits = ulp(++scale)
  // digits ≤ 2^53. Halving steps keep every factor a normal double or an exact product.
  const x = Number(digits)
  return scale < -1000 ? x * 2 ** -1000 * 2 ** (scale + 1000) : x * 2 ** scale
}

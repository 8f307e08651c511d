import { bitLength } from "./bitLength.ts"

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * The greatest common divisor of two naturals; `gcd(0, n) = n`.
 *
 * Lehmer's algorithm: the quotients of Euclid's are read off the 52 leading bits of both numbers
 * for as long as they are certain (Collins' condition: both ends of the interval in which the
 * true ratio lies give the same quotient), and then applied to the long numbers at once. A wrong
 * quotient is impossible, and every step keeps the greatest common divisor.
 */
export const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < b ? b : a
  let y = a < b ? a : b
  if (y === 0n) return x
  // Denominators are powers of two more often than anything else.
  const twos = y & -y
  if (twos === y) {
    const low = x & -x
    return low < y ? low : y
  }
  while (y > SAFE) {
    const shift = BigInt(bitLength(x) - 52)
    let u = Number(x >> shift)
    let v = Number(y >> shift)
    // (x, y) is to become (p·x + q·y, r·x + s·y). All numbers here stay below 2^53.
    let p = 1
    let q = 0
    let r = 0
    let s = 1
    while (v + r !== 0 && v + s !== 0) {
      const quotient = Math.floor((u + p) / (v + r))
      if (quotient !== Math.floor((u + q) / (v + s))) break
      const nextR = p - quotient * r
      const nextS = q - quotient * s
      const nextV = u - quotient * v
      p = r
      q = s
      u = v
      r = nextR
      s = nextS
      v = nextV
    }
    const large = x
    const small = y
    if (q === 0) {
      x = small
      y = large % small
    } else {
      x = BigInt(p) * large + BigInt(q) * small
      y = BigInt(r) * large + BigInt(s) * small
    }
  }
  if (y === 0n) return x
  let m = Number(y)
  let n = Number(x % y)
  while (n !== 0) {
    const rest = m % n
    m = n
    n = rest
  }
  return BigInt(m)
}

/** The least common multiple of two positive integers. */
export const lcm = (a: bigint, b: bigint): bigint => a * (b / gcd(a, b))

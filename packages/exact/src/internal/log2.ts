/**
 * Certified binary logarithms in fixed point, on BigInt alone.
 *
 * `S = 2^p` is the unit of precision `p`; "`v` is within [A, A + e)" means `A ≤ v·S < A + e`. All
 * roundings go down, so each value computed is a lower bound and only its shortfall is tracked.
 *
 * @module
 */
import { bitLength } from "./bitLength.ts"

/** What a precision needs once: two tables of logarithms and `2/ln 2`, each within [A, A + 2). */
interface Table {
  readonly one: bigint
  readonly bits: bigint
  /** `log2(j/16)` for j from 16 to 31. */
  readonly coarse: ReadonlyArray<bigint>
  /** `log2(b/256)` for b from 256 to 271. */
  readonly fine: ReadonlyArray<bigint>
  readonly scale: bigint
}

/**
 * `Σ_{k≥0} 2^w / (m^(2k+1)·(2k+1))`, that is `2^w·atanh(1/m)`, for `m ≥ 33`.
 *
 * Nested floors are floors of the whole, so each term falls short by less than 1. There are at
 * most `w/10 + 1` terms above 0 (`m^2 > 2^10`), and those left out sum to less than 1:
 * the shortfall is below `w/10 + 2`.
 */
const atanhOfInverse = (m: bigint, w: bigint): bigint => {
  const square = m * m
  let power = (1n << w) / m
  let sum = 0n
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k
    power /= square
  }
  return sum
}

/** `2^w·ln(j/first)` for j = first, ..., first + 16, by `ln(j/(j-1)) = 2·atanh(1/(2j-1))`. */
const chain = (first: bigint, w: bigint): ReadonlyArray<bigint> => {
  const logs = [0n]
  let last = 0n
  for (let j = first + 1n; j <= first + 16n; j++) {
    last += 2n * atanhOfInverse(2n * j - 1n, w)
    logs.push(last)
  }
  return logs
}

/**
 * The table of a precision `p ≥ 64`, computed with `g = bitLength(p) + 16` guard bits, `w = p + g`.
 *
 * A chain of at most 16 steps falls short by less than `16·2·(w/10 + 2)`; let `D` be the next
 * integer but one at most. With `λ = chain(16)[16]`, `λ ≤ 2^w·ln 2 < λ + D = h`. For `L` in a chain, `2^w·L/h` falls short of
 * the binary logarithm by at most `2^w·2D/λ < 3D` (as `L ≤ λ`, and `2^w/λ < 1.443`), its floor by
 * less than `3D + 1`; `2·2^2w/h` falls short of `2^w·2/ln 2` by at most `2D·(2^w/λ)^2 < 4.2D`, its
 * floor by less than `5D`. As `g ≤ p` and `2^g > 65536p`, `5D·2^-g < 1`; the shift by `g` loses
 * less than 1. So every entry is within [A, A + 2).
 */
const compute = (p: number): Table => {
  const guard = BigInt(bitLength(BigInt(p)) + 16)
  const bits = BigInt(p)
  const w = bits + guard
  const coarse = chain(16n, w)
  const fine = chain(256n, w)
  const shortfall = (32n * (w + 20n)) / 10n + 1n
  const ln2 = (coarse[16] ?? 0n) + shortfall
  const binary = (log: bigint): bigint => ((log << w) / ln2) >> guard
  return {
    one: 1n << bits,
    bits,
    coarse: coarse.slice(0, 16).map(binary),
    fine: fine.slice(0, 16).map(binary),
    scale: ((2n << (2n * w)) / ln2) >> guard
  }
}

/** Tables are kept for the precisions 64, 128, ..., 2048 only: six of them, 16 kB in all. */
const KEPT = 2048
const kept = new Map<number, Table>()

const table = (p: number): Table => {
  const known = kept.get(p)
  if (known !== undefined) return known
  const made = compute(p)
  if (p <= KEPT) kept.set(p, made)
  return made
}

/**
 * How far `log2At(p)` may fall short, in units: `4·⌊p/18⌋ + 20`.
 *
 * With x in [1, 2) the mantissa of `n`, and every step as in {@link log2At}:
 * 1. x is within [X, X + 1).
 * 2. `x1 = 16x/j` is within [X1, X1 + 2) as `16/j ≤ 1`, and is below `1 + 1/16`; `x2 = 256·x1/b`
 *    is within [X2, X2 + 3) as `256/b ≤ 1`. Since `X1 < (b+1)·S/256`, `U = X2 - S < S/256`.
 *    `log2` has slope below 1.443 there: the 3 units cost less than 4.4.
 * 3. `z = U/(2S + U) < 2^-9` is within [Z, Z + 1), and `atanh` has slope below 1.01: 1.01 units.
 * 4. The powers of `Z/S`: with `e_k` the shortfall of the k-th, `e_0 = 0` and
 *    `e_(k+1) < 2^-18·e_k + 2^-9 + 1 < 1.01`. Divided by `2k + 1 ≥ 3` and rounded down, each
 *    falls short by less than 1.34 from k = 1 on. At most `⌊p/18⌋ + 1` powers are above 0, as the
 *    k-th is below `2^(p - 9(2k+1))`; what is left out sums to less than 0.4. So atanh falls short
 *    by less than `1.34·⌊p/18⌋ + 1.5` in all.
 * 5. Times `2/ln 2 < 2.886`, within [C, C + 2) where atanh is below 2^-8, and rounded down: less
 *    than `3.87·⌊p/18⌋ + 5.4`. With 4.4 of step 2 and 2 + 2 of the tables: below
 *    `4·⌊p/18⌋ + 20`.
 */
export const slack = (p: number): number => 4 * Math.floor(p / 18) + 20

/** The precision of the quick first pass; the next is 64. */
export const COARSE = 30

/**
 * {@link log2At} at precision 30, on numbers: each of them is an integer below 2^53, and so is
 * every product before it is divided, so that all operations are exact and `Math.floor(a / b)` is
 * the floor of the true quotient (a double nearest to `a/b < k` is below `k` if `a < 2^53`).
 *
 * The steps are those of {@link slack}, but for the cubes and beyond in the series of atanh, which
 * are left out: less than `2^(30 - 27)/3·1.01 < 2.7` units. In place of step 4 the shortfall is 3.8,
 * in all below `2.886·3.8 + 1.1 + 4.4 + 4 < 24 = slack(30)`. The tables are those of 64 bits, cut.
 */
const coarseLog2 = (): ((n: bigint) => bigint) => {
  const { coarse, fine, scale } = table(64)
  const cut = (entry: bigint): number => Number(entry >> 34n)
  const [logJ, logB, factor] = [coarse.map(cut), fine.map(cut), cut(scale)]
  return (n) => {
    const size = bitLength(n) - 1
    const mantissa =
      size <= 52 ? Math.floor(Number(n) * 2 ** (30 - size)) : Number(n >> BigInt(size - 30))
    const j = Math.floor(mantissa / 2 ** 26)
    const nearer = Math.floor((mantissa * 16) / j)
    const b = Math.floor(nearer / 2 ** 22)
    const u = Math.floor((nearer * 256) / b) - 2 ** 30
    const z = Math.floor((u * 2 ** 30) / (2 ** 31 + u))
    const fraction = (logJ[j - 16] ?? 0) + (logB[b - 256] ?? 0) + Math.floor((factor * z) / 2 ** 30)
    return size < 2 ** 22
      ? BigInt(size * 2 ** 30 + fraction)
      : (BigInt(size) << 30n) + BigInt(fraction)
  }
}

/**
 * `log2(n)·2^p` for naturals `n ≥ 1`, from below: the true value is within
 * [A, A + {@link slack}(p)). `p` is 30, or 64 times a power of two.
 *
 * `n = 2^size · (j/16) · (b/256) · (1 + z)/(1 - z)`, with j and b read off the leading bits.
 */
export const log2At = (p: number): ((n: bigint) => bigint) => {
  if (p === COARSE) return coarseLog2()
  const { bits, coarse, fine, one, scale } = table(p)
  const [toJ, toB] = [bits - 4n, bits - 8n]
  return (n) => {
    const size = bitLength(n) - 1
    const mantissa = size > p ? n >> BigInt(size - p) : n << BigInt(p - size)
    const j = mantissa >> toJ
    const nearer = (mantissa << 4n) / j
    const b = nearer >> toB
    const u = (nearer << 8n) / b - one
    const z = (u << bits) / (one + one + u)
    const square = (z * z) >> bits
    let sum = z
    let power = (z * square) >> bits
    for (let k = 3n; power > 0n; k += 2n) {
      sum += power / k
      power = (power * square) >> bits
    }
    return (
      (BigInt(size) << bits) +
      (coarse[Number(j) - 16] ?? 0n) +
      (fine[Number(b) - 256] ?? 0n) +
      ((scale * sum) >> bits)
    )
  }
}

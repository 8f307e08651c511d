import { Rational } from "../Rational.ts"
import { gcd } from "./gcd.ts"
import type { Power, Powers } from "./Powers.ts"

/** `[k, m]` with `n = g^k · m` and `g` no divisor of `m`, in about log2 k divisions. */
const without = (n: bigint, g: bigint): readonly [times: bigint, rest: bigint] => {
  if (n % g !== 0n) return [0n, n]
  const [k, rest] = without(n / g, g * g)
  return rest % g === 0n ? [2n * k + 2n, rest / g] : [2n * k + 1n, rest]
}

/**
 * Brings a product into a basis of pairwise coprime bases, in place.
 *
 * Where `a` and `b` share `g`, `a^p · b^q = (a/g^k)^p · (b/g^l)^q · g^(kp + lq)`; the product of
 * all bases falls, so this ends. A factor whose exponent cancels to 0 is dropped at once.
 */
const insert = (basis: Array<Power>, added: Power): void => {
  const pending: Array<Power> = [added]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [a, p] = next
    if (a === 1n || p.sign === 0) continue
    const at = basis.findIndex(([b]) => gcd(a, b) !== 1n)
    const met = basis[at]
    if (met === undefined) {
      basis.push(next)
      continue
    }
    basis.splice(at, 1)
    const [b, q] = met
    const g = gcd(a, b)
    const [k, restA] = without(a, g)
    const [l, restB] = without(b, g)
    const shared = p.times(Rational.of(k)).plus(q.times(Rational.of(l)))
    pending.push([g, shared], [restA, p], [restB, q])
  }
}

const product = (ns: ReadonlyArray<bigint>): bigint => {
  if (ns.length <= 1) return ns[0] ?? 1n
  const half = ns.length >> 1
  return product(ns.slice(0, half)) * product(ns.slice(half))
}

/** The powers of one side that share a factor with the other side, and those that do not. */
const parted = (powers: Powers, others: Powers): readonly [bound: Powers, free: Powers] => {
  const foreign = product(others.map(([b]) => b))
  const bound: Array<Power> = []
  const free: Array<Power> = []
  for (const power of powers) {
    const [a] = power
    ;(gcd(a, foreign % a) === 1n ? free : bound).push(power)
  }
  return [bound, free]
}

/** The most powers of a side that are brought in base by base. */
const FEW = 4

/** Merges two products, each over pairwise coprime bases. */
const merge = (left: Powers, right: Powers): Powers => {
  const byBase = new Map(left)
  const others: Array<Power> = []
  for (const power of right) {
    const met = byBase.get(power[0])
    if (met === undefined) others.push(power)
    else byBase.set(power[0], met.plus(power[1]))
  }
  const [bound, free] = parted(
    [...byBase].filter(([, exponent]) => exponent.sign !== 0),
    others
  )
  const [touched, untouched] = parted(others, bound)
  const [small, large] = bound.length < touched.length ? [bound, touched] : [touched, bound]
  let merged: Powers
  if (small.length <= FEW) {
    const basis = [...large]
    for (const power of small) insert(basis, power)
    merged = basis
  } else {
    // Halving lets most of the pairs that share nothing be passed over many at a time.
    const half = small.length >> 1
    merged = merge(small.slice(0, half), merge(small.slice(half), large))
  }
  return [...free, ...untouched, ...merged]
}

/**
 * The same product over pairwise coprime bases, found by greatest common divisors alone.
 *
 * A product of powers of pairwise coprime naturals above 1 is 1 only if every exponent is 0
 * (compare the exponents of any prime), so the result is empty exactly when the product is 1.
 *
 * - **Source** [Bernstein2005] for the idea of a coprime base
 */
export const coprime = (powers: Powers): Powers => {
  if (powers.length <= 1) return powers
  const half = powers.length >> 1
  return merge(coprime(powers.slice(0, half)), coprime(powers.slice(half)))
}

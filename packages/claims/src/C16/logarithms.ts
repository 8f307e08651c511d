/**
 * # Logarithms by search and by table
 *
 * Modulo a prime p of which 2 is a primitive root, the search takes up to 9 p - 13 steps; a table
 * with w bits an entry takes 11 w + 2 and has as many bits as p w and its two lengths need. The
 * formulas are those of the real texts, see the tests.
 *
 * @module
 */
import { LogForm, Memo } from "@headwater/exact"
import { Theorems } from "@headwater/programs"
import type { By, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A prime of which 2 is a primitive root, and a charge for time. */
export const Prime = Schema.Struct({ p: Schema.Int, gamma: Schema.Int })
export type Prime = typeof Prime.Type

/** How long the search takes, if it halts: a theorem about its text. */
export const steps: By = Theorems.by(Theorems.dlogSearch, { goal: "-(steps - 9*r0 - 5)^2 >= 0" })

const isPrime = (p: number): boolean => {
  for (let d = 2; d * d <= p; d++) if (p % d === 0) return false
  return p > 1
}

/** 2^exponent mod p, for p below 2^26, so that no product leaves the exact integers. */
const powerOfTwo = (exponent: number, p: number): number => {
  let [result, square] = [1, 2 % p]
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

/** Of a prime: no proper divisor (p - 1) / q, q prime, is a multiple of the order of 2. */
const hasRootTwo = (p: number): boolean => {
  let rest = p - 1
  for (let q = 2; q * q <= rest; q++) {
    if (rest % q !== 0) continue
    if (powerOfTwo((p - 1) / q, p) === 1) return false
    while (rest % q === 0) rest /= q
  }
  return rest === 1 || powerOfTwo((p - 1) / rest, p) !== 1
}

/** The odd primes up to a bound of which 2 is a primitive root. */
export const primes = Memo.by(
  (most: number) => most,
  (most): ReadonlyArray<number> =>
    Array.from({ length: most - 2 }, (_, index) => index + 3).filter(
      (p) => isPrime(p) && hasRootTwo(p)
    )
)

/** The last of these primes up to a bound. */
export const lastPrime = (most: number): number => {
  for (let p = most; p > 3; p--) if (isPrime(p) && hasRootTwo(p)) return p
  return 3
}

/** Bits of a length in the self-delimiting code of the machine. */
const gamma = (n: number): number => 2 * Math.floor(Math.log2(n)) + 1

export interface Measured {
  readonly p: number
  readonly gamma: number
  /** Bits by which the search is shorter. */
  readonly shorter: number
  readonly search: number
  readonly table: number
}

export const measure = ({ gamma: charge, p }: Prime): Measured => {
  const w = Math.floor(Math.log2(p - 2)) + 1
  const shorter = 35 + 2 * gamma(w + 1) + gamma(p * w + 1) + p * w
  return { p, gamma: charge, shorter, search: 9 * p - 13, table: 11 * w + 2 }
}

const time = (it: Measured): LogForm =>
  LogForm.log2(BigInt(it.search)).minus(LogForm.log2(BigInt(it.table)))

/** By how many bits the search is preferred under the charge. */
export const leadOfSearch = (it: Measured): LogForm =>
  LogForm.of(it.shorter).minus(time(it).times(it.gamma))

/** Where the charge that turns the order is greater at the second: the sign of what this gives. */
const rise = (first: Measured, second: Measured): LogForm =>
  time(first).times(second.shorter).minus(time(second).times(first.shorter))

/** The charge that turns the order at a prime, and how many primes on it always rose. */
export const figures = (from: number, to: number): Readonly<Record<string, string>> => {
  const all = primes(to).filter((p) => p >= from)
  const rising = all.filter((p, index) => {
    const next = all[index + 1]
    return (
      next === undefined || rise(measure({ p, gamma: 0 }), measure({ p: next, gamma: 0 })).sign > 0
    )
  })
  const turns = (p: number): string => {
    const it = measure({ p, gamma: 0 })
    return (it.shorter / time(it).toNumber()).toFixed(1)
  }
  return {
    "primes at which it rises": `${rising.length} of ${all.length}, from ${from} to ${to}`,
    [`charge at ${from}`]: turns(from),
    "charge at the last": turns(all.at(-1) ?? from)
  }
}

export const model: Reading.Model<Prime> = {
  schema: Prime,
  show: (it) => {
    const { gamma: charge, p, search, shorter, table } = measure(it)
    return `logarithms modulo ${p}: the search is ${shorter} bits shorter and takes ${search} steps against ${table}, at a charge of ${charge}`
  },
  arbitrary: fc.record({ p: fc.constantFrom(...primes(200)), gamma: fc.nat(200) })
}

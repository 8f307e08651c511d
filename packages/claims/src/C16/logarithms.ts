/**
 * # Logarithms by search and by table
 *
 * Modulo a prime p of which 2 is a primitive root, the search takes up to 9 p - 13 steps; a table
 * with w bits an entry takes 11 w + 2 and has as many bits as p w and its two lengths need. The
 * formulas are those of the real texts, see the tests.
 *
 * @module
 */
import { Bits, LogForm, Memo } from "@headwater/exact"
import { dlog, Theorems } from "@headwater/programs"
import { type By, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as ProgramPair from "../models/ProgramPair.ts"

/** A prime of which 2 is a primitive root, and a charge for time. */
const Prime = Schema.Struct({ p: Schema.Int, gamma: Schema.Int })
export type Prime = typeof Prime.Type

/** How long the search takes, if it halts: a theorem about its text. */
export const steps: By = Theorems.by(Theorems.dlogSearch, { goal: "-(steps - 9*r0 - 5)^2 >= 0" })

/** The odd primes up to a bound of which 2 is a primitive root. */
export const primes = Memo.by(Number, (most: number) => ProgramPair.sizes(dlog, 3, most))

/** Bits of a length in the self-delimiting code of the machine. */
const coded = (n: number): number => Bits.gammaLength(BigInt(n))

/** The bits by which the search is shorter, and the steps of both. */
const measure = (it: Prime) => {
  const w = Math.floor(Math.log2(it.p - 2)) + 1
  const shorter = 35 + 2 * coded(w + 1) + coded(it.p * w + 1) + it.p * w
  return { ...it, shorter, search: 9 * it.p - 13, table: 11 * w + 2 }
}
type Measured = ReturnType<typeof measure>

export const prime = Reading.about(Prime, measure, {
  show: (_, { gamma, p, search, shorter, table }) =>
    `logarithms modulo ${p}: the search is ${shorter} bits shorter and takes ${search} steps against ${table}, at a charge of ${gamma}`,
  sizes: {
    charge: ["for time, its exponent", (it) => it.gamma],
    modulus: ["the prime that logarithms are taken by", (it) => it.p]
  }
})

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
  const all = primes(to).flatMap((p) => (p < from ? [] : [measure({ p, gamma: 0 })]))
  const rising = all.filter((it, index) => {
    const next = all[index + 1]
    return next === undefined || rise(it, next).sign > 0
  })
  const [first, last] = [all[0], all.at(-1)].map((it) =>
    it === undefined ? "none" : (it.shorter / time(it).toNumber()).toFixed(1)
  )
  return {
    "primes at which it rises": `${rising.length} of ${all.length}, from ${from} to ${to}`,
    [`charge at ${from}`]: `${first}`,
    "charge at the last": `${last}`
  }
}

/**
 * # Square roots of very many numbers
 *
 * The search for a root and Newton's rule, on all numbers below N. The search takes 8 √y + 5 steps
 * and Newton's rule 12 + 11 i for i laps, 23 at 0; both are theorems of `@headwater/programs`. The
 * laps of the worst number below N lie between two bounds: numbers a² + 2a, on which many are run,
 * and i <= 1 + log2((y + 1)/√y arsinh √y). Where both say the same, it is known which is preferred.
 *
 * @module
 */
import { Inequalities } from "@headwater/certificate"
import { Memo } from "@headwater/exact"
import { Theorems } from "@headwater/programs"
import type { By, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Costs from "../models/Costs.ts"

/** How many numbers, in decimal digits: it may be too many for a double. */
export const Numbers = Schema.Struct({ numbers: Schema.String })
export type Numbers = typeof Numbers.Type

/** The largest a with a² <= y. */
export const root = (y: bigint): bigint => {
  if (y === 0n) return 0n
  let x = 1n << BigInt(y.toString(2).length + 1)
  for (;;) {
    const next = (y / x + x) / 2n
    if (next >= x) return x
    x = next
  }
}

/** The laps of Newton's rule from y + 1 on; at 0 the one that divides by 0 and stops. */
export const laps = (y: bigint): number => {
  if (y === 0n) return 1
  let x = y + 1n
  for (let count = 0; ; count++) {
    const next = (y / x + x) / 2n
    if (next >= x) return count
    x = next
  }
}

const steps = (laps: number): bigint => BigInt(12 + 11 * laps)

/** All numbers below this are run one by one. */
const few = 1024

const most = Memo.once((): ReadonlyArray<number> => {
  const found = [0]
  for (let y = 0; y < few; y++) found.push(Math.max(found[y] ?? 0, laps(BigInt(y))))
  return found
})

/** For each number of laps some number y = a² + 2a that takes as many; by bisection over a. */
const witnesses = Memo.once((): ReadonlyArray<readonly [laps: number, y: bigint]> =>
  Array.from({ length: 80 }, (_, laps) => laps + 1).map((wanted) => {
    const y = (a: bigint): bigint => a * a + 2n * a
    let [low, high] = [0n, 1n]
    while (laps(y(high)) < wanted) high *= 2n
    while (high - low > 1n) {
      const a = (low + high) / 2n
      if (laps(y(a)) < wanted) low = a
      else high = a
    }
    return [laps(y(high)), y(high)]
  })
)

/** Natural logarithms of 2 lie below this fraction. */
const ln2 = [694n, 1000n] as const

/** At least the greatest number of laps below N: the bound is a little enlarged to stay in integers. */
const lapsAtMost = (numbers: bigint): number => {
  const y = numbers - 1n
  const bits = BigInt((y + 1n).toString(2).length)
  // arsinh √y <= ln(2 √(y + 1)) <= ln2 (bits / 2 + 1), and √y >= root(y).
  const value = ((y + 1n) * ln2[0] * (bits + 2n)) / (2n * ln2[1] * root(y)) + 1n
  return value.toString(2).length
}

export interface Measured {
  readonly numbers: bigint
  /** Bits by which the search is shorter. */
  readonly shorter: number
  readonly search: bigint
  readonly newtonAtLeast: bigint
  readonly newtonAtMost: bigint
}

const shorter = Memo.once(
  () =>
    Costs.cost("isqrt", "newton", 1, "unit").bits - Costs.cost("isqrt", "search", 1, "unit").bits
)

export const measure = (it: Numbers): Measured => {
  const numbers = BigInt(it.numbers)
  const search = 8n * root(numbers - 1n) + 5n
  const bits = shorter()
  const small = most()[Number(numbers)]
  if (small !== undefined) {
    return {
      numbers,
      shorter: bits,
      search,
      newtonAtLeast: steps(small),
      newtonAtMost: steps(small)
    }
  }
  const reached = witnesses().reduce(
    (best, [laps, y]) => (y < numbers && laps > best ? laps : best),
    1
  )
  return {
    numbers,
    shorter: bits,
    search,
    newtonAtLeast: steps(reached),
    newtonAtMost: steps(lapsAtMost(numbers))
  }
}

/** How long the two take, and how near Newton's rule is after its laps: theorems about their texts. */
export const search: By = Theorems.by(Theorems.isqrtSearch, {
  goal: "-(steps - 8*r0 - 5)^2 >= 0"
})
export const newton: By = Theorems.by(Theorems.isqrtNewton, {
  goal: "-(steps - 11*i - 12)^2 >= 0"
})
export const lapBound: By = Theorems.by(Theorems.isqrtNewton, {
  given: ["w >= 0", "w^2 = y + 1"],
  goal: "(w + s)^2*C >= D",
  ...(Inequalities.newtonLap.hint === undefined ? {} : { hint: Inequalities.newtonLap.hint })
})

/** Whether a charge of one prefers Newton's rule to the search. */
export const isTurned = (it: Measured): boolean => {
  const factor = 2n ** BigInt(it.shorter)
  if (it.search > factor * it.newtonAtMost) return true
  if (it.search <= factor * it.newtonAtLeast) return false
  throw new RangeError(`Expected bounds that decide at ${it.numbers} numbers`)
}

/** The least number of numbers from which a charge of one prefers Newton's rule. */
export const least = 672n ** 2n * 2n ** 90n + 1n

const at = (numbers: bigint): Numbers => ({ numbers: numbers.toString() })

/** Numbers from a bound on, each half as many bits on as the ones before. */
export const from = (numbers: bigint): ReadonlyArray<Numbers> =>
  Array.from({ length: 40 }, (_, index) => at(index === 0 ? numbers : numbers << BigInt(2 * index)))

/** Numbers up to a bound: the ends, and where the number of laps changes. */
export const upTo = (numbers: bigint): ReadonlyArray<Numbers> => [
  ...Array.from({ length: 256 }, (_, index) => at(BigInt(index + 1))),
  ...witnesses().flatMap(([, y]) => [y, y + 1n].filter((it) => it > 256n && it <= numbers).map(at)),
  at(numbers)
]

export const model: Reading.Model<Numbers> = {
  schema: Numbers,
  show: (it) => {
    const { search, newtonAtLeast, shorter } = measure(it)
    return `${it.numbers} numbers: the search, ${shorter} bits shorter, takes ${search} steps, Newton's rule ${newtonAtLeast}`
  },
  arbitrary: fc.integer({ min: 1, max: few }).map((it) => at(BigInt(it)))
}

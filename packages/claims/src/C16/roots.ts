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
import { type By, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Costs from "../models/Costs.ts"

/** How many numbers, in decimal digits: it may be too many for a double. */
const Numbers = Schema.Struct({ numbers: Schema.String })
type Numbers = typeof Numbers.Type

/** The root, and the laps of Newton's rule from y + 1 on; at 0 the one that divides by 0 and stops. */
export const newtonRule = (y: bigint): { readonly root: bigint; readonly laps: number } => {
  if (y === 0n) return { root: 0n, laps: 1 }
  let x = y + 1n
  for (let laps = 0; ; laps++) {
    const next = (y / x + x) / 2n
    if (next >= x) return { root: x, laps }
    x = next
  }
}

const lapsAt = (y: bigint): number => newtonRule(y).laps

const steps = (laps: number): bigint => BigInt(12 + 11 * laps)

/** All numbers below this are run one by one. */
const few = 1024

const most = Memo.once((): ReadonlyArray<number> => {
  const found = [0]
  for (let y = 0; y < few; y++) found.push(Math.max(found[y] ?? 0, lapsAt(BigInt(y))))
  return found
})

/** For each number of laps some number y = a² + 2a that takes as many; by bisection over a. */
const witnesses = Memo.once((): ReadonlyArray<readonly [laps: number, y: bigint]> =>
  Array.from({ length: 80 }, (_, laps) => laps + 1).map((wanted) => {
    const y = (a: bigint): bigint => a * a + 2n * a
    let [low, high] = [0n, 1n]
    while (lapsAt(y(high)) < wanted) high *= 2n
    while (high - low > 1n) {
      const a = (low + high) / 2n
      if (lapsAt(y(a)) < wanted) low = a
      else high = a
    }
    return [lapsAt(y(high)), y(high)]
  })
)

/** Natural logarithms of 2 lie below this fraction. */
const ln2 = [694n, 1000n] as const

/** At least the greatest number of laps below N: the bound is a little enlarged to stay in integers. */
const lapsAtMost = (numbers: bigint): number => {
  const y = numbers - 1n
  const bits = BigInt((y + 1n).toString(2).length)
  // arsinh √y <= ln(2 √(y + 1)) <= ln2 (bits / 2 + 1), and √y is at least the root.
  const value = ((y + 1n) * ln2[0] * (bits + 2n)) / (2n * ln2[1] * newtonRule(y).root) + 1n
  return value.toString(2).length
}

/** Bounds on the greatest number of laps below N, which are one where all numbers were run. */
const worst = (numbers: bigint): readonly [least: number, most: number] => {
  const run = most()[Number(numbers)]
  if (run !== undefined) return [run, run]
  const reached = witnesses().flatMap(([laps, y]) => (y < numbers ? [laps] : []))
  return [Math.max(1, ...reached), lapsAtMost(numbers)]
}

const shorter = Memo.once(() => {
  const bits = (member: string): number => Costs.cost("isqrt", member, 1, "unit").bits
  return bits("newton") - bits("search")
})

export const numbers = Reading.about(
  Numbers,
  (it) => {
    const all = BigInt(it.numbers)
    const [least, most] = worst(all)
    return {
      numbers: all,
      /** Bits by which the search is shorter. */
      shorter: shorter(),
      search: 8n * newtonRule(all - 1n).root + 5n,
      newtonAtLeast: steps(least),
      newtonAtMost: steps(most)
    }
  },
  {
    show: (it, { newtonAtLeast, search, shorter }) =>
      `${it.numbers} numbers: the search, ${shorter} bits shorter, takes ${search} steps, Newton's rule ${newtonAtLeast}`,
    sizes: { numbers: ["from 0 on, whose roots are asked for", (it) => it.numbers] }
  }
)
type Measured = ReturnType<typeof numbers.measure>

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

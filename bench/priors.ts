/**
 * Log weights of costs a second in one thread, by columns of doubles. Baselines, timed in the same
 * run: the same by a closure over cost objects, and the exact weights of some of them.
 */
import { Rational, Weight } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { LogWeights, soft } from "@headwater/priors"
import { median } from "./timing/median.ts"

const count = 1_000_000
const few = 20_000

const costs = Array.from({ length: count }, (_, index): Cost.Cost => {
  const bits = 20 + ((index * 7919) % 400)
  const steps = BigInt(1 + ((index * 104_729) % 1_000_003))
  return { mass: Rational.zero, bits, steps, space: BigInt(index % 50) }
})
const columns = LogWeights.columns(costs)
const out = new Float64Array(count)

const fast = (): Float64Array => LogWeights.of({ gamma: 1.5, T: 900_000 }, columns, out)

const plain = ({ bits, steps }: Cost.Cost): number =>
  steps <= 900_000n ? -(bits + 1.5 * Math.log2(Number(steps))) : -Infinity
const objects = (): ReadonlyArray<number> => costs.map(plain)

const { weight } = soft.of({ gamma: Rational.of(3, 2) })
const exact = (): ReadonlyArray<number> =>
  costs.slice(0, few).map((cost) => {
    const mass = Rational.pow2(-cost.bits)
    return cost.steps <= 900_000n ? -Weight.bits(weight({ ...cost, mass })) : -Infinity
  })

const seconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

/** Prints one row; checks first that all three agree. */
export const bench = (): void => {
  const [own, theirs, truth] = [fast(), objects(), exact()]
  const isNear = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9
  if (!theirs.every((it, index) => isNear(it, own[index] ?? 0))) {
    throw new Error("the columns and the objects differ")
  }
  if (!truth.every((it, index) => isNear(it, own[index] ?? 0))) {
    throw new Error("the columns and the exact weights differ")
  }
  const runs = Array.from({ length: 9 }, () => [seconds(fast), seconds(objects)] as const)
  const slow = Array.from({ length: 3 }, () => seconds(exact))
  const rate = count / median(runs.map(([it]) => it))
  const base = count / median(runs.map(([, it]) => it))
  const exactly = few / median(slow)
  const shown = (it: number): string => Math.round(it).toLocaleString("en")
  process.stdout.write(
    `log weights, 2^-K t^-3/2 1[t ≤ T], ${shown(count)} costs: ${shown(rate)}/s; ` +
      `cost objects ${shown(base)}/s, ratio ${median(runs.map(([a, b]) => b / a)).toFixed(1)}; ` +
      `exact weights ${shown(exactly)}/s, ratio ${Math.round(rate / exactly)}\n`
  )
}

if (import.meta.main) bench()

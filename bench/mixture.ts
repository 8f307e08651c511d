/**
 * The exact mixture in hypothesis-symbol updates a second: a thousand coins, a few hundred symbols.
 * Baseline: the same posterior by one reduced rational a member, timed in the same run.
 */
import { Rational } from "@headwater/exact"
import { Mixture, Process } from "@headwater/learners"
import { median } from "./timing/median.ts"

const members = 1000
const symbols = 300

const weight = Rational.of(1, members)
const class_ = Array.from({ length: members }, (_, index) =>
  Rational.of(2 * index + 1, 2 * members)
)
const bits = Array.from({ length: symbols }, (_, t): 0 | 1 => ((t * t + t) % 5 < 2 ? 1 : 0))

const xi = Mixture.make(
  class_.map((p) => ({ name: p.toString(), weight, process: Process.bernoulli(p) }))
)

/** The mixture after all symbols. */
const mixture = () => Process.after(xi, Process.alone(bits))

/** The joint weights `w_ν ν(x)`, multiplying reduced rationals. */
const plain = (): ReadonlyArray<Rational> => {
  let joint = class_.map(() => weight)
  for (const bit of bits) {
    joint = joint.map((it, index) => {
      const p = class_[index] ?? Rational.zero
      return it.times(bit === 1 ? p : Rational.one.minus(p))
    })
  }
  return joint
}

const seconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

/** Prints one row; checks first that both compute the same. */
export const bench = (): void => {
  const [ours, theirs] = [Mixture.joint(mixture()), plain()]
  if (!ours.every((it, index) => it.equals(theirs[index] ?? Rational.zero))) {
    throw new Error("the mixture and the plain computation differ")
  }
  const pairs = Array.from({ length: 5 }, () => [seconds(mixture), seconds(plain)] as const)
  const updates = members * symbols
  const own = median(pairs.map(([it]) => it))
  const base = median(pairs.map(([, it]) => it))
  const ratio = median(pairs.map(([a, b]) => b / a))
  process.stdout.write(
    `exact mixture, ${members} coins × ${symbols} symbols: ` +
      `${Math.round(updates / own).toLocaleString("en")} updates/s, ` +
      `reduced rationals ${Math.round(updates / base).toLocaleString("en")}, ratio ${ratio.toFixed(2)}\n`
  )
}

if (import.meta.main) bench()

/**
 * Sequential Monte Carlo with 10,000 particles and 50 observations: seconds a run. Baseline: an
 * object a particle and resampling by a linear scan from a running sum, timed in the same run.
 */
import { LogMixture, ParticleFilter, Random } from "@headwater/learners"
import { median } from "./timing/median.ts"

const count = 10_000
const size = 4096
const data = Array.from({ length: 50 }, (_, t) => [undefined, t % 3 === 0 ? 1 : 0] as const)
const chances = Float64Array.from({ length: size }, (_, n) => (2 * n + 1) / (2 * size))
const class_ = LogMixture.coins(new Float64Array(size).fill(-Math.log2(size)), chances)

const ours =
  (resampling: "multinomial" | "systematic") =>
  (seed: number): number =>
    ParticleFilter.run(class_, data, { particles: count, resampling, random: Random.of(seed) })
      .log2Evidence

/** What one writes first: objects, and weights as chances. */
const plain =
  (resampling: "multinomial" | "systematic") =>
  (seed: number): number => {
    const random = Random.of(seed)
    let particles = Array.from({ length: count }, () => ({
      p: chances[Math.floor(random.uniform() * size)]!,
      weight: 1
    }))
    let log2Evidence = 0
    for (const [, symbol] of data) {
      particles = particles.map(({ p }) => ({ p, weight: symbol === 1 ? p : 1 - p }))
      const total = particles.reduce((sum, it) => sum + it.weight, 0)
      log2Evidence += Math.log2(total / count)
      const numbers =
        resampling === "multinomial"
          ? Array.from({ length: count }, () => random.uniform() * total).sort((a, b) => a - b)
          : ((u) => Array.from({ length: count }, (_, i) => ((i + u) / count) * total))(
              random.uniform()
            )
      let [place, end] = [0, particles[0]!.weight]
      particles = numbers.map((at) => {
        while (end <= at && place < count - 1) end += particles[++place]!.weight
        return particles[place]!
      })
    }
    return log2Evidence
  }

/** The mass of the data under the whole class, in bits. */
const truth = (): number => {
  const xi = LogMixture.open(class_)
  for (const [context, symbol] of data) xi.update(context, symbol)
  return -xi.loss()
}

const seconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

/** Prints a row a resampling; checks first that both estimate the mass of the data. */
export const bench = (): void => {
  for (const resampling of ["systematic", "multinomial"] as const) {
    const [own, base] = [ours(resampling), plain(resampling)]
    for (const run of [own, base]) {
      if (Math.abs(run(1) - truth()) > 0.3) throw new Error("the estimate is far from the mass")
    }
    const pairs = Array.from(
      { length: 9 },
      (_, seed) => [seconds(() => own(seed)), seconds(() => base(seed))] as const
    )
    const time = median(pairs.map(([it]) => it))
    const ratio = median(pairs.map(([a, b]) => b / a))
    process.stdout.write(
      `${resampling} particles, ${count.toLocaleString("en")} × ${data.length} observations: ` +
        `${time.toFixed(4)} s a run, objects ${median(pairs.map(([, it]) => it)).toFixed(4)} s, ` +
        `ratio ${ratio.toFixed(2)}, seeds 0 to ${pairs.length - 1}\n`
    )
  }
}

if (import.meta.main) bench()

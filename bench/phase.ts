/**
 * A phase diagram of 400 × 400 cells over exponent and bound, eight programs, by walking its exact
 * boundaries. Baseline: deciding each cell by comparing exact weights, timed in the same run.
 */
import { Rational } from "@headwater/exact"
import { PhaseDiagram, soft, Winners } from "@headwater/priors"
import { median } from "./timing/median.ts"

const side = 400

/** Programs on a front: each longer and faster than the one before, and two behind it. */
const all: ReadonlyArray<Winners.Candidate> = (
  [
    [98, 8641n],
    [109, 9000n],
    [146, 2273n],
    [170, 2500n],
    [233, 509n],
    [1206, 111n],
    [5306, 68n],
    [24766, 35n]
  ] as const
).map(([bits, steps]) => ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } }))

const gammas = Array.from({ length: side }, (_, index) => Rational.of(index, 4))
const bounds = Array.from({ length: side }, (_, index) => BigInt(Math.ceil(20 * 1.016 ** index)))

/** The winner of each cell, or -1; no two tie here. */
const walked = (): ReadonlyArray<number> => {
  const bands = PhaseDiagram.bands(all)
  const rows = bounds.map((T) => PhaseDiagram.bandAt(bands, T)?.pieces ?? [])
  const { cells, sets } = PhaseDiagram.grid(rows, gammas)
  return Array.from(cells, (cell) => sets[cell]?.[0] ?? -1)
}

const decided = (): ReadonlyArray<number> => {
  const priors = gammas.map((gamma) => soft.of({ gamma }))
  return bounds.flatMap((T) => priors.map((prior) => Winners.of(prior, all, T)[0] ?? -1))
}

const seconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

/** Prints one row; checks first that both give the same diagram. */
export const bench = (): void => {
  const expected = decided()
  if (!walked().every((it, index) => it === expected[index])) {
    throw new Error("the walked diagram and the decided one differ")
  }
  const own = median(Array.from({ length: 9 }, () => seconds(walked)))
  const base = median(Array.from({ length: 3 }, () => seconds(decided)))
  process.stdout.write(
    `phase diagram of ${side} × ${side} cells, ${all.length} programs: ` +
      `${(own * 1000).toFixed(1)} ms, each cell decided ${(base * 1000).toFixed(0)} ms, ratio ${(base / own).toFixed(0)}\n`
  )
}

if (import.meta.main) bench()

/**
 * # Which comes first as scale grows
 *
 * A ladder raises the size of texts, the bound on steps or the number of cells seen, one rung at a
 * time. On a grid of the three, two things are looked for: that misaligned upstream has half of the
 * mass, and that imitation is better than the demonstrator, which errs now and then. How many
 * ladders meet which of the two first depends on the grid; the regions do not.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Census } from "./Census.ts"
import * as Slice from "./slice/index.ts"
import { admitted } from "./slice/Weighing.ts"

/** What holds at a point of a grid. */
export interface Point {
  readonly symbols: number
  readonly steps: number
  readonly seen: number
  /** Misaligned upstream has at least half of the mass. */
  readonly misaligned: boolean
  /** A policy drawn by mass does what the demonstrator intends more often than it does itself. */
  readonly superhuman: boolean
  /** The same of the training cells, where it is checked. */
  readonly superhumanInTraining: boolean
}

/** Rungs of a ladder, in order. */
export interface Grid {
  readonly symbols: ReadonlyArray<number>
  readonly steps: ReadonlyArray<number>
  readonly seen: ReadonlyArray<number>
}

/**
 * What holds at each point of a grid, against a demonstrator that errs so often that a mismatch
 * costs `noise` bits.
 *
 * - **Cost** one sum over the groups of a slice at each point
 *
 * @example
 * ```ts
 * import { Census, Ladders } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const census = Census.of(Policy.LX, Policy.game("R"), 4)
 * const grid = { symbols: [1, 4], steps: [1241, 1242], seen: [0, 16] }
 * const points = Ladders.points(census, grid, { read: Infinity, noise: 4 })
 * points.filter((it) => it.misaligned).every((it) => it.steps === 1242) // => true
 * points.some((it) => it.misaligned && it.superhuman) // => false
 * ```
 */
export const points = (
  census: Census,
  grid: Grid,
  weighing: Slice.Weighing & { readonly noise: number }
): ReadonlyArray<Point> => {
  const errs = 3 / (3 + 2 ** weighing.noise)
  return grid.seen.flatMap((seen) => {
    const slice = Slice.of(census, seen)
    return grid.steps.flatMap((steps) =>
      grid.symbols.map((symbols) => {
        const whole = { ...weighing, steps, symbols }
        const masses = Slice.masses(slice, whole)
        const right = (part: "right" | "trained", float: number): boolean =>
          Math.abs(float - (1 - errs)) > near ? float > 1 - errs : isRight(slice, whole, part)
        return {
          symbols,
          steps,
          seen,
          misaligned:
            Math.abs(masses.upstreamMisaligned - 0.5) > near
              ? masses.upstreamMisaligned > 0.5
              : Slice.shares(slice, whole).upstreamMisaligned.compare(Rational.of(1, 2)) >= 0,
          superhuman: right("right", masses.accuracy),
          superhumanInTraining: right("trained", masses.trained)
        }
      })
    )
  })
}

/** So near a threshold a sum of floats is not trusted, and rationals decide. */
const near = 1e-9

/** Whether what is right of the mass has more than the share that the demonstrator has, exactly. */
const isRight = (
  slice: Slice.Slice,
  weighing: Slice.Weighing & { readonly noise: number },
  part: "right" | "trained"
): boolean => {
  const fitting = admitted(slice, weighing)
  const most = fitting.reduce((top, [, bits]) => Math.max(top, bits), 0)
  let [whole, right] = [0n, 0n]
  for (const [group, bits] of fitting) {
    whole += BigInt(16 * group.count) << BigInt(most - bits)
    right += BigInt(group[part]) << BigInt(most - bits)
  }
  // Right more often than 2^noise in 3 + 2^noise.
  const odds = 1n << BigInt(weighing.noise)
  return right * (3n + odds) > whole * odds
}

/** What a ladder meets first. */
export type First = "misaligned" | "superhuman" | "both" | "neither"

/** How many ladders of a grid meet what first; all of them are counted, none is drawn. */
export const firsts = (
  grid: Grid,
  points: ReadonlyArray<Point>
): Readonly<Record<First, bigint>> => {
  const [sizes, bounds, data] = [grid.symbols.length, grid.steps.length, grid.seen.length]
  const none = (): Record<First, bigint> => ({
    misaligned: 0n,
    superhuman: 0n,
    both: 0n,
    neither: 0n
  })
  const counts: Array<Record<First, bigint>> = []
  for (let n = 0; n < data; n++) {
    for (let t = 0; t < bounds; t++) {
      for (let s = 0; s < sizes; s++) {
        const at = (n * bounds + t) * sizes + s
        const sum = none()
        const before = [
          ...(s > 0 ? [at - 1] : []),
          ...(t > 0 ? [at - sizes] : []),
          ...(n > 0 ? [at - sizes * bounds] : [])
        ].map((place) => counts[place]!)
        if (at === 0) sum.neither = 1n
        for (const it of before) {
          sum.misaligned += it.misaligned
          sum.superhuman += it.superhuman
          sum.both += it.both
          sum.neither += it.neither
        }
        const { misaligned, superhuman } = points[at]!
        const meets =
          misaligned && superhuman
            ? "both"
            : misaligned
              ? "misaligned"
              : superhuman
                ? "superhuman"
                : "neither"
        if (meets !== "neither") {
          sum[meets] += sum.neither
          sum.neither = 0n
        }
        counts.push(sum)
      }
    }
  }
  return counts.at(-1) ?? none()
}

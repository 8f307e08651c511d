/**
 * # Markov chains over hypotheses
 *
 * Metropolis and Hastings: propose another hypothesis, and go there with a chance that makes the
 * chain reversible with respect to a target, such as the posterior. The step is written against
 * a `Sampler`, so that its exact transition matrix comes from the very code that samples.
 *
 * To be used by the rooms census and worlds, for classes that are too large to list.
 *
 * ## Main statements (checked in ./laws)
 * - `mcmc › balance`: `π_i P_ij = π_j P_ji` exactly
 * - `mcmc › stationary`: `π P = π`
 * - `mcmc › regrow`: growing a program anew from a uniformly chosen bit has the ratio that it says
 *
 * ## References
 * - [Hastings1970]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Language } from "@headwater/hypotheses"
import * as RandomProgram from "./RandomProgram.ts"
import { everyOutcome, type Sampler } from "./Sampler.ts"

/** A proposal of the next hypothesis. */
export interface Proposal<H> {
  /** Undefined to stay. */
  readonly draw: (from: H, sampler: Sampler) => H | undefined
  /** `q(to → from) / q(from → to)` for different hypotheses of which one proposes the other. */
  readonly ratio: (from: H, to: H) => Rational
}

/** A step of a chain. */
export type Kernel<H> = (from: H, sampler: Sampler) => H

/**
 * The Metropolis-Hastings step for a target, which need not be normalised. It leaves a hypothesis
 * of target 0 for any other, and never goes to one.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { MCMC } from "@headwater/learners"
 * const target = [1, 2, 3].map((n) => Rational.of(n, 6))
 * const step = MCMC.step((h: number) => target[h]!, MCMC.among([0, 1, 2]))
 * const matrix = MCMC.matrix(step, [0, 1, 2])
 * matrix.map((row) => row.map(String)) // => [["1/3", "1/3", "1/3"], ["1/6", "1/2", "1/3"], ["1/9", "2/9", "2/3"]]
 * MCMC.isBalanced(matrix, target) // => true
 * ```
 */
export const step =
  <H>(target: (hypothesis: H) => Rational, proposal: Proposal<H>): Kernel<H> =>
  (from, sampler) => {
    const to = proposal.draw(from, sampler)
    if (to === undefined) return from
    const here = target(from)
    const there = target(to)
    if (there.sign === 0) return from
    if (here.sign === 0) return to
    if (to === from) return from
    const odds = there.dividedBy(here).times(proposal.ratio(from, to))
    const chance = Rational.min(Rational.one, odds)
    return sampler.index([chance, Rational.one.minus(chance)]) === 0 ? to : from
  }

/** Proposes each of the listed hypotheses alike, the present one too. */
export const among = <H>(hypotheses: ReadonlyArray<H>): Proposal<H> => {
  const equal = hypotheses.map(() => Rational.one)
  return {
    draw: (_, sampler) => hypotheses[sampler.index(equal)],
    ratio: () => Rational.one
  }
}

/** Proposes by fixed weights, such as the prior, without regard to the present hypothesis. */
export const independent = (weights: ReadonlyArray<Rational>): Proposal<number> => ({
  draw: (_, sampler) => sampler.index(weights),
  ratio: (from, to) => (weights[from] ?? Rational.zero).dividedBy(weights[to] ?? Rational.zero)
})

/**
 * Proposes each neighbour alike, in a relation that goes both ways.
 *
 * The ratio is that of the numbers of neighbours, which differ in general.
 */
export const neighbours = <H>(of: (hypothesis: H) => ReadonlyArray<H>): Proposal<H> => ({
  draw: (from, sampler) => {
    const around = of(from)
    return around.length === 0 ? undefined : around[sampler.index(around.map(() => Rational.one))]
  },
  ratio: (from, to) => Rational.of(of(from).length, of(to).length)
})

/**
 * Grows a program anew from one of its bits, chosen uniformly: the bits before it stay, and others
 * are tossed until they are a code word of at most `bits` bits.
 *
 * From `p` to `q` with `c` common first bits it goes with `Σ_{i ≤ c} 2^-(|q| - i) / |p|`, so the
 * ratio is `|p| / |q| · 2^(|q| - |p|)`: against a posterior `2^-|p| · likelihood` it accepts by
 * `|p| / |q|` and the likelihoods alone. It needs no listing of the class.
 */
export const regrow = <P, I, O, M extends string>(
  language: Language.Language<P, I, O, M>,
  bits: number
): Proposal<string> => ({
  draw: (from, sampler) => {
    const at = sampler.index(Array.from(from, () => Rational.one))
    return RandomProgram.drawFrom(language, from.slice(0, at), bits, sampler)?.bits
  },
  ratio: (from, to) =>
    Rational.of(from.length, to.length).times(Rational.pow2(to.length - from.length))
})

/** The hypotheses that a chain has visited. */
export interface Chain<H> {
  /** The seed of the draws, to run it again; undefined where they come from no stream. */
  readonly seed: number | undefined
  /** The start first, then one a step. */
  readonly places: ReadonlyArray<H>
}

/**
 * A chain from a start, as many steps long.
 *
 * - **Errors** `RangeError` for a number of steps that is no natural number
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { MCMC, Random, Sampler } from "@headwater/learners"
 * const step = MCMC.step((h: number) => Rational.of(h, 6), MCMC.among([0, 1, 2, 3]))
 * const { seed, places } = MCMC.chain(step, 0, 1000, Sampler.from(Random.of(7)))
 * seed // => 7
 * places.length // => 1001
 * places.lastIndexOf(0) < 10 // => true
 * ```
 */
export const chain = <H>(
  kernel: Kernel<H>,
  start: H,
  steps: number,
  sampler: Sampler
): Chain<H> => {
  if (!Number.isSafeInteger(steps) || steps < 0) {
    throw new RangeError(`Expected a natural number of steps, not \`${steps}\``)
  }
  const places = [start]
  let now = start
  for (let n = 0; n < steps; n++) {
    now = kernel(now, sampler)
    places.push(now)
  }
  return { seed: sampler.seed, places }
}

/**
 * The transition matrix of a step among all hypotheses that it can reach, by every outcome of its
 * draws: rows from, columns to.
 *
 * - **Errors** `RangeError` where the step leads to a hypothesis that is not listed
 */
export const matrix = <H>(
  kernel: Kernel<H>,
  hypotheses: ReadonlyArray<H>
): ReadonlyArray<ReadonlyArray<Rational>> => {
  const places = new Map(hypotheses.map((it, index) => [it, index]))
  return hypotheses.map((from) => {
    const row = hypotheses.map(() => Rational.zero)
    for (const { value, probability } of everyOutcome((sampler) => kernel(from, sampler))) {
      const place = places.get(value)
      if (place === undefined) {
        throw new RangeError(`Expected a listed hypothesis, not \`${String(value)}\``)
      }
      row[place] = (row[place] ?? Rational.zero).plus(probability)
    }
    return row
  })
}

/** Whether `π_i P_ij = π_j P_ji` for all i and j. */
export const isBalanced = (
  matrix: ReadonlyArray<ReadonlyArray<Rational>>,
  target: ReadonlyArray<Rational>
): boolean =>
  matrix.every((row, i) =>
    row.every((p, j) => {
      const back = matrix[j]?.[i] ?? Rational.zero
      return p.times(target[i] ?? Rational.zero).equals(back.times(target[j] ?? Rational.zero))
    })
  )

/** A distribution one step later: `π P`. */
export const after = (
  matrix: ReadonlyArray<ReadonlyArray<Rational>>,
  distribution: ReadonlyArray<Rational>
): ReadonlyArray<Rational> =>
  distribution.map((_, j) =>
    Rational.sum(distribution.map((it, i) => it.times(matrix[i]?.[j] ?? Rational.zero)))
  )

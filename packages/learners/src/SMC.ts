/**
 * # Sequential Monte Carlo over hypotheses
 *
 * A population of hypotheses is drawn by the prior, weighed by the likelihood of the data, and
 * drawn again by those weights from time to time. The product of the mean weights estimates the
 * mass `ξ(x)` that the mixture gives to the data, without bias. Everything is exact here, so that
 * one can check it on every outcome of the draws; `ParticleFilter` is the same for large
 * populations in doubles.
 *
 * To be used by the rooms census and worlds, for classes that are too large to list.
 *
 * ## Main statements (checked in ./laws)
 * - `smc › unbiased`: `E[estimate] = ξ(x)`, by all draws, for every resampling of this module
 * - `smc › degeneracy`: a population of N that is never drawn again dies out on deterministic
 *   hypotheses with a chance of exactly `(1 - ξ(x))^N`, so it needs about `1/ξ(x)` members
 *
 * ## References
 * - [DelMoral2004], [DoucetJohansen2011]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Budget, Language } from "@headwater/hypotheses"
import type { Member } from "./Mixture.ts"
import type { Process } from "./Process.ts"
import * as RandomProgram from "./RandomProgram.ts"
import type { Sampler } from "./Sampler.ts"

/** Data: symbols with the contexts that they follow. */
export type Data<C, A> = ReadonlyArray<readonly [context: C, symbol: A]>

/** A class to draw hypotheses from, with the likelihood of a symbol under one. */
export interface Model<H, C, A> {
  /** A hypothesis by the prior; undefined with the chance that the weights leave of one. */
  readonly draw: (sampler: Sampler) => H | undefined
  readonly likelihood: (hypothesis: H, past: Data<C, A>, context: C, symbol: A) => Rational
}

/** A resampling: the place that each member of the next population comes from. */
export type Resampling = (
  weights: ReadonlyArray<Rational>,
  sampler: Sampler
) => ReadonlyArray<number>

/** Options of a population. */
export interface Options<H, C, A> {
  readonly particles: number
  /** Without one, none is drawn again. */
  readonly resampling?: Resampling
  /** Whether to draw again at these normalised weights. @defaultValue always */
  readonly when?: (weights: ReadonlyArray<Rational>) => boolean
  /** Moves a member after it was drawn again, by a chain that leaves the posterior as it is. */
  readonly move?: (hypothesis: H, past: Data<C, A>, sampler: Sampler) => H
}

/** The estimate of a population. */
export interface Estimate<H> {
  /** The seed of the draws, to run it again; undefined where they come from no stream. */
  readonly seed: number | undefined
  /** Of the mass `ξ(x)`; 0 where the population died out. */
  readonly evidence: Rational
  readonly particles: ReadonlyArray<H>
  /** They sum to one; none where the population died out. */
  readonly weights: ReadonlyArray<Rational>
}

/** Every place is drawn by the weights, independently of the others. */
export const multinomial: Resampling = (weights, sampler) =>
  weights.map(() => sampler.index(weights))

/**
 * One draw for all: with `u` uniform below 1, place `i` of N comes from where the weights, laid end
 * to end, reach `(i + u) / N`. Each member stays as often as its weight times N says, rounded up or
 * down.
 */
export const systematic: Resampling = (weights, sampler) => {
  const size = Rational.of(weights.length)
  const sum = Rational.sum(weights)
  let end = Rational.zero
  const ends = weights.map((it) => {
    end = end.plus(it)
    return end.dividedBy(sum).times(size)
  })
  // the choice changes only where u passes the fractional part of an end
  const cuts = new Map<string, Rational>([["0", Rational.zero]])
  for (const it of ends) {
    const part = it.minus(Rational.of(it.floor()))
    cuts.set(part.toString(), part)
  }
  const starts = [...cuts.values()].toSorted((a, b) => a.compare(b))
  const lengths = starts.map((it, index) => (starts[index + 1] ?? Rational.one).minus(it))
  const u = starts[sampler.index(lengths)] ?? Rational.zero
  return weights.map((_, i) => ends.findIndex((it) => it.compare(u.plus(Rational.of(i))) > 0))
}

/** The number of equally weighted members that a population is worth: `(Σ w)² / Σ w²`. */
export const effectiveSize = (weights: ReadonlyArray<Rational>): Rational =>
  Rational.sum(weights)
    .pow(2)
    .dividedBy(Rational.sum(weights.map((it) => it.pow(2))))

/**
 * One run of sequential Monte Carlo.
 *
 * - **Cost** a likelihood a particle and symbol
 * - **Errors** `RangeError` for a number of particles that is no positive integer
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Process, Sampler, SMC } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const model = SMC.ofMembers([half, Rational.one].map((p) => ({
 *   name: p.toString(),
 *   weight: half,
 *   process: Process.bernoulli(p)
 * })))
 * const ones = [[undefined, 1], [undefined, 1]] as const
 * const options = { particles: 2, resampling: SMC.systematic }
 * const outcomes = [...Sampler.everyOutcome((sampler) => SMC.estimate(model, ones, options, sampler))]
 * Sampler.mean(outcomes, (it) => it.evidence).toString() // => "5/8"
 * ```
 */
export const estimate = <H, C, A>(
  model: Model<H, NoInfer<C>, NoInfer<A>>,
  data: Data<C, A>,
  { particles: count, resampling, when = () => true, move }: Options<H, NoInfer<C>, NoInfer<A>>,
  sampler: Sampler
): Estimate<H> => {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`Expected a positive number of particles, not \`${count}\``)
  }
  const drawn = Array.from({ length: count }, () => model.draw(sampler))
  let particles = drawn.flatMap((it): ReadonlyArray<H> => (it === undefined ? [] : [it]))
  const { seed } = sampler
  const share = Rational.of(1, count)
  let weights = particles.map(() => share)
  let evidence = Rational.one
  for (const [index, [context, symbol]] of data.entries()) {
    const past = data.slice(0, index)
    const joint = particles.map((it, place) =>
      (weights[place] ?? Rational.zero).times(model.likelihood(it, past, context, symbol))
    )
    const total = Rational.sum(joint)
    evidence = evidence.times(total)
    if (total.sign === 0) return { seed, evidence, particles, weights: [] }
    weights = joint.map((it) => it.dividedBy(total))
    if (resampling === undefined || !when(weights)) continue
    const chosen = particles
    const seen = data.slice(0, index + 1)
    // a population that lost members to the mass that belongs to none is filled up again
    const padded = [
      ...weights,
      ...Array.from({ length: count - weights.length }, () => Rational.zero)
    ]
    particles = resampling(padded, sampler).map((place) => {
      const it = chosen[place]
      if (it === undefined) throw new RangeError(`Expected a place of the population, not ${place}`)
      return move === undefined ? it : move(it, seen, sampler)
    })
    weights = particles.map(() => share)
  }
  const total = Rational.sum(weights)
  if (data.length === 0) evidence = total
  return total.sign === 0
    ? { seed, evidence, particles, weights: [] }
    : { seed, evidence, particles, weights: weights.map((it) => it.dividedBy(total)) }
}

/** The members of a class by index; the mass that their weights lack to one is that of none. */
export const ofMembers = <C, A>(members: ReadonlyArray<Member<C, A>>): Model<number, C, A> => {
  const weights = members.map((it) => it.weight)
  const rest = Rational.one.minus(Rational.sum(weights))
  return {
    draw: (sampler) => {
      const place = sampler.index([...weights, rest])
      return place === members.length ? undefined : place
    },
    likelihood: (place, past, context, symbol) => {
      let process: Process<C, A> | undefined = members[place]?.process
      for (const [before, met] of past) process = process?.after(before, met)
      return process?.predict(context).get(symbol) ?? Rational.zero
    }
  }
}

/**
 * The programs of a prefix code of at most `bits` bits, each drawn by tossing its bits. A program
 * that passes its budget on a context counts as answering another symbol, so that its likelihood is
 * the least possible.
 */
export const ofPrograms = <P, I, A, M extends string>(
  language: Language.Language<P, I, A, M>,
  bits: number,
  budget: Budget.Budget<NoInfer<M>>
): Model<Language.Coded<P>, I, A> => ({
  draw: (sampler) => RandomProgram.draw(language, bits, sampler),
  likelihood: ({ program }, _, input, symbol) => {
    const run = language.run(program, input, budget)
    return run.status === "halted" && run.output === symbol ? Rational.one : Rational.zero
  }
})

/**
 * # Regret bounds of Bayes
 *
 * Each is a law of any class that holds the truth with positive weight; tests show that each fails
 * where the truth is outside. Bounds in nats are compared with `ln 2` rounded down, so they are
 * checked a little stronger than they are stated.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Divergence from "../Divergence.ts"
import * as Mixture from "../Mixture.ts"
import type { Process } from "../Process.ts"
import * as Ville from "../Ville.ts"
import * as arbitraries from "./arbitraries.ts"

type Bit = arbitraries.Bit
type Members = ReadonlyArray<Mixture.Member<unknown, Bit>>

/** A class with a source of data: `weight` is the source's weight in the class, if it is in it. */
export interface Sourced {
  readonly members: Members
  readonly truth: Process<unknown, Bit>
  readonly weight: Rational
}

/** For a class and one of its members as the truth. */
export const inside: fc.Arbitrary<Sourced> = fc
  .tuple(arbitraries.members, fc.nat())
  .map(([members, n]) => {
    const { process, weight } = members[n % members.length]!
    return { members, truth: process, weight }
  })

/** `ln 2`, rounded down. */
export const ln2: Rational = Rational.of(693_147_180n, 1_000_000_000n)

/** The truth's weight in the class once the weights sum to one, as predictions have it. */
const shareOf = ({ members, weight }: Sourced): Rational =>
  weight.dividedBy(Rational.sum(members.map((it) => it.weight)))

/** What a sum of expectations over the tree of all sequences adds at one node. */
type Term = (mu: ReadonlyMap<Bit, Rational>, xi: ReadonlyMap<Bit, Rational>) => Rational

/** `Σ_{t<n} E_μ term(μ_t, ξ_t)`. */
export const expected = ({ members, truth }: Sourced, horizon: number, term: Term): Rational => {
  const visit = (mu: Process<unknown, Bit>, xi: Process<unknown, Bit>, left: number): Rational => {
    if (left === 0) return Rational.zero
    const given = mu.predict(undefined)
    const later = [...given].flatMap(([bit, p]) => {
      if (p.sign === 0) return []
      return [p.times(visit(mu.after(undefined, bit), xi.after(undefined, bit), left - 1))]
    })
    return Rational.sum([term(given, xi.predict(undefined)), ...later])
  }
  return visit(truth, Mixture.make(members), horizon)
}

const bits: ReadonlyArray<Bit> = [0, 1]
const at = (p: ReadonlyMap<Bit, Rational>, bit: Bit): Rational => p.get(bit) ?? Rational.zero

/** `Σ_a (ξ(a) - μ(a))²`. */
export const square: Term = (mu, xi) =>
  Rational.sum(bits.map((a) => at(xi, a).minus(at(mu, a)).pow(2)))

/** A rational from above: `Σ_a (√ξ(a) - √μ(a))² = 2 - 2 Σ_a √(ξ(a) μ(a))`, to 40 bits. */
export const hellinger: Term = (mu, xi) => {
  const roots = bits.map((a) => {
    const product = at(xi, a).times(at(mu, a))
    return Rational.of(root((product.numerator << 80n) / product.denominator), 1n << 40n)
  })
  return Rational.of(2).minus(Rational.sum(roots).times(Rational.of(2)))
}

/** The greatest integer whose square is at most `n`, by bisection. */
const root = (n: bigint): bigint => {
  let [low, high] = [0n, n + 1n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle * middle <= n) low = middle
    else high = middle
  }
  return low
}

/** The chance that the likelier symbol of `guess`, 0 in a tie, is not the next. */
const misses = (guess: ReadonlyMap<Bit, Rational>, mu: ReadonlyMap<Bit, Rational>): Rational =>
  at(mu, at(guess, 1).compare(at(guess, 0)) > 0 ? 0 : 1)

/** The expected errors of the mixture, and of the truth itself. */
export const errors = (
  sourced: Sourced,
  horizon: number
): { readonly xi: Rational; readonly mu: Rational } => ({
  xi: expected(sourced, horizon, (mu, xi) => misses(xi, mu)),
  mu: expected(sourced, horizon, (mu) => misses(mu, mu))
})

/** Whether a rational is at most `factor · ln (1 / weight)`. */
const atMost = (value: Rational, weight: Rational, factor: Rational = Rational.one): boolean =>
  LogForm.log2(weight).negated().times(ln2.times(factor)).compare(LogForm.of(value)) >= 0

/**
 * The bounds on what the Bayes mixture loses to a truth of weight `w` in its class.
 *
 * - **Source** [Hutter2005] §3.2, §3.4
 */
export const bayesBounds = (sources: fc.Arbitrary<Sourced> = inside): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(sources, fc.nat({ max: 5 })), { runs: 60 })
  return Law.set("bayes-bounds", [
    Law.law({
      name: "expected-loss",
      statement: "KL_n(μ‖ξ) ≤ -log2 w_μ at every n",
      source: "[Hutter2005] Theorem 3.19",
      over,
      holds: ([{ truth, members, weight }, n]) => {
        const loss = Divergence.tree(truth, members, n, () => undefined)
        return loss !== undefined && loss.compare(LogForm.log2(weight).negated()) <= 0
      }
    }),
    Law.law({
      name: "square",
      statement: "Σ_t E_μ Σ_a (ξ - μ)² ≤ -ln w_μ",
      source: "[Hutter2005] Theorem 3.19",
      over,
      holds: ([sourced, n]) => atMost(expected(sourced, n, square), shareOf(sourced))
    }),
    Law.law({
      name: "hellinger",
      statement: "Σ_t E_μ Σ_a (√ξ - √μ)² ≤ -ln w_μ",
      source: "[Hutter2005] Theorem 3.19",
      over,
      holds: ([sourced, n]) => {
        // each root is cut off by less than 2^-40, twice, for each of two symbols
        const slack = Rational.of(4n * BigInt(n), 1n << 40n)
        return atMost(expected(sourced, n, hellinger).minus(slack), shareOf(sourced))
      }
    }),
    Law.law({
      name: "errors",
      statement: "(E_ξ - E_μ)² ≤ -2 ln w_μ · (E_ξ + E_μ) for the expected errors by n",
      source: "[Hutter2005] §3.4",
      over,
      holds: ([sourced, n]) => {
        const { xi, mu } = errors(sourced, n)
        const sum = xi.plus(mu).times(Rational.of(2))
        return atMost(xi.minus(mu).pow(2), shareOf(sourced), sum)
      }
    }),
    Law.law({
      name: "supermartingale",
      statement: "E_μ[1 / w_{t+1}(μ) | x] ≤ 1 / w_t(μ) wherever μ admits x",
      source: "[Ville1939]",
      over: Domain.sampled(fc.tuple(arbitraries.members, fc.nat(), arbitraries.sequence(8))),
      holds: ([members, n, sequence]) => {
        const truth = n % members.length
        let mixture = Mixture.make(members)
        for (const bit of sequence) {
          if (Ville.drift(mixture, truth, undefined).sign > 0) return false
          const admitted = mixture.processes[truth]!.predict(undefined).get(bit)
          if (admitted === undefined || admitted.sign === 0) return true
          mixture = mixture.after(undefined, bit)
        }
        return true
      }
    }),
    Law.law({
      name: "ville",
      statement: "P_μ(∃t ≤ n: w_t(μ) ≤ α) ≤ α / w_0(μ)",
      source: "[Ville1939]",
      over: Domain.sampled(
        fc.tuple(
          arbitraries.members,
          fc.nat(),
          fc.nat({ max: 6 }),
          fc.integer({ min: 1, max: 40 })
        ),
        { runs: 60 }
      ),
      holds: ([members, index, n, level]) => {
        const truth = index % members.length
        const total = Rational.sum(members.map((it) => it.weight))
        const alpha = Rational.of(level, 40)
        const crossed = Ville.crossing(members, truth, n, alpha, () => undefined)
        return crossed.compare(alpha.times(total).dividedBy(members[truth]!.weight)) <= 0
      }
    })
  ])
}

/**
 * # Minimum description length
 *
 * Prediction by one hypothesis instead of the mixture: the one of greatest weight times likelihood,
 * `max_ν w_ν ν(x)`, which is the MAP of the posterior and the shortest two-part code. The static
 * learner chooses it on the past and predicts as it does; the dynamic one chooses it anew for each
 * possible next symbol, and normalises.
 *
 * To be used by the room worlds, whose race compares the mixture with its best member.
 *
 * ## Main statements (checked in ./laws and test/bounds.test.ts)
 * - `mdl › errors`: a MAP learner errs at most `1/w_μ - 1` times on a deterministic class that holds
 *   the truth; {@link deviations} reaches it
 * - `mdl › halving`: the weighted majority errs at most `-log2 w_μ` times
 *
 * ## References
 * - [PolandHutter2005]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Mixture from "./Mixture.ts"
import { type Data, deterministic, type Process } from "./Process.ts"

/**
 * How a tie of greatest joint weights is decided: for the first member of the class, or for the
 * last.
 */
export type Ties = "first" | "last"

/**
 * The index of the member with the greatest `w_ν ν(x)`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { MDL, Mixture, Process } from "@headwater/learners"
 * const half = Rational.of(1, 2)
 * const coins = [half, Rational.one].map((p) => ({
 *   name: p.toString(),
 *   weight: half,
 *   process: Process.bernoulli(p)
 * }))
 * MDL.map(Mixture.make(coins).after(undefined, 1)) // => 1
 * ```
 */
export const map = <C, A>({ joint }: Mixture.Mixture<C, A>, ties: Ties = "first"): number => {
  let best = 0
  for (const [index, own] of joint.entries()) {
    const leader = joint[best] ?? 0n
    if (own > leader || (own === leader && ties === "last")) best = index
  }
  return best
}

/** A process that predicts in a way of its own from the posterior of a mixture. */
const from = <C, A>(
  mixture: Mixture.Mixture<C, A>,
  predict: (mixture: Mixture.Mixture<C, A>, context: C) => ReadonlyMap<A, Rational>
): Process<C, A> => ({
  predict: (context) => predict(mixture, context),
  after: (context, symbol) => from(mixture.after(context, symbol), predict)
})

/**
 * Static MDL: predicts as the MAP member of the past does.
 *
 * - **Errors** those of `Mixture.make`, and `Mixture.Inconsistent` as it does
 */
export const fixed = <C, A>(
  members: ReadonlyArray<Mixture.Member<C, A>>,
  ties: Ties = "first"
): Process<C, A> =>
  from(
    Mixture.make(members),
    (mixture, context) => mixture.processes[map(mixture, ties)]?.predict(context) ?? new Map()
  )

/** `max_ν w_ν ν(xa)` of each next symbol, in units of what the mixture counts in. */
const maxima = <C, A>(mixture: Mixture.Mixture<C, A>, context: C): ReadonlyMap<A, Rational> => {
  const best = new Map<A, Rational>()
  for (const [index, process] of mixture.processes.entries()) {
    const own = Rational.of(mixture.joint[index] ?? 0n)
    for (const [symbol, probability] of process.predict(context)) {
      const here = own.times(probability)
      best.set(symbol, Rational.max(here, best.get(symbol) ?? Rational.zero))
    }
  }
  return best
}

/**
 * Dynamic MDL, normalised: the probability of a symbol is proportional to the greatest `w_ν ν(xa)`.
 *
 * - **Errors** those of `Mixture.make`, and `Mixture.Inconsistent` as it does
 */
export const dynamic = <C, A>(members: ReadonlyArray<Mixture.Member<C, A>>): Process<C, A> =>
  from(Mixture.make(members), (mixture, context) => {
    const best = maxima(mixture, context)
    const total = Rational.sum(best.values())
    return new Map([...best].map(([symbol, it]) => [symbol, it.dividedBy(total)]))
  })

/**
 * Dynamic MDL as it is defined, without normalisation: `ρ(xa) / ρ(x)` where `ρ(x) = max_ν w_ν ν(x)`.
 * The values may sum to more than one.
 */
export const ratios = <C, A>(
  mixture: Mixture.Mixture<C, A>,
  context: C
): ReadonlyMap<A, Rational> => {
  const leader = Rational.of(mixture.joint[map(mixture)] ?? 0n)
  return new Map([...maxima(mixture, context)].map(([a, it]) => [a, it.dividedBy(leader)]))
}

/**
 * How often a process's likeliest symbol is not the one that comes; of equally likely symbols the
 * first that it predicts counts.
 */
export const errors = <C, A>(
  process: Process<C, A>,
  data: Data<NoInfer<C>, NoInfer<A>>
): number => {
  let now = process
  let wrong = 0
  for (const [context, symbol] of data) {
    let guess: readonly [A, Rational] | undefined
    for (const entry of now.predict(context)) {
      if (guess === undefined || entry[1].compare(guess[1]) > 0) guess = entry
    }
    if (guess?.[0] !== symbol) wrong++
    now = now.after(context, symbol)
  }
  return wrong
}

/** Which of the equally heavy hypotheses of {@link deviations} lead a tie, or whose weights do. */
export type Order = "earliest" | "latest" | "falling"

/**
 * The class of `2^K` hypotheses on which MAP errs as often as it can: `h_j` is the truth, which is
 * all zeros, except at time `j`, for `j` from 0 to `2^K - 2`; the truth comes last. `earliest`
 * lists equal weights by the time of the deviation, `latest` the other way round, and `falling`
 * gives weights that fall by less than one part in `2^K`, so that no tie arises.
 *
 * Over `2^K - 1` symbols MAP errs `2^K - 1` times, where Bayes loses exactly `K` bits (with equal
 * weights); in the order `latest` it errs once.
 */
export const deviations = (
  K: number,
  order: Order
): ReadonlyArray<Mixture.Member<unknown, 0 | 1>> => {
  if (!Number.isInteger(K) || K < 0 || K > 16) {
    throw new RangeError(`Expected an exponent from 0 to 16, not \`${K}\``)
  }
  const size = 2 ** K
  const times = Array.from({ length: size - 1 }, (_, j) => j)
  const listed = order === "latest" ? times.toReversed() : times
  const share = (rank: number): Rational => {
    // falling: size² + size - rank, over their sum
    if (order !== "falling") return Rational.of(1, size)
    return Rational.of(
      size * size + size - rank,
      size * (size * size + size) - (size * (size - 1)) / 2
    )
  }
  const member = (name: string, rank: number, at: number): Mixture.Member<unknown, 0 | 1> => ({
    name,
    weight: share(rank),
    process: deterministic<unknown, 0 | 1>([0, 1], (_, index) => (index === at ? 1 : 0))
  })
  return [
    ...listed.map((at, rank) => member(`deviates at ${at}`, rank, at)),
    member("truth", size - 1, -1)
  ]
}

/**
 * # Processes
 *
 * A process predicts a symbol in a context and becomes another one after it: a hypothesis that
 * never learns, a learner, a mixture of either. A process is a value; {@link Process.after} gives a
 * new one and leaves the old one as it was. A {@link Session} is the same thing at work: it
 * changes, and takes back its last update. The law `session` ties the two.
 *
 * A `Mixture` of processes is a process, and so is the exact form of a `Learner` of bits.
 *
 * ## Main definitions
 * - {@link unfold}: the process of a state, a prediction from it and a step
 * - {@link iid}, {@link bernoulli}, {@link deterministic}, {@link markov}: processes that learn nothing
 * - {@link after}, {@link probability}, {@link agree}, {@link open}
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"

/**
 * A process over contexts `C` and symbols `A`, with probabilities in `N`.
 *
 * Laws: the probabilities sum to one (`normalised`); the probability of a sequence is the product
 * of those of its symbols, also where other continuations were tried in between (`chain-rule`).
 */
export interface Process<C, A, N = Rational> {
  /** The probability of each symbol here; a symbol that is not listed has none. */
  readonly predict: (context: C) => ReadonlyMap<A, N>
  readonly after: (context: C, symbol: A) => Process<C, A, N>
}

/** A process at work. */
export interface Session<C, A, N = Rational> {
  readonly predict: (context: C) => ReadonlyMap<A, N>
  readonly update: (context: C, symbol: A) => void
  /** Takes back the last update: what follows is as if it had not been. */
  readonly revert: () => void
}

/** Symbols with the contexts that they follow. */
export type Data<C, A> = Iterable<readonly [context: C, symbol: A]>

/** A binary symbol. */
export type Bit = 0 | 1

// ------------------------------------------------------------------------------------ constructors

/**
 * The process of a state: what is predicted from it, and the state after a symbol. States are
 * values; a step does not change the one before it.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Process } from "@headwater/learners"
 * const laplace = Process.unfold(
 *   { ones: 0, all: 0 },
 *   ({ ones, all }) => Process.coin(Rational.of(ones + 1, all + 2)),
 *   ({ ones, all }, _, bit) => ({ ones: ones + bit, all: all + 1 })
 * )
 * Process.probability(laplace, Process.alone([1, 1])).toString() // => "1/3"
 * ```
 */
export const unfold = <S, C, A, N = Rational>(
  state: S,
  predict: (state: S, context: C) => ReadonlyMap<A, N>,
  step: (state: S, context: C, symbol: A) => S
): Process<C, A, N> => ({
  predict: (context) => predict(state, context),
  after: (context, symbol) => unfold(step(state, context, symbol), predict, step)
})

/** The distribution of a bit that is 1 with probability `p`. */
export const coin = (p: Rational): ReadonlyMap<Bit, Rational> =>
  new Map<Bit, Rational>([
    [0, Rational.one.minus(p)],
    [1, p]
  ])

/**
 * Independent symbols of one distribution.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Process } from "@headwater/learners"
 * const fair = Process.iid(new Map([["head", Rational.of(1, 2)], ["tail", Rational.of(1, 2)]]))
 * fair.after(undefined, "head").predict(undefined).get("tail")?.toString() // => "1/2"
 * ```
 */
export const iid = <A>(distribution: ReadonlyMap<A, Rational>): Process<unknown, A> => {
  const process: Process<unknown, A> = { predict: () => distribution, after: () => process }
  return process
}

/** Independent bits, each 1 with probability `p`. */
export const bernoulli = (p: Rational): Process<unknown, Bit> => iid(coin(p))

/** All probability on one symbol, which the context and the number of symbols before determine. */
export const deterministic = <C, A>(
  alphabet: ReadonlyArray<A>,
  symbol: (context: C, index: number) => A
): Process<C, A> =>
  unfold(
    0,
    (index, context: C) => {
      const chosen = symbol(context, index)
      return new Map(alphabet.map((a) => [a, a === chosen ? Rational.one : Rational.zero]))
    },
    (index) => index + 1
  )

/** A Markov chain: the first distribution, then one for each last symbol. */
export const markov = <A>(
  first: ReadonlyMap<A, Rational>,
  next: (last: A) => ReadonlyMap<A, Rational>
): Process<unknown, A> =>
  unfold(
    first,
    (distribution) => distribution,
    (_, __: unknown, symbol: A) => next(symbol)
  )

// --------------------------------------------------------------------------------------- operations

/** Symbols that follow no context, as data. */
export const alone = <A>(
  symbols: Iterable<A>
): ReadonlyArray<readonly [context: undefined, symbol: A]> =>
  Array.from(symbols, (symbol) => [undefined, symbol] as const)

/** A value with a next one of its kind for each symbol in a context. */
export interface Steps<C, A, P extends Steps<C, A, P>> {
  readonly after: (context: C, symbol: A) => P
}

/** The process after data; a mixture stays a mixture. */
export const after = <C, A, P extends Steps<C, A, P>>(
  process: P & Steps<C, A, P>,
  data: Data<NoInfer<C>, NoInfer<A>>
): P => {
  let now: P = process
  for (const [context, symbol] of data) now = now.after(context, symbol)
  return now
}

/**
 * The probability that a process gives to data: the product of its predictions. It stops at a
 * symbol of probability 0.
 *
 * - **Errors** `RangeError` for a symbol outside the alphabet of a prediction
 */
export const probability = <C, A>(
  process: Process<C, A, RationalLike>,
  data: Data<NoInfer<C>, NoInfer<A>>
): Rational => {
  let now = process
  let total = Rational.one
  for (const [context, symbol] of data) {
    const given = now.predict(context).get(symbol)
    if (given === undefined) {
      throw new RangeError(`Expected a symbol of the alphabet, not \`${String(symbol)}\``)
    }
    total = total.times(Rational.from(given))
    if (total.sign === 0) return total
    now = now.after(context, symbol)
  }
  return total
}

/**
 * Whether two processes give the same probabilities to all sequences of at most `symbols` symbols, in
 * the contexts of their places.
 *
 * - **Cost** O(|A|^symbols)
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Mixture, Process } from "@headwater/learners"
 * const [fair, third] = [Process.bernoulli(Rational.of(1, 2)), Process.bernoulli(Rational.of(1, 3))]
 * const other = Process.bernoulli(Rational.of(2, 3))
 * const mixed = Mixture.of([third, other].map((it) => [Rational.of(1, 2), it] as const))
 * ;[1, 2].map((symbols) => Process.agree(fair, mixed, symbols, () => undefined)) // => [true, false]
 * ```
 */
export const agree = <C, A>(
  one: Process<C, A, RationalLike>,
  other: Process<C, A, RationalLike>,
  symbols: number,
  context: (index: number) => C,
  index = 0
): boolean => {
  if (index === symbols) return true
  const here = context(index)
  const [own, its] = [one.predict(here), other.predict(here)]
  return Array.from(new Set([...own.keys(), ...its.keys()])).every((symbol) => {
    const [p, q] = [own, its].map((given) => Rational.from(given.get(symbol) ?? Rational.zero))
    const next = (process: typeof one) => process.after(here, symbol)
    return (
      p!.equals(q!) && (p!.sign === 0 || agree(next(one), next(other), symbols, context, index + 1))
    )
  })
}

/** The error of a revert without an update. */
export const nothingToRevert = (): RangeError =>
  new RangeError("Expected an update to revert, not a session without one")

/**
 * The session of a process, which keeps its earlier states.
 *
 * - **Errors** `RangeError` where there is no update to take back
 */
export const open = <C, A, N>(process: Process<C, A, N>): Session<C, A, N> => {
  const past: Array<Process<C, A, N>> = []
  let now = process
  return {
    predict: (context) => now.predict(context),
    update: (context, symbol) => {
      const next = now.after(context, symbol)
      past.push(now)
      now = next
    },
    revert: () => {
      const last = past.pop()
      if (last === undefined) throw nothingToRevert()
      now = last
    }
  }
}

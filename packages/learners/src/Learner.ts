/**
 * # Learners
 *
 * From a prior and data to predictions. The pure form is a state, a prediction from it and its
 * update, over any arithmetic: exact rationals, or floats in logarithms. The fast form is a
 * {@link Session}, which is mutable and can take back its last update; a law ties the two.
 *
 * @module
 */
import { Rational } from "@headwater/exact"

export { define, type Defined, type LearnerPlugin } from "./Predictor.ts"

/** The arithmetic of a learner's probabilities, as a value. */
export interface Arithmetic<N> {
  readonly one: N
  readonly times: (a: N, b: N) => N
  readonly plus: (a: N, b: N) => N
}

/** Exact probabilities. */
export const rational: Arithmetic<Rational> = {
  one: Rational.one,
  times: (a, b) => a.times(b),
  plus: (a, b) => a.plus(b)
}

/**
 * A learner over contexts `C` and symbols `A`, with probabilities in `N`.
 *
 * Laws, for every state: the predicted probabilities sum to one (`normalised`), and the
 * probability of a sequence is the product of those of its symbols (`chain rule`).
 */
export interface Learner<S, C, A, N> {
  readonly arithmetic: Arithmetic<N>
  readonly start: () => S
  readonly predict: (state: S, context: C) => ReadonlyMap<A, N>
  readonly update: (state: S, context: C, symbol: A) => S
}

/** A learner at work: it keeps its state, and {@link Session.revert} takes back one update. */
export interface Session<C, A, N> {
  predict(context: C): ReadonlyMap<A, N>
  update(context: C, symbol: A): void
  /** Takes back the last update; an error before the first. */
  revert(): void
}

/**
 * The session of a pure learner, which keeps every state it has been in.
 *
 * - **Errors** `RangeError` when an update is taken back that was never made
 */
export const open = <S, C, A, N>(learner: Learner<S, C, A, N>): Session<C, A, N> => {
  const past: Array<S> = []
  let state = learner.start()
  return {
    predict: (context) => learner.predict(state, context),
    update: (context, symbol) => {
      const next = learner.update(state, context, symbol)
      past.push(state)
      state = next
    },
    revert: () => {
      const last = past.pop()
      if (last === undefined)
        throw new RangeError("Expected an update to revert, not a fresh session")
      state = last
    }
  }
}

/** The state of a learner after a sequence of contexts with their symbols. */
export const after = <S, C, A, N>(
  learner: Learner<S, C, A, N>,
  sequence: Iterable<readonly [context: NoInfer<C>, symbol: NoInfer<A>]>
): S => {
  let state = learner.start()
  for (const [context, symbol] of sequence) state = learner.update(state, context, symbol)
  return state
}

/**
 * The probability that a learner gives to a sequence: the product of its predictions.
 *
 * - **Errors** `RangeError` for a symbol outside the alphabet of a prediction
 */
export const probability = <S, C, A, N>(
  learner: Learner<S, C, A, N>,
  sequence: Iterable<readonly [context: NoInfer<C>, symbol: NoInfer<A>]>
): N => {
  let state = learner.start()
  let total = learner.arithmetic.one
  for (const [context, symbol] of sequence) {
    const given = learner.predict(state, context).get(symbol)
    if (given === undefined) {
      throw new RangeError(`Expected a symbol of the alphabet, not \`${String(symbol)}\``)
    }
    total = learner.arithmetic.times(total, given)
    state = learner.update(state, context, symbol)
  }
  return total
}

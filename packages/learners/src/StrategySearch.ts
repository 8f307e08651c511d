/**
 * # Strategy search
 *
 * A learner that supposes that somebody follows one of a few strategies, and may change it. It
 * counts how often each would have done what was done, over the last steps, and expects the one that
 * was right most often to go on. It has no model of why strategies change.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Learner from "./Learner.ts"

/** What to do in a context. */
export interface Strategy<C, A> {
  readonly name: string
  readonly act: (context: C) => A
}

/** How it searches. */
export interface Options<A> {
  readonly alphabet: ReadonlyArray<A>
  /** How many of the last steps count. */
  readonly window: number
  /** The chance, at least 0, that is left to all symbols but the expected one, evenly. */
  readonly doubt: Rational
}

/** For each of the last steps which strategies were right, the oldest first. */
export type State = ReadonlyArray<ReadonlyArray<boolean>>

/** How often each strategy was right within the window. */
export const scores = (state: State, strategies: number): ReadonlyArray<number> =>
  Array.from({ length: strategies }, (_, at) => state.filter((step) => step[at] === true).length)

/** The place of the strategy that was right most often; of equal ones the first listed. */
export const followed = (state: State, strategies: number): number => {
  const all = scores(state, strategies)
  return all.indexOf(Math.max(...all))
}

/**
 * The learner that follows the best of some strategies on the last steps.
 *
 * - **Cost** of a prediction: `window` steps a strategy
 * - **Errors** `RangeError` for no strategies, fewer than two symbols, a window that is no number of
 *   steps, a doubt outside [0, 1), and a strategy that says what is no symbol
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Learner, StrategySearch } from "@headwater/learners"
 * const strategies = [
 *   { name: "same", act: (seen: string) => seen },
 *   { name: "always a", act: () => "a" }
 * ]
 * const learner = StrategySearch.make(strategies, { alphabet: ["a", "b"], window: 2, doubt: Rational.of(1, 10) })
 * const state = Learner.after(learner, [["b", "a"], ["b", "a"]])
 * learner.predict(state, "b").get("a")?.toString() // => "9/10"
 * ```
 */
export const make = <C, A>(
  strategies: ReadonlyArray<Strategy<C, A>>,
  options: Options<A>
): Learner.Learner<State, C, A, Rational> => {
  const { alphabet, doubt, window } = options
  if (strategies.length === 0) throw new RangeError("Expected a strategy to follow, found none")
  if (alphabet.length < 2) {
    throw new RangeError(`Expected at least two symbols, not \`${alphabet.length}\``)
  }
  if (!(Number.isSafeInteger(window) && window >= 0)) {
    throw new RangeError(`Expected a number of steps as the window, not \`${window}\``)
  }
  if (doubt.sign < 0 || doubt.compare(Rational.one) >= 0) {
    throw new RangeError(`Expected a doubt from 0 to below 1, not \`${doubt.toString()}\``)
  }
  const share = doubt.dividedBy(Rational.of(alphabet.length - 1))
  return {
    arithmetic: Learner.rational,
    start: () => [],
    predict: (state, context) => {
      const { act, name } = strategies[followed(state, strategies.length)]!
      const expected = act(context)
      if (!alphabet.includes(expected)) {
        throw new RangeError(`Expected a symbol of \`${name}\`, not \`${String(expected)}\``)
      }
      return new Map(
        alphabet.map((it) => [it, it === expected ? Rational.one.minus(doubt) : share])
      )
    },
    update: (state, context, symbol) =>
      window === 0
        ? state
        : [...state, strategies.map((it) => it.act(context) === symbol)].slice(-window)
  }
}

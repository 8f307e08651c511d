/**
 * # A world that chooses strategies
 *
 * Epochs of eight steps. In each of them one of three strategies answers a context from 0 to 3. Which
 * one, a world decides: an elementary cellular automaton that runs from one cell, one row an epoch. A
 * strategy is as fit as there are live cells at every third address; the choice changes only where
 * another is strictly fitter, so it depends on the whole history.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { cell, diagram } from "../cellular/index.ts"

/** The answers of each strategy in contexts 0 to 3: the low bit, the high bit, and their sum. */
export const strategies: ReadonlyArray<ReadonlyArray<number>> = [
  [0, 1, 0, 1],
  [0, 0, 1, 1],
  [0, 1, 1, 0]
]

/** Steps of an epoch. */
export const epochLength = 8

/**
 * The strategies of the first epochs in the world of a rule. In the first it is strategy 0.
 *
 * - **Cost** the square of the epochs
 *
 * @example
 * ```ts
 * import { Strategies } from "@headwater/worlds"
 * Strategies.chosen(30, 12).join("") // => "000202220212"
 * ```
 */
export const chosen = (rule: number, epochs: number): ReadonlyArray<number> => {
  const seen = diagram({ rule, seed: 1 }, epochs)
  let current = 0
  return Array.from({ length: epochs }, (_, t) => {
    const live = [0, 0, 0]
    if (t > 0) for (let u = 0; u <= 2 * t; u++) live[(u + 2) % 3]! += cell(seen, t, u)
    for (const strategy of [2, 1, 0]) if (live[strategy]! > live[current]!) current = strategy
    return current
  })
}

/** The contexts of the first steps: the two high bits of a congruential generator. */
export const contexts: (steps: number) => ReadonlyArray<number> = Memo.by(
  Number,
  (steps: number) => {
    let state = 1
    return Array.from({ length: steps }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 30
    })
  },
  { keep: 8 }
)

/** What is answered at each step. */
export const answers = (
  choice: ReadonlyArray<number>,
  asked: ReadonlyArray<number>
): ReadonlyArray<number> =>
  asked.map((context, step) => strategies[choice[Math.floor(step / epochLength)]!]![context]!)

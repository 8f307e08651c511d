import * as Kt from "../KrichevskyTrofimov.ts"
import { define, ofOnes } from "../Learner.ts"

/** Counts by context; a context that was never seen has none. */
type State = { readonly context: string; readonly counts: ReadonlyMap<string, Kt.Counts> }

/**
 * All Markov chains of an order: an estimator {@link kt} for each of the 2^order contexts. Bits
 * before the first count as 0.
 *
 * @example
 * ```ts
 * import { Learner, markov } from "@headwater/learners"
 * Learner.probability(markov.of({ order: 1 }), [0, 1, 0, 1]).toString() // => "1/32"
 * ```
 */
export const markov = define({
  id: "markov",
  about: "All Markov chains of an order: an estimator kt for each context of that many bits.",
  parameters: {
    order: {
      type: "integer",
      least: "0",
      most: "20",
      default: "2",
      about: "the bits before that the next one depends on"
    }
  },
  make: ({ order }) => ({
    exact: ofOnes<State>({
      start: { context: "0".repeat(order), counts: new Map() },
      one: ({ context, counts }) => Kt.one(counts.get(context) ?? Kt.none),
      update: ({ context, counts }, bit) => ({
        context: `${context}${bit}`.slice(1),
        counts: new Map(counts).set(context, Kt.counted(counts.get(context) ?? Kt.none, bit))
      })
    }),
    fast: Kt.fast(order)
  })
})

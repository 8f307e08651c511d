/**
 * # What a learner loses on average over demonstrators
 *
 * Some demonstrators θ of one length, each as likely as the others, seen in the same contexts.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "./Shown.ts"

/** Demonstrators that may be met, each as likely as the others. */
export const Average = Schema.Struct({
  learner: Schema.String,
  thetas: Schema.Array(Schema.String),
  visits: Schema.Array(Schema.Int)
})
export type Average = typeof Average.Type

/** Every θ of so many bits. */
export const all = (size: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** size }, (_, n) => n.toString(2).padStart(size, "0"))

/** Whether every θ of its length is met. */
export const everyTheta = ({ thetas }: Average): boolean =>
  new Set(thetas).size === 2 ** (thetas[0]?.length ?? 0)

/** For learners on a few visits to demonstrators of at most four bits. */
export const averages = (thetas: (size: number) => ReadonlyArray<string>): fc.Arbitrary<Average> =>
  fc
    .tuple(
      fc.constantFrom("counting", "coin", "doubling", "descent", "search", "tree", "indifferent"),
      fc.integer({ min: 1, max: 4 })
    )
    .chain(([learner, size]) =>
      fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 6 }).map((visits) => ({
        learner,
        thetas: thetas(size),
        visits
      }))
    )

/** What the learner loses on average. */
export const loss = ({ learner, thetas, visits }: Average): LogForm =>
  LogForm.sum(
    thetas.map((theta) =>
      Shown.loss(learner, Shown.shown(theta, visits)).times(Rational.of(1, thetas.length))
    )
  )

/** In words: the learner, the demonstrators, the contexts. */
export const show = ({ learner, thetas, visits }: Average): string =>
  `${learner}, θ one of ${thetas.length} (${thetas.slice(0, 4).join(", ")}, ...), contexts ${visits.join(" ")}`

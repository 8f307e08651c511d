/**
 * # Laws of imprecise beliefs
 *
 * What anything that answers the nine kinds of questions satisfies, whatever it is written in: it is given
 * JSON and gives JSON. {@link conformance} has all of them.
 *
 * @module
 */
import { Law } from "@headwater/proof"
import { bridges } from "./bridge.ts"
import type { Implementation } from "./implementation.ts"
import { maximins } from "./maximin.ts"
import { minimalPoints } from "./minimalPoints.ts"
import { naturalExtensions } from "./naturalExtension.ts"
import { partialHypotheses } from "./partialHypothesis.ts"
import { plansAgainst } from "./planAgainst.ts"
import { stakeFrees } from "./stakeFree.ts"
import { wordClasses } from "./turingRl.ts"
import { updates } from "./update.ts"

export * as arbitraries from "./arbitraries.ts"
export type { Implementation }
export {
  bridges,
  maximins,
  minimalPoints,
  naturalExtensions,
  partialHypotheses,
  plansAgainst,
  stakeFrees,
  updates,
  wordClasses
}

/**
 * All laws of what answers the nine kinds.
 *
 * @example
 * ```ts
 * import { Case } from "@headwater/infrabayes"
 * import { conformance } from "@headwater/infrabayes/laws"
 * import { Law } from "@headwater/proof"
 * import { Result } from "effect"
 * const ours = {
 *   name: "ours",
 *   answer: (kind: string, input: unknown) => Result.getOrThrow(Case.solve(kind, input))
 * }
 * Law.verdicts(conformance(ours), { runs: 3 }).every((verdict) => verdict.holds) // => true
 * ```
 */
export const conformance = (of: Implementation): Law.LawSet =>
  Law.set(
    `conformance(${of.name})`,
    [],
    [
      naturalExtensions(of),
      updates(of),
      minimalPoints(of),
      stakeFrees(of),
      bridges(of),
      maximins(of),
      wordClasses(of),
      partialHypotheses(of),
      plansAgainst(of)
    ]
  )

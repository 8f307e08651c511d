import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { LogForm } from "../LogForm.ts"
import { Rational } from "../Rational.ts"

/** A float path that adds weights given by their binary logarithms. */
export interface LogPath {
  readonly name: string
  readonly sum: (logs: Float64Array) => number
}

/** Relative to the larger of 1 and the size of the result, in bits. */
const TOLERANCE = 2 ** -46

/**
 * The law that ties a float path of log weights to its exact twin: `log2 Σ 2^a`, within 2^-46 bits
 * relative to the larger of 1 and the size of the result, for up to 50 weights.
 *
 * @example
 * ```ts
 * import { LogWeight } from "@headwater/exact"
 * import { logWeights } from "@headwater/exact/laws"
 * import { Law } from "@headwater/proof"
 * const laws = logWeights({ name: "ours", sum: LogWeight.sum })
 * Law.verdicts(laws).every((verdict) => verdict.holds) // => true
 * ```
 */
export const logWeights = ({ name, sum }: LogPath): Law.LawSet => {
  // Integers only: 2^a is then rational, and the exact twin can add it.
  const logs = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 50 })
  return Law.set(`logWeights(${name})`, [
    Law.law({
      name: "twin",
      statement: "|sum(a) - log2 Σ 2^a| ≤ 2^-46·max(1, |log2 Σ 2^a|)",
      over: Domain.sampled(logs),
      holds: (list) => {
        const exact = LogForm.log2(Rational.sum(list.map((a) => Rational.pow2(a)))).toNumber()
        const float = sum(new Float64Array(list))
        return Math.abs(float - exact) <= TOLERANCE * Math.max(1, Math.abs(exact))
      }
    }),
    Law.law({
      name: "empty",
      statement: "the sum of nothing, and of weights 0, is 0",
      over: Domain.exhaustive(() => [0, 1, 2]),
      holds: (n) =>
        sum(new Float64Array(n).fill(Number.NEGATIVE_INFINITY)) === Number.NEGATIVE_INFINITY
    })
  ])
}

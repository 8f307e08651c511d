/**
 * # Confidence and error
 *
 * A predictor of bits that is always equally sure of its guess: it gives the guess the probability
 * `confidence`, and is wrong in a share `errorRate` of the cases. By log loss a posterior prefers
 * the predictor whose confidence fits its errors, by errors one prefers the one that errs least,
 * and the two orders can differ: a misspecified class can settle on the worse guesser. With
 * confidences that are calibrated, `confidence = 1 - errorRate`, they never do below 1/2.
 *
 * ## Main statements (checked in ./laws)
 * - `confidence › calibrated`: of calibrated predictors that err less than half the time, the one
 *   that errs less has the smaller log loss
 * - `confidence › tempered`: a tempered posterior has the same inversions at every power
 *
 * ## References
 * - [GrunwaldLangford2007]
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"

/** A predictor by its confidence and its error rate, both strictly between 0 and 1. */
export interface Confident {
  readonly confidence: Rational
  readonly errorRate: Rational
}

const complement = (p: Rational): Rational => Rational.one.minus(p)

const checked = ({ confidence, errorRate }: Confident): void => {
  for (const p of [confidence, errorRate]) {
    if (p.sign <= 0 || complement(p).sign <= 0) {
      throw new RangeError(`Expected a rate between 0 and 1, not \`${p.toString()}\``)
    }
  }
}

/**
 * The expected log loss of one prediction, in bits:
 * `-(1 - e)·log2 c - e·log2 (1 - c)`.
 *
 * - **Errors** `RangeError` for a rate that is not strictly between 0 and 1
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Confidence } from "@headwater/learners"
 * const sure = { confidence: Rational.of(99, 100), errorRate: Rational.of(1, 5) }
 * const unsure = { confidence: Rational.of(3, 5), errorRate: Rational.of(2, 5) }
 * Confidence.logLoss(sure).toNumber().toFixed(3) // => "1.340"
 * Confidence.logLoss(unsure).toNumber().toFixed(3) // => "0.971"
 * Confidence.isInversion(sure, unsure) // => true
 * ```
 */
export const logLoss = (predictor: Confident): LogForm => {
  checked(predictor)
  const { confidence, errorRate } = predictor
  return LogForm.sum([
    LogForm.log2(confidence).times(complement(errorRate)),
    LogForm.log2(complement(confidence)).times(errorRate)
  ]).negated()
}

/** Whether the first errs less and yet has the greater log loss. */
export const isInversion = (better: Confident, worse: Confident): boolean =>
  better.errorRate.compare(worse.errorRate) < 0 && logLoss(better).compare(logLoss(worse)) > 0

/** The predictor with the same guesses, as sure of them as it should be. */
export const calibrated = ({ errorRate }: Confident): Confident => ({
  confidence: complement(errorRate),
  errorRate
})

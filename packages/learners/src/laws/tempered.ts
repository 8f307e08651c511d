import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Confidence from "../Confidence.ts"
import * as Tempered from "../Tempered.ts"
import { tolerance } from "./logMixture.ts"

const rate = (denominator: number): fc.Arbitrary<Rational> =>
  fc.integer({ min: 1, max: denominator - 1 }).map((n) => Rational.of(n, denominator))

const confident: fc.Arbitrary<Confidence.Confident> = fc.record({
  confidence: rate(60),
  errorRate: rate(60)
})

const power: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map(([n, d]) => Rational.of(n, d))

/** The counts of a predictor that errs as it is said to, over as many symbols as its denominators need. */
const weighed = ({ confidence, errorRate }: Confidence.Confident): Tempered.Weighed => {
  const errors = Number(errorRate.times(Rational.of(60)).numerator)
  const likelihood = confidence.pow(60 - errors).times(Rational.one.minus(confidence).pow(errors))
  return { weight: Rational.of(1, 2), likelihood }
}

/**
 * Log loss against error rate.
 *
 * - **Source** [GrunwaldLangford2007]
 */
export const confidence = (): Law.LawSet =>
  Law.set("confidence", [
    Law.law({
      name: "calibrated",
      statement: "calibrated predictors that err less than half the time are never inverted",
      over: Domain.sampled(fc.tuple(confident, confident)),
      holds: ([a, b]) => {
        const half = Rational.of(1, 2)
        const both = [a, b].every((it) => it.errorRate.compare(half) <= 0)
        return !both || !Confidence.isInversion(Confidence.calibrated(a), Confidence.calibrated(b))
      }
    }),
    Law.law({
      name: "tempered",
      statement:
        "at every power the posterior odds of equal weights are -power · n · (the difference of log losses)",
      over: Domain.sampled(fc.tuple(confident, confident, power)),
      holds: ([a, b, eta]) => {
        const losses = Confidence.logLoss(a).minus(Confidence.logLoss(b)).times(60)
        return Tempered.odds(weighed(a), weighed(b), eta).equals(losses.times(eta).negated())
      }
    })
  ])

/** The tempered posterior in doubles against the exact one. */
export const tempered = (): Law.LawSet =>
  Law.set("tempered", [
    Law.law({
      name: "natural",
      statement: "for natural powers the doubles are within 2^-40 of the exact posterior",
      over: Domain.sampled(
        fc.tuple(fc.array(confident, { minLength: 1, maxLength: 6 }), fc.nat({ max: 5 }))
      ),
      holds: ([all, eta]) => {
        const members = all.map(weighed)
        const exact = Tempered.posterior(members, eta)
        return Tempered.approximate(members, Rational.of(eta)).every(
          (it, index) => Math.abs(it - exact[index]!.toNumber()) <= tolerance
        )
      }
    }),
    Law.law({
      name: "odds",
      statement: "log2 of the ratio of two doubles is the exact log odds within 2^-40 bits",
      over: Domain.sampled(fc.tuple(confident, confident, power)),
      holds: ([a, b, eta]) => {
        const odds = Tempered.odds(weighed(a), weighed(b), eta).toNumber()
        const [p, q] = Tempered.approximate([weighed(a), weighed(b)], eta)
        return Math.abs(odds) > 1000 || Math.abs(Math.log2(p! / q!) - odds) <= tolerance
      }
    })
  ])

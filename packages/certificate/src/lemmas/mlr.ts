import { Rational } from "@headwater/exact"
import { arbitraries } from "@headwater/exact/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { Lemma } from "../Lemma.ts"

const few = (min: number): fc.Arbitrary<ReadonlyArray<Rational>> =>
  fc.array(arbitraries.rational({ min, max: 9, denominator: 6 }), { minLength: 5, maxLength: 5 })

/** A likelihood that rises with the stage moves the posterior to later stages. */
export const mlr: Lemma = {
  name: "mlr",
  says:
    "Where a likelihood does not fall with the stage, the posterior mass of the stages from any one on is at least " +
    "the prior mass.",
  source: "Milgrom1981 §2",
  variables: { P: "prior mass of the stages from one on", Q: "their posterior mass" },
  given: [],
  gives: ["Q >= P"],
  law: Law.law({
    name: "mlr",
    statement: "Σ_{j>=c} p_j l_j · Σ p_j >= Σ_{j>=c} p_j · Σ p_j l_j for l_1 <= l_2 <= ...",
    over: Domain.sampled(fc.tuple(few(0), few(0), fc.nat(4))),
    holds: ([p, steps, c]) => {
      let level = Rational.zero
      const l = steps.map((step) => (level = level.plus(step)))
      const weighed = p.map((mass, i) => mass.times(l[i] ?? Rational.zero))
      const left = Rational.sum(weighed.slice(c)).times(Rational.sum(p))
      return left.compare(Rational.sum(p.slice(c)).times(Rational.sum(weighed))) >= 0
    }
  })
}

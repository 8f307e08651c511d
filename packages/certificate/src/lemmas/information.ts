import { Bits, LogForm, Rational } from "@headwater/exact"
import { arbitraries } from "@headwater/exact/laws"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { Lemma } from "../Lemma.ts"

const masses = (count: number): fc.Arbitrary<ReadonlyArray<Rational>> =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }).map((all) => {
    const total = all.reduce((a, b) => a + b, 0)
    return all.map((n) => Rational.of(n, total))
  })

/** `Σ p · log2(q)`. */
const expectedLog = (p: ReadonlyArray<Rational>, q: ReadonlyArray<Rational>): LogForm =>
  LogForm.sum(p.map((weight, i) => LogForm.log2(q[i] ?? Rational.one).times(weight)))

/** The logarithm is concave. */
export const jensen: Lemma = {
  name: "jensen",
  says: "The mean of logarithms is at most the logarithm of the mean.",
  source: "CoverThomas2006 §2.6",
  variables: { m: "mean of the logarithms", l: "logarithm of the mean" },
  given: [],
  gives: ["m <= l"],
  law: Law.law({
    name: "jensen",
    statement: "Σ w·log2 x <= log2 Σ w·x",
    over: Domain.sampled(
      fc.tuple(masses(4), fc.array(arbitraries.positiveRational(), { minLength: 4, maxLength: 4 }))
    ),
    holds: ([w, x]) => {
      const mean = Rational.sum(x.map((value, i) => value.times(w[i] ?? Rational.zero)))
      return expectedLog(w, x).compare(LogForm.log2(mean)) <= 0
    }
  })
}

/** No code is shorter in the mean than the source's own. */
export const gibbs: Lemma = {
  name: "gibbs",
  says: "The expected length of any code is at least the entropy of the source.",
  source: "CoverThomas2006 §2.6",
  variables: { L: "expected loss of a predictor", H: "entropy of the source" },
  given: [],
  gives: ["L >= H", "H >= 0"],
  law: Law.law({
    name: "gibbs",
    statement: "-Σ p·log2 q >= -Σ p·log2 p >= 0",
    over: Domain.sampled(fc.tuple(masses(4), masses(4))),
    holds: ([p, q]) => {
      const own = expectedLog(p, p)
      return expectedLog(p, q).compare(own) <= 0 && own.sign <= 0
    }
  })
}

/** A predictor that sees a part loses at least the entropy that is left given that part. */
export const bayesIsBest: Lemma = {
  name: "bayesIsBest",
  says: "A predictor that sees F loses in expectation at least the entropy of what comes next given F.",
  source: "CoverThomas2006 §2.5",
  variables: { L: "expected loss of a predictor that sees F", H: "entropy given F" },
  given: [],
  gives: ["L >= H", "H >= 0"],
  law: Law.law({
    name: "bayesIsBest",
    statement: "-Σ p(f, x)·log2 q(x | f) >= -Σ p(f, x)·log2 p(x | f)",
    over: Domain.sampled(fc.tuple(masses(6), masses(2), masses(2), masses(2))),
    holds: ([joint, ...rows]) => {
      const of = (i: number): Rational => joint[i] ?? Rational.zero
      const own = joint.map((p, i) => p.dividedBy(of(i - (i % 2)).plus(of(i - (i % 2) + 1))))
      const guess = rows.flat()
      return expectedLog(joint, guess).compare(expectedLog(joint, own)) <= 0
    }
  })
}

/** The masses of words none of which is a prefix of another sum to at most 1. */
export const kraft: Lemma = {
  name: "kraft",
  says: "The sum of 2^-length over words of which none begins another is at most 1.",
  source: "CoverThomas2006 §5.2",
  variables: { Z: "sum of 2^-length over the words" },
  given: [],
  gives: ["Z <= 1", "Z >= 0"],
  law: Law.law({
    name: "kraft",
    statement: "Σ 2^-length <= 1",
    over: Domain.sampled(
      fc.array(
        fc
          .array(fc.constantFrom("0", "1"), { minLength: 1, maxLength: 6 })
          .map((it) => it.join("")),
        { maxLength: 20 }
      )
    ),
    holds: (words) => {
      const free = [...new Set(words)].filter((word, _, all) =>
        all.every((other) => other === word || !word.startsWith(other))
      )
      return Bits.kraft(free).compare(Rational.one) <= 0
    }
  })
}

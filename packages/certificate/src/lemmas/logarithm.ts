import { LogForm, Rational } from "@headwater/exact"
import { arbitraries } from "@headwater/exact/laws"
import { Domain, Law } from "@headwater/proof"
import type { Lemma } from "../Lemma.ts"

/** Bounds of ln 2 = 2 Σ 3^-(2k+1) / (2k+1) by `count` of its terms: what is left is below the last. */
const ln2Bounds = (count: number): readonly [low: Rational, high: Rational] => {
  const term = (k: number): Rational => Rational.of(2n, BigInt(2 * k + 1) * 3n ** BigInt(2 * k + 1))
  const low = Rational.sum(Array.from({ length: count }, (_, k) => term(k)))
  return [low, low.plus(term(count - 1))]
}

const [low, high] = ln2Bounds(20)

/** Whether ln r is at most a rational. */
const lnAtMost = (r: Rational, most: Rational): boolean => {
  const log = LogForm.log2(r)
  return log.times(log.sign >= 0 ? high : low).compare(LogForm.of(most)) <= 0
}

/** A logarithm lies below its tangent at 1. */
export const logLe: Lemma = {
  name: "log_le",
  says: "ln(1 + x) <= x for x >= 0",
  source: "HardyLittlewoodPolya1952 §4.2",
  variables: { x: "a number", l: "ln(1 + x)" },
  given: ["x >= 0"],
  gives: ["l <= x", "l >= 0"],
  law: Law.law({
    name: "log_le",
    statement: "ln(1 + x) <= x",
    over: Domain.sampled(arbitraries.rational({ min: 0 })),
    holds: (x) => lnAtMost(Rational.one.plus(x), x)
  })
}

/** The first term of its series bounds the artanh from below. */
export const artanh: Lemma = {
  name: "artanh",
  says: "ln((1 + z)/(1 - z)) >= 2 z for 0 <= z < 1",
  source: "HardyLittlewoodPolya1952 §4.2",
  variables: { z: "a number below 1", w: "1/(1 - z)", l: "ln((1 + z)/(1 - z))" },
  given: ["z >= 0", "w >= 1", "w*(1 - z) = 1"],
  gives: ["l >= 2*z"],
  law: Law.law({
    name: "artanh",
    statement: "ln((1 + z)/(1 - z)) >= 2 z",
    over: Domain.sampled(arbitraries.rational({ min: 0, max: 59, denominator: 1 })),
    holds: (n) => {
      const z = n.dividedBy(Rational.of(60))
      const ratio = Rational.one.minus(z).dividedBy(Rational.one.plus(z))
      return lnAtMost(ratio, z.times(Rational.of(-2)))
    }
  })
}

/** The natural logarithm of 2, to three places. */
export const ln2: Lemma = {
  name: "ln2",
  says: "693/1000 <= ln 2 <= 694/1000",
  source: "HardyLittlewoodPolya1952 §4.2",
  variables: { h: "ln 2" },
  given: [],
  gives: ["1000*h >= 693", "1000*h <= 694"],
  law: Law.law({
    name: "ln2",
    statement: "693/1000 <= ln 2 <= 694/1000, by n terms of its series",
    over: Domain.exhaustive(() => [5, 8, 13, 21]),
    holds: (count) => {
      const [below, above] = ln2Bounds(count)
      return (
        below.compare(Rational.of(693, 1000)) >= 0 && above.compare(Rational.of(694, 1000)) <= 0
      )
    }
  })
}

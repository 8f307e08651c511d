import { Bits } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { Lemma } from "../Lemma.ts"

const number = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.bigInt({ min: 1n, max: 2n ** 80n }))

/** The code for all numbers: its words are no shorter for larger ones. */
export const gammaRises: Lemma = {
  name: "gammaRises",
  says: "The gamma code of a larger number is no shorter, and none is shorter than that of 1, a bit.",
  source: "Elias1975 §III",
  variables: {
    m: "a number",
    n: "another",
    l: "bits of the code of m",
    L: "bits of the code of n"
  },
  given: ["m >= 1", "n >= m"],
  gives: ["L >= l", "l >= 1"],
  law: Law.law({
    name: "gammaRises",
    statement: "1 <= l(m) <= l(n) for 1 <= m <= n, where l(n) = 2 floor(log2 n) + 1",
    over: Domain.sampled(fc.tuple(number, number)),
    holds: ([a, b]) => {
      const [m, n] = a <= b ? [BigInt(a), BigInt(b)] : [BigInt(b), BigInt(a)]
      const [l, larger] = [Bits.gammaLength(m), Bits.gammaLength(n)]
      return 1 <= l && l <= larger && larger === 2 * n.toString(2).length - 1
    }
  })
}

import { LogForm, Rational } from "@headwater/exact"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Coins from "#claims/C05/coins"

const logFactorial = (n: number): number => {
  let sum = 0
  for (let k = 2; k <= n; k++) sum += Math.log(k)
  return sum
}

/** The expected loss in floating point, by the number of ones. */
const floating = ({ demonstrator, members, symbols }: Coins.Imitation): number => {
  const p = demonstrator.toNumber()
  const total = members.reduce((sum, one) => sum + one.weight, 0)
  let loss = 0
  for (let k = 0; k <= symbols; k++) {
    const own = k * Math.log(p) + (symbols - k) * Math.log(1 - p)
    const ways = logFactorial(symbols) - logFactorial(k) - logFactorial(symbols - k)
    const terms = members.map((one) => {
      const q = one.p.toNumber()
      return Math.log(one.weight / total) + k * Math.log(q) + (symbols - k) * Math.log(1 - q)
    })
    const most = Math.max(...terms)
    const xi = most + Math.log(terms.reduce((sum, one) => sum + Math.exp(one - most), 0))
    loss += (Math.exp(ways + own) * (own - xi)) / Math.log(2)
  }
  return loss
}

const drawn = fc.sample(Coins.imitation("any", 3, fc.constantFrom(1, 8, 50)), {
  seed: 3,
  numRuns: 40
})

describe("coins", () => {
  it("claim: the loss is that of another formula", () => {
    for (const one of drawn) {
      assert.closeTo(Coins.loss(one).toNumber(), floating(one), 1e-6, Coins.coin.model.show(one))
    }
  })

  it("example: fair against a coin of nine tenths, and against a member of weight 1/3", () => {
    const of = (p: Rational, bits: number): Coins.Imitation => ({
      members: [
        { weight: 1, p },
        { weight: 2, p: Rational.of(9, 10) }
      ],
      demonstrator: Rational.of(1, 2),
      symbols: 100,
      bits
    })
    const member = of(Rational.of(1, 2), 1)
    assert.isTrue(Coins.price(member).compare(LogForm.log2(3n)) === 0)
    assert.isTrue(Coins.loss(member).compare(LogForm.log2(3n)) <= 0)
    const outside = of(Rational.of(3, 4), 1)
    assert.isFalse(Coins.coin.measure(outside).isMember)
    assert.isTrue(Coins.loss(outside).compare(Coins.least(outside)) > 0)
  })
})

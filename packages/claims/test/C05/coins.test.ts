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

  it("claim: bounds in floating point, with the root as it is", () => {
    for (const one of drawn) {
      const p = one.demonstrator.toNumber()
      const rates = one.members.map(({ p: q }) => {
        const [a, b] = [q.toNumber(), 1 - q.toNumber()]
        return {
          divergence: p * Math.log2(p / a) + (1 - p) * Math.log2((1 - p) / b),
          slope: Math.abs(Math.log2((p * b) / (a * (1 - p))))
        }
      })
      const nearest = Math.min(...rates.map((it) => it.divergence))
      const slope = Math.max(...rates.map((it) => it.slope))
      const least = one.symbols * nearest - slope * Math.sqrt(one.symbols * p * (1 - p))
      // the root is rounded up to a 64th
      assert.isAtMost(Coins.least(one).toNumber(), least + 1e-9)
      assert.isAtLeast(Coins.least(one).toNumber(), least - slope / 64 - 1e-9)
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

import { Bits, Rational } from "@headwater/exact"
import { Process } from "@headwater/learners"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import * as Blends from "#claims/C05/blends"
import * as Thinning from "#claims/C05/thinning"

const chanceOf = (process: Process.Process<unknown, 0 | 1>, bits: string): Rational => {
  let [now, all] = [process, Rational.one]
  for (const bit of bits) {
    const symbol = bit === "1" ? 1 : 0
    all = all.times(now.predict(undefined).get(symbol) ?? Rational.zero)
    now = now.after(undefined, symbol)
  }
  return all
}

/** The mixture's chance of bits, by hand. */
const mixed = ({ members }: Blends.Blend, bits: string): Rational => {
  const total = members.reduce((sum, it) => sum + it.weight, 0)
  return Rational.sum(
    members.map(({ p, weight }) => {
      const ones = Array.from(bits).filter((bit) => bit === "1").length
      const own = p.pow(ones).times(Rational.one.minus(p).pow(bits.length - ones))
      return own.times(Rational.of(weight, total))
    })
  )
}

const sixths = fc.integer({ min: 1, max: 5 }).map((n) => Rational.of(n, 6))
const drawn = Blends.blends(3, fc.oneof(fc.constant(null), sixths))

describe("blends", () => {
  it("claim: no sequence has a larger ratio than the bound, and losses are expected ratios", () => {
    for (const one of fc.sample(drawn, { seed: 5, numRuns: 30 })) {
      const bound = 2 ** Blends.bound(one).toNumber()
      let loss = 0
      for (const bits of Bits.strings(one.symbols)) {
        const own = chanceOf(Blends.demonstrator(one), bits).toNumber()
        const ratio = own / mixed(one, bits).toNumber()
        assert.isAtMost(ratio, bound * (1 + 1e-9))
        if (own > 0) loss += own * Math.log2(ratio)
      }
      assert.closeTo(Blends.loss(one).toNumber(), loss, 1e-9)
    }
  })

  it("counterexample: two symbols do not tell a fair first and a blend from a fair coin", () => {
    const [third, twoThirds] = [Rational.of(1, 3), Rational.of(2, 3)]
    const blend: Blends.Blend = {
      first: Rational.of(1, 2),
      members: [
        { weight: 1, chance: 1, p: third },
        { weight: 1, chance: 1, p: twoThirds },
        { weight: 1, chance: 0, p: Rational.of(1, 2) }
      ],
      symbols: 3
    }
    assert.isTrue(chanceOf(Blends.demonstrator(blend), "11").equals(Rational.of(1, 4)))
    assert.isFalse(Blends.isMember(blend))
    assert.isTrue(Blends.isMember({ ...blend, first: third, members: blend.members.slice(0, 1) }))
  })

  it("example: a latecomer loses .737 bits however long it is followed", () => {
    // fair against nine tenths, once
    const once = 0.5 * Math.log2(0.5 / 0.9) + 0.5 * Math.log2(0.5 / 0.1)
    for (let symbols = 1; symbols <= 6; symbols++) {
      assert.closeTo(Blends.loss(Blends.joining(symbols)).toNumber(), once, 1e-9)
    }
  })

  it("claim: the largest ratio grows as the square of the number of members", () => {
    for (const members of [2, 8, 21, 30]) {
      const ratio = Thinning.ratio(members).toNumber()
      assert.isAtLeast(ratio, members ** 2 / 2)
      assert.isAtMost(Thinning.loss(members).toNumber(), 1)
    }
    assert.isAbove(Thinning.ratio(21).toNumber(), 256)
  })
})

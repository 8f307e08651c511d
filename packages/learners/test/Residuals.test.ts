import { Bits, LogForm, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Random, Residuals } from "@headwater/learners"
import { assert, describe, it } from "vitest"

const class_ = { inputs: 3, gates: 2, states: 2 }
const compressors = Residuals.compressors(class_)
const looksRandom = (errors: string, slack = 8, rate = Rational.of(1, 4)): boolean =>
  Residuals.looksRandom(errors, { ...class_, rate, slack })

/** All functions of three inputs that chains of a given number of gates compute, as 8-bit words. */
const chains = (gates: number): ReadonlySet<number> => {
  const found = new Set([0, 255])
  const extend = (lines: ReadonlyArray<number>, left: number): void => {
    const last = lines.at(-1) ?? 0
    found.add(last).add(255 - last)
    if (left === 0) return
    for (const [at, b] of lines.entries()) {
      for (const a of lines.slice(0, at)) {
        for (const word of [a & b, a & ~b, ~a & b, a | b, a ^ b]) extend([...lines, word], left - 1)
        for (const word of [~a | b, a | ~b]) extend([...lines, word & 255], left - 1)
      }
    }
  }
  for (const word of [0x0f, 0x33, 0x55]) found.add(word).add(255 - word)
  extend([0x0f, 0x33, 0x55], gates)
  return found
}

/** The probability of errors under a compressor, moment by moment, and without one. */
const likelihoods = (it: Residuals.Compressor, residual: string) => {
  let [under, without] = [Rational.one, Rational.one]
  const [often, seldom] = [Rational.of(3, 4), Rational.of(1, 4)]
  const said = it.says(residual)
  for (const [at, bit] of Array.from(residual).entries()) {
    under = under.times(bit === said[at] ? often : seldom)
    without = without.times(bit === "0" ? often : seldom)
  }
  return { under, without }
}

/** What a compressor says at the last moment, by what came before it alone. */
const last = (it: Residuals.Compressor, before: string): readonly [string, string] => {
  const said = (bit: string): string => it.says(`${before}${bit}`).at(-1) ?? ""
  return [said("0"), said("1")]
}

/** Coin flips at 1/4 from a seed. */
const flips = (seed: number): string => {
  const random = Random.of(seed)
  return Array.from({ length: 512 }, () => (random.uniform() < 1 / 4 ? "1" : "0")).join("")
}

describe("what looks like noise", () => {
  it("example: what circuits of two gates say by the context, and automata by what came before", () => {
    const all = compressors
    assert.equal(all.length, 152 + 2 + 24)
    const pasts = ["00000000", "11111111", "01100101", "10000000"]
    const ofContext = all.filter((it) => {
      const said = pasts.map((past) => it.says(past))
      return said.every((one) => one === said[0])
    })
    // so do the two automata of one state, and four of two that go on whatever they read
    const tables = ofContext.map((it) => Number.parseInt(it.says("00000000"), 2))
    assert.equal(tables.length, 152 + 2 + 4)
    assert.sameMembers([...new Set(tables)], [...chains(2)])
    const others = all.filter((it) => !ofContext.includes(it)).map((it) => it.bits)
    assert.deepEqual(
      others,
      Array.from({ length: 20 }, () => 10)
    )
  })

  it("law: nobody looks at the error that is to be foretold", () => {
    for (const it of compressors) {
      for (const before of ["", "1", "0110", "11011"]) {
        const [zero, one] = last(it, before)
        assert.equal(zero, one)
      }
    }
  })

  it("example: the first input takes a bit for the sort and 6 for its circuit, AND of two takes 17 in all", () => {
    const bits = (table: string) =>
      compressors.find((it) => it.says("01010101") === table && it.says("11001110") === table)?.bits
    assert.deepEqual(["00001111", "00000011"].map(bits), [7, 17])
  })

  it("law: the code words of the compressors leave room for a prefix code", () => {
    const sum = Rational.sum(compressors.map((it) => Rational.pow2(-it.bits)))
    assert.isTrue(sum.compare(Rational.one) <= 0)
  })

  it("law: a surprise that is spared is worth log2 3, by the ratio of the likelihoods", () => {
    for (const residual of ["1", "0000000000000000", "1101110111011101", flips(5).slice(0, 24)]) {
      for (const it of compressors) {
        const { under, without } = likelihoods(it, residual)
        const ratio = LogForm.log2(under.dividedBy(without))
        const spared = it.spares(Residuals.counts(residual, 3))
        assert.isTrue(LogForm.log2(3n).times(spared).equals(ratio))
      }
    }
  })

  it("law: errors look like noise exactly where nothing is saved beyond the slack", () => {
    for (const residual of Bits.strings(6)) {
      for (const most of [0, 1, 3]) {
        assert.equal(
          looksRandom(residual, most),
          compressors.every((it) => {
            const { under, without } = likelihoods(it, residual)
            return under.dividedBy(without).compare(Rational.pow2(it.bits + most)) <= 0
          })
        )
      }
    }
  })

  it("claim: noise is shortened by more than c bits with a probability below 2^-c", () => {
    const length = 9
    const all = [...Bits.strings(length)]
    for (const most of [0, 1, 2, 4, 8]) {
      let chance = Rational.zero
      for (const residual of all) {
        if (looksRandom(residual, most)) continue
        const errors = residual.replaceAll("0", "").length
        chance = chance.plus(Rational.of(3n ** BigInt(length - errors), 4n ** BigInt(length)))
      }
      assert.isTrue(chance.compare(Rational.pow2(-most)) < 0)
      assert.isTrue(most > 4 || chance.sign > 0)
    }
  })

  it("example: coin flips look like noise; flipped at one context throughout they do not", () => {
    for (const seed of [2, 3, 4, 5]) {
      const noise = flips(seed)
      assert.isTrue(looksRandom(noise))
      const wrong = Array.from(noise, (bit, at) => (at % 8 === 3 ? 1 - Number(bit) : bit)).join("")
      assert.isFalse(looksRandom(wrong))
    }
  })

  it("example: errors that come in runs do not look like noise, none at all do", () => {
    assert.isFalse(looksRandom(`${"0".repeat(48)}${"1".repeat(16)}`.repeat(8)))
    assert.isTrue(looksRandom("0".repeat(512)))
  })

  it("law: of any rate, a surprise that is spared is worth log2 of what an absence is likelier", () => {
    for (const [n, d] of [
      [1, 3],
      [2, 5],
      [1, 100]
    ] as const) {
      const rate = Rational.of(n, d)
      const odds = Rational.one.minus(rate).dividedBy(rate)
      for (const residual of Bits.strings(6)) {
        const isShorter = compressors.some(
          (it) =>
            odds.pow(it.spares(Residuals.counts(residual, 3))).compare(Rational.pow2(it.bits + 1)) >
            0
        )
        assert.equal(looksRandom(residual, 1, rate), !isShorter)
      }
    }
    for (const wrong of [Rational.zero, Rational.of(1, 2)]) {
      assert.throws(() => looksRandom("0", 8, wrong), "Expected a rate above 0 and below 1/2")
    }
  })
})

describe("descriptions in two parts", () => {
  it("example: one flip among 512 takes 9 bits to name and 3 for their number", () => {
    const bits = "00000001".repeat(64)
    const whole = Residuals.description(bits, 3)
    const flipped = `1${bits.slice(1)}`
    assert.equal(whole, Circuit.minimalBits("00000001") + 1)
    assert.equal(Residuals.description(flipped, 3), whole - 1 + 3 + 9)
  })

  it("claim: a function is wrong where the bits differ from what it says", () => {
    for (const bits of ["0110100", "1111111111", ""]) {
      for (const table of Bits.strings(4)) {
        const says = Residuals.repeated(table, bits.length)
        const wrong = Array.from(bits).filter((bit, at) => bit !== table[at % 4]).length
        assert.equal(Bits.xor(bits, says).replaceAll("0", "").length, wrong)
        assert.equal(Residuals.misses(Residuals.counts(bits, 2), table), wrong)
      }
    }
  })
})

import { LogForm, Rational } from "@headwater/exact"
import { Random } from "@headwater/learners"
import { assert, describe, it } from "vitest"
import * as Noise from "#claims/C14/noise"

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
const likelihoods = (it: Noise.Compressor, residual: string) => {
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
const last = (it: Noise.Compressor, before: string): readonly [string, string] => {
  const said = (bit: string): string => it.says(`${before}${bit}`).at(-1) ?? ""
  return [said("0"), said("1")]
}

const words = (length: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** length }, (_, word) => word.toString(2).padStart(length, "0"))

/** Coin flips at 1/4 from a seed. */
const flips = (seed: number): string => {
  const random = Random.of(seed)
  return Array.from({ length: Noise.moments }, () => (random.uniform() < 1 / 4 ? "1" : "0")).join(
    ""
  )
}

describe("what looks like noise", () => {
  it("example: what circuits of two gates say by the context, and automata by what came before", () => {
    const all = Noise.compressors()
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
    for (const it of Noise.compressors()) {
      for (const before of ["", "1", "0110", "11011"]) {
        const [zero, one] = last(it, before)
        assert.equal(zero, one)
      }
    }
  })

  it("example: the first input takes a bit for the sort and 6 for its circuit, AND of two takes 17 in all", () => {
    const bits = (table: string) =>
      Noise.compressors().find(
        (it) => it.says("01010101") === table && it.says("11001110") === table
      )?.bits
    assert.deepEqual(["00001111", "00000011"].map(bits), [7, 17])
  })

  it("law: the code words of the compressors leave room for a prefix code", () => {
    const sum = Rational.sum(Noise.compressors().map((it) => Rational.pow2(-it.bits)))
    assert.isTrue(sum.compare(Rational.one) <= 0)
  })

  it("law: a surprise that is spared is worth log2 3, by the ratio of the likelihoods", () => {
    for (const residual of ["1", "0000000000000000", "1101110111011101", flips(5).slice(0, 24)]) {
      for (const it of Noise.compressors()) {
        const { under, without } = likelihoods(it, residual)
        const ratio = LogForm.log2(under.dividedBy(without))
        const spared = it.spares(residual, Noise.balance(residual))
        assert.isTrue(LogForm.log2(3n).times(spared).equals(ratio))
      }
    }
  })

  it("law: errors look like noise exactly where nothing is saved beyond the slack", () => {
    for (const residual of words(6)) {
      for (const most of [0, 1, 3]) {
        assert.equal(
          Noise.looksRandom(residual, most),
          Noise.compressors().every((it) => {
            const { under, without } = likelihoods(it, residual)
            return under.dividedBy(without).compare(Rational.pow2(it.bits + most)) <= 0
          })
        )
      }
    }
  })

  it("claim: noise is shortened by more than c bits with a probability below 2^-c", () => {
    const length = 9
    const all = words(length)
    for (const most of [0, 1, 2, 4, 8]) {
      let chance = Rational.zero
      for (const residual of all) {
        if (Noise.looksRandom(residual, most)) continue
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
      assert.isTrue(Noise.looksRandom(noise))
      const wrong = Array.from(noise, (bit, at) => (at % 8 === 3 ? 1 - Number(bit) : bit)).join("")
      assert.isFalse(Noise.looksRandom(wrong))
    }
  })

  it("example: errors that come in runs do not look like noise, none at all do", () => {
    assert.isFalse(Noise.looksRandom(`${"0".repeat(48)}${"1".repeat(16)}`.repeat(8)))
    assert.isTrue(Noise.looksRandom("0".repeat(Noise.moments)))
  })
})

import { LogForm, Rational } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Random } from "@headwater/learners"
import { assert, describe, it } from "vitest"
import * as LooksRandom from "#claims/C14/looksRandom"

/** All functions of three inputs that chains of so many gates compute, as 8-bit words. */
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
const likelihoods = (it: LooksRandom.Compressor, residual: string) => {
  let [under, without] = [Rational.one, Rational.one]
  let state = 0
  const [often, seldom] = [Rational.of(3, 4), Rational.of(1, 4)]
  for (const [at, bit] of Array.from(residual).entries()) {
    const context = (at % 8).toString(2).padStart(3, "0")
    const expected =
      it.kind === "circuit"
        ? Circuit.at(Circuit.minimal(it.table), context)
        : String(it.machine.states[state]?.output)
    under = under.times(bit === expected ? often : seldom)
    without = without.times(bit === "0" ? often : seldom)
    if (it.kind === "automaton") state = it.machine.states[state]?.next[Number(bit)] ?? 0
  }
  return { under, without }
}

const words = (length: number): ReadonlyArray<string> =>
  Array.from({ length: 2 ** length }, (_, word) => word.toString(2).padStart(length, "0"))

/** Coin flips at 1/4 from a seed. */
const flips = (seed: number): string => {
  const random = Random.of(seed)
  return Array.from({ length: LooksRandom.moments }, () =>
    random.uniform() < 1 / 4 ? "1" : "0"
  ).join("")
}

describe("what looks like noise", () => {
  it("example: circuits of at most two gates and automata of at most two states", () => {
    const tables = LooksRandom.compressors().flatMap((it) =>
      it.kind === "circuit" ? [Number.parseInt(it.table, 2)] : []
    )
    assert.equal(tables.length, 152)
    assert.sameMembers(tables, [...chains(2)])
    assert.equal(LooksRandom.compressors().length, 152 + 2 + 24)
    const bits = LooksRandom.compressors().flatMap((it) => (it.kind === "automaton" ? it.bits : []))
    assert.deepEqual(
      bits.toSorted((a, b) => a - b),
      [3, 3, ...Array.from({ length: 24 }, () => 10)]
    )
  })

  it("example: the first input takes a bit for the kind and 6 for its circuit, AND of two takes 17 in all", () => {
    const bits = (table: string) =>
      LooksRandom.compressors().find((it) => it.kind === "circuit" && it.table === table)?.bits
    assert.deepEqual(["00001111", "00000011"].map(bits), [7, 17])
  })

  it("law: the code words of the compressors leave room for a prefix code", () => {
    const sum = Rational.sum(LooksRandom.compressors().map((it) => Rational.pow2(-it.bits)))
    assert.isTrue(sum.compare(Rational.one) <= 0)
  })

  it("law: what is saved is the ratio of the likelihoods less the code word", () => {
    for (const residual of ["1", "0000000000000000", "1101110111011101", flips(5).slice(0, 24)]) {
      for (const it of LooksRandom.compressors()) {
        const { under, without } = likelihoods(it, residual)
        const ratio = LogForm.log2(under.dividedBy(without)).minus(LogForm.of(it.bits))
        assert.isTrue(LooksRandom.saved(it, residual).equals(ratio))
      }
    }
  })

  it("law: errors look like noise exactly where nothing is saved beyond the slack", () => {
    for (const residual of words(6)) {
      for (const most of [0, 1, 3]) {
        assert.equal(
          LooksRandom.looksRandom(residual, most),
          LooksRandom.compressors().every(
            (it) => LooksRandom.saved(it, residual).compare(LogForm.of(most)) <= 0
          )
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
        if (LooksRandom.looksRandom(residual, most)) continue
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
      assert.isTrue(LooksRandom.looksRandom(noise))
      const wrong = Array.from(noise, (bit, at) => (at % 8 === 3 ? 1 - Number(bit) : bit)).join("")
      assert.isFalse(LooksRandom.looksRandom(wrong))
    }
  })

  it("example: errors that come in runs do not look like noise, none at all do", () => {
    assert.isFalse(LooksRandom.looksRandom(`${"0".repeat(48)}${"1".repeat(16)}`.repeat(8)))
    assert.isTrue(LooksRandom.looksRandom("0".repeat(LooksRandom.moments)))
  })
})

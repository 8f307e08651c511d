import { Bits, Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Majorities from "#claims/C12/majorities"
import * as Streams from "#claims/C12/streams"
import * as Texts from "#claims/C12/texts"

const sampling = { seed: 1, runs: 1 }

describe("texts with a purpose", () => {
  it("example: bits of searches, first places, steps", () => {
    assert.deepInclude(Texts.figures(), {
      "bits of seekers": "750 for 1, 752 for 3, 754 for 7",
      "bits that the search has to save": "380",
      "first places": "0 0 3 62 62 62 191 1053 1053"
    })
  })

  it("claim: the gamma code is complete, so all triggers together weigh what one costs without it", () => {
    const weights = Array.from({ length: 1023 }, (_, n) =>
      Rational.pow2(-Bits.gammaLength(BigInt(n + 1)))
    )
    assert.equal(Rational.one.minus(Rational.sum(weights)).toString(), "1/1024")
  })

  it("counterexample: what is predicted from the trigger is lost with it", () => {
    const all = [...Domain.models(Texts.purposes("trigger"), sampling)].map(Texts.purpose.measure)
    assert.isTrue(all.some((it) => !it.isSame && !it.isApart))
    assert.isTrue(all.every((it) => !it.isApart))
  })
})

describe("majorities", () => {
  it("claim: halving once more than the truth allows is not possible", () => {
    for (const it of Domain.models(Majorities.majorities(20), sampling)) {
      const { bits, errors } = Majorities.majority.measure(it)
      assert.equal(errors, bits)
      assert.isTrue(2 ** errors * it.truth <= it.units)
      assert.isTrue(2 ** (errors + 1) * it.truth > it.units)
    }
  })
})

describe("streams", () => {
  it("example: what two and three states name", () => {
    const of = (rule: number, states: number) =>
      Streams.stream.measure({ rule, states, rows: 128, saved: 0, one: true })
    assert.deepEqual([of(110, 2).gaining, of(110, 2).streams], [2, 2322])
    assert.deepEqual([of(90, 2).gaining, of(90, 2).streams], [1, 371])
    assert.equal(of(110, 3).gaining, 0)
    assert.equal(
      Streams.stream.measure({ rule: 110, states: 2, rows: 128, saved: 5, one: true }).named,
      2
    )
  })
})

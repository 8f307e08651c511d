import { LogForm, Rational } from "@headwater/exact"
import { assert, it } from "vitest"
import * as Coins from "#claims/C24/coins"
import * as Shown from "#models/Shown"

it("claim: expected losses are those of the texts, run on every sequence", () => {
  const text = { counts: "coin", steps: "descent" } as const
  for (const p of [0, 54, 55, 128]) {
    for (const flips of [1, 3, 5]) {
      for (const id of ["counts", "steps"] as const) {
        const terms = Array.from({ length: 2 ** flips }, (_, word) => {
          const sequence = Array.from({ length: flips }, (_, at): Shown.Pair => [
            0,
            (word >> at) & 1
          ])
          const ones = sequence.reduce((sum, [, bit]) => sum + bit, 0)
          const one = Rational.of(p, 256)
          const chance = one.pow(ones).times(Rational.one.minus(one).pow(flips - ones))
          return chance.sign === 0 ? LogForm.of(0) : Shown.loss(text[id], sequence).times(chance)
        })
        assert.isTrue(
          Coins.expected(id, { p, flips }).equals(LogForm.sum(terms)),
          `${id} ${p} ${flips}`
        )
      }
    }
  }
})

it("claim: a coin and its mirror cost the same", () => {
  for (const p of [3, 54, 100]) {
    for (const flips of [1, 7, 12]) {
      assert.isTrue(Coins.saved({ p, flips }).equals(Coins.saved({ p: 256 - p, flips })))
    }
  }
})

it("claim: counts lose more at 55/256 after 12 to 23 flips, and never at 54/256", () => {
  assert.deepEqual(Coins.figures(), {
    "greatest chance": "54/256",
    "worse at 55/256 after": "12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23"
  })
})

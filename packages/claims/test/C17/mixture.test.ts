import { Rational } from "@headwater/exact"
import { Folds } from "@headwater/learners"
import { assert, it } from "vitest"
import * as Copies from "#claims/C17/copies"
import * as Mixture from "#claims/C17/mixture"

/** What a program gives to a sequence, toss by toss. */
const given = (body: Folds.Body, isFold: boolean, tosses: ReadonlyArray<number>): Rational => {
  let product = Rational.one
  let a = 0
  for (const [n, toss] of tosses.entries()) {
    const said = isFold ? a : body.apply(n, tosses[n - 1] ?? 0)
    const one = Rational.of(Math.min(said, n) + 1, n + 2)
    product = product.times(toss === 1 ? one : Rational.one.minus(one))
    a = body.apply(a, toss)
  }
  return product
}

it("claim: the mixture is that of all programs, one after the other", () => {
  for (const tosses of ["000000000", "111111111", "011010011", "000000111"]) {
    const bits = Array.from(tosses, Number)
    let [part, whole] = [Rational.zero, Rational.zero]
    for (const nodes of [1, 3]) {
      for (const body of Folds.bodies(nodes)) {
        for (const isFold of [true, false]) {
          const mass = Rational.pow2(-(3 * nodes + 1))
          part = part.plus(mass.times(given(body, isFold, bits)))
          whole = whole.plus(mass)
        }
      }
    }
    const found = Mixture.measure({ tosses, nodes: 3 })
    assert.equal(found.outer.toString(), part.dividedBy(whole).toString())
  }
})

it("example: counting gives a sequence of nine ones a tenth", () => {
  const { inner, innerTime, outerTime } = Mixture.measure({ tosses: "111111111", nodes: 3 })
  assert.equal(inner.toString(), "1/10")
  assert.deepEqual([innerTime, outerTime], [9, 680])
})

it("claim: the steps of counting follow from the theorem about its text", () => {
  assert.isTrue(Copies.countingSteps.check().ok)
})

import { Ranges } from "@headwater/figures"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const whole = fc.bigInt({ min: 0n, max: 10n ** 9n })

Law.check(
  it,
  Law.set("ranges", [
    Law.law({
      name: "naturals",
      statement: "two numbers are a range exactly if the first is not above the second",
      over: Domain.sampled(fc.tuple(whole, fc.oneof(whole, fc.constant(undefined)))),
      holds: ([from, other]) => {
        const to = other ?? from
        const range = Ranges.naturals(`${from}..${to}`, 10)
        return from <= to ? range?.from === from && range.to === to : range === undefined
      }
    }),
    Law.law({
      name: "rising",
      statement: "two ratios are a rising range exactly if the first is below the second",
      over: Domain.sampled(
        fc.tuple(whole, fc.bigInt({ min: 1n, max: 99n }), whole, fc.bigInt({ min: 1n, max: 99n }))
      ),
      holds: ([a, b, c, d]) => {
        const range = Ranges.rising(`${a}/${b}..${c}/${d}`)
        return a * d < c * b
          ? range !== undefined &&
              range.from.numerator * b === a * range.from.denominator &&
              range.to.numerator * d === c * range.to.denominator
          : range === undefined
      }
    })
  ])
)

describe("Ranges", () => {
  it("example: what is no range of its kind", () => {
    for (const word of ["", "..", "1..", "..1", "1..2..3", "-1..2", "a..b", "1 .. 2", "1..1e3"]) {
      assert.isUndefined(Ranges.naturals(word, 40), word)
    }
    for (const word of ["", "..", "1..", "..1", "1..2..3", "-1..2", "1..1", "2/2..1", "1/0..2"]) {
      assert.isUndefined(Ranges.rising(word), word)
    }
    assert.isUndefined(Ranges.naturals("1..1000", 3))
    assert.deepEqual(Ranges.naturals("1..999", 3), { from: 1n, to: 999n })
    assert.isTrue(Ranges.isRange("1..2"))
    assert.isFalse(Ranges.isRange("1.2"))
  })
})

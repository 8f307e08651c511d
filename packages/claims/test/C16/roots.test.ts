import { isqrt } from "@headwater/programs"
import { assert, it } from "vitest"
import * as Logarithms from "#claims/C16/logarithms"
import * as Roots from "#claims/C16/roots"
import * as Costs from "#models/Costs"

it("example: steps of both programs are those of the machine, and the difference of their bits", () => {
  for (const numbers of [1, 2, 3, 9, 64, 65, 121, 200, 300]) {
    const [search, newton] = ["search", "newton"].map((it) =>
      Costs.costOf(isqrt, it, numbers, "unit")
    )
    const found = Roots.numbers.measure({ numbers: `${numbers}` })
    assert.equal(found.search, search?.steps)
    assert.equal(found.newtonAtLeast, newton?.steps)
    assert.equal(found.newtonAtMost, newton?.steps)
    assert.equal(found.shorter, (newton?.bits ?? 0) - (search?.bits ?? 0))
  }
})

it("claim: the order turns at N* and not one number before", () => {
  assert.isTrue(Roots.isTurned(Roots.numbers.measure({ numbers: `${Roots.least}` })))
  for (const it of Roots.upTo(Roots.least - 1n))
    assert.isFalse(Roots.isTurned(Roots.numbers.measure(it)))
  for (const it of Roots.from(Roots.least)) assert.isTrue(Roots.isTurned(Roots.numbers.measure(it)))
})

it("claim: sixty laps are reached before N*, at the number that theory names", () => {
  assert.equal(Roots.newtonRule(230_705_958_781_101_986_210_866_335_504_888n).laps, 60)
})

it("claim: no number of laps passes 1 + log2((y + 1)/√y arsinh √y)", () => {
  for (let y = 1; y < 5000; y++) {
    const bound =
      1 + Math.floor(Math.log2(((y + 1) / Math.sqrt(y)) * Math.asinh(Math.sqrt(y))) + 1e-9)
    assert.isAtMost(Roots.newtonRule(BigInt(y)).laps, bound, `${y}`)
  }
})

it("example: the formulas of search and table are those of their texts", () => {
  for (const p of Logarithms.primes(140)) {
    const [search, table] = ["search", "table"].map((it) => Costs.cost("dlog", it, p, "unit"))
    const { shorter, ...found } = Logarithms.prime.measure({ p, gamma: 1 })
    assert.equal(BigInt(found.search), search?.steps)
    assert.equal(BigInt(found.table), table?.steps)
    assert.equal(shorter, (table?.bits ?? 0) - (search?.bits ?? 0))
  }
})

it("claim: the charge that turns search against table falls below 29 only", () => {
  const rises = (from: number): string =>
    Logarithms.figures(from, 1000)["primes at which it rises"] ?? ""
  assert.equal(rises(29), "62 of 62, from 29 to 1000")
  assert.equal(rises(3), "63 of 67, from 3 to 1000")
})

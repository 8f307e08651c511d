import { Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Table } from "@headwater/programs"
import { assert, it } from "vitest"
import * as Thresholds from "#claims/C19/model"

const logarithm = (y: number): number => {
  let [exponent, power] = [0, 1]
  while (power !== y) {
    power = (2 * power) % Thresholds.prime
    exponent++
  }
  return exponent
}

it("claim: demonstrators are alike in bits and steps, and answer what they say", () => {
  const { slow, table } = Thresholds.costs()
  for (const k of [63, 64, 100, 126]) {
    const { answers, ...cost } = Thresholds.run(Thresholds.demonstrator(k))
    assert.deepEqual(cost, { bits: slow.bits, steps: BigInt(Thresholds.slowest) })
    const wanted = Array.from({ length: Thresholds.shown }, (_, index) =>
      logarithm(index + 1) < k ? "1" : "0"
    )
    assert.equal(answers, wanted.join(""))
  }
  const other = Thresholds.run(Table.bits("0".padEnd(Thresholds.prime, "01")))
  assert.deepEqual([other.bits, other.steps], [table.bits, table.steps])
})

it("example: all 64 demonstrators have texts of one length", () => {
  const lengths = Array.from(
    { length: 64 },
    (_, index) => Register.encode(Thresholds.demonstrator(63 + index)).length
  )
  assert.deepEqual([...new Set(lengths)], [Thresholds.costs().slow.bits])
})

it("claim: regrets are those of the sum in doubles", () => {
  for (const gamma of [0, 1, 8, 12, 13, 16]) {
    const one = -168 - gamma * Math.log2(1889)
    const other = -280 - 2 * gamma
    const plus = (a: number, b: number): number =>
      Math.max(a, b) + Math.log2(1 + 2 ** -Math.abs(a - b))
    const doubles = plus(6 + one, 211 + other) - plus(one, 1 + other)
    assert.closeTo(Thresholds.regret(gamma).toNumber(), doubles, 1e-9)
  }
})

it("claim: tables take over between 12.495 and 12.496", () => {
  assert.equal(Thresholds.outweighs(Rational.of(12_495, 1000)).sign, 1)
  assert.equal(Thresholds.outweighs(Rational.of(12_496, 1000)).sign, -1)
})

it("claim: a rival that is not in the class says the same in fewer bits and steps, and moves the end", () => {
  const { slow, rival } = Thresholds.costs()
  for (const k of [63, 64, 100, 126]) {
    const { answers, bits, steps } = Thresholds.run(Thresholds.rival(k))
    assert.equal(answers, Thresholds.run(Thresholds.demonstrator(k)).answers)
    assert.equal(bits, rival.bits)
    assert.equal(steps, BigInt(10 * k + 2))
  }
  assert.isTrue(rival.bits < slow.bits && rival.steps < slow.steps)
  assert.equal(Thresholds.outweighs(Rational.of(14), rival).sign, 1)
  assert.equal(Thresholds.outweighs(Rational.of(15), rival).sign, -1)
})

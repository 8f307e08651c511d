import { Rational } from "@headwater/exact"
import { Figure, Races } from "@headwater/figures"
import { Process } from "@headwater/learners"
import { soft } from "@headwater/priors"
import { Race } from "@headwater/worlds"
import { Result } from "effect"
import { assert, describe, it } from "vitest"

const cost = (bits: number, steps: bigint) => ({
  mass: Rational.pow2(-bits),
  bits,
  steps,
  space: 1n
})
const heading = { label: "coins", machine: "register", meter: "unit" }

describe("Races", () => {
  const half = Rational.of(1, 2)
  const coin = { name: "coin", cost: cost(4, 1n), process: Process.bernoulli(half) }
  const ones = Process.alone(Array.from({ length: 40 }, () => 1 as const))
  const against = (p: Rational): Figure.Figure => {
    const runner = { name: "near", cost: cost(20, 64n), process: Process.bernoulli(p) }
    const race = Race.run([runner, coin], ones)
    return Result.getOrThrow(Races.phase(race, 40, soft, Races.axis(race, 40), heading))
  }

  it("example: where losses are whole bits the boundary is exact", () => {
    const figure = against(Rational.one)
    assert.equal(figure.how, "exact")
    assert.equal(Figure.rowText(figure, figure.rows[1]!), "T ≥ 64")
    // the coin lost 40 bits and is 16 shorter
    assert.deepEqual(Figure.boundaries(figure.rows[1]!), [
      { deltaBits: 24, timeRatio: "64", gamma: 4 }
    ])
  })

  it("example: else it is in an interval around the tie", () => {
    const figure = against(Rational.of(7, 8))
    assert.equal(figure.how, "bisection")
    assert.deepEqual(
      figure.rows.map((row) => row.regions.map(({ winners }) => winners.join())),
      [["coin"], ["near", "coin"]]
    )
    const [boundary] = Figure.boundaries(figure.rows[1]!)
    if (boundary === undefined || !("low" in boundary)) throw new Error("Expected an interval")
    const [low, high] = [boundary.low, boundary.high].map((text) =>
      Result.getOrThrow(Rational.parse(text)).toNumber()
    )
    const tie = (40 * Math.log2(7 / 4) - 16) / 6
    assert.isAtMost(low ?? 99, tie)
    assert.isAtLeast(high ?? 0, tie)
    assert.isBelow((high ?? 99) - (low ?? 0), 1e-5)
  })

  it("example: where all are sure the boundary is exact", () => {
    const runner = (name: string, bits: number, steps: bigint) => ({
      name,
      cost: cost(bits, steps),
      process: Process.bernoulli(Rational.one)
    })
    const race = Race.run(
      [runner("short", 10, 8n), runner("fast", 13, 1n)],
      Process.alone([1, 1] as const)
    )
    const figure = Result.getOrThrow(Races.phase(race, 2, soft, Races.axis(race, 2), heading))
    assert.equal(figure.how, "exact")
    const [boundary] = Figure.boundaries(figure.rows[1]!)
    assert.deepEqual(boundary, { deltaBits: 3, timeRatio: "8", gamma: 1 })
  })
})

import { Bits, LogForm, Rational } from "@headwater/exact"
import { Chain, Decisive, Reader, Selection } from "@headwater/worlds"
import { assert, describe, it } from "vitest"
import * as Nearby from "#claims/C08/nearby"
import * as Prices from "#claims/C08/prices"
import * as Readers from "#claims/C08/readers"
import { bits } from "#claims/C08/selection"

/** The words of a world as bits of a number. */
const worldOf = (number: number, cells: number): ReadonlyArray<number> =>
  Array.from({ length: cells }, (_, cell) => (number >> cell) & 1)

describe("C08", () => {
  it("example: what a reader of two sites saves, by trying all its readers", () => {
    const chain = { sites: 2, reach: 1 }
    const usable = Chain.usable(chain)
    const brains = Array.from({ length: 64 }, (_, number) => {
      const world = Array.from({ length: Chain.cells(chain) }, () => 0)
      for (const [place, worth] of worldOf(number, 6).entries()) world[usable[place] ?? 0] = worth
      return Chain.brain(chain, world).join("")
    })
    const entropy = (worlds: ReadonlyArray<number>): number => {
      const counts = new Map<string, number>()
      for (const it of worlds) counts.set(brains[it] ?? "", (counts.get(brains[it] ?? "") ?? 0) + 1)
      return [...counts.values()].reduce(
        (sum, count) => sum - count * Math.log2(count / worlds.length),
        0
      )
    }
    const least = (worlds: ReadonlyArray<number>, reads: number): number =>
      reads === 0
        ? entropy(worlds)
        : Math.min(
            ...Array.from({ length: 6 }, (_, cell) =>
              [0, 1].reduce(
                (sum, bit) =>
                  sum +
                  least(
                    worlds.filter((it) => ((it >> cell) & 1) === bit),
                    reads - 1
                  ),
                0
              )
            )
          )
    const all = Array.from({ length: 64 }, (_, world) => world)
    const found = Readers.part.measure({ ...chain, brains: "selected", reads: 1 }).left()
    for (const reads of [0, 1, 2, 3]) {
      assert.closeTo(found[reads]?.toNumber() ?? 0, least(all, reads) / 64, 1e-9)
    }
  })

  it("example: by names the best reader of one of four sites' cells is below its proportion", () => {
    // 896 of 12 864 worlds, where the proportion is a fourteenth: the known break of S4.
    const chain = { sites: 4, reach: 1 }
    assert.equal(Chain.usable(chain).length, 14)
    assert.isBelow(896 / 12_864, 1 / 14)
    // three sites, where it is above it
    const it = Readers.part.measure({ sites: 3, reach: 1, brains: "selected", reads: 1 })
    assert.deepEqual(it.named().slice(0, 2), [336, 420])
    assert.isAbove((420 - 336) / (1024 - 336), 1 / 10)
  })

  it("example: a reader of four sites is the first to err on less than one in a hundred", () => {
    const signs = [0, 1, 2, 3, 4, 5].map(
      (radius) => Nearby.below(Nearby.reader.measure({ radius })).sign
    )
    assert.deepEqual(signs, [-1, -1, -1, -1, 1, 1])
  })

  it("example: the exponents at which leads change, by their formulas", () => {
    const record = (choices: number): number =>
      54 + choices + Bits.gamma(BigInt(choices + 1)).length
    const [time, least] = [
      Selection.wholeSteps({ sites: 60, reach: 2 }),
      Decisive.least({ sites: 60, reach: 2 })
    ]
    assert.deepEqual([time, least], [14_281, 118])
    const figures = Prices.figures()
    for (const choices of [600, 3000]) {
      const up = (record(choices) - bits(2)) / Math.log2(time / 4)
      const from = (record(choices) - 4) / Math.log2(least / 4)
      assert.equal(figures[`${choices} bits recorded: leads up to`], up.toFixed(2))
      assert.equal(figures[`${choices} bits recorded: none leads from`], from.toFixed(2))
    }
  })

  it("law: readers › what a reader that is found in doubles leaves is counted exactly", () => {
    const question: Reader.Question = { cells: 3, answers: [0, 0, 0, 1, 0, 1, 1, 2] }
    const [none] = Reader.left(question)
    const exactly = LogForm.of(3).minus(
      LogForm.log2(4n)
        .times(Rational.of(1, 2))
        .plus(LogForm.log2(3n).times(Rational.of(3, 8)))
    )
    assert.isTrue(none?.equals(exactly))
  })
})

import {
  Census,
  Definitions,
  Demonstrators,
  Generalisation,
  Ladders,
  Slice
} from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

const entangled = { read: Infinity }
const fixed = (n: number, digits = 2): number => Number(n.toFixed(digits))

describe("Generalisation", () => {
  it("claim: upstream is right on unseen checked cells and wrong on deployment", () => {
    const rows = [
      ["LX", "O", 6, entangled, 9.97, 6.68, 2.55, 12.14],
      ["LX", "T", 6, entangled, 10, 2.49, 2.5, 8.5],
      ["LX", "O", 6, {}, 9.97, 9.93, 2.65, 15.62],
      ["LM", "R", 4, {}, 11.85, 9.26, 3.9, 12.7]
    ] as const
    for (const [language, demonstrator, seen, prices, ...wanted] of rows) {
      const census = Census.of(Policy.languages[language]!, Policy.game(demonstrator), 7)
      const { upstream, rest } = Generalisation.of(census, seen, prices)
      const found = [upstream.checked, rest.checked, upstream.deployed, rest.deployed]
      for (const [k, it] of found.entries()) {
        assert.closeTo(it, wanted[k]!, 0.051, `${language} ${demonstrator} ${k}`)
      }
    }
  })

  it("claim: the goals that upstream serves are the shorter ones", () => {
    const game = Policy.game("O")
    const goals = Definitions.goals(Policy.LX, game, 5)
    const census = Census.of(Policy.LX, game, 7)
    const { upstream, rest } = Generalisation.of(census, 16, {}, goals)
    assert.isAbove(upstream.goalFound, 0.94)
    assert.isBelow(upstream.goal, 1.8)
    assert.isAbove(rest.goal, 2.9)
  })
})

describe("Ladders", () => {
  it("claim: misaligned and superhuman never hold together, and the grid decides which is first", () => {
    const seen = Array.from({ length: 17 }, (_, n) => n)
    const symbols = [1, 2, 3, 4, 5, 6, 7]
    const share = (demonstrator: string, steps: ReadonlyArray<number>): number => {
      const census = Census.of(Policy.LX, Policy.game(demonstrator), 7)
      const grid = { symbols, steps, seen }
      const points = Ladders.points(census, grid, { ...entangled, noise: 4 })
      assert.isFalse(points.some((it) => it.misaligned && it.superhuman))
      for (const it of points) if (it.misaligned) assert.isAtLeast(it.steps, 1242)
      const { misaligned, superhuman, both, neither } = Ladders.firsts(grid, points)
      const all = misaligned + superhuman + both + neither
      return Number((1000n * misaligned) / all) / 1000
    }
    const powers = Array.from({ length: 15 }, (_, k) => 2 ** k)
    // The second reading's .022 and .51 leave the tables out.
    assert.closeTo(share("R", powers), 0.0285, 0.001)
    assert.strictEqual(share("R", [2 ** 14]), 1)
    assert.closeTo(share("O", powers), 0.97, 0.001)
  })
})

describe("Demonstrators", () => {
  it("claim: some of a size are the first of as many parts of those that all lists", () => {
    for (const [from, to, most] of [
      [1, 2, 12],
      [3, 5, 3],
      [4, 4, Infinity]
    ] as const) {
      const wanted = Demonstrators.all(5).filter(({ size }) => size >= from && size <= to)
      const sizes = [...Map.groupBy(wanted, (it) => it.size).values()]
      const some = Demonstrators.some(from, to, most)
      assert.lengthOf(
        some,
        sizes.reduce((sum, it) => sum + Math.min(it.length, most), 0)
      )
      assert.strictEqual(some[0], wanted[0]?.actions)
      const names = wanted.map((it) => it.actions)
      assert.isTrue(some.every((it) => names.includes(it)))
    }
  })

  it("claim: a demonstrator without a short text has its table, which is a rule", () => {
    assert.deepEqual(Demonstrators.of("T"), { actions: "1210030222212123", size: 9, rule: 9 })
    for (const it of Demonstrators.all(4)) {
      assert.strictEqual(Demonstrators.of(it.actions).size, it.size)
    }
    assert.throws(() => Demonstrators.of("S"), "Expected R, O, T or sixteen actions")
  })

  it("claim: with equal prices upstream is below .08 for every demonstrator of four symbols", () => {
    const all = Demonstrators.all(4)
    assert.lengthOf(all, 64)
    for (const { actions } of all) {
      const slice = Slice.of(Census.of(Policy.LX, Policy.game(actions), 5), 16)
      assert.isBelow(fixed(Slice.masses(slice).upstreamMisaligned, 4), 0.08)
    }
  })
})

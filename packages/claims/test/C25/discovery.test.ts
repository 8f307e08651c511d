import { Kendall, Rational } from "@headwater/exact"
import { Budget, Expression } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Discovery from "#claims/C25/discovery"
import * as Solving from "#claims/C25/solving"

const small: Solving.Solving = {
  problem: "the greatest value of xy - y²",
  leaves: "xz2",
  operators: "-/",
  nodes: 8,
  T: 6
}

const run = (program: Expression.Expression, x: number): readonly [number, number] => {
  const { reference } = Expression
  const it = reference(program, BigInt(x), Budget.of("iterations"))
  return it.status === "halted" ? [Number(it.output), Number(it.steps)] : [-1, -1]
}

describe("discovery", () => {
  it("claim: what is discovered solves the problem, with its own size and time", () => {
    for (const blind of [false, true]) {
      const found = Discovery.discoveries(small, { blind, tries: 20_000, seed: 1 })
      assert.isAbove(found.length, 5)
      for (const { length, program, time } of found) {
        const runs = Solving.answers(small).map((_, x) => run(program, x))
        assert.deepEqual(
          runs.map(([output]) => output),
          Solving.answers(small)
        )
        assert.strictEqual(time, Math.max(...runs.map(([, steps]) => steps)))
        assert.strictEqual(length, Expression.size(program))
      }
    }
  })
  it("claim: a longer search begins as a shorter one, and another seed is another search", () => {
    const search = { blind: false, tries: 8000, seed: 1 }
    const long = Discovery.discoveries(small, search)
    const short = Discovery.discoveries(small, { ...search, tries: 3000 })
    assert.isAbove(short.length, 0)
    assert.isBelow(short.length, long.length)
    assert.deepEqual(
      short,
      long.filter(({ after }) => after <= 3000)
    )
    assert.notDeepEqual(Discovery.discoveries(small, { ...search, seed: 2 }), long)
  })
  it("claim: every solver is within reach, of a search and of a blind walk", () => {
    const count = Solving.solvers(small).reduce((sum, it) => sum + it.count, 0n)
    assert.strictEqual(count, 13n)
    for (const blind of [false, true]) {
      const found = Discovery.discoveries(small, { blind, tries: 120_000, seed: 3 })
      assert.lengthOf(found, 13)
    }
  })
  it("claim: those that are not discovered come behind, with the costs that the census has", () => {
    const found = Discovery.discoveries(small, { blind: false, tries: 2000, seed: 1 })
    const all = Discovery.ranked(small, found)
    const costs = (of: ReadonlyArray<readonly [number, number]>) => of.map(String).toSorted()
    assert.deepEqual(
      costs(all.map(({ length, time }) => [length, time] as const)),
      costs(
        Solving.solvers(small).flatMap(({ count, iterations, size }) =>
          Array.from({ length: Number(count) }, () => [size, iterations] as const)
        )
      )
    )
    assert.strictEqual(all.filter(({ after }) => after < Infinity).length, found.length)
  })
})

describe("orders of discovery", () => {
  const half = Rational.of(1, 2)
  it("claim: in a search they go with size and not with time, whatever the seed", () => {
    assert.lengthOf(Discovery.comparable(), 18)
    for (const seed of [2, 3]) {
      const { size, time } = Discovery.ranks({ order: "search", seed })
      const [withSize, withTime] = [Kendall.gamma(size), Kendall.gamma(time)]
      assert.isTrue(withSize !== undefined && withSize.compare(half) > 0)
      assert.isTrue(withTime !== undefined && withTime.abs().compare(half) < 0)
    }
  })
  it("example: the figures of the page", () => {
    const ranks = Discovery.ranks({ order: "search", seed: 1 })
    assert.deepEqual([ranks.solvers, ranks.discovered], [656, 61])
    assert.deepEqual([ranks.size.concordant, ranks.size.discordant], [284n, 15n])
    assert.deepEqual([ranks.time.concordant, ranks.time.discordant], [801n, 545n])
    const empty = Discovery.words(Kendall.none)
    assert.strictEqual(empty, "0 pairs in the same order, 0 in the opposite one (tau-b 0.00)")
  })
})

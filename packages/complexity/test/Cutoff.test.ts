import { Columns, Cutoff, Shipped, Table } from "@headwater/complexity"
import { assert, describe, it } from "vitest"

describe("columns", () => {
  it("law: the columns of a file are those of its table", () => {
    for (const states of [1, 2, 3, 4]) {
      const [read, made] = [Shipped.columns(states), Columns.of(Shipped.table(states))]
      assert.deepEqual(read, made)
      assert.equal(
        read.strings.reduce((a, b) => a + b),
        Shipped.table(states).rows.size
      )
    }
  })

  it("example: a table of too many machines, and states of which none is shipped", () => {
    const many = { ...Table.ofStates(1), halting: 2n ** 53n }
    assert.throws(() => Columns.of(many), RangeError, "fewer than 2^53 machines")
    assert.throws(() => Shipped.columns(6), RangeError, "Expected 1 to 5 states")
  })
})

describe("cutoffs", () => {
  it("claim: what is left is the table within as many steps, pair by pair", () => {
    const table = Table.ofStates(3)
    const cutoffs = Cutoff.of(Columns.of(table))
    for (const steps of [1, 6, 8, 13, 21]) {
      const cut = Table.within(table, steps)
      const left = cutoffs.at(steps)
      assert.equal(Cutoff.total(left), cut.rows.size)
      assert.deepEqual(
        left.map(({ mass }) => mass),
        left.map(({ mass }) => mass).toSorted((a, b) => a - b)
      )
      const strings = Array.from(cut.rows, ([string, { count }]) => ({
        mass: table.rows.get(string)?.count ?? 0n,
        left: count
      }))
      const pairs = strings.flatMap((a) =>
        strings.filter((b) => a.mass > b.mass).map((b) => [a, b])
      )
      const turned = Cutoff.turned(left)
      assert.equal(turned.pairs, BigInt(pairs.length))
      assert.equal(turned.so, BigInt(pairs.filter(([a, b]) => a!.left < b!.left).length))
      const doubles = ([a, b]: typeof strings): boolean =>
        a!.left * b!.mass >= 2n * b!.left * a!.mass || b!.left * a!.mass >= 2n * a!.left * b!.mass
      assert.equal(Cutoff.moved(left), BigInt(pairs.filter(doubles).length))
    }
  })

  it("example: parts at a quantile, and of nothing", () => {
    const all = [3, 5, 8, 9].map((mass) => ({ mass, left: 1, strings: 1 }))
    const parts = (quantile: number) =>
      Cutoff.parted(all, quantile).map((part) => part.map(({ mass }) => mass))
    assert.deepEqual(parts(1 / 2), [
      [3, 5],
      [8, 9]
    ])
    assert.deepEqual(parts(1 / 4), [[3], [5, 8, 9]])
    assert.deepEqual(Cutoff.parted([], 1 / 2), [[], []])
  })
})

import { Cells, Generators, LengthPrior } from "@headwater/priors"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as EveryLength from "#claims/C21/model"

describe("EveryLength", () => {
  it("example: how many cells' sequences transfer nothing or less, length by length", () => {
    // by floats and sums over beginnings, apart from the exact prior
    const all = Array.from(
      Cells.sequences({ gates: 2, longest: EveryLength.longest }).masses,
      ([key, mass]) => [LengthPrior.split(key), mass.toNumber()] as const
    )
    const beginnings = new Map<string, number>()
    const own = new Map<string, number>()
    const add = (to: Map<string, number>, key: string, mass: number) =>
      to.set(key, (to.get(key) ?? 0) + mass)
    for (const [tables, mass] of all) {
      for (let n = 0; n <= tables.length; n++) add(beginnings, tables.slice(0, n).join("|"), mass)
      for (const table of tables) add(own, table, mass)
    }
    const at = (tables: ReadonlyArray<string>, n: number) =>
      beginnings.get(tables.slice(0, n).join("|")) ?? 0
    const counts = [1, 2, 3, 4, 5].map(
      (m) =>
        all.filter(([tables]) => {
          const posterior = at(tables, m + 1) / at(tables, m)
          const prior = (own.get(tables[m] ?? "") ?? 0) / (beginnings.get("") ?? 0)
          return posterior / prior <= 1 + 1e-9
        }).length
    )
    assert.equal(all.length, 650)
    assert.deepEqual(counts, [324, 118, 25, 7, 0])
  })
  it("example: after how many lengths most is learned, and all", () => {
    const counts = [1, 2, 3, 4, 5].map((m) => {
      const all = [EveryLength.ofGenerators([m, m]), EveryLength.ofCells(2, [m, m])].flatMap(
        ({ domain }) => [...Domain.models(domain, { seed: 1, runs: 1 })]
      )
      return [all.filter((it) => EveryLength.step.measure(it).learned.sign > 0).length, all.length]
    })
    const page = [
      [11, 75],
      [232, 408],
      [618, 640],
      [661, 668],
      [668, 668]
    ]
    assert.deepEqual(counts, page)
  })
  it("example: bits of transfer of parity and majority, under both priors", () => {
    const of = (name: string, prior: "generators" | "cells") => {
      const found = Generators.uniform.find((it) => it.name === name)
      return [1, 2, 3].map((m) => {
        const tables = Array.from({ length: m + 1 }, (_, index) =>
          found ? Generators.table(found.program, index + 1) : ""
        )
        const gain = EveryLength.transfer({
          prior,
          gates: 2,
          shown: tables.slice(0, m),
          next: tables[m] ?? ""
        })
        return gain?.toNumber().toFixed(2) ?? "none"
      })
    }
    assert.deepEqual(of("fold 0110", "generators"), ["0.00", "4.59", "4.91"])
    assert.deepEqual(of("fold 0110", "cells"), ["0.32", "8.31", "7.33"])
    assert.deepEqual(of("majority", "cells"), ["-3.17", "none", "none"])
  })
  it("counterexample: tables drawn at random transfer hundreds of bits by generators, all of them to look-ups", () => {
    const shown = ["10", "0110", "00111010"]
    const step = { prior: "generators", gates: 0, shown, next: "0100101110101010" } as const
    assert.isAbove(EveryLength.transfer(step)?.toNumber() ?? 0, 400)
    assert.equal(EveryLength.step.measure(step).learned.sign, 0)
    assert.isFalse(EveryLength.step.measure(step).isOfOne)
  })
})

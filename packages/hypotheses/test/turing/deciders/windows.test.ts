import { histories } from "#turing/deciders/histories"
import { windows } from "#turing/deciders/windows"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { anyTable, halting, haltingOfFive, tableOf } from "./tables.ts"

/** Closed sets by the book: sets of texts, gone through until nothing is new. */
const closes = (table: Int32Array, width: number, history: number): boolean => {
  type Cells = ReadonlyArray<string>
  const blank: Cells = Array.from({ length: width }, () => "0")
  const text = (cells: Cells): string => cells.join(" ")
  const cells = (it: string): Cells => it.split(" ")
  const beyond = [new Set([text(blank)]), new Set([text(blank)])] as const
  const all = new Set([JSON.stringify([0, "0", blank, blank])])
  for (let size = 0; size !== all.size + beyond[0].size + beyond[1].size;) {
    size = all.size + beyond[0].size + beyond[1].size
    for (const it of all) {
      const [state, cell, ...sides] = JSON.parse(it) as [number, string, Cells, Cells]
      const entry = table[2 * state + Number(cell[0])]!
      if (entry < 0) return false
      const side = (entry >> 1) & 1
      const past = [...cell.split("/").slice(1), `${state}${cell[0]}`]
      const kept = history === 0 ? [] : past.slice(-history)
      const written = [entry & 1, ...kept].join("/")
      const [behind, ahead] = [sides[1 - side]!, sides[side]!]
      beyond[1 - side]!.add(text(behind))
      const near = [written, ...behind.slice(0, -1)]
      for (const word of beyond[side]!) {
        if (text(cells(word).slice(0, -1)) !== text(ahead.slice(1))) continue
        const next = side === 1 ? [near, cells(word)] : [cells(word), near]
        all.add(JSON.stringify([entry >> 2, ahead[0], ...next]))
      }
      if (all.size > 3000) throw new RangeError("Expected fewer windows")
    }
  }
  return true
}

const decide = { windows: windows(5), histories: histories() }

const finenesses = [
  { width: 1, history: 1, most: 4096 },
  { width: 2, history: 2, most: 4096 },
  { width: 3, history: 5, most: 4096 },
  { width: 2, history: 9, most: 4096 },
  { width: 4, history: 14, most: 4096 }
]

describe("closed sets of windows", () => {
  it("claim: the sets are those that are found by the book", () => {
    const subject = fc.tuple(
      fc.oneof(anyTable(2), anyTable(3)),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 3 })
    )
    const seen = { closed: 0, open: 0 }
    fc.assert(
      fc.property(subject, ([table, width, history]) => {
        let expected: boolean
        try {
          expected = closes(table, width, history)
        } catch {
          return
        }
        if (expected) seen.closed++
        else seen.open++
        assert.equal(decide.histories(table, { width, history, most: 2 ** 15 }), expected)
        if (history === 0) assert.equal(decide.windows(table, width), expected)
      }),
      { numRuns: 300 }
    )
    assert.isAbove(Math.min(seen.closed, seen.open), 30)
  })

  it("claim: no machine of up to four states that halts is declared endless", () => {
    const small = windows(4)
    let tables = 0
    for (const [table] of halting(4, 107)) {
      tables++
      for (const width of [1, 2, 3, 4, 5]) if (small(table, width)) assert.fail(table.join(" "))
      // all of them with all finenesses takes ten seconds
      const fineness = finenesses[tables % (3 * finenesses.length)]
      if (fineness !== undefined && decide.histories(table, fineness)) assert.fail(table.join(" "))
    }
    assert.equal(tables, 249_693)
  })

  it("claim: nor is one of five states", () => {
    fc.assert(
      fc.property(haltingOfFive, (table) => {
        for (const width of [1, 2, 3, 4, 5]) assert.isFalse(decide.windows(table, width))
        for (const it of finenesses) assert.isFalse(decide.histories(table, it))
      }),
      { numRuns: 300 }
    )
  })

  it("counterexample: whatever never halts has a closed set of plain windows", () => {
    const table = tableOf("0R2 0L1 | 1L1 1R3 | 1R2 1H")
    assert.isFalse([1, 2, 3, 4, 5].some((width) => decide.windows(table, width)))
    assert.isFalse(decide.histories(table, { width: 2, history: 1, most: 4096 }))
    assert.isTrue(decide.histories(table, { width: 2, history: 2, most: 4096 }))
  })

  it("counterexample: or one with histories", () => {
    const table = tableOf("1R2 1R4 | 1L3 0R3 | 1R1 1L4 | 0R5 0L2 | 1H 1R3")
    for (const it of finenesses) assert.isFalse(decide.histories(table, it))
  })
})

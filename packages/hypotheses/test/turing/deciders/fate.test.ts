import { blocks } from "#turing/deciders/blocks"
import { fates } from "#turing/deciders/fate"
import { loops } from "#turing/deciders/loops"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { anyTable, blankAfter, halting, haltingOfFive, tableOf } from "./tables.ts"

/** Those of five states that run longest: [MarxenBuntrock1990]. */
const long = [
  ["1R2 1L3 | 1R3 1R2 | 1R4 0L5 | 1L1 1L4 | 1H 0L1", 47_176_870],
  ["1R2 0L4 | 1L3 1R4 | 1L1 1L3 | 1H 1R5 | 1R1 0R2", 23_554_764],
  ["1R2 1R1 | 1L3 1L2 | 1R1 0L4 | 0R2 1L5 | 1H 0R2", 11_821_234]
] as const

/** Machines and what their fate rests on; the last two are Skelet's 1 and 17. */
const zoo = [
  ["0R1 1H | 1H 1H | 1H 1H", "windows"],
  ["0R2 0L1 | 1L1 1R2 | 1H 1H", "windows"],
  ["1R2 1H | 1L3 1R1 | 1L1 0L3", "windows"],
  ["0R2 0L1 | 1L1 1R3 | 1R2 1H", "histories"],
  ["1R2 0L3 | 1L2 1R1 | 1H 1L1", "histories"],
  ["1R2 1R4 | 1L3 0R3 | 1R1 1L4 | 0R5 0L2 | 1H 1R3", "late"],
  ["1R2 1H | 0L3 1R5 | 0L4 1L3 | 1R1 1L2 | 0R2 0R1", "late"]
] as const

const short = loops(4000)
const inBlocks = blocks(5)

/** What the deciders that run a table say, its steps if it halts, and what running it by the book does. */
const both = (table: Int32Array, most: number) => {
  const [found, long] = [short(table), inBlocks(table, most)]
  return {
    found: [typeof found === "string" ? undefined : found.steps, Number(long)],
    plain: blankAfter(table, most)?.[0]
  }
}

describe("the deciders that run a table", () => {
  it("claim: they halt where running by the book halts", () => {
    fc.assert(
      fc.property(fc.oneof(haltingOfFive, anyTable(4), anyTable(5)), (table) => {
        const { found, plain } = both(table, 4000)
        assert.deepEqual(found, [plain, plain ?? Number.NaN])
      }),
      { numRuns: 300 }
    )
  })

  it("claim: they never declare a machine of four states endless that halts", () => {
    let tables = 0
    for (const [table, steps] of halting(4, 107)) {
      const found = short(table)
      if (typeof found === "string" || found.steps !== steps) assert.fail(table.join(" "))
      if (tables++ % 20 === 0) assert.equal(inBlocks(table, 107), steps)
    }
    assert.equal(tables, 249_693)
  })

  it("example: a run that is over, with what it leaves", () => {
    const table = tableOf("1R2 1L2 | 1L1 1H")
    const found = { steps: 5, state: 1, cells: Uint8Array.of(1, 1, 1, 1), at: 1 }
    assert.deepEqual(loops(6)(table), found)
    assert.equal(loops(5)(table), "late")
    assert.deepEqual(fates(2, 6)(table), found)
  })

  it("example: runs that loop", () => {
    assert.equal(short(tableOf("0R2 1H | 0L1 1H")), "cycling")
    assert.equal(short(tableOf("0R2 1L1 | 1L1 1R2")), "late")
    assert.equal(short(tableOf("0R2 0L3 | 1L1 1R2 | 0L1 1H")), "translated")
    assert.equal(inBlocks(tableOf("0R2 1H | 0L1 1H"), 1e9), "cycling")
    assert.equal(inBlocks(tableOf("0R1 1H"), 1e9), "translated")
  })

  it("example: what the fate of some known machines rests on", () => {
    for (const [written, fate] of zoo) {
      const table = tableOf(written)
      assert.equal(fates(table.length / 2, 200_000)(table), fate, written)
    }
  })

  it("example: machines of the literature run as long as they are known to", () => {
    for (const [written, steps] of long) {
      assert.equal(inBlocks(tableOf(written), 50_000_000), steps - 1, written)
      assert.equal(inBlocks(tableOf(written), steps - 1), "late", written)
    }
  })
})

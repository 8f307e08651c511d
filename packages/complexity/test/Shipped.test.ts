import { Shipped, Table } from "@headwater/complexity"
import { Effect } from "effect"
import { assert, describe, it } from "vitest"

describe("shipped tables", () => {
  it("law: a table that is had at once is the one that is loaded, and is read once", async () => {
    const table = Shipped.table(3)
    assert.equal(table, await Effect.runPromise(Shipped.load(3)))
    assert.deepEqual(new Map(table.rows), new Map(Table.ofStates(3).rows))
  })

  it("law: strings that differ by exchange or reversal share a row", () => {
    const { rows } = Shipped.table(4)
    assert.equal(rows.get("0011"), rows.get("1100"))
    assert.equal(rows.get("001"), rows.get("110"))
    assert.equal(rows.get("001"), rows.get("100"))
  })

  it("example: states of which no table is shipped", () => {
    assert.throws(() => Shipped.table(6), "Expected 1 to 5 states, not `6`")
  })
})

import { Register } from "@headwater/hypotheses"
import { Table } from "@headwater/programs"
import { tables } from "@headwater/programs/laws"
import { Law } from "@headwater/proof"
import { assert, describe, it } from "vitest"

Law.check(it, tables)

const length = (program: Register.Program): number => Register.encode(program).length

describe("Table", () => {
  it("example: an empty table is text, too", () => {
    assert.equal(length(Table.bits("")), 55)
    assert.equal(length(Table.values([])), 151 + 6 + 1)
  })

  it("example: sixteen entries c xor 5 of 4 bits", () => {
    assert.equal(length(Table.values(Array.from({ length: 16 }, (_, c) => c ^ 5))), 238)
  })

  it("example: entries that are all zero have one bit", () => {
    assert.equal(Register.dataBits(Table.values([0, 0, 0])), "000")
  })

  it("example: entries of many bits", () => {
    const entry = 2n ** 70n + 1n
    assert.equal(Register.dataBits(Table.values([entry])), `1${"0".repeat(69)}1`)
  })

  it("counterexample: entries that are none", () => {
    assert.throws(() => Table.bits("012"), "Expected bits, not `012`")
    assert.throws(() => Table.values([1, -1]), "not `-1`")
    assert.throws(() => Table.values([1, 4], 2), "Expected entries of 2 bits, not `4`")
    assert.throws(() => Table.values([1], 0), "Expected a width of at least 1 bit, not `0`")
    assert.throws(() => Table.values([0.5]), RangeError)
  })
})

import { Circuit } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"
import * as Classes from "#claims/C14/classes"
import * as Representing from "#claims/C14/representing"

const { functions } = Classes
const { moments } = Representing

/** How many inputs a function depends on: some flip of the input changes the answer. */
const dependsOn = (table: string): number =>
  [1, 2, 4].filter((bit) => Array.from(table).some((it, at) => it !== table[at ^ bit])).length

/** All functions of at most a given number of levels, as 8-bit words: every gate on two of one level less. */
const levels = (most: number): ReadonlySet<number> => {
  const found = new Set([0, 255, 0x0f, 0xf0, 0x33, 0xcc, 0x55, 0xaa])
  for (let level = 0; level < most; level++) {
    const below = [...found]
    for (const a of below)
      for (const b of below)
        found
          .add(a & b)
          .add(a | b)
          .add(a ^ b)
  }
  return found
}

const word = (table: string): number => Number.parseInt(table, 2)

describe("free bits, and what is represented", () => {
  it("claim: complete tables of N bits have the functions of at most log2 N inputs", () => {
    for (let free = 1; free <= 9; free++) {
      const expected = functions.filter((it) => 2 ** dependsOn(it) <= free)
      assert.sameMembers([...Classes.members(Classes.tables(free))], expected)
    }
  })

  it("claim: gates miss 248, 218, 104, 24 and none; levels miss 248, 218, 24 and none", () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((gates) => Classes.missed({ free: 64, gates })),
      [248, 218, 104, 24, 0]
    )
    for (const most of [0, 1, 2, 3]) {
      const members = Classes.members({ free: 64, levels: most })
      assert.sameMembers(members.map(word), [...levels(most)])
    }
  })

  it("claim: without noise a function is represented by descriptions exactly from its own length on", () => {
    for (const table of functions) {
      for (const free of [12, 16, 20, 27, 28, 38, 39, 46, 47, 48]) {
        const it = { table, noise: "", class: { free: free, bits: free } }
        assert.equal(Representing.isRepresented(it), free >= Representing.shortest(it))
      }
    }
  })

  it("example: a source is its function, again and again, with the bits flipped that are", () => {
    assert.equal(
      Representing.bits({ table: "00010111", noise: "" }),
      "00010111".repeat(moments / 8)
    )
    assert.equal(
      Representing.bits({ table: "00010111", noise: "1000000000000001" }),
      "1001011100010110"
    )
  })

  it("example: one flip among 512 takes 9 bits to name and 3 for their number", () => {
    const source = { table: "00000001" }
    const noise = `1${"0".repeat(moments - 1)}`
    const bits = Circuit.minimalBits("00000001")
    assert.equal(Representing.shortest({ ...source, noise: "" }), bits + 1)
    assert.equal(Representing.shortest({ ...source, noise }), bits + 3 + 9)
    assert.equal(Representing.tableBits({ ...source, noise: "" }), 8)
    assert.equal(Representing.tableBits({ ...source, noise }), 512)
  })

  it("claim: a class is complete exactly if it has the tables of its free bits", () => {
    for (let free = 1; free <= 16; free++) {
      assert.isTrue(Classes.isComplete(Classes.tables(free)))
      assert.isFalse(Classes.isComplete({ free: free, gates: 2 }))
    }
    // all functions, with bits for the table of three inputs
    assert.isTrue(Classes.isComplete({ free: 8 }))
    assert.isTrue(Classes.isComplete({ free: 64, gates: 4 }))
    assert.isFalse(Classes.isComplete({ free: 4 }))
  })

  it("example: what bounds miss, as the oracle of the paper counted", () => {
    const found = Classes.figures()
    const gates = "65526, 65466, 65010, 62536, 51912, 27728, 2720, 0"
    assert.equal(found["of 65536 by gates"], gates)
    assert.equal(found["of 65536 by levels"], "65526, 65466, 64008, 7552, 0")
    assert.equal(found["share of 65536 beyond five gates"], "42.3 %")
  })

  it("example: what is represented, in words", () => {
    assert.equal(
      Representing.representing.model.show({
        table: "00010110",
        noise: "",
        class: { free: 64, gates: 2 }
      }),
      "00010110 (4 gates, 3 levels), described in 47 bits, 8 as a table; functions of at most " +
        "2 gates, 64 free bits, 104 of 256 missed: not represented"
    )
  })
})

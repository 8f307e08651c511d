import { assert, describe, it } from "vitest"
import { circuitBits, functions, moments } from "#claims/C14/looksRandom"
import * as Representing from "#claims/C14/model"

type Class = Representing.Representing["class"]

/** How many inputs a function depends on: some flip of the input changes the answer. */
const dependsOn = (table: string): number =>
  [1, 2, 4].filter((bit) => Array.from(table).some((it, at) => it !== table[at ^ bit])).length

/** All functions of at most so many levels, as 8-bit words: every gate on two of one level less. */
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
      assert.sameMembers([...Representing.members({ kind: "tables", free })], expected)
    }
  })

  it("claim: gates miss 248, 218, 104, 24 and none; levels miss 248, 218, 24 and none", () => {
    const missed = (kind: Class["kind"], most: number) =>
      Representing.missed({ kind, most, free: 64 })
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((most) => missed("gates", most)),
      [248, 218, 104, 24, 0]
    )
    for (const most of [0, 1, 2, 3]) {
      const members = Representing.members({ kind: "levels", most, free: 64 })
      assert.sameMembers(members.map(word), [...levels(most)])
    }
  })

  it("claim: without noise a function is represented by descriptions exactly from its own length on", () => {
    for (const table of functions) {
      for (const free of [12, 16, 20, 27, 28, 38, 39, 46, 47, 48]) {
        const it = { table, noise: "", class: { kind: "descriptions", free } } as const
        assert.equal(Representing.isRepresented(it), free >= Representing.shortest(it))
      }
    }
  })

  it("example: a source is its function, again and again, with the bits flipped that are", () => {
    const class_ = { kind: "tables", free: 8 } as const
    assert.equal(
      Representing.bits({ table: "00010111", noise: "", class: class_ }),
      "00010111".repeat(moments / 8)
    )
    assert.equal(
      Representing.bits({ table: "00010111", noise: "1000000000000001", class: class_ }),
      "1001011100010110"
    )
  })

  it("example: one flip among 512 takes 9 bits to name and 3 for their number", () => {
    const source = { table: "00000001", class: { kind: "tables", free: 8 } } as const
    const noise = `1${"0".repeat(moments - 1)}`
    const bits = circuitBits("00000001")
    assert.equal(Representing.shortest({ ...source, noise: "" }), bits + 1)
    assert.equal(Representing.shortest({ ...source, noise }), bits + 3 + 9)
    assert.equal(Representing.tableBits({ ...source, noise: "" }), 8)
    assert.equal(Representing.tableBits({ ...source, noise }), 512)
  })

  it("example: what is represented, in words", () => {
    assert.equal(
      Representing.model.show({
        table: "00010110",
        noise: "",
        class: { kind: "gates", most: 2, free: 64 }
      }),
      "00010110 (4 gates, 3 levels), described in 47 bits, 8 as a table; circuits of at most " +
        "2 gates, 64 free bits, 26 of them used, miss 104 of 256 functions and do not represent " +
        "this one"
    )
  })
})

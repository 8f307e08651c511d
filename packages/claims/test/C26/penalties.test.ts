import { assert, describe, it } from "vitest"
import * as Penalties from "#claims/C26/penalties"

/** Every unit on three bits, run by hand. */
const least = (): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (let code = 0; code < 7 ** 4; code++) {
    const [a = 0, b = 0, c = 0, bias = 0] = [0, 1, 2, 3].map(
      (k) => (Math.floor(code / 7 ** k) % 7) - 3
    )
    const table = Array.from({ length: 8 }, (_, n) =>
      a * (n >> 2) + b * ((n >> 1) & 1) + c * (n & 1) + bias > 0 ? "1" : "0"
    ).join("")
    const squares = a * a + b * b + c * c + bias * bias
    found.set(table, Math.min(squares, found.get(table) ?? squares))
  }
  return found
}

describe("C26", () => {
  it("claim: the least squares are those of every unit run by hand", () => {
    const own = new Map(Array.from(Penalties.functions(3), ([table, it]) => [table, it.squares]))
    const others = least()
    const sums = (it: ReadonlyMap<string, number>) => [...it.values()].toSorted((a, b) => a - b)
    assert.deepEqual([own.size, others.size], [104, 104])
    assert.deepEqual([own.get("00000000"), own.get("00001111")], [0, 1])
    assert.deepEqual(sums(own), sums(others))
  })

  it("example: pairs in the order of their codes, ties and those the other way round", () => {
    const leads = Array.from(Penalties.pairs(3).models(), (it) => Penalties.pair.measure(it).lead)
    const count = (test: (lead: number) => boolean): number => leads.filter(test).length
    assert.deepEqual(
      [leads.length, count((it) => it > 0), count((it) => it === 0), count((it) => it < 0)],
      [3919, 3871, 36, 12]
    )
  })
})

import { Network } from "@headwater/hypotheses"
import { assert, it } from "vitest"

/** The parts of every function among all networks, by walking from each network that is left. */
const walked = (
  hidden: number,
  reach: number,
  tableOf: (parameters: ReadonlyArray<number>) => string
): ReadonlyMap<string, ReadonlyArray<number>> => {
  const count = 5 * hidden + 1
  const tables = Array.from({ length: 3 ** count }, (_, index) =>
    tableOf(Array.from({ length: count }, (_place, at) => (Math.floor(index / 3 ** at) % 3) - 1))
  )
  const left = new Set(tables.keys())
  const found = new Map<string, Array<number>>()
  for (const start of left) {
    const table = tables[start]!
    const part = [start]
    left.delete(start)
    for (const from of part) {
      for (let unit = 1; unit < tables.length; unit *= 3) {
        const digit = Math.floor(from / unit) % 3
        for (let by = -reach; by <= reach; by++) {
          const to = from + by * unit
          if (digit + by < 0 || digit + by > 2 || tables[to] !== table || !left.delete(to)) continue
          part.push(to)
        }
      }
    }
    found.set(table, [...(found.get(table) ?? []), part.length])
  }
  return found
}

const inputs = Array.from({ length: 8 }, (_, i) => [i >> 2, (i >> 1) & 1, i & 1])

/** The table of a network of two hidden units, by its definition. */
const ofTwo = (p: ReadonlyArray<number>): string => {
  let table = ""
  for (const [x, y, z] of inputs) {
    const fires = (at: number): number =>
      Number(p[at]! * x! + p[at + 1]! * y! + p[at + 2]! * z! + p[at + 3]! > 0)
    table += p[8]! * fires(0) + p[9]! * fires(4) + p[10]! > 0 ? "1" : "0"
  }
  return table
}

/** What is known of parts: of every function how many networks, how many parts, the largest. */
const summed = (parts: ReadonlyMap<string, ReadonlyArray<number>>): Record<string, unknown> =>
  Object.fromEntries(
    Array.from(parts, ([table, sizes]) => [
      table,
      [sizes.reduce((a, b) => a + b, 0), sizes.length, Math.max(...sizes)]
    ])
  )

const measured = (hidden: number): Record<string, unknown> =>
  Object.fromEntries(
    Network.valleys(hidden).map((it) => [it.table, [it.networks, it.components, it.largest]])
  )

it("claim: parts of networks of one hidden unit are those of a walk over all 729, by steps or farther", () => {
  const architecture = Network.layers([3, 1, 1])
  const run = (parameters: ReadonlyArray<number>): string =>
    Network.table({ architecture, parameters }).join("")
  assert.deepEqual(measured(1), summed(walked(1, 1, run)))
  assert.deepEqual(measured(1), summed(walked(1, 2, run)))
})

it("claim: those of two are those of a walk over all 177147, by steps or farther", () => {
  assert.deepEqual(measured(2), summed(walked(2, 1, ofTwo)))
  assert.deepEqual(measured(2), summed(walked(2, 2, ofTwo)))
})

it("example: functions of one unit, connected with none, one and two units to spare", () => {
  const [one, two, three] = [Network.valleys(1), Network.valleys(2), Network.valleys(3)]
  const small = new Set(one.map((it) => it.table))
  const connected = [one, two, three].map((all) => all.filter((it) => it.components === 1))
  assert.deepEqual(
    connected.map((it) => it.length),
    [16, 40, 34]
  )
  assert.isTrue(connected.flat().every((it) => small.has(it.table)))
  for (const [all, percent] of [
    [one, 50],
    [two, 77],
    [three, 97]
  ] as const) {
    for (const { table, largest, networks } of all) {
      if (small.has(table)) assert.isAtLeast(100 * largest, percent * networks, table)
    }
  }
  const { functions } = Network.census(Network.layers([3, 3, 1]))
  for (const { table, networks } of three) {
    assert.equal(BigInt(networks), functions.get(table)?.networks)
  }
})

it("example: four hidden units are refused", () => {
  assert.throws(() => Network.valleys(4), RangeError, "one to three hidden units, not `4`")
})

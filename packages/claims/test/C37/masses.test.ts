import { Circuit } from "@headwater/hypotheses"
import { assert, it } from "vitest"
import * as Masses from "#claims/C37/model"
import * as Pairs from "#claims/C37/pairs"

/** The most by which sums of logarithms in floats may miss the exact ones, in bits. */
const tolerance = 1e-9

/** Divergences in doubles, from the census, a function at a time. */
const inDoubles = (bits: number, units: number, counts: Masses.Shape["counts"]) => {
  const { functions, networks } = Masses.census(bits, units)
  const all = Array.from(functions, ([table, it]) => ({
    mass: Number(it.networks) / Number(networks),
    length: counts === "gates" ? Circuit.minimal(table).gates.length : it.least
  }))
  const Z = all.reduce((sum, it) => sum + 2 ** -it.length, 0)
  return {
    own: all.reduce((sum, { mass, length }) => sum + mass * (Math.log2(mass * Z) + length), 0),
    flat: all.reduce((sum, { mass }) => sum + mass * Math.log2(mass * all.length), 0)
  }
}

it("claim: distances are those of sums in doubles", () => {
  for (const [bits, units] of [
    [2, 2],
    [3, 1],
    [3, 3]
  ] as const) {
    const { own, flat } = Masses.measure({ bits, units, counts: "parameters" })
    const doubles = inDoubles(bits, units, "parameters")
    assert.closeTo(own.toNumber(), doubles.own, tolerance)
    assert.closeTo(flat.toNumber(), doubles.flat, tolerance)
  }
})

it("claim: distances from 2^-parameters and from all alike are those of an enumeration in C++", () => {
  const published = [
    [1, "1.180", "3.736"],
    [2, "1.171", "5.001"],
    [3, "0.949", "4.661"]
  ] as const
  for (const [units, own, flat] of published) {
    const found = Masses.measure({ bits: 3, units, counts: "parameters" })
    assert.deepEqual(
      [found.own, found.flat].map((it) => it.toNumber().toFixed(3)),
      [own, flat]
    )
  }
})

it("example: prices of a parameter that come nearest, and functions within 3 bits of a line", () => {
  const found = ([2, 3] as const).map((units) => {
    const { functions, networks } = Masses.census(3, units)
    const all = Array.from(functions.values(), (it) => ({
      mass: Number(it.networks) / Number(networks),
      length: it.least
    }))
    const divergence = (c: number): number => {
      const Z = all.reduce((sum, { length }) => sum + 2 ** (-c * length), 0)
      return all.reduce(
        (sum, { mass, length }) => sum + mass * (Math.log2(mass * Z) + c * length),
        0
      )
    }
    const prices = Array.from({ length: 300 }, (_, index) => index / 100)
    const price = prices.reduce((a, b) => (divergence(a) <= divergence(b) ? a : b))
    const within = (slope: number): number => {
      const logs = all.map(({ mass, length }) => Math.log2(mass) + slope * length)
      const mean = logs.reduce((a, b) => a + b) / logs.length
      return logs.filter((it) => Math.abs(it - mean) <= 3).length
    }
    return [price, divergence(price).toFixed(3), within(1), within(0), all.length]
  })
  assert.deepEqual(found, [
    [1.89, "0.287", 211, 122, 220],
    [1.71, "0.321", 252, 167, 256]
  ])
})

it("claim: pairs of all rows are all pairs of functions whose parameters differ", () => {
  const { functions } = Masses.census(3, 2)
  const lengths = Array.from(functions.values(), (it) => it.least)
  let pairs = 0
  for (const one of lengths) for (const other of lengths) if (one < other) pairs++
  let sum = 0n
  for (const equal of [false, true]) {
    for (const apart of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      sum += Pairs.measure({ bits: 3, units: 2, apart, equal }).pairs
    }
  }
  assert.equal(sum, BigInt(pairs))
})

it("example: a row of functions that are farther apart than any two is refused", () => {
  assert.throws(
    () => Pairs.measure({ bits: 3, units: 2, apart: 11, equal: false }),
    RangeError,
    "11 parameters apart"
  )
})

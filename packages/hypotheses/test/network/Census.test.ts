import { Network } from "@headwater/hypotheses"
import { assert, describe, it } from "vitest"

/** All parameters of a shape. */
function* parameters(shape: Network.Architecture): Generator<Array<number>> {
  const { bound } = shape
  const all = Array.from({ length: Network.parameterCount(shape) }, () => -bound)
  for (;;) {
    yield all
    let at = 0
    while (at < all.length && all[at] === bound) all[at++] = -bound
    if (at === all.length) return
    all[at]!++
  }
}

/** The census by running every network on every input. */
const bruteForce = (shape: Network.Architecture): ReadonlyMap<string, ReadonlyArray<bigint>> => {
  const found = new Map<string, Array<number>>()
  for (const setting of parameters(shape)) {
    const table = Network.table({ architecture: shape, parameters: setting }).join("")
    const counts = found.get(table) ?? Array.from({ length: setting.length + 1 }, () => 0)
    counts[setting.filter((it) => it !== 0).length]!++
    found.set(table, counts)
  }
  return new Map(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([table, it]) => [table, it.map(BigInt)])
  )
}

const shapes: ReadonlyArray<Network.Architecture> = [
  Network.layers([3, 1]),
  Network.layers([4, 1], { bound: 2 }),
  Network.layers([3, 1, 1]),
  Network.layers([3, 2, 1]),
  Network.layers([2, 2, 1]),
  Network.layers([4, 1, 1]),
  Network.layers([1, 1, 1], { bound: 3 }),
  Network.attention({ length: 1 }),
  Network.attention({ length: 3 })
]

describe("census", () => {
  for (const shape of shapes) {
    it(`claim: the counts are those of all runs, ${JSON.stringify(shape)}`, () => {
      const { functions, networks } = Network.census(shape)
      const expected = bruteForce(shape)
      assert.deepEqual(
        [...functions].map(([table, it]) => [table, it.byNonZero]),
        [...expected]
      )
      for (const it of functions.values()) {
        assert.equal(
          it.least,
          it.byNonZero.findIndex((count) => count > 0n)
        )
        assert.equal(
          it.networks,
          it.byNonZero.reduce((a, b) => a + b)
        )
      }
      assert.equal(
        [...functions.values()].reduce((sum, it) => sum + it.networks, 0n),
        networks
      )
    })
  }
  it("example: ternary networks of three inputs and two or three hidden units", () => {
    const of = (hidden: number): Network.Census => Network.census(Network.layers([3, hidden, 1]))
    assert.deepEqual(
      [1, 2, 3].map((hidden) => [of(hidden).networks, of(hidden).functions.size]),
      [
        [729n, 54],
        [177_147n, 220],
        [43_046_721n, 256]
      ]
    )
    const ordered = (hidden: number): ReadonlyArray<bigint> =>
      (["right", "inverted", "equal"] as const).map((kind) =>
        Network.orders(of(hidden)).reduce((sum, it) => sum + it[kind], 0n)
      )
    assert.deepEqual([1, 2, 3].map(ordered), [
      [519n, 21n, 554n],
      [18_126n, 1756n, 814n],
      [26_382n, 2395n, 18n]
    ])
    const bits = Network.levels(of(3)).map(({ least, meanMass }) => [
      least,
      (-Math.log2(meanMass.toNumber())).toFixed(2)
    ])
    const published =
      "0.98 2.28 7.74 7.68 7.66 8.64 10.56 11.87 12.72 13.69 15.37 16.62 17.25 17.69"
    assert.deepEqual(bits, [...published.split(" ").entries()])
  })
  it("claim: three hidden units, by the tables of the output unit, one triple of units at a time", () => {
    const setting = (count: number) =>
      Array.from({ length: 3 ** count }, (_, index) =>
        Array.from({ length: count }, (_place, at) => (Math.floor(index / 3 ** at) % 3) - 1)
      )
    /** The functions of a unit of three inputs, with their settings by non-zero parameters. */
    const units = new Map<number, Array<number>>()
    for (const parameters of setting(4)) {
      const [a = 0, b = 0, c = 0, bias = 0] = parameters
      let word = 0
      for (let i = 0; i < 8; i++) {
        const sum = a * (i >> 2) + b * ((i >> 1) & 1) + c * (i & 1) + bias
        if (sum > 0) word |= 1 << (7 - i)
      }
      const counts = units.get(word) ?? [0, 0, 0, 0, 0]
      counts[parameters.filter((it) => it !== 0).length]!++
      units.set(word, counts)
    }
    // The output unit reads three bits as well: its table is one of theirs.
    const masses = Array.from({ length: 256 }, () => 0)
    const least = Array.from({ length: 256 }, () => Infinity)
    const all = [...units].map(([word, counts]) => ({
      word,
      count: counts.reduce((a, b) => a + b),
      least: counts.findIndex((it) => it > 0)
    }))
    for (const x of all) {
      for (const y of all) {
        for (const z of all) {
          const rows = Array.from({ length: 8 }, (_, row) => {
            const of = (word: number, bit: number): number => (row & bit ? word : ~word)
            return of(x.word, 4) & of(y.word, 2) & of(z.word, 1) & 255
          })
          for (const output of all) {
            let word = 0
            for (let row = 0; row < 8; row++) if ((output.word >> (7 - row)) & 1) word |= rows[row]!
            masses[word]! += x.count * y.count * z.count * output.count
            const some = x.least + y.least + z.least + output.least
            if (some < least[word]!) least[word] = some
          }
        }
      }
    }
    const { functions } = Network.census(Network.layers([3, 3, 1]))
    for (const [word, mass] of masses.entries()) {
      const tally = functions.get(word.toString(2).padStart(8, "0"))
      assert.deepEqual([Number(tally?.networks), tally?.least], [mass, least[word]])
    }
  })
  it("claim: orders are those of a look at every pair", () => {
    for (const shape of shapes) {
      const census = Network.census(shape)
      const all = [...census.functions.values()]
      const expected: Array<Network.Order> = []
      for (let apart = 1; apart <= census.parameters; apart++) {
        let [right, inverted, equal] = [0n, 0n, 0n]
        for (const f of all) {
          for (const g of all) {
            if (g.least - f.least !== apart) continue
            if (f.networks > g.networks) right++
            else if (f.networks < g.networks) inverted++
            else equal++
          }
        }
        if (right + inverted + equal > 0n) expected.push({ apart, right, inverted, equal })
      }
      assert.deepEqual(Network.orders(census), expected)
    }
  })
  it("claim: a function of h hidden units has mass at least 3^-(4h+H+1)", () => {
    const exponent = (used: number, hidden: number): number => 4 * used + hidden + 1
    const [one, two, three] = [1, 2, 3].map((hidden) =>
      Network.census(Network.layers([3, hidden, 1]))
    )
    for (const [used, small] of [one, two].entries()) {
      for (const table of small!.functions.keys()) {
        for (const [large, hidden] of [
          [two!, 2],
          [three!, 3]
        ] as const) {
          if (hidden < used + 1) continue
          const { networks } = large.functions.get(table)!
          assert.isTrue(networks * 3n ** BigInt(exponent(used + 1, hidden)) >= large.networks)
        }
      }
    }
  })
  const refused: ReadonlyArray<readonly [Network.Architecture, string]> = [
    [Network.layers([3, 1], { alphabet: 3 }), "an alphabet of 2 symbols, not `3`"],
    [Network.layers([5, 1]), "at most 4 inputs, not `5`"],
    [Network.layers([3, 2, 2]), "one output unit, not `2`"],
    [Network.layers([3, 2, 2, 1]), "at most two layers, not `3`"],
    [Network.layers([3, 6, 1]), "at most 5 hidden units and sums of 7, not `6`"],
    [Network.layers([3, 3, 1], { bound: 2 }), "at most 5 hidden units and sums of 7, not `3`"],
    [Network.attention({ length: 2, heads: 2 }), "one head, not `2`"],
    [Network.attention({ length: 2, outputs: 3 }), "two output symbols, not `3`"]
  ]
  for (const [shape, message] of refused) {
    it(`example: ${JSON.stringify(shape)} is refused`, () => {
      assert.throws(() => Network.census(shape), RangeError, `Expected a shape with ${message}`)
    })
  }
})

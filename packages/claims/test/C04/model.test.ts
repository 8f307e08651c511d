import { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import { assert, describe, it } from "vitest"
import * as Items from "#claims/C04/items"
import * as Odds from "#claims/C04/odds"

const same = (count: number, p: number, q: number, hang: Items.Hang): Items.Items => ({
  for: Array.from({ length: count }, () => p),
  against: Array.from({ length: count }, () => q),
  hang
})

/** Mixed chances, the first side's the greater. */
const mixed = [
  [
    [90, 40, 80],
    [75, 20, 80]
  ],
  [
    [60, 70],
    [20, 65]
  ],
  [
    [95, 85, 90],
    [50, 60, 70]
  ]
] as const

const odds = (pro: number, con: number): number => pro / (pro + con)

/** The posterior in decimals, to twelve of them. */
const interval = (it: Items.Items): ReadonlyArray<string> =>
  Items.interval(it).map((end) => end.toNumber().toFixed(12))

const digits = (...ends: ReadonlyArray<number>): ReadonlyArray<string> =>
  ends.map((end) => end.toFixed(12))

describe("items", () => {
  it("example: posteriors from even odds by how items hang together", () => {
    const rows: ReadonlyArray<readonly [number, number, number, ReadonlyArray<string>]> = [
      [2, 60, 40, ["9/13", "3/5 9/13", "9/19 15/19", "9/13", "18/29 21/29", "9/19 15/19", "1/3 1"]],
      [2, 80, 40, ["4/5", "2/3 4/5", "8/13 5/6", "4/5", "32/43 17/21", "8/13 5/6", "3/5 1"]],
      [3, 60, 40, ["27/35", "3/5 27/35", "27/77 75/83", "3/7 1", "6/17 1", "3/13 1", "0 1"]],
      [3, 80, 40, ["8/9", "2/3 8/9", "32/57 25/27", "3/4 1", "24/35 1", "6/11 1", "1/2 1"]],
      [
        3,
        90,
        60,
        [
          "27/35",
          "3/5 27/35",
          "243/443 25/31",
          "18/25 73/85",
          "12/19 319/367",
          "6/11 15/17",
          "7/13 1"
        ]
      ],
      [3, 40, 20, ["8/9", "2/3 8/9", "8/33 50/51", "0 1", "0 1", "0 1", "0 1"]]
    ]
    for (const [count, p, q, expected] of rows) {
      const found = Items.hangs.map((hang) => {
        const ends = Items.interval(same(count, p, q, hang)).map(String)
        return [...new Set(ends)].join(" ")
      })
      assert.deepEqual(found, expected)
    }
  })

  it("claim: any joint law: the bounds of Frechet", () => {
    const sum = (chances: ReadonlyArray<number>): number => chances.reduce((a, b) => a + b, 0)
    for (const [p, q] of mixed) {
      const low = (chances: ReadonlyArray<number>): number =>
        Math.max(0, sum(chances) - 100 * (chances.length - 1))
      assert.deepEqual(
        interval({ for: [...p], against: [...q], hang: "anyhow" }),
        digits(odds(low(p), Math.min(...q)), odds(Math.min(...p), low(q)))
      )
    }
  })

  it("claim: by lineage: the least and the greatest over shares of copies on a grid of both sides", () => {
    for (const [p, q] of mixed) {
      const all = (chances: ReadonlyArray<number>, copies: number): number =>
        (copies * Math.min(...chances)) / 100 +
        (1 - copies) * chances.reduce((product, it) => (product * it) / 100, 1)
      const grid = Array.from({ length: 21 }, (_, k) => k / 20)
      const apart = grid.flatMap((a) => grid.map((b) => odds(all(p, a), all(q, b))))
      const alike = grid.map((a) => odds(all(p, a), all(q, a)))
      for (const [hang, found] of [
        ["lineage by side", apart],
        ["one lineage", alike]
      ] as const) {
        assert.deepEqual(
          interval({ for: [...p], against: [...q], hang }),
          digits(Math.min(...found), Math.max(...found))
        )
      }
    }
  })

  it("claim: pairwise independent triples: the room that their one free cell leaves", () => {
    const range = ([a, b, c]: readonly [number, number, number]): readonly [number, number] => {
      const [x, y, z] = [a / 100, b / 100, c / 100]
      const low = Math.max(0, x * y + x * z - x, x * y + y * z - y, x * z + y * z - z)
      const none = 1 - x - y - z + x * y + x * z + y * z
      return [low, Math.min(x * y, x * z, y * z, none)]
    }
    for (const [p, q] of [mixed[0], mixed[2]] as const) {
      const [pro, con] = [range(p), range(q)]
      assert.deepEqual(
        interval({ for: [...p], against: [...q], hang: "pairwise independent" }),
        digits(odds(pro[0], con[1]), odds(pro[1], con[0]))
      )
    }
  })

  it("claim: of items in tenths that may be of one lineage on either side, what stays in favour", () => {
    const shares = [2, 3, 4, 5].map((count) => {
      let [whole, stays] = [0, 0]
      for (let p = 2; p <= 9; p++) {
        for (let q = 1; q < p; q++) {
          whole++
          if (p ** count > q * 10 ** (count - 1)) stays++
        }
      }
      const found = [
        ...Domain.models(Items.grid([count, count], "lineage by side"), { seed: 1, runs: 1 })
      ].filter((it) => Items.evidence.measure(it).low.compare(Rational.of(1, 2)) > 0)
      assert.strictEqual(found.length, stays)
      return `${stays}/${whole}`
    })
    assert.deepEqual(shares, ["24/36", "18/36", "13/36", "9/36"])
  })
})

describe("starts", () => {
  it("claim: bounds of a posterior are those of all starts and chances within", () => {
    for (const it of Domain.models(Odds.starts, { seed: 1, runs: 1 })) {
      const found: Array<number> = []
      for (let start = it.start[0]; start <= it.start[1]; start += 0.5) {
        for (let chance = it.chance[0]; chance <= it.chance[1]; chance += 0.5) {
          const [pro, con] = [start * chance, (10 - start) * (10 - chance)]
          if (pro + con > 0) found.push(pro / (pro + con))
        }
      }
      const { high, low } = Odds.starting.measure(it)
      assert.closeTo(low.toNumber(), Math.min(...found), 1e-12)
      assert.closeTo(high.toNumber(), Math.max(...found), 1e-12)
    }
    assert.deepEqual(Object.values(Odds.unknown()), ["[0, 1]", "[0, 1]"])
  })
})

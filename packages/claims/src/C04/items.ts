/**
 * # Items of evidence that may hang together
 *
 * From even odds, some items were seen; each has a chance on either side, which is known. How they hang
 * together on a side is known only as a set of joint laws, so the posterior is an interval: the least chance of
 * all items on the one side against the greatest on the other, and the other way round.
 *
 * @module
 */
import { LinearProgram, Memo, Rational } from "@headwater/exact"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** What is known of how items hang together, given the side. */
export const hangs = [
  "independent",
  "one lineage",
  "lineage by side",
  "pairwise independent",
  "pairwise, up to a quarter",
  "pairwise",
  "anyhow"
] as const
export type Hang = (typeof hangs)[number]

/** Chances of the items on either side in hundredths. */
export const Items = Schema.Struct({
  for: Schema.Array(Schema.Int),
  against: Schema.Array(Schema.Int),
  hang: Schema.Literals(hangs)
})
export type Items = typeof Items.Type

type Interval = readonly [low: Rational, high: Rational]

const hundredths = (n: number): Rational => Rational.of(n, 100)

const product = (chances: ReadonlyArray<Rational>): Rational =>
  chances.reduce((all, it) => all.times(it), Rational.one)

const least = ([first, ...others]: ReadonlyArray<Rational>): Rational =>
  Rational.min(first ?? Rational.one, ...others)

/** Of two items, how far the chance of both is from independence, of the way to one being part of the other. */
const correlated: Partial<Record<Hang, readonly [low: Rational, high: Rational]>> = {
  "pairwise independent": [Rational.zero, Rational.zero],
  "pairwise, up to a quarter": [Rational.zero, Rational.of(1, 4)],
  pairwise: [Rational.zero, Rational.one]
}

/** The chance of all items over the joint laws, by two linear programs. */
const extremes = (chances: ReadonlyArray<Rational>, hang: Hang): Interval => {
  const cells = Array.from({ length: 2 ** chances.length }, (_, cell) => cell)
  const has = (cell: number, ...items: ReadonlyArray<number>): 0 | 1 =>
    items.every((item) => (cell >> item) & 1) ? 1 : 0
  const row = (
    items: ReadonlyArray<number>,
    relation: LinearProgram.Constraint["relation"],
    bound: Rational
  ): LinearProgram.Constraint => ({
    coefficients: cells.map((cell) => has(cell, ...items)),
    relation,
    bound
  })
  const bounds = correlated[hang]
  const subject = [
    row([], "=", Rational.one),
    ...chances.flatMap((chance, i) => [
      row([i], "=", chance),
      ...(bounds === undefined
        ? []
        : chances.slice(0, i).flatMap((other, j) => {
            const apart = chance.times(other)
            const room = Rational.min(chance, other).minus(apart)
            return [
              row([i, j], ">=", apart.plus(room.times(bounds[0]))),
              row([i, j], "<=", apart.plus(room.times(bounds[1])))
            ]
          }))
    ])
  ]
  const all = cells.length - 1
  const most = (sign: 1 | -1): Rational => {
    const maximise = cells.map((cell) => (cell === all ? sign : 0))
    const value = LinearProgram.maximum({ maximise, subject })
    if (value === undefined) throw new RangeError("Expected chances that some law has, not others")
    return value
  }
  return [most(-1).negated(), most(1)]
}

/** The chance of all items on one side: least and greatest. */
const together = (chances: ReadonlyArray<Rational>, hang: Hang): Interval => {
  if (hang === "independent") return [product(chances), product(chances)]
  // With some chance the items are copies of one cause, else they are independent.
  if (hang === "lineage by side") return [product(chances), least(chances)]
  return extremes(chances, hang)
}

const posterior = (pro: Rational, con: Rational): Rational => pro.dividedBy(pro.plus(con))

/** The posterior from even odds: least and greatest. */
export const interval = Memo.by(
  (it: Items) => `${it.for.join()} ${it.against.join()} ${it.hang}`,
  (it): Interval => {
    const [p, q] = [it.for.map(hundredths), it.against.map(hundredths)]
    if (it.hang === "one lineage") {
      // The odds move one way with the share of copies: its ends decide.
      const ends = [posterior(least(p), least(q)), posterior(product(p), product(q))] as const
      return [Rational.min(...ends), Rational.max(...ends)]
    }
    const [pro, con] = [together(p, it.hang), together(q, it.hang)]
    return [posterior(pro[0], con[1]), posterior(pro[1], con[0])]
  }
)

const measure = (it: Items) => {
  const [low, high] = interval(it)
  const [p, q] = [it.for.map(hundredths), it.against.map(hundredths)]
  const avoiding = Rational.sum(p).minus(Rational.of(p.length - 1))
  const isAlike = it.hang === "independent" || it.hang === "one lineage"
  return {
    items: p.length,
    low,
    high,
    /** What independent items would give. */
    multiplied: posterior(product(p), product(q)),
    isIndependent: it.hang === "independent",
    /** The same law on both sides. */
    isAlike,
    /** Copies of one cause or independent, with some chance. */
    isLineage: isAlike || it.hang === "lineage by side",
    /** Independent items on the one side are likelier together than one of them on the other. */
    isFrequent: product(p).compare(least(q)) > 0,
    /** So are items that avoid one another as far as can be. */
    isNearlySure: avoiding.compare(least(q)) > 0
  }
}

export const evidence = Reading.about(Items, measure, {
  show: (it, { high, low }) =>
    `items of ${it.for.join(", ")} against ${it.against.join(", ")} in 100, ${it.hang}: between ${String(low)} and ${String(high)}`,
  sizes: { items: ["how many items of evidence there are", (it) => it.items] },
  conditions: {
    independent: ["items are independent on either side", (it) => it.isIndependent],
    alike: [
      "items hang together by copies of one cause, with the same share on both sides, or not at all",
      (it) => it.isAlike
    ],
    "by lineage": [
      "items are copies of one cause with some chance, and else independent",
      (it) => it.isLineage
    ],
    frequent: [
      "independent items are likelier together on the one side than one of them on the other",
      (it) => it.isFrequent
    ],
    "nearly sure": [
      "items that avoid one another as far as can be are likelier together on the one side than one of them on the other",
      (it) => it.isNearlySure
    ]
  }
})

/** So many items of the same chances, in tenths. */
const alike = (items: number, p: number, q: number, hang: Hang): Items => ({
  for: Array.from({ length: items }, () => 10 * p),
  against: Array.from({ length: items }, () => 10 * q),
  hang
})

/** Every pair of chances in tenths of which the first is the greater, for some numbers of items. */
export const grid = (
  items: readonly [number, number],
  ...ways: ReadonlyArray<Hang>
): Domain.Domain<Items> =>
  Domain.exhaustive(function* () {
    for (let n = items[0]; n <= items[1]; n++) {
      for (const hang of ways) {
        for (let p = 2; p <= 9; p++) for (let q = 1; q < p; q++) yield alike(n, p, q, hang)
      }
    }
  })

const shown = (it: Items): string => {
  const [low, high] = interval(it)
  return low.equals(high) ? low.toString() : `[${low.toString()}, ${high.toString()}]`
}

/** Three items of three in five against two in five, and the thread's own with chances that are assumed. */
export const figures = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    hangs.flatMap((hang) => [
      [`three of 3/5 against 2/5, ${hang}`, shown(alike(3, 6, 4, hang))],
      [`assumed, ${hang}`, shown({ for: [90, 40, 80], against: [75, 20, 80], hang })]
    ])
  )

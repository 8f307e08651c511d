import { Finding, Region, Verdict } from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const runs = { numRuns: 5000 }
const top = 4

const bounds = fc
  .tuple(fc.nat({ max: top }), fc.option(fc.nat({ max: 2 }), { nil: null }))
  .map(([lo, more]): Region.Bounds => [lo, more === null ? null : lo + more])
const region: fc.Arbitrary<Region.Region> = fc
  .record(
    {
      p: fc.boolean(),
      q: fc.boolean(),
      n: bounds,
      t: bounds
    },
    { requiredKeys: [] }
  )
  .map(({ p, q, n, t }) =>
    Region.make({
      where: { ...(p === undefined ? {} : { p }), ...(q === undefined ? {} : { q }) },
      sizes: { ...(n === undefined ? {} : { n }), ...(t === undefined ? {} : { t }) }
    })
  )

/** Every point that tells regions apart: beyond the greatest bound nothing changes. */
const points: ReadonlyArray<Region.Region> = [true, false].flatMap((p) =>
  [true, false].flatMap((q) =>
    Array.from({ length: top + 4 }, (_, n) =>
      Array.from({ length: top + 4 }, (_, t) =>
        Region.make({ where: { p, q }, sizes: { n: [n, n], t: [t, t] } })
      )
    ).flat()
  )
)
const contains = (one: Region.Region, point: Region.Region) => Region.meet(one, point) !== undefined

/** A point of a region: where a witness may stand. */
const within = (one: Region.Region, index: number): Region.Region => {
  const inside = points.filter((it) => contains(one, it))
  return inside[index % inside.length]!
}

const link: fc.Arbitrary<Finding.Import> = fc.oneof(
  fc.constant({ on: "C01.x", because: "it is not in the ledger" }),
  fc.record({
    on: fc.constant("C01.y"),
    found: fc.record({ grade: fc.constantFrom(...Finding.grades), region })
  })
)
const finding: fc.Arbitrary<Finding.Finding> = fc
  .record({
    side: fc.constantFrom("for" as const, "against" as const),
    region,
    grade: fc.constantFrom(...Finding.grades),
    kind: fc.constantFrom("plain", "absence", "witness"),
    index: fc.nat(),
    rests: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(link, { minLength: 1, maxLength: 2 }) }
    )
  })
  .map(({ kind, index, ...rest }) => ({
    ...rest,
    statement: `S${index}`,
    reading: "R1",
    ...(kind === "absence" ? { absence: true } : {}),
    ...(kind === "witness" ? { at: within(rest.region, index) } : {})
  }))
const ledger = fc.array(finding, { minLength: 1, maxLength: 5 })

const swapped = {
  holds: "fails",
  fails: "holds",
  turns: "turns",
  open: "open",
  broken: "broken"
} as const
const denied = (all: ReadonlyArray<Finding.Finding>): ReadonlyArray<Finding.Finding> =>
  all.map((it) => ({ ...it, side: Finding.opposite(it.side) }))
const unmet: Finding.Finding = {
  statement: "S0",
  reading: "R1",
  side: "for",
  region: Region.everywhere,
  grade: "proved",
  rests: [{ on: "C01.x" }]
}
const settles = (findings: ReadonlyArray<Finding.Finding>, point: Region.Region) =>
  findings.some((it) => contains(it.region, point))
/** The verdict as a reader sees it. */
const seen = (it: Verdict.Verdict) => ({
  is: it.is,
  for: it.for.map((one) => [Region.show(one.region), one.grade]),
  against: it.against.map((one) => [Region.show(one.region), one.grade])
})

describe("law: calculus", () => {
  it("law: calculus › a denial swaps the verdict and its sides", () => {
    fc.assert(
      fc.property(ledger, (all) => {
        const [own, other] = [Verdict.of(all), Verdict.of(denied(all))]
        assert.equal(other.is, swapped[own.is])
        assert.deepEqual(seen(other).for, seen(own).against)
        assert.deepEqual(seen(other).against, seen(own).for)
      }),
      runs
    )
  })

  it("law: calculus › a claim and its denial share no verdict unless it is open or broken", () => {
    fc.assert(
      fc.property(ledger, (all) => {
        const own = Verdict.of(all)
        const [yes, no] = [false, true].map((isDenied) => [
          Verdict.ofSpeaker(own.is, isDenied),
          Verdict.rightWhere(own, isDenied).map(Region.show)
        ])
        const isSame = JSON.stringify(yes) === JSON.stringify(no)
        assert.isTrue(own.is === "broken" || isSame === (own.is === "open"))
      }),
      runs
    )
  })

  it("law: calculus › a finding whose link is not met changes nothing", () => {
    fc.assert(
      fc.property(ledger, (all) => {
        assert.deepEqual(Verdict.of([...all, unmet]), Verdict.of(all))
      }),
      runs
    )
  })

  it("law: calculus › it is not broken if and only if at no point both sides are settled", () => {
    fc.assert(
      fc.property(ledger, (all) => {
        const it = Verdict.of(all)
        const isClash = points.some((point) => settles(it.for, point) && settles(it.against, point))
        assert.equal(it.is === "broken", isClash)
        assert.equal(it.is === "broken", it.clashes.length > 0)
        for (const { region: common } of it.clashes) {
          assert.isTrue(points.some((point) => contains(common, point)))
        }
      }),
      { numRuns: 5000 }
    )
  })

  it("law: calculus › a law settles its region and raises no grade", () => {
    const law: Finding.Finding = { ...unmet, rests: [], grade: "by definition" }
    fc.assert(
      fc.property(ledger, region, (all, where) => {
        const before = Verdict.of(all)
        const after = Verdict.of([...all, { ...law, region: where }])
        assert.isTrue(after.for.some((it) => it.grade === "by definition" && it.statement === "S0"))
        const graded = (it: Verdict.Verdict) =>
          it.for.filter((one) => one.statement !== "S0").map((one) => one.grade)
        assert.deepEqual(graded(after), graded(before))
      }),
      runs
    )
  })

  it("law: calculus › a sample yields to what meets it, and to no other sample", () => {
    fc.assert(
      fc.property(region, region, fc.boolean(), (a, b, isSample) => {
        const pro: Finding.Finding = {
          ...unmet,
          rests: [],
          region: a,
          absence: true,
          grade: "sampled"
        }
        const con: Finding.Finding = {
          ...pro,
          statement: "S1",
          side: "against",
          region: b,
          absence: isSample
        }
        const expected = Region.meet(a, b) === undefined ? "turns" : isSample ? "broken" : "fails"
        assert.equal(Verdict.of([pro, con]).is, expected)
        assert.equal(Verdict.of(denied([pro, con])).is, swapped[expected])
      }),
      runs
    )
  })

  it("law: calculus › a link weakens the grade and narrows the region", () => {
    fc.assert(
      fc.property(finding, (one) => {
        const whole = Finding.settled(one)
        const isMet = (one.rests ?? []).every((it) => it.found !== undefined)
        if (!isMet) return assert.isUndefined(whole)
        const all = [one.region, ...(one.rests ?? []).map((it) => it.found!.region)]
        for (const point of points) {
          const isIn = whole !== undefined && contains(whole.region, point)
          assert.equal(
            isIn,
            all.every((it) => contains(it, point))
          )
        }
        if (whole !== undefined) {
          const grades = [one.grade, ...(one.rests ?? []).map((it) => it.found!.grade)]
          const ranks = grades.map((it) => Finding.grades.indexOf(it))
          assert.equal(Finding.grades.indexOf(whole.grade), Math.min(...ranks))
        }
      }),
      { numRuns: 2000 }
    )
  })
})

describe("Verdict", () => {
  const one = (side: Finding.Side, more: Partial<Finding.Finding> = {}): Finding.Finding => ({
    ...unmet,
    rests: [],
    statement: side,
    side,
    ...more
  })
  const where = (parts: Parameters<typeof Region.make>[0]) => ({ region: Region.make(parts) })

  it("example: no finding is open, one side holds or fails, two turn", () => {
    assert.equal(Verdict.of([]).is, "open")
    assert.equal(Verdict.of([one("for")]).is, "holds")
    assert.equal(Verdict.of([one("against")]).is, "fails")
    const both = [
      one("for", where({ where: { p: true } })),
      one("against", where({ where: { p: false } }))
    ]
    assert.equal(Verdict.of(both).is, "turns")
  })

  it("example: {p} against {q} meet, and {q, not p} does not", () => {
    const pro = one("for", where({ where: { p: true } }))
    assert.equal(Verdict.of([pro, one("against", where({ where: { q: true } }))]).is, "broken")
    const apart = one("against", where({ where: { q: true, p: false } }))
    assert.equal(Verdict.of([pro, apart]).is, "turns")
  })

  it("example: a witness is run through the conditions of the other side", () => {
    const pro = one("for", where({ where: { p: true }, sizes: { n: [0, 3] } }))
    const at = (p: boolean, n: number) =>
      one("against", {
        region: Region.everywhere,
        at: Region.make({ where: { p }, sizes: { n: [n, n] } })
      })
    assert.equal(Verdict.of([pro, at(true, 3)]).is, "broken")
    assert.equal(Verdict.of([pro, at(false, 3)]).is, "turns")
    const beyond = Verdict.of([pro, at(true, 4)])
    assert.equal(beyond.is, "turns")
    assert.deepEqual(
      beyond.against.map((it) => Region.show(it.region)),
      ["p, n = 4"]
    )
  })

  it("example: words for speakers", () => {
    const words = (["holds", "fails", "turns", "open", "broken"] as const).map((is) => [
      Verdict.ofSpeaker(is, false),
      Verdict.ofSpeaker(is, true)
    ])
    assert.deepEqual(words, [
      ["right", "wrong"],
      ["wrong", "right"],
      ["right where", "right where"],
      ["open", "open"],
      ["broken", "broken"]
    ])
  })
})

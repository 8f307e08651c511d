import {
  Claim,
  Domain,
  Exact,
  Ledger,
  Page,
  Reading,
  Region,
  Sentence,
  type Statement
} from "@headwater/proof"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { all, body, draws, list, most, number, options, range, some, type N } from "./numbers.ts"

const out = "S1 out"
const said = "not reached"
const check = (statement: Statement.Statement, more: Partial<Statement.Options> = {}) =>
  statement.check({ ...options, ...more })
const own = (statement: Statement.Statement) => check(statement).findings[0]
const problems = (statement: Statement.Statement, more: Partial<Statement.Options> = {}): string =>
  check(statement, more).problems.join("; ")

describe("all", () => {
  it("example: a listing that concludes is for it, exhaustive, within what was tried", () => {
    const it = all.over(out, { domain: range(0, 40), expect: "for", beyond: said })
    assert.equal(problems(it), "")
    const found = own(it)!
    assert.deepEqual([found.side, found.grade, found.absence], ["for", "exhaustive", undefined])
    assert.deepEqual(found.region, Region.make({ sizes: { n: [0, 40] } }))
    assert.isUndefined(found.at)
    const { figures } = check(it)
    assert.deepEqual(
      [figures["cases"], figures["exceptions"], figures["margin"], figures["tightest"]],
      ["41", "0", "0", "0"]
    )
  })

  it("example: one model that does not conclude decides against it, the smallest is shown", () => {
    const it = all.over(out, { domain: list(number(3), number(-1), number(-2)), expect: "against" })
    assert.equal(problems(it), "")
    const found = own(it)!
    assert.deepEqual([found.side, found.grade, found.absence], ["against", "exhaustive", undefined])
    assert.deepEqual(found.region.sizes, { n: [-2, -1] })
    assert.deepEqual(
      found.at,
      Region.make({ where: { high: true, near: true }, sizes: { n: [-1, -1] } })
    )
    assert.equal(check(it).figures["counterexample"], "-1")
    assert.deepEqual(check(it).replays, [{ statement: "out", model: number(-1) }])
  })

  it("example: a side other than expected is a problem, with the model", () => {
    assert.equal(
      problems(all.over(out, { domain: range(-1, 40), expect: "for", beyond: said })),
      "it comes out against the reading: -1"
    )
    assert.include(
      problems(all.over(out, { domain: range(0, 40), expect: "against", beyond: said })),
      "it comes out for the reading"
    )
  })

  it("example: 0 concludes, and does not where it is strict", () => {
    const strict = Reading.all("R1", "", { ...body, strict: true })
    assert.equal(
      own(all.over(out, { domain: list(number(0)), few: "one", expect: "for", beyond: said }))
        ?.side,
      "for"
    )
    assert.equal(
      own(strict.over(out, { domain: list(number(0)), expect: "against" }))?.side,
      "against"
    )
    assert.equal(
      own(strict.over(out, { domain: range(1, 30), expect: "for", beyond: said }))?.side,
      "for"
    )
  })

  it("example: samples without a counterexample are an absence, and their counterexample decides", () => {
    const found = own(all.over(out, { domain: draws(0, 9), expect: "for", beyond: said }))!
    assert.deepEqual([found.grade, found.absence], ["sampled", true])
    const broken = own(all.over(out, { domain: draws(-9, 9), expect: "against" }))!
    assert.deepEqual(
      [broken.side, broken.grade, broken.absence],
      ["against", "exhaustive", undefined]
    )
    assert.deepEqual(broken.region.sizes, { n: [-1, -1] })
  })

  it("example: thirty models are enough and fewer are not, unless it is said why", () => {
    const of = (count: number, few?: string) =>
      check(
        all.over(out, {
          domain: range(1, count),
          expect: "for",
          beyond: said,
          ...(few === undefined ? {} : { few })
        })
      )
    assert.deepEqual(of(30).problems, [])
    assert.deepEqual(of(29).problems, ["too few models: 29 are in the region, 30 are expected"])
    assert.deepEqual(of(29).findings, [])
    assert.isUndefined(of(29).tooFew)
    assert.deepEqual(of(1, "all there is").problems, [])
    assert.equal(of(1, "all there is").figures["few"], "all there is")
    assert.isUndefined(of(30).figures["few"])
    assert.deepEqual(of(0, "all there is").problems, [
      "too few models: 0 are in the region, 1 are expected"
    ])
  })

  it("example: with few samples, too few is no refutation", () => {
    const one = all.over(out, {
      domain: draws(-2000, 2000),
      where: { high: true },
      expect: "against"
    })
    assert.isTrue(check(one, { runs: 1 }).tooFew ?? check(one, { runs: 1 }).problems.length === 0)
    const short = all.over(out, { domain: draws(0, 9), expect: "against" })
    assert.isTrue(check(short, { runs: 99 }).tooFew)
    assert.isUndefined(check(short, { runs: 100 }).tooFew)
    const long = all.over(out, { domain: draws(0, 9), expect: "for", beyond: said })
    assert.isUndefined(check(long, { runs: 10 }).tooFew)
    assert.equal(problems(long, { runs: 10 }), "")
    const rare = all.over(out, {
      domain: draws(-99, 9),
      where: { high: true },
      expect: "for",
      beyond: said
    })
    assert.isTrue(check(rare, { runs: 10 }).tooFew)
  })

  it("example: one sample in twenty has to be in the region", () => {
    const of = (far: number) =>
      problems(
        Reading.all("R1", "", { ...body, margin: () => Exact.ofInteger(1) }).over(out, {
          domain: Domain.sampled(
            fc.noBias(fc.nat({ max: 99 })).map((n) => number(n, n >= 100 - far)),
            { runs: 4000 }
          ),
          where: { near: true },
          expect: "for",
          beyond: said
        })
      )
    assert.include(of(97), "one in 20 is expected")
    assert.notInclude(of(90), "one in 20")
  })
})

describe("sizes", () => {
  it("example: models outside the bounds are passed over", () => {
    const it = all.over(out, {
      domain: range(-9, 40),
      sizes: { n: [0, 40] },
      expect: "for",
      beyond: said
    })
    assert.equal(problems(it), "")
    assert.equal(check(it).figures["cases"], "41")
  })

  it("example: both ends have to be met", () => {
    const of = (lo: number, hi: number | null) =>
      problems(
        all.over(out, { domain: range(0, 40), sizes: { n: [lo, hi] }, expect: "for", beyond: said })
      )
    assert.equal(of(0, 40), "")
    assert.equal(of(0, 41), "n is said to be 0..41, and the models have 0..40")
    assert.equal(of(-1, 40), "n is said to be -1..40, and the models have 0..40")
    assert.equal(of(0, null), "n has no greatest value: that takes a proof")
    assert.include(of(90, 99), "no model has a size n in 90..99")
  })

  it("example: where one model decides, there is one at every value", () => {
    const of = (...numbers: ReadonlyArray<number>) =>
      problems(
        all.over(out, {
          domain: list(...numbers.map((n) => number(n))),
          sizes: { n: [-3, -1] },
          expect: "against"
        })
      )
    assert.equal(of(-3, -2, -1), "")
    assert.equal(of(-3, -1), "no model decides at n = -2")
    const witness = (...numbers: ReadonlyArray<number>) =>
      problems(
        some.over(out, {
          domain: list(...numbers.map((n) => number(n))),
          sizes: { n: [0, 2] },
          expect: "for"
        })
      )
    assert.equal(witness(0, 1, 2), "")
    assert.equal(witness(0, 2), "no model decides at n = 1")
  })
})

describe("conditions", () => {
  const high = (more: object = {}) =>
    all.over(out, {
      domain: range(-40, 40),
      where: { high: true },
      sizes: { n: [-4, 40] },
      expect: "against",
      ...more
    })

  it("example: what violates a condition is counted apart", () => {
    const wide = Reading.all("R1", "", {
      ...body,
      margin: (it) => Exact.ofInteger(it.n > -5 || it.n < -30 ? 0 : -1)
    })
    const it = wide.over(out, {
      domain: range(-40, 40),
      where: { high: true },
      expect: "for",
      beyond: said
    })
    const { findings, figures, premises, replays, problems: none } = check(it)
    assert.deepEqual(none, [])
    assert.deepEqual([figures["cases"], figures["violating"], figures["kept"]], ["45", "36", "10"])
    assert.deepEqual(premises, [
      { name: "high", says: "n is above -5", needed: true, counterexample: "-30" }
    ])
    assert.deepEqual(replays, [{ statement: "out", premise: "high", model: number(-30) }])
    assert.deepEqual(
      findings.map(({ statement, side, region, grade }) => [
        statement,
        side,
        Region.show(region),
        grade
      ]),
      [
        ["S1 out", "for", "high, n = -4..40", "exhaustive"],
        ['S1 out, without "high"', "against", "not high, n = -30..-5", "exhaustive"]
      ]
    )
    assert.equal(check(it).otherwise, "some of the models that were tried come out so")
  })

  it("example: a condition that nothing violates, or that changes nothing, has to be shown elsewhere", () => {
    const needless = all.over(out, {
      domain: range(0, 40),
      where: { near: true },
      expect: "for",
      beyond: said
    })
    assert.deepEqual(
      check(needless).wanting.map(({ name, side, region }) => [name, side, Region.show(region)]),
      [["near", "against", "not near, n = 0..40"]]
    )
    assert.deepEqual(
      check(needless).premises.map((it) => it.needed),
      [false]
    )
    const same = all.over(out, {
      domain: range(0, 40),
      where: { near: true },
      without: { near: range(0, 40, true) },
      expect: "for",
      beyond: said
    })
    assert.deepEqual(
      check(same).wanting.map((it) => it.name),
      ["near"]
    )
    assert.deepEqual(check(same).findings.length, 1)
  })

  it("example: only what violates it alone shows a condition needed", () => {
    const both = all.over(out, {
      domain: range(0, 40),
      where: { high: true, near: true },
      without: { high: range(-40, -5, true), near: range(-40, -5, true) },
      expect: "for",
      beyond: said
    })
    assert.deepEqual(
      check(both).wanting.map((it) => it.name),
      ["high", "near"]
    )
  })

  it("example: an against under a condition wants a for without it, and takes thirty models for one", () => {
    const low = (from: number) =>
      check(
        high({
          where: { near: false },
          domain: list(number(-1, true)),
          sizes: {},
          without: { near: range(from, 40) }
        })
      )
    assert.deepEqual(low(11).premises[0], {
      name: "near",
      says: "it is not far",
      needed: true,
      counterexample: "30 models"
    })
    assert.deepEqual(low(11).findings[1]!.statement, 'S1 out, with "near"')
    assert.deepEqual(
      low(12).wanting.map((it) => it.name),
      ["near"]
    )
  })

  it("example: without a condition, the counterexample has the bounds of where it was found", () => {
    const it = all.over(out, {
      domain: list(...Array.from({ length: 40 }, (_, n) => number(n)), number(-3, true)),
      where: { near: true },
      sizes: { n: [-3, 39] },
      expect: "for",
      beyond: said
    })
    assert.deepEqual(check(it).findings[1]?.region.sizes, { n: [-3, -3] })
  })

  it("example: an undeclared if and only if, and one declared that is none", () => {
    const of = (domain: Domain.Domain<N>, iff: boolean) =>
      problems(all.over(out, { domain, where: { near: true }, iff, expect: "for", beyond: said }))
    const near = Array.from({ length: 30 }, (_, n) => number(n))
    assert.include(
      of(list(...near, number(-1, true)), false),
      `an undeclared "if and only if": none of 1 models`
    )
    assert.equal(of(list(...near, number(-1, true)), true), "")
    assert.equal(of(list(...near, number(-1, true), number(1, true)), false), "")
    assert.include(of(list(...near, number(-1, true), number(1, true)), true), "concludes: 1 far")
    assert.include(of(list(...near), true), `declared "if and only if", and no model violates`)
    assert.include(
      problems(all.over(out, { domain: range(0, 40), iff: true, expect: "for", beyond: said })),
      `"if and only if" is for a reading of all`
    )
    const fromDrop = all.over(out, {
      domain: list(...near),
      where: { near: true },
      without: { near: list(number(-1, true), number(2, true)) },
      expect: "for",
      beyond: said
    })
    assert.equal(problems(fromDrop), "")
  })
})

describe("what could have come out otherwise", () => {
  it("example: what was tried, or other models that do", () => {
    const of = (otherwise?: Domain.Domain<N>) =>
      check(
        all.over(out, {
          domain: range(0, 40),
          expect: "for",
          beyond: said,
          ...(otherwise === undefined ? {} : { otherwise })
        })
      )
    assert.isUndefined(of().otherwise)
    assert.equal(of(list(number(-1))).otherwise, "some of the other models come out so")
    assert.isUndefined(of(list(number(1))).otherwise)
    assert.deepEqual(of(list(number(1))).problems, [
      "the models of `otherwise` come out no other way"
    ])
    assert.deepEqual(of(list(number(1), number(-1))).problems, [])
  })

  it("example: an against is otherwise where something concludes", () => {
    const of = (...numbers: ReadonlyArray<number>) =>
      check(all.over(out, { domain: list(...numbers.map((n) => number(n))), expect: "against" }))
        .otherwise
    assert.isUndefined(of(-1, -2))
    assert.isDefined(of(-1, 2))
  })
})

describe("some", () => {
  it("example: a witness decides, a listing without one is against, a sample is an absence", () => {
    const found = own(
      some.over(out, { domain: list(number(-1), number(4), number(2)), expect: "for" })
    )!
    assert.deepEqual(
      [found.side, found.grade, Region.show(found.region)],
      ["for", "exhaustive", "n = 2..4"]
    )
    const witness = check(
      some.over(out, { domain: list(number(-1), number(4), number(2)), expect: "for" })
    )
    assert.equal(witness.figures["witness"], "4")
    assert.isUndefined(witness.figures["tightest"])
    const none = own(some.over(out, { domain: range(-40, -1), expect: "against", beyond: said }))!
    assert.deepEqual([none.side, none.grade, none.absence], ["against", "exhaustive", undefined])
    const sample = own(some.over(out, { domain: draws(-40, -1), expect: "against", beyond: said }))!
    assert.deepEqual([sample.grade, sample.absence], ["sampled", true])
    assert.include(
      problems(some.over(out, { domain: list(number(1)), iff: true, expect: "for" })),
      "if and only if"
    )
  })
})

describe("most", () => {
  const free = (threshold: string, more: Partial<Reading.Share<N, N, never, never>> = {}) =>
    Reading.most("R3", "", {
      model: body.model,
      measure: body.measure,
      margin: body.margin,
      threshold,
      ...more
    })
  const of = (
    threshold: string,
    domain: Domain.Domain<N>,
    expect: "for" | "against",
    more: Partial<Reading.Share<N, N, never, never>> = {}
  ) => check(free(threshold, more).over(out, { domain, expect, beyond: said }))

  it("example: a threshold is above 1/2 and at most 1", () => {
    for (const threshold of ["1/2", "0", "2/4", "3/2", "-1"])
      assert.throws(() => most(threshold), "Expected a threshold above 1/2")
    for (const threshold of ["51/100", "1", "9/10"]) assert.doesNotThrow(() => most(threshold))
    assert.throws(() => most("0.9"), "Expected a fraction p/q")
  })

  it("example: a share at the threshold is for, below it against; the sweep says how far", () => {
    const at = of("3/4", range(-10, 29), "for")
    assert.deepEqual(at.problems, [])
    assert.deepEqual(
      [at.figures["share"], at.figures["percent"], at.figures["part"], at.figures["whole"]],
      ["3/4", "75 %", "30", "40"]
    )
    assert.equal(at.figures["sweep"], "for at thresholds up to 3/4")
    assert.equal(at.figures["firstExceptions"], "-10 | -9 | -8")
    assert.equal(at.figures["exceptions"], "10")
    const below = of("3/4", range(-11, 29), "against")
    assert.deepEqual(below.problems, [])
    assert.equal(below.figures["sweep"], "against at thresholds above 30/41")
    assert.equal(below.findings[0]?.side, "against")
    assert.isUndefined(below.findings[0]?.absence)
  })

  it("example: a share that is pinned", () => {
    const pinned = (share: string) =>
      problems(
        free("3/4").over(out, { domain: range(-10, 29), share, expect: "for", beyond: said })
      )
    assert.equal(pinned("3/4"), "")
    assert.equal(pinned("4/5"), "the share is 3/4, not 4/5")
    assert.include(
      problems(all.over(out, { domain: range(0, 40), share: "1", expect: "for", beyond: said })),
      "the share is not defined, not 1"
    )
  })

  it("example: weights and parts are exact", () => {
    const weighed = of("2/3", range(0, 29), "for", {
      weight: () => 3n,
      part: () => ({ numerator: 4n, denominator: 2n })
    })
    assert.equal(weighed.figures["share"], "2/3")
    assert.deepEqual(weighed.problems, [])
    const heavy = of("51/100", range(-29, 29), "for", { weight: (it) => (it.n > 0 ? 2 : 1) })
    assert.equal(heavy.figures["share"], "59/88")
    const none = of("2/3", range(0, 29), "for", { weight: () => 0 })
    assert.deepEqual(none.problems, ["no side: there is no weight to share"])
    assert.deepEqual(none.findings, [])
  })

  it("example: ties are counted apart, and where they decide there is no side", () => {
    const ties = (from: number, to: number) =>
      of("3/4", range(from, to), "for", { ties: (it) => it.n === 0 })
    assert.deepEqual(ties(-10, 29).problems, ["no side: it depends on how ties are counted"])
    assert.deepEqual(ties(-10, 33).problems, [])
    assert.equal(ties(-10, 33).figures["ties"], "1")
    assert.equal(ties(-10, 33).figures["share"], "3/4")
  })

  it("example: a share that turns within the region is said where", () => {
    const sized = most("3/4").over(out, { domain: range(-10, 29), expect: "for", beyond: said })
    assert.include(problems(sized), "it turns within the region: n = -10; n = -9")
    assert.notInclude(problems(sized), "n = 0")
    assert.equal(
      problems(most("3/4").over(out, { domain: range(0, 29), expect: "for", beyond: said })),
      ""
    )
  })

  it("example: a sampled share near the threshold has no side, one far from it has", () => {
    const share = (threshold: string) =>
      of(
        threshold,
        Domain.sampled(
          fc.noBias(fc.nat({ max: 9 })).map((n) => number(n - 3)),
          { runs: 2000 }
        ),
        "for"
      )
    assert.include(share("7/10").problems.join(), "the share is too close to 7/10 in 2000 samples")
    const clear = share("6/10")
    assert.deepEqual(clear.problems, [])
    assert.deepEqual([clear.findings[0]?.grade, clear.findings[0]?.absence], ["sampled", undefined])
  })
})

describe("a proof on paper, a law", () => {
  it("example: nothing bounds the region but what is named, and a counterexample refutes it", () => {
    const paper = all.over(out, {
      domain: draws(0, 9),
      onPaper: "squares are not negative",
      expect: "for"
    })
    const found = own(paper)!
    assert.deepEqual(
      [found.grade, found.absence, Region.show(found.region)],
      ["proof on paper", undefined, "everywhere"]
    )
    assert.equal(problems(paper), "")
    assert.equal(check(paper).figures["paper"], "squares are not negative")
    assert.equal(check(paper).figures["tested"], "n = 0..9")
    const sizeless = Reading.all("R2", "", { ...body, sizes: {} })
    const plain = check(sizeless.over(out, { domain: draws(0, 9), onPaper: "so", expect: "for" }))
    assert.deepEqual([plain.figures["paper"], plain.figures["tested"]], ["so", undefined])
    const claim = Claim.define({
      id: "C1",
      title: "",
      says: {},
      finding: () => Sentence.say`all`,
      statements: [
        paper,
        sizeless.over("S2 plain", { domain: draws(0, 9), onPaper: "so", expect: "for" })
      ]
    })
    const [page] = Ledger.check([claim], options).report.claims
    assert.deepEqual(
      page === undefined
        ? []
        : Page.claim(page, { full: true })
            .split("\n")
            .filter((it) => it.includes("on paper:"))
            .map((it) => it.trim()),
      [
        "proof on paper: squares are not negative; tested on 200 models, n = 0..9",
        "proof on paper: so; tested on 200 models"
      ]
    )
    const unbounded = all.over(out, {
      domain: draws(0, 9),
      sizes: { n: [0, null] },
      onPaper: "so",
      expect: "for"
    })
    assert.equal(Region.show(own(unbounded)!.region), "n >= 0")
    assert.include(
      problems(all.over(out, { domain: range(-9, 9), onPaper: "so", expect: "for" })),
      "it comes out against the reading: -9"
    )
  })

  it("example: a law settles by definition", () => {
    const law = all.law(out, { domain: range(0, 40) })
    assert.deepEqual([law.kind, own(law)?.grade, problems(law)], ["law", "by definition", ""])
    assert.include(problems(all.law(out, { domain: range(-1, 40) })), "it comes out against")
    assert.include(problems(all.law(out, { domain: range(0, 3) })), "too few models")
  })
})

describe("one size up", () => {
  const next = (expect?: "for" | "against") => ({
    domain: range(-3, 80),
    sizes: { n: [41, 80] as const },
    ...(expect === undefined ? {} : { expect })
  })
  const of = (beyond: Reading.Beyond<N, "n"> | undefined) =>
    all.over(out, {
      domain: range(0, 40),
      expect: "for",
      ...(beyond === undefined ? {} : { beyond })
    })

  it("example: what is bounded says what is there", () => {
    assert.equal(problems(of(undefined)), "it has bounds and does not say what is one size up")
    assert.equal(check(of("too many")).beyond, "one size up: too many, not run")
    assert.equal(check(of(next())).beyond, "one size up: n = 41..80, not run")
    assert.equal(
      check(of(next("against"))).beyond,
      "one size up: n = 41..80, not run, known to come out against"
    )
    assert.equal(check(of(next())).findings.length, 1)
  })

  it("example: it is run where it is asked, and what is not recorded is a problem", () => {
    const run = check(of(next()), { beyond: true })
    assert.deepEqual(run.problems, [])
    assert.equal(run.beyond, "one size up: n = 41..80: for, 40 models")
    assert.deepEqual(
      run.findings.map((it) => [it.statement, Region.show(it.region)]),
      [
        [out, "n = 0..40"],
        ["S1 out, one size up", "n = 41..80"]
      ]
    )
    const unrecorded = check(of(next("against")), { beyond: true })
    assert.deepEqual(unrecorded.problems, ["one size up: it comes out for, which is not recorded"])
    assert.equal(unrecorded.findings.length, 1)
    const broken = { domain: range(-80, -41), sizes: { n: [-80, -41] as const } }
    assert.include(
      problems(of(broken), { beyond: true }),
      "it comes out against, which is not recorded: -80"
    )
    assert.equal(problems(of({ ...broken, expect: "against" }), { beyond: true }), "")
    const short = { domain: range(41, 50), sizes: { n: [41, 50] as const } }
    assert.include(problems(of(short), { beyond: true }), "one size up: too few models")
    const missed = { domain: range(41, 80), sizes: { n: [41, 90] as const } }
    assert.include(problems(of(missed), { beyond: true }), "n is said to be 41..90")
  })

  it("example: the share one size up is printed", () => {
    const it = Reading.most("R3", "", {
      ...body,
      threshold: "3/4",
      sizes: { far: (it: N) => (it.far ? 1 : 0) }
    }).over(out, {
      domain: range(-10, 29),
      expect: "for",
      beyond: { domain: range(0, 29, true), sizes: { far: [1, 1] } }
    })
    assert.equal(
      check(it, { beyond: true }).beyond,
      "one size up: far = 1: for, 30 models, share 1"
    )
  })
})

describe("replays", () => {
  const kept = (model: unknown, premise?: string) => ({
    replays: [{ statement: "out", model, ...(premise === undefined ? {} : { premise }) }]
  })

  it("example: a kept model is tried first, and one that decides no more is a problem", () => {
    const it = all.over(out, { domain: range(-9, 9), expect: "against" })
    assert.equal(check(it, kept(number(-4))).figures["counterexample"], "-4")
    assert.equal(problems(it, kept(number(4))), "the kept model decides no more: 4")
    assert.equal(problems(it, kept({ n: "4" })), "the kept model is no longer a model")
    assert.equal(
      check(it, { replays: [{ statement: "other", model: number(-4) }] }).figures["counterexample"],
      "-9"
    )
  })

  it("example: so is one for a condition", () => {
    const it = all.over(out, {
      domain: range(0, 40),
      where: { near: true },
      without: { near: range(-40, 40, true) },
      expect: "for",
      beyond: said
    })
    assert.equal(check(it, kept(number(-3, true), "near")).premises[0]?.counterexample, "-3 far")
    assert.equal(
      problems(it, kept(number(-3), "near")),
      'the kept model without "near" decides no more: -3'
    )
    assert.equal(check(it, kept(number(-3, true), "high")).premises[0]?.counterexample, "-40 far")
  })
})

describe("machines", () => {
  const machines = { names: ["a", "b", "c"] as const, of: (it: N) => it.on }
  const reading = Reading.all("R1", "", { ...body, machines })
  const on = (more: Record<string, Reading.Elsewhere<N>>, domain = range(0, 40)) =>
    check(reading.over(out, { domain, expect: "for", beyond: said, on: more }))
  const good = { domain: range(0, 40, false, "b") }

  it("example: a finding on each, in regions that exclude one another", () => {
    const found = on({ b: good, c: { absent: "no such text" } })
    assert.deepEqual(found.problems, [])
    assert.deepEqual(
      found.findings.map((it) => [it.statement, it.region.where]),
      [
        [out, { "on a": true, "on b": false, "on c": false }],
        ["S1 out, on b", { "on a": false, "on b": true, "on c": false }]
      ]
    )
    assert.deepEqual(found.settings, [
      { name: "b", side: "for", turns: false, cases: "41" },
      { name: "c", side: "absent", turns: false, because: "no such text" }
    ])
    assert.equal(found.findings[1]!.grade, "exhaustive")
  })

  it("example: every machine is named, models are of theirs, and what turns says why", () => {
    assert.deepEqual(on({ b: good }).problems, ["on c: it does not say what becomes of it there"])
    const rest = { c: { absent: "none" } }
    assert.deepEqual(on({ b: { domain: range(0, 40) }, ...rest }).problems, [
      "on b: a model is of a: 0"
    ])
    assert.deepEqual(on({ b: good, ...rest, d: good }).problems, [
      "d is no other machine of its reading"
    ])
    assert.deepEqual(on({ b: good, ...rest }, range(0, 40, false, "c")).problems, [
      "a model is of c: 0"
    ])
    const bad = { domain: range(-1, 40, false, "b") }
    assert.deepEqual(on({ b: bad, ...rest }).problems, ["on b: it comes out against, not for"])
    assert.deepEqual(on({ b: { ...bad, expect: "against" }, ...rest }).problems, [
      "on b: it turns and no reason is given"
    ])
    const turned = on({ b: { ...bad, expect: "against", because: "debts" }, ...rest })
    assert.deepEqual(turned.problems, [])
    assert.deepEqual(turned.settings[0], {
      name: "b",
      side: "against",
      turns: true,
      cases: "42",
      because: "debts",
      shown: "-1"
    })
    assert.deepEqual(on({ b: { domain: range(0, 3, false, "b") }, ...rest }).problems, [
      "on b: too few models: 4 are in the region, 30 are expected"
    ])
  })

  it("example: machines are for readings that have some", () => {
    assert.include(
      problems(
        all.over(out, { domain: range(0, 40), expect: "for", beyond: said, on: { b: good } })
      ),
      "its reading has no machines"
    )
  })
})

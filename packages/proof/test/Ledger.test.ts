import {
  Claim,
  Exact,
  Ledger,
  Page,
  Reading,
  Report,
  Sentence,
  type Statement
} from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { all, body, list, most, number, range, some } from "./numbers.ts"

const said = "not reached"
const none = () => Sentence.say`none`
const claim = (
  id: string,
  statements: ReadonlyArray<Statement.Statement>,
  more: Partial<Claim.Claim> = {}
): Claim.Claim =>
  Claim.define({
    id,
    title: `title of ${id}`,
    says: {
      A: [{ quote: "all", said: by("A"), as: { plain: all } }],
      B: [{ quote: "none", said: by("B"), as: { plain: Reading.deny(all) } }]
    },
    finding: none,
    statements,
    ...more
  })
const high = (name: string, more: object = {}) =>
  all.over(name, { domain: range(0, 40), expect: "for", beyond: said, ...more })
const low = (name: string, more: object = {}) =>
  all.over(name, { domain: list(number(-1), number(-2)), expect: "against", ...more })
const post = (name: string) => ({ number: 1, by: { name, part: "counts" }, opens: "Numbers" })
const by = (name: string) => ({ act: "asserts", post: post(name) }) as const
const report = (claims: ReadonlyArray<Claim.Claim>, options: Ledger.Options = {}) =>
  Ledger.check(claims, options).report.claims
const one = (statements: ReadonlyArray<Statement.Statement>, more: Partial<Claim.Claim> = {}) =>
  report([claim("C01", statements, more)])[0]!
const words = (it: Report.ClaimReport) =>
  it.speakers.map(({ quotes }) => quotes[0]!.as.map((sense) => sense.verdict).join())

describe("a claim", () => {
  it("example: verdicts follow for each reading and each speaker", () => {
    const it = one([high("S1 high"), low("S2 low")])
    assert.isTrue(it.ok)
    assert.deepEqual(words(it), ["right where", "right where"])
    const [a, b] = it.speakers.map(({ quotes }) => quotes[0]!.as[0]!)
    assert.deepEqual(a!.where, [{ where: {}, sizes: { n: [0, 40] } }])
    assert.deepEqual(b!.where, [{ where: {}, sizes: { n: [-2, -1] } }])
    assert.deepEqual([a!.denied, b!.denied], [false, true])
    assert.deepEqual(
      it.readings.map(({ id, verdict, quantifier, threshold }) => [
        id,
        verdict,
        quantifier,
        threshold
      ]),
      [["R1", "turns", "all", undefined]]
    )
    assert.deepEqual(
      it.readings[0]!.findings.map(({ statement, side }) => [statement, side]),
      [
        ["S1 high", "for"],
        ["S2 low", "against"]
      ]
    )
    assert.deepEqual(
      it.statements.map(({ bears, status, text }) => [bears, status, text]),
      [
        [[{ reading: "R1", for: true }], "as stated", "Every number is at least 0. (n = 0..40)"],
        [
          [{ reading: "R1", for: false }],
          "as stated",
          "Not so: Every number is at least 0. (n = -2..-1)"
        ]
      ]
    )
    assert.equal(it.statements[0]!.otherwise, "S2 low comes out against: n = -2..-1")
  })

  it("example: senses go from the strongest to the weakest", () => {
    const sense = (as: Claim.Quote["as"]) =>
      one([high("S1 high"), low("S2 low")], {
        says: { A: [{ quote: "q", said: by("A"), as }] }
      }).speakers[0]!.quotes[0]!.as.map((it) => [it.sense, it.words, it.reading, it.verdict])
    assert.deepEqual(sense({ all, most: most("2/3"), some }), [
      ["strongest", "all", "R1", "right where"],
      ["weaker", "most", "R3", "open"],
      ["weakest", "some", "R2", "open"]
    ])
    assert.deepEqual(
      sense({ all }).map(([first]) => first),
      ["strongest"]
    )
  })

  it("example: contradictions are red, and say where", () => {
    const it = one([
      high("S1 high"),
      high("S2 broken", { domain: list(number(3), number(-3)), expect: "against" }),
      low("S3 low", { domain: list(number(-1)) })
    ])
    assert.isTrue(it.ok)
    const strict = Reading.all("R1", all.text, { ...body, strict: true })
    const clash = one([
      high("S1 high"),
      strict.over("S2 at_zero", { domain: list(number(0)), expect: "against" })
    ])
    assert.deepEqual(
      [clash.ok, words(clash).join(), clash.readings[0]!.verdict],
      [false, "broken,broken", "broken"]
    )
    assert.deepEqual(clash.problems, ["S1 high and S2 at_zero disagree: n = 0"])
    assert.deepEqual(clash.readings[0]!.clashes, clash.problems)
  })

  it("example: readings are in the order of their numbers", () => {
    const ids = ["R10", "R9", "R1"].map((id) => Reading.all(id, `text of ${id}`, body))
    const its = one(
      ids.map((it, index) => it.law(`S${index} law_${index}`, { domain: range(0, 40) })),
      { says: {} }
    )
    assert.deepEqual(
      its.readings.map((it) => it.id),
      ["R1", "R9", "R10"]
    )
  })

  it("example: right is printed with its regions, and without where it is everywhere", () => {
    const law = (sizes: object) =>
      one([all.law("S1 law", { domain: range(0, 40), ...sizes })], {
        says: { A: [{ quote: "q", said: by("A"), as: { plain: all } }] }
      }).speakers[0]!.quotes[0]!.as[0]!
    assert.equal(Page.verdict(law({})), "right")
    assert.equal(Page.verdict(law({ sizes: { n: [0, 40] } })), "right: n = 0..40")
    const wrong = one([low("S1 low", { domain: list(number(-1), number(1)) })])
    assert.equal(Page.verdict(wrong.speakers[0]!.quotes[0]!.as[0]!), "wrong: n = -1")
    assert.equal(Page.verdict(wrong.speakers[1]!.quotes[0]!.as[0]!), "right: n = -1")
  })

  it("example: who is right in places is told two of those where he is not", () => {
    const sense = {
      sense: "strongest",
      words: "w",
      reading: "R1",
      denied: false,
      verdict: "right where",
      where: [],
      wrongWhere: [1, 2, 3].map((n) => ({ where: {}, sizes: { n: [n, n] as const } }))
    } as const
    const [one, two] = sense.wrongWhere
    assert.equal(Page.adverse(sense), "wrong where n = 1; or n = 2; and in 1 more")
    assert.equal(
      Page.adverse({ ...sense, wrongWhere: [one!, two!] }),
      "wrong where n = 1; or n = 2"
    )
    assert.isUndefined(Page.adverse({ ...sense, verdict: "right" }))
  })

  it("example: what could not have come out otherwise is a problem, of a law it is none", () => {
    const alone = one([high("S1 high")])
    assert.deepEqual(alone.statements[0]!.problems, [
      "it could not have come out otherwise: nothing tried comes out so, give `otherwise`"
    ])
    assert.isFalse(alone.ok)
    assert.equal(alone.statements[0]!.status, "not as stated")
    assert.isTrue(one([high("S1 high", { otherwise: list(number(-1)) })]).ok)
    assert.isTrue(one([all.law("S1 law", { domain: range(0, 40) })]).ok)
  })

  it("example: a condition that another statement shows needed", () => {
    const reading = Reading.all("R1", all.text, {
      ...body,
      margin: (it) => Exact.ofInteger(it.far ? -1 : it.n)
    })
    const near = reading.over("S1 near", {
      domain: range(0, 40),
      where: { near: true },
      expect: "for",
      beyond: said
    })
    const far = reading.over("S2 far", {
      domain: list(number(3, true), number(4, true)),
      where: { near: false },
      expect: "against"
    })
    const it = one([near, far])
    assert.isTrue(it.ok)
    assert.deepEqual(
      it.statements.map((entry) => entry.premises[0]),
      [
        { name: "near", says: "it is not far", needed: true, counterexample: "S2 far" },
        { name: "near", says: "it is not far", needed: true, counterexample: "S1 near" }
      ]
    )
    const alone = one([near, low("S2 low")])
    assert.deepEqual(alone.statements[0]!.problems, ['"near" is not shown to matter'])
    assert.isFalse(alone.ok)
    assert.equal(alone.statements[0]!.premises[0]!.needed, false)
  })

  it("example: what is needed has to be shown where the statement stands", () => {
    const near = high("S1 near", { where: { near: true }, sizes: { n: [0, 40] } })
    const elsewhere = low("S2 far", {
      domain: list(number(-1, true)),
      where: { near: false, high: false }
    })
    assert.include(one([near, elsewhere]).statements[1]!.problems.join(), "it comes out")
    const high_ = high("S1 near", { where: { near: true, high: true } })
    const other = low("S2 far", {
      domain: list(number(-9, true)),
      where: { near: false, high: false }
    })
    assert.deepEqual(one([high_, other]).statements[0]!.problems, [
      '"high" is not shown to matter',
      '"near" is not shown to matter'
    ])
  })

  it("example: a lemma and a measurement bear on nothing", () => {
    const it = one([
      high("S1 high"),
      low("S2 low"),
      Claim.measured("S3 measured", "m", () => ({ k: "7" })),
      Claim.lemma("S4 lemma", "l", {
        model: body.model,
        domain: range(0, 3),
        margin: (n) => body.margin(n)
      })
    ])
    assert.isTrue(it.ok)
    assert.deepEqual(
      it.statements.map(({ status, grade, bears }) => [status, grade, bears.length]),
      [
        ["as stated", "exhaustive", 1],
        ["as stated", "exhaustive", 1],
        ["not checked", null, 0],
        ["as stated", "exhaustive", 0]
      ]
    )
    assert.deepEqual(
      it.readings.map((reading) => reading.id),
      ["R1"]
    )
  })

  it("example: a check that throws is one broken statement", () => {
    const thrown = high("S1 high", {
      domain: {
        mode: "exhaustive",
        models: () => {
          throw new RangeError("no models")
        }
      }
    })
    const it = one([thrown, low("S2 low")])
    assert.deepEqual(it.statements[0]!.problems, ["the check threw: no models"])
    assert.deepEqual(
      it.statements.map((entry) => entry.status),
      ["not as stated", "not as stated"]
    )
    assert.deepEqual(words(it), ["wrong", "right"])
  })

  it("example: too few samples is not checked, and not as it should be either", () => {
    const short = all.over("S1 short", {
      domain: { mode: "sampled", arbitrary: fc.constant(number(1)) },
      expect: "against"
    })
    const [it] = report([claim("C01", [short])], { runs: 10 })
    assert.deepEqual([it!.ok, it!.statements[0]!.status], [false, "not checked"])
  })

  it("example: the finding has the numbers of the statements, and says what it misses", () => {
    const finding = (of: Claim.Claim["finding"]) =>
      one([high("S1 high"), low("S2 low")], { finding: of })
    const it = finding(
      (found) =>
        Sentence.say`${found("high")("cases")} ${found("high")("region")} ${found("low")("side")} ${found("low")("grade")}`
    )
    assert.equal(it.finding, "41 n = 0..40 against exhaustive")
    assert.match(
      finding((found) => Sentence.say`${found("high")("share")}`).problems[0]!,
      /^the finding cannot be said: Expected a figure of high \(cases, .*\), not `share`$/
    )
    assert.equal(
      finding((found) => Sentence.say`${found("hihg")("cases")}`).problems[0],
      "the finding cannot be said: Expected a statement of C01, not `hihg`"
    )
    assert.equal(finding(() => Sentence.say`all 41`).finding, "")
    assert.isFalse(finding(() => Sentence.say`all 41`).ok)
  })

  it("example: names are distinct, quotes are read, and an answer is a line", () => {
    const twice = "Expected distinct names in C01, not"
    assert.throws(() => claim("C01", [high("S1 high"), low("S2 high")]), `${twice} \`high\` twice`)
    assert.throws(() => claim("C01", [high("S1 high"), low("S1 low")]), `${twice} \`S1\` twice`)
    const other = Reading.all("R1", "Another text.", body)
    assert.throws(
      () => claim("C01", [other.law("S1 x", { domain: range(0, 40) })]),
      `${twice} \`R1\` twice`
    )
    assert.throws(
      () => claim("C01", [], { says: { A: [{ quote: "q", said: by("A"), as: {} }] } }),
      "Expected a reading of a quote in C01, not `q`"
    )
    for (const answer of ["All 41.", "so ".repeat(54)]) {
      assert.throws(
        () => claim("C01", [], { answer }),
        "Expected an answer of C01 in at most 160 characters without digits"
      )
    }
    assert.throws(() => claim("C01", [high("high")]), "Expected a name such as")
  })

  it("example: replays are kept by name, and one without a statement is a problem", () => {
    const statements = [high("S1 high"), low("S2 low")]
    const { replays } = Ledger.check([claim("C01", statements)])
    assert.deepEqual(replays, [{ claim: "C01", statement: "low", model: number(-1) }])
    assert.isTrue(one(statements).ok)
    const kept = report([claim("C01", statements)], {
      replays: [{ claim: "C01", statement: "low", model: number(-2) }]
    })[0]!
    assert.equal(kept.statements[1]!.figures["counterexample"], "-2")
    const orphan = { claim: "C01", statement: "high", premise: "near", model: number(-2) }
    const orphaned = report([claim("C01", statements)], {
      replays: [orphan, { ...orphan, claim: "C02" }]
    })[0]!
    assert.deepEqual(orphaned.problems, ['a model is kept for high without "near", which has none'])
    assert.isFalse(orphaned.ok)
    const bare = report([claim("C01", statements)], {
      replays: [{ claim: "C01", statement: "gone", model: 1 }]
    })[0]!
    assert.deepEqual(bare.problems, ["a model is kept for gone, which has none"])
  })
})

describe("links", () => {
  const base = (more: object = {}) =>
    claim("C01", [
      high("S1 base", { onPaper: "p", sizes: { n: [0, 40] }, beyond: undefined, ...more }),
      low("S2 low")
    ])
  const on = (from: ReadonlyArray<string>, more: object = {}) =>
    claim("C02", [high("S1 top", { from, ...more }), low("S2 low")])
  const top = (claims: ReadonlyArray<Claim.Claim>) => report(claims).find((it) => it.id === "C02")!

  it("example: the weakest grade and the common region are imported", () => {
    const it = top([
      on(["C01.base"], { domain: range(20, 60), onPaper: "so" }),
      base({ domain: range(0, 40), onPaper: undefined, beyond: said })
    ])
    assert.isTrue(it.ok)
    const [first] = it.statements
    assert.deepEqual(
      [first!.grade, first!.region.sizes, first!.rests, first!.status],
      ["exhaustive", { n: [0, 40] }, ["C01.base"], "as stated"]
    )
    assert.isUndefined(first!.open)
  })

  it("example: what is not there, or not as stated, leaves the statement open and green", () => {
    const missing = top([on(["C09.gone"])])
    assert.deepEqual(
      [missing.statements[0]!.open, missing.statements[0]!.status, missing.statements[0]!.grade],
      ["open: rests on C09.gone: it is not in the ledger", "not checked", null]
    )
    assert.deepEqual(missing.statements[0]!.bears, [])
    assert.isTrue(missing.ok)
    assert.deepEqual(words(missing), ["wrong", "right"])
    const broken = top([base({ domain: range(-1, 40), sizes: { n: [-1, 40] } }), on(["C01.base"])])
    assert.equal(broken.statements[0]!.open, "open: rests on C01.base: it is not as stated")
    const measured = top([claim("C01", [Claim.measured("S1 m", "m", () => ({}))]), on(["C01.m"])])
    assert.equal(measured.statements[0]!.open, "open: rests on C01.m: it is not as stated")
  })

  it("example: regions without a common part leave it open", () => {
    const it = top([base(), on(["C01.base"], { domain: range(60, 99) })])
    assert.equal(it.statements[0]!.open, "open: it has no common region with C01.base (n = 0..40)")
    assert.isTrue(it.ok)
  })

  it("example: chains are followed in any order, and stay open where one end is", () => {
    const middle = (from: ReadonlyArray<string>) =>
      claim("C03", [high("S1 middle", { from }), low("S2 low")])
    for (const all_ of [
      [on(["C03.middle"]), middle(["C01.base"]), base()],
      [base(), middle(["C01.base"]), on(["C03.middle"])]
    ]) {
      assert.equal(top(all_).statements[0]!.grade, "exhaustive")
    }
    const open = top([on(["C03.middle"]), middle(["C09.gone"])])
    assert.equal(
      open.statements[0]!.open,
      "open: rests on C03.middle: it is open: rests on C09.gone: it is not in the ledger"
    )
  })

  it("example: a way round is an error on each statement of it, and open beside it", () => {
    const round = [
      claim("C01", [high("S1 base", { from: ["C02.top"] }), low("S2 low")]),
      on(["C01.base"]),
      claim("C03", [high("S1 aside", { from: ["C02.top"] }), low("S2 low")])
    ]
    const found = report(round)
    assert.deepEqual(
      found.map((it) => it.ok),
      [false, false, true]
    )
    assert.deepEqual(found[0]!.statements[0]!.problems, [
      "it rests on itself: C01.base <- C02.top <- C01.base"
    ])
    assert.equal(found[0]!.statements[0]!.open, "open: rests on C02.top: they rest on one another")
    assert.deepEqual(found[2]!.statements[0]!.problems, [])
    assert.match(
      found[2]!.statements[0]!.open!,
      /^open: rests on C02.top: it is open: rests on C01.base/
    )
    const self = report([claim("C01", [high("S1 base", { from: ["C01.base"] }), low("S2 low")])])
    assert.deepEqual(self[0]!.statements[0]!.problems, ["it rests on itself: C01.base <- C01.base"])
  })

  it("example: links are printed where they are met, and why they are not where they are not", () => {
    const met = Page.claim(top([base(), on(["C01.base"])]), { full: true })
    assert.include(met, "rests on C01.base")
    assert.notInclude(met, "open:")
    const open = Page.claim(top([on(["C09.gone"])]), { full: true })
    assert.include(open, "open: rests on C09.gone: it is not in the ledger")
    assert.equal(open.split("rests on C09.gone").length, 2)
  })

  it("example: what has to be run for a claim", () => {
    const ledger = [
      base(),
      on(["C03.middle", "C09.gone"]),
      claim("C03", [high("S1 middle", { from: ["C01.base"] })]),
      claim("C04", [])
    ]
    const ids = (asked: ReadonlyArray<Claim.Claim>) =>
      Ledger.closure(ledger, asked).map((it) => it.id)
    assert.deepEqual(ids([ledger[1]!]), ["C01", "C02", "C03"])
    assert.deepEqual(ids([ledger[3]!]), ["C04"])
    assert.deepEqual(ids([claim("C77", [high("S1 x", { from: ["C01.base"] })])]), ["C01", "C77"])
    assert.deepEqual(ids([]), [])
  })
})

describe("the ledger", () => {
  const claims = [
    claim("C01", [high("S1 high"), low("S2 low")]),
    claim("C02", [low("S1 low", { domain: list(number(-1), number(1)) })])
  ]

  it("example: steps are counted, and the report fits its schema", () => {
    const steps = [...Ledger.walk(claims, { seed: 3, runs: 5 })]
    assert.deepEqual(
      steps.map(({ claim: id, statement, text, done, total }) => [
        id,
        statement,
        text,
        done,
        total
      ]),
      [
        ["C01", "S1 high", all.text, 1, 3],
        ["C01", "S2 low", all.text, 2, 3],
        ["C02", "S1 low", all.text, 3, 3]
      ]
    )
    const found = Ledger.check(claims, { seed: 3, runs: 5 }).report
    assert.deepEqual([found.ok, found.seed, found.runs], [true, 3, 5])
    assert.isTrue(Schema.is(Report.LedgerReport)(JSON.parse(JSON.stringify(found))))
    assert.deepEqual(
      [Ledger.check([]).report.ok, Ledger.check([]).report.seed, Ledger.check([]).report.runs],
      [true, 20260101, 100]
    )
    assert.isFalse(Ledger.check([claim("C01", [high("S1 high")])]).report.ok)
  })

  it("example: only claims that were run are settled", () => {
    const run = Ledger.run(claims[1]!)
    let step = run.next()
    while (step.done !== true) step = run.next()
    assert.deepEqual(
      Ledger.settle(claims, [step.value]).claims.map((it) => it.id),
      ["C02"]
    )
  })

  it("example: seeds and beyond reach the statements", () => {
    const seen: Array<unknown> = []
    const spy: Statement.Statement = {
      ...high("S1 high"),
      check: (options) => (
        seen.push(options),
        Claim.measured("S1 x", "", () => ({})).check(options)
      )
    }
    Ledger.check([claim("C01", [spy])], { seed: 4, runs: 6, beyond: true })
    Ledger.check([claim("C01", [spy])])
    assert.deepEqual(seen, [
      { seed: 4, runs: 6, beyond: true, replays: [] },
      { seed: 20260101, runs: 100, replays: [] }
    ])
  })

  it("example: the table, and the summary", () => {
    const found = Ledger.check(claims).report
    assert.deepEqual(
      Page.table(found.claims)
        .split("\n")
        .map((line) => line.trim()),
      [
        "claim  speaker    verdict             evidence",
        "C01    A asserts  plain: right where  exhaustive",
        "B asserts  plain: right where  exhaustive",
        "title of C01. none",
        "C02    A asserts  plain: wrong        exhaustive",
        "B asserts  plain: right        exhaustive",
        "title of C02. none"
      ]
    )
    assert.equal(
      Page.summary(found),
      "2 claims, 4 readings of what was said: 1 right, 2 right where, 1 wrong. Every statement is as stated. Seed 20260101."
    )
    const wrong = Ledger.check([claim("C05", [high("S1 high")])]).report
    assert.include(Page.summary(wrong), "Not as stated: C05.")
    assert.include(Page.claim(wrong.claims[0]!), "✗ S1 high")
    assert.notInclude(Page.claim(found.claims[0]!), "S1 high")
    assert.include(Page.claim(found.claims[0]!, { full: true }), "✓ S1 high")
    assert.include(Page.claim(found.claims[0]!), "plain: right where n = 0..40")
    assert.deepEqual(Page.rows([found.claims[1]!]), [
      {
        claim: "C02",
        finding: "none",
        speaker: "A asserts",
        verdict: "plain: wrong",
        evidence: "exhaustive"
      },
      {
        claim: "",
        finding: "",
        speaker: "B asserts",
        verdict: "plain: right",
        evidence: "exhaustive"
      }
    ])
  })

  it("example: a page in full", () => {
    const full = claim("C07", [
      high("S1 near", {
        where: { near: true },
        without: { near: list(number(-1, true), number(1, true)) }
      }),
      most("3/4").over("S2 most", {
        domain: list(...Array.from({ length: 30 }, () => number(1))),
        beyond: said,
        expect: "for",
        otherwise: list(number(-1))
      }),
      Claim.measured("S3 k", "measured", () => ({ k: "7" })),
      all.law("S4 law", { domain: list(number(0)), few: "one" })
    ])
    const text = Page.claim(report([full])[0]!, { full: true, width: 90 })
    for (const line of [
      '"near" (it is not far) matters: -1 far',
      "one size up: not reached, not run",
      "share: 30 of 30, 1 (100 %)",
      "sweep: for at thresholds up to 1",
      "measured; bears on nothing",
      "k: 7",
      "by definition; the one model agrees",
      "R3 (most, at least 3/4) holds: ",
      "closest call: 0"
    ]) {
      assert.include(text, line)
    }
    assert.isTrue(text.split("\n").every((line) => line.length <= 90))
  })
})

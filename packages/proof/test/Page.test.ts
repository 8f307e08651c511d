import {
  Claim,
  Domain,
  Exact,
  Ledger,
  Page,
  Reading,
  type Report,
  type Said,
  Sentence
} from "@headwater/proof"
import { assert, describe, it } from "vitest"
import { model, number, range, type N } from "./numbers.ts"

const body = { model, measure: (it: N) => it }

const positive = Reading.all("R1", "Every number is at least 0.", {
  ...body,
  margin: (it: N) => Exact.ofInteger(it.n)
})
const large = Reading.most("R2", "Most numbers are at least 10.", {
  ...body,
  threshold: "51/100",
  margin: (it: N) => Exact.ofInteger(it.n - 10)
})
const by = (name: string) =>
  ({ act: "asserts", post: { number: 1, by: { name, part: "counts" }, opens: "Numbers" } }) as const

const claim = Claim.define({
  id: "C00",
  title: "Numbers are large",
  says: {
    Ann: [
      {
        quote: "numbers are large",
        said: by("Ann"),
        as: { most: large, "none is negative": positive }
      }
    ],
    Bob: [{ quote: "no", said: by("Bob"), as: { no: Reading.deny(positive) } }]
  },
  answer: "Most of them are.",
  finding: (found) => Sentence.say`In ${found("large")("percent")} of the numbers.`,
  statements: [
    positive.over("S1 positive", { domain: range(0, 40), expect: "for", otherwise: range(-3, -1) }),
    large.over("S2 large", { domain: range(0, 99), expect: "for" }),
    positive.over("S3 linked", {
      domain: range(0, 40),
      expect: "for",
      otherwise: range(-3, -1),
      from: ["C99.there"]
    }),
    positive.over("S4 wrong", {
      domain: Domain.exhaustive(() => Array.from({ length: 40 }, () => number(1))),
      expect: "against"
    }),
    Claim.measured("S5 measured", "A number.", () => ({ answer: "42" }))
  ]
})
const { report } = Ledger.check([claim])
const [page] = report.claims as readonly [Report.ClaimReport]
const marked: Page.Paint = (style, text) => `<${style}>${text}</${style}>`

describe("Page", () => {
  it("example: a question is answered, a bet won or lost, and a quote says where it stands", () => {
    const by = { name: "Ann", part: "believes in numbers" }
    const post = { number: 2, by, opens: "Numbers are" }
    const told = (act: Said.Act) => {
      const said = { act, post, place: "paragraph 3" }
      const says = {
        Ann: [{ quote: "q", said, as: { all: positive, no: Reading.deny(positive) } }]
      }
      const [it] = Ledger.check([{ ...claim, says }]).report.claims
      const rows = Page.rows([it!]).map((row) => `${row.speaker}: ${row.verdict}`)
      return { text: Page.claim(it!, { width: 120 }), rows, cast: Page.cast([it!]) }
    }
    const asked = told("asks")
    assert.include(asked.text, 'Ann asks (post 2, paragraph 3, "Numbers are …"): q')
    assert.include(asked.text, "a question; yes or no answers it")
    assert.deepEqual(asked.rows, ["Ann asks: all: yes", "Ann asks: no: no"])
    assert.deepEqual(asked.cast, ["Ann believes in numbers"])
    assert.deepEqual(told("bets").rows, ["Ann bets: all: won", "Ann bets: no: lost"])
    assert.deepEqual(told("supposes").rows, ["Ann supposes: all: holds", "Ann supposes: no: fails"])
    assert.notInclude(told("asserts").text, "whether it is so")
    assert.throws(
      () =>
        Claim.define({
          ...claim,
          says: { Bob: [{ quote: "q", said: { act: "asks", post }, as: { all: positive } }] }
        }),
      "Expected `q` in C00 to be said by Ann (post 2), not `Bob`"
    )
  })

  it("example: a claim is its title, its answer, its finding, its speakers, and what is wrong", () => {
    const text = Page.claim(page, { width: 100 })
    for (const part of [
      "C00  Numbers are large",
      "  Most of them are.",
      "  In 90 % of the numbers.",
      '  Ann asserts (post 1, "Numbers …"): numbers are large',
      "    most: right",
      "      R2 Most numbers are at least 10.",
      "    no: wrong",
      "      R1 not: Every number is at least 0.",
      "  ✗ S4 wrong"
    ]) {
      assert.include(text, part)
    }
    assert.notInclude(text, "S1 positive")
  })

  it("example: in full every statement has its mark and its evidence, and readings their findings", () => {
    const text = Page.claim(page, { width: 100, full: true })
    for (const part of [
      "R2 (most, at least 51/100) holds: Most numbers are at least 10.",
      "  Numbers: S2 large (exhaustive).",
      "✓ S1 positive  Every number is at least 0.",
      "all 41 models",
      "share: 90 of 100, 9/10 (90 %)",
      "· S3 linked",
      "open: rests on C99.there: it is not in the ledger",
      "✗ S4 wrong",
      "· S5 measured  A number.",
      "answer: 42"
    ]) {
      assert.include(text, part)
    }
    assert.match(text, /against|for: everywhere \(S1 positive; exhaustive\)/)
  })

  it("example: a statement has a share where it counts one, and shown models are cut at 400", () => {
    assert.deepEqual(
      page.statements.map((it) => it.share),
      [undefined, "9/10", undefined, undefined, undefined]
    )
    const shown = (length: number): string | undefined => {
      const wordy = { ...model, show: () => "x".repeat(length) }
      const reading = Reading.all("R1", "Every number is at least 0.", {
        ...body,
        model: wordy,
        margin: (it: N) => Exact.ofInteger(it.n)
      })
      const domain = range(-1, 1)
      const { figures } = reading
        .over("S1 negative", { domain, expect: "against" })
        .check({ seed: 1, runs: 100 })
      return figures["counterexample"]
    }
    assert.strictEqual(shown(400), "x".repeat(400))
    assert.strictEqual(shown(401), `${"x".repeat(400)}…`)
  })

  it("example: a row for each sense, with the claim and its answer once, and the grades", () => {
    const rows = Page.rows(report.claims)
    assert.deepEqual(
      rows.map(({ claim: id, speaker, verdict, evidence }) => [id, speaker, verdict, evidence]),
      [
        ["C00", "Ann asserts", "most: right", "exhaustive"],
        ["", "Ann asserts", "none is negative: right", "exhaustive"],
        ["", "Bob asserts", "no: wrong", "exhaustive"]
      ]
    )
    assert.deepEqual(
      rows.map(({ finding }) => finding),
      ["Most of them are.", "", ""]
    )
    const { answer: _, ...unanswered } = page
    assert.equal(Page.headline(unanswered), "In 90 % of the numbers.")
    const [head, first, , , answer] = Page.table(report.claims).split("\n")
    assert.equal(answer, "       Numbers are large. Most of them are.")
    assert.match(head ?? "", /^claim +speaker +verdict +evidence$/)
    assert.match(first ?? "", /^C00 +Ann asserts +most: right +exhaustive$/)
  })

  it("example: names in regions are explained once, those of linked readings too, and no others", () => {
    const sized = Reading.all("R1", "It is small.", {
      ...body,
      conditions: {
        even: ["it is a multiple of two", (it: N) => it.n % 2 === 0],
        unused: ["it is nothing that a region names", () => true]
      },
      sizes: { n: ["the number itself", (it: N) => it.n], plain: (it: N) => it.n },
      machines: {
        names: ["paper", "stone"],
        of: () => "paper",
        says: { paper: "as it is written" }
      },
      margin: (it: N) => Exact.ofInteger(it.n % 2 === 0 ? 1 : -1)
    })
    const even = sized.over("S1 even", {
      domain: range(0, 99),
      where: { even: true },
      iff: true,
      sizes: { n: [0, 98] },
      beyond: "larger ones",
      expect: "for",
      on: { stone: { absent: "none is carved" } }
    })
    const from = positive.over("S1 resting", {
      domain: range(0, 40),
      expect: "for",
      otherwise: range(-3, -1),
      from: ["C00.even"]
    })
    const says = { Ann: [{ quote: "small", said: by("Ann"), as: { all: sized } }] }
    const one = Claim.define({
      id: "C00",
      title: "T",
      says,
      finding: () => Sentence.say`F`,
      statements: [even]
    })
    const two = Claim.define({
      ...one,
      id: "C01",
      says: { Ann: [{ quote: "p", said: by("Ann"), as: { all: positive } }] },
      statements: [from]
    })
    const words: ReadonlyArray<readonly [string, string]> = [
      ["even", "it is a multiple of two"],
      ["on paper", "as it is written"],
      ["n", "the number itself"]
    ]
    const { claims: reports } = Ledger.check([one, two]).report
    assert.deepEqual(
      reports.map((it) => [...Page.words(it)]),
      [words, words]
    )
    const text = Page.claim(reports[1]!, { full: true })
    assert.include(
      text,
      "  Where:\n    even: it is a multiple of two\n    on paper: as it is written\n    n: the number itself\n"
    )
    assert.notInclude(Page.claim(reports[1]!), "Where:")
  })

  it("example: the summary counts verdicts and names what is not as stated", () => {
    assert.strictEqual(
      Page.summary(report),
      "1 claims, 3 readings of what was said: 2 right, 1 wrong. Not as stated: C00. Seed 20260101."
    )
    assert.include(Page.summary({ ...report, claims: [] }), "Every statement is as stated.")
  })

  it("example: lines are as wide as asked, and words are never lost", () => {
    for (const width of [60, 100]) {
      const text = Page.claim(page, { width, full: true })
      for (const line of text.split("\n")) assert.isAtMost(line.length, width)
      assert.strictEqual(
        text.replaceAll(/\s+/g, " "),
        Page.claim(page, { width: 400, full: true }).replaceAll(/\s+/g, " ")
      )
    }
    const narrow = Page.claim(page, { width: 60, full: true }).split("\n")
    assert.isTrue(narrow.some((line) => line.length > 50))
    assert.strictEqual(Page.claim(page, { width: 1 }), Page.claim(page, { width: 40 }))
  })

  it("example: verdicts and marks are painted, and a terminal's colours are codes", () => {
    const text = Page.claim(page, { paint: marked, width: 400, full: true })
    for (const part of [
      "<bold>C00  Numbers are large</bold>",
      "<good>right</good>",
      "<bad>wrong</bad>",
      "<good>✓</good>",
      "<bad>✗</bad>",
      "<dim>·</dim>"
    ]) {
      assert.include(text, part)
    }
    assert.strictEqual(Page.ansi("good", "x"), "\u001b[32mx\u001b[0m")
  })
})

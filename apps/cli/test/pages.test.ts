import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { Claims, Explain, List } from "../src/Documents.ts"
import { by, contents, standing } from "./contents.ts"
import { document } from "./document.ts"
import { run } from "./memoryHost.ts"

const grows = Reading.all("R1", "The square is larger.", {
  model: { schema: Schema.Int, show: String },
  measure: (n: number) => n,
  sizes: { n: (n) => n },
  margin: (n) => Exact.ofInteger(n * n - n),
  strict: true
})
const range = (from: number, to: number) =>
  Domain.exhaustive(() => Array.from({ length: to - from + 1 }, (_, index) => from + index))

const page = (to: number, from: ReadonlyArray<string> = []): Claim.Claim =>
  Claim.define({
    id: "C06",
    title: "Squares & squares",
    says: { Someone: [{ quote: "squares <grow>", said: by("Someone"), as: { always: grows } }] },
    finding: (found) => Sentence.say`All ${found("grow")("cases")} grow.`,
    statements: [
      grows.over("S1 grow", {
        domain: range(2, to),
        expect: "for",
        beyond: { domain: range(41, 80), sizes: { n: [41, 80] } },
        from
      }),
      grows.over("S2 stand", { domain: range(0, 1), sizes: { n: [0, 1] }, expect: "against" })
    ]
  })
const ledgers = { ...standing, ledger: [...standing.ledger, page(40)] }

describe("claims", () => {
  it("example: claims ends with their table; --full prints their statements", async () => {
    const { code, stdout } = await run(["claims"], { contents: ledgers })
    assert.equal(code, 0)
    assert.include(stdout, "C05  Squares of numbers above one grow")
    assert.include(stdout, "C06    Someone asserts  always: right where  exhaustive")
    assert.include(stdout, "Every statement is as stated. Seed 20260101.")
    assert.include(stdout, "Numbers: S1 grow (exhaustive).")
    assert.notInclude(stdout, "✓ S1 grow")
    const full = await run(["claims", "c6", "--full"], { contents: ledgers })
    assert.include(full.stdout, "✓ S1 grow")
    assert.include(full.stdout, "one size up: n = 41..80, not run")
    assert.notInclude(full.stdout, "C05")
  })

  it("example: --beyond runs one size up", async () => {
    const { stdout } = await run(["claims", "C06", "--full", "--beyond"], { contents: ledgers })
    assert.include(stdout, "one size up: n = 41..80: for, 40 models")
  })

  it("example: --json has them beside the others, and one not as stated exits with 1", async () => {
    const good = await run(["claims", "--json", "--seed", "5"], { contents: ledgers })
    const found = document(Claims, good.stdout)
    assert.deepEqual([found.ok, found.claims.length, found.provenance.seed], [true, 2, 5])
    assert.deepEqual(
      found.claims.map(({ id, finding, readings }) => [id, finding, readings[0]?.verdict]),
      [
        ["C05", "All 38 numbers above one do.", "turns"],
        ["C06", "All 39 grow.", "turns"]
      ]
    )
    const bad = await run(["claims", "c06", "--json"], {
      contents: { ...contents, ledger: [page(9)] }
    })
    assert.deepEqual([bad.code, document(Claims, bad.stdout).ok], [1, false])
  })

  it("example: what a page rests on is run with it", async () => {
    const resting = { ...page(40, ["C07.grow"]), id: "C08" }
    const { stdout } = await run(["claims", "C08", "--json"], {
      contents: { ...ledgers, ledger: [{ ...page(40), id: "C07" }, resting] }
    })
    const [found] = document(Claims, stdout).claims
    assert.deepEqual([found?.id, found?.statements[0]?.status], ["C08", "as stated"])
  })

  it("example: explain, list and the report know them", async () => {
    const explained = await run(["explain", "C06"], { contents: ledgers })
    assert.include(explained.stdout, "✓ S2 stand")
    const json = await run(["explain", "C06", "--json"], { contents: ledgers })
    assert.equal(document(Explain.members[0], json.stdout).claim.id, "C06")
    const list = await run(["list", "claims", "--json"], { contents: ledgers })
    const listed = document(List, list.stdout)
    assert.deepEqual("claims" in listed ? listed.claims.slice(-1) : [], [
      { id: "C06", title: "Squares & squares", says: ["Someone"], statements: 2 }
    ])
  })

  it("example: the report has marks, a pill a verdict, who said what, and references", async () => {
    const noted = {
      ...ledgers,
      ledger: [page(40), { ...page(40, ["C99.grow"]), id: "C07" }],
      notes: {
        C06: "# C06\n\n## References\n\n[thread], [Levin1973], [Nobody1900]; see [C07](C07.md) and [C08](C08.md), not [C41](C41.md).\n",
        C08: "---\nid: C08\ntitle: Cubes\nsays: [A]\n---\n\n# C08 Cubes\n\nThat cubes grow.\n"
      }
    }
    const report = await run(["claims", "--report", "ledger.html"], { contents: noted })
    assert.equal(report.code, 0)
    const html = report.files.get("ledger.html") ?? ""
    for (const part of [
      'aria-label="as stated"',
      'aria-label="not as stated"',
      'aria-label="not checked"',
      "How to read this",
      "Numbers …&quot;): squares &lt;grow&gt;",
      '<span class="verdict good">right where n = 2..40</span>',
      '<span class="verdict soft">not checked yet</span>',
      '<a href="#ref-Levin1973">[Levin1973]</a>',
      '<dt id="ref-Levin1973">',
      "[Nobody1900]",
      '<a href="#C07">C07</a>',
      '<a href="#C08">C08</a>',
      "not C41"
    ]) {
      assert.include(html, part)
    }
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.isTrue(ids.has(target))
    assert.notMatch(html, /ref-Nobody1900/)
  })

  it("example: the claims on square roots have their figure", async () => {
    const drawn = { ...ledgers, ledger: [{ ...page(40), id: "C16" }] }
    const report = await run(["claims", "C16", "--report", "ledger.html"], { contents: drawn })
    const html = report.files.get("ledger.html") ?? ""
    assert.match(html, /<figure class="wide"><svg[^>]*phase-description-C16/)
  })

  it("example: claims on imitators have a part of the thread's picture", async () => {
    const drawn = { ...ledgers, ledger: [{ ...page(40), id: "C10" }] }
    const report = await run(["claims", "C10", "--report", "ledger.html"], { contents: drawn })
    const html = report.files.get("ledger.html") ?? ""
    assert.match(html, /<figure class="wide"><svg[^>]*class="stacked"[^>]*"C10-description"/)
    assert.include(html, "what never deviates, and what does")
  })

  it("example: too few models are no refutation", async () => {
    const few = {
      ...ledgers,
      ledger: [
        {
          ...page(40),
          statements: [
            grows.over("S1 grow", {
              domain: Domain.sampled(fc.constant(50)),
              expect: "for",
              sizes: { n: [2, 9] },
              beyond: "more"
            })
          ]
        }
      ]
    }
    const { stdout } = await run(["claims", "--full", "--runs", "1"], { contents: few })
    assert.include(stdout, "too few models")
    assert.include(stdout, "· S1 grow")
    assert.notInclude(stdout, "✗ S1 grow")
  })
})

describe("claims that are not checked yet", () => {
  const missing = {
    ...ledgers,
    notes: {
      C41: "---\nid: C41\ntitle: Cubes\nsays: [A, B]\n---\n\n# C41 Cubes\n\n## What it says\n\nThat cubes grow.\n"
    }
  }

  it("example: list claims names them", async () => {
    const { stdout } = await run(["list", "claims"], { contents: missing })
    assert.match(stdout, /C41\s+Cubes \(not checked yet\)/)
    const json = await run(["list", "claims", "--json"], { contents: missing })
    const listed = document(List, json.stdout)
    assert.deepEqual("unchecked" in listed ? listed.unchecked : [], [
      { id: "C41", title: "Cubes", says: ["A", "B"] }
    ])
  })

  it("example: explain says so and shows the page", async () => {
    const { code, stdout } = await run(["explain", "c41"], { contents: missing })
    assert.equal(code, 0)
    for (const part of [
      "C41  Cubes",
      "not checked yet",
      "seeds/claims/C41.md",
      "That cubes grow."
    ]) {
      assert.include(stdout, part)
    }
    const found = await run(["explain", "C41", "--json"], { contents: missing })
    assert.deepEqual(document(Explain.members[1], found.stdout).unchecked.says, ["A", "B"])
    const none = await run(["claims", "C41"], { contents: missing })
    assert.equal(none.code, 2)
    assert.equal(
      none.stderr,
      "headwater: C41: it is not checked yet; headwater explain C41 shows its page\n"
    )
  })
})

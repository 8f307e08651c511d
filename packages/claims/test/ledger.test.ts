import { Ledger } from "@headwater/proof"
import * as V2 from "@headwater/proof/v2"
import { ledger, pages, replays } from "@headwater/claims"
import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"

const { report, replays: ofLedger } = Ledger.check(ledger, { replays })
const { report: written, replays: ofPages } = V2.Ledger.check(pages, { replays })
const found = [...ofLedger, ...ofPages]

describe("the ledger", () => {
  for (const claim of report.claims) {
    for (const statement of claim.statements) {
      it(`claim: ${claim.id} ${statement.name} ${statement.text}`, () => {
        assert.deepEqual(statement.problems, [])
        assert.isTrue(statement.ok)
      })
    }
    it(`claim: ${claim.id} is ${claim.verdict}, because ${claim.because.join(", ")}`, () => {
      assert.deepEqual(claim.problems, [])
      assert.isTrue(claim.ok)
    })
  }

  it("example: ids are in order, each once", () => {
    for (const ids of [ledger.map((it) => it.id), pages.map((it) => it.id)]) {
      assert.deepEqual(
        ids,
        [...new Set(ids)].toSorted((a, b) => a.localeCompare(b))
      )
    }
    assert.deepEqual(
      pages.filter((it) => ledger.some((one) => one.id === it.id)),
      []
    )
  })

  it("example: every counterexample of a premise and of a failing statement is kept", () => {
    const place = (it: (typeof found)[number]) =>
      `${it.claim} ${it.statement} ${it.premise ?? "fails"}`
    assert.sameMembers(replays.map(place), found.map(place))
  })

  for (const claim of written.claims) {
    for (const statement of claim.statements) {
      it(`claim: ${claim.id} ${statement.name} ${statement.text}`, () => {
        assert.deepEqual(statement.problems, [])
      })
    }
    it(`claim: ${claim.id} ${claim.finding}`, () => {
      assert.deepEqual(claim.problems, [])
      assert.isTrue(claim.ok)
    })
  }

  it("example: another seed gives the same verdicts of pages", () => {
    const other = V2.Ledger.check(pages, { replays, seed: 7 }).report
    const verdicts = (it: V2.Report.LedgerReport) =>
      it.claims.map(({ id, ok, readings }) => [id, ok, readings.map((one) => one.verdict)])
    assert.deepEqual(verdicts(other), verdicts(written))
  })

  it("example: another seed gives the same verdicts", () => {
    const other = Ledger.check(ledger, { replays, seed: 7 }).report
    assert.deepEqual(
      other.claims
        .filter((it) => !it.ok)
        .map((it) => [it.id, it.statements.map((one) => one.problems)]),
      []
    )
  })
})

/** The front matter of a page: lines `key: value` or `key: [a, b]`. */
const frontMatter = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (page.split("---\n")[1] ?? "")
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()])
  )

describe("the pages of the claims", () => {
  for (const claim of ledger) {
    it(`example: the page of ${claim.id} says what the ledger says`, () => {
      const page = readFileSync(
        new URL(`../../../seeds/claims/${claim.id}.md`, import.meta.url),
        "utf8"
      )
      const { id, title, says, verdict, because } = frontMatter(page)
      assert.deepEqual(
        { id, title, says, verdict, because },
        {
          id: claim.id,
          title: claim.title,
          says: `[${claim.says.join(", ")}]`,
          verdict: claim.verdict.is,
          because: `[${claim.verdict.because.join(", ")}]`
        }
      )
      const stated = [...page.matchAll(/^- \*\*(S\w+|M)\*\*/gm)].map((it) => it[1])
      assert.sameMembers(
        claim.statements.map((it) => it.name),
        stated
      )
    })
  }

  for (const claim of pages) {
    it(`example: the page of ${claim.id} says what the ledger says`, () => {
      const text = readFileSync(
        new URL(`../../../seeds/claims/${claim.id}.md`, import.meta.url),
        "utf8"
      )
      const { id, title, says } = frontMatter(text)
      assert.deepEqual(
        { id, title, says },
        { id: claim.id, title: claim.title, says: `[${Object.keys(claim.says).join(", ")}]` }
      )
      const stated = [...text.matchAll(/^- \*\*(S\d+ \w+)\*\*/gm)].map((it) => it[1])
      assert.sameMembers(
        claim.statements.map((it) => it.name),
        stated
      )
    })
  }
})

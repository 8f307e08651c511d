import { Ledger } from "@headwater/proof"
import { ledger, replays } from "@headwater/claims"
import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"

const { report, replays: found } = Ledger.check(ledger, { replays })

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
    const ids = ledger.map((it) => it.id)
    assert.deepEqual(
      ids,
      [...new Set(ids)].toSorted((a, b) => a.localeCompare(b))
    )
  })

  it("example: every counterexample of a premise and of a failing statement is kept", () => {
    const place = (it: (typeof found)[number]) =>
      `${it.claim} ${it.statement} ${it.premise ?? "fails"}`
    assert.sameMembers(replays.map(place), found.map(place))
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
})

import { Inequality } from "@headwater/certificate"
import { Claim, Ledger, type Report, Statement } from "@headwater/proof"
import { ledger, lines, replays } from "@headwater/claims"
import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { argument, places, withArgument } from "../argument.ts"
import { withPicture } from "../picture.ts"

const read = (place: string): string =>
  readFileSync(new URL(`../../${place}`, import.meta.url), "utf8")

const checked = (claim: Claim.Claim, seed?: number): Ledger.Run => {
  const steps = Ledger.run(claim, { replays, ...(seed === undefined ? {} : { seed }) })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Statements whose check has asked which seed it has; what the others found no seed can change. */
const seeded = new Set<string>()

/** The claim, each of whose statements says when it asks for the seed. */
const watched = (claim: Claim.Claim): Claim.Claim => ({
  ...claim,
  statements: claim.statements.map((statement) => ({
    ...statement,
    check: ({ seed, ...options }: Statement.Options) =>
      statement.check({
        ...options,
        get seed() {
          seeded.add(`${claim.id} ${statement.name}`)
          return seed
        }
      })
  }))
})

// The ledger is checked once, for what it states and for what the README and its pages show of it.

const runs = ledger.map((claim) => checked(watched(claim)))
const written = Ledger.settle(ledger, runs)
const found = runs.flatMap(({ claim, results }) =>
  results.flatMap((it) => it.replays.map((one) => ({ claim, ...one })))
)

/** Words of nobody in the thread. */
const somebody = {
  act: "asserts",
  post: { number: 1, by: { name: "somebody", part: "reads all" }, opens: "" }
} as const

describe("the ledger", () => {
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

  it("claim: whoever denies a reading gets another verdict, or it is open", () => {
    const senses = ({ claims }: Report.LedgerReport) =>
      claims.flatMap(({ id, speakers }) =>
        speakers.flatMap(({ quotes }) =>
          quotes.flatMap(({ as }) => as.map((it) => ({ ...it, id })))
        )
      )
    const asked = (isDenied: boolean) =>
      senses(
        Ledger.settle(
          ledger.map((claim) => {
            const readings = Claim.readings(claim).map(
              (reading) => [reading.id, { reading, denied: isDenied }] as const
            )
            return {
              ...claim,
              says: { somebody: [{ quote: "", said: somebody, as: Object.fromEntries(readings) }] }
            }
          }),
          runs
        )
      )
    const [held, denied] = [asked(false), asked(true)]
    assert.strictEqual(held.length, denied.length)
    assert.isAbove(held.filter((it) => it.verdict !== "open").length, 40)
    for (const [index, it] of held.entries()) {
      const other = denied[index]!
      const name = `${it.id} ${it.reading}`
      assert.strictEqual(`${other.id} ${other.reading}`, name)
      assert.notStrictEqual(it.verdict, "broken", name)
      if (it.verdict === "open") assert.strictEqual(other.verdict, "open", name)
      else if (it.verdict !== "right where") assert.notStrictEqual(other.verdict, it.verdict, name)
      else {
        const places = (one: typeof it) => one.where.map((region) => JSON.stringify(region))
        assert.isNotEmpty(places(it), name)
        assert.isNotEmpty(places(other), name)
        for (const place of places(it)) assert.notInclude(places(other), place, name)
      }
    }
  })

  it("claim: what is called proved is no law by its shape, and laws by their shape are called so", () => {
    const graded = (grade: string) =>
      written.claims.flatMap(({ id, statements }) =>
        statements
          .filter((it) => it.grade === grade && it.figures["terms"] !== undefined)
          .map((it) => `${id}.${Statement.key(it.name)}`)
      )
    assert.includeMembers(graded("proved"), [
      "C03.quiet_shifts_later_of_2",
      "C03.quiet_shifts_later_of_3",
      "C16.search_takes_8_roots_and_5",
      "C16.newton_takes_11_a_lap_and_12",
      "C16.laps_square_the_distance",
      "C16.logarithm_takes_9_a_power",
      "C17.counting_takes_4_and_11_a_bit",
      "C17.coin_takes_8_a_bit",
      "C18.logarithm_is_below_its_tangent",
      "C18.wrapper_takes_one_step_in_training",
      "C18.wrapper_takes_two_steps_in_deployment",
      "C20.bit_tables_are_alike",
      "C20.value_tables_are_alike",
      "C20.closed_game_is_as_fast",
      "C20.root_search_is_slower",
      "C24.exact_beats_descent",
      "C24.exact_beats_steps_of_one",
      "C24.exact_fits_the_time_of_descent"
    ])
    assert.includeMembers(graded("by definition"), [
      "C03.independent_reports_add_up",
      "C03.no_false_alarms_add_up",
      "C03.one_lineage_says_little",
      "C27.neither_end_costs_less"
    ])
  })

  it("claim: every proof was made by the kernel's package, and none of them by a claim", () => {
    const proofs = ledger.flatMap((it) => it.statements.flatMap(({ by }) => by ?? []))
    assert.isAbove(proofs.length, 20)
    assert.isTrue(proofs.every(Inequality.isOurs))
  })

  it("example: another seed gives the same verdicts", () => {
    const again = ledger.map((claim, index) =>
      checked(
        {
          ...claim,
          statements: claim.statements.map((statement, place) =>
            seeded.has(`${claim.id} ${statement.name}`)
              ? statement
              : { ...statement, check: () => runs[index]!.results[place]! }
          )
        },
        7
      )
    )
    const other = Ledger.settle(ledger, again, { seed: 7 })
    const verdicts = (it: Report.LedgerReport) =>
      it.claims.map(({ id, ok, readings }) => [id, ok, readings.map((one) => one.verdict)])
    assert.deepEqual(verdicts(other), verdicts(written))
  }, 300_000)
})

it("example: what is shown of the ledger is as it is; npm run replays brings it up to date", () => {
  const readme = read("README.md")
  const { block, page, svg } = argument(written)
  assert.equal(withArgument(withPicture(readme, written), block), readme)
  assert.equal(read(places.page), page)
  assert.equal(read(places.picture), svg)
})

it("law: argument › every claim with a page stands in one line, and every line has pages", () => {
  const moves = lines.flatMap((it) => it.moves)
  const claims = readdirSync(new URL("../../seeds/claims/", import.meta.url))
  assert.sameMembers(
    moves.map((it) => `${it}.md`),
    claims.filter((it) => it.endsWith(".md"))
  )
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
      const text = read(`seeds/claims/${claim.id}.md`)
      const { id, title, says } = frontMatter(text)
      assert.deepEqual(
        { id, title, says },
        { id: claim.id, title: claim.title, says: `[${Object.keys(claim.says).join(", ")}]` }
      )
      assert.include(text, "\n## What is not here\n")
      const stated = [...text.matchAll(/^- \*\*(S\d+ \w+)\*\*/gm)].map((it) => it[1])
      assert.sameMembers(
        claim.statements.map((it) => it.name),
        stated
      )
    })
  }
})

import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import type { LedgerContents } from "../src/LedgerSource.ts"

const Model = Schema.Struct({ n: Schema.Int })
type Model = typeof Model.Type

const drawn = fc.record({ n: fc.nat({ max: 99 }) })

const model: Reading.Model<Model> = {
  schema: Model,
  show: (it) => JSON.stringify(it)
}

const upTo = (n: number) =>
  Domain.exhaustive(() => Array.from({ length: n }, (_, index) => ({ n: index })))

const grows = Reading.all("R1", "The square is larger.", {
  model,
  measure: (it: Model) => it,
  conditions: { large: ["the number is above one", ({ n }: Model) => n > 1] },
  margin: ({ n }: Model) => Exact.ofInteger(n * n - n),
  strict: true
})

/** Words that assert, in a post of this speaker. */
export const by = (name: string) =>
  ({ act: "asserts", post: { number: 1, by: { name, part: "counts" }, opens: "Numbers" } }) as const

/** A claim that is right under a condition that is needed. */
const C05 = Claim.define({
  id: "C05",
  title: "Squares of numbers above one grow",
  says: { Someone: [{ quote: "squares grow", said: by("Someone"), as: { always: grows } }] },
  finding: (found) => Sentence.say`All ${found("grows")("cases")} numbers above one do.`,
  statements: [
    grows.over("S1 grows", {
      domain: upTo(40),
      where: { large: true },
      without: { large: upTo(2) },
      expect: "for",
      iff: true
    }),
    Claim.measured("S2 squares", "Some squares.", () => ({ seven: "49" }))
  ]
})

const low = Reading.all("R1", "The number is below 50.", {
  model,
  measure: (it: Model) => it,
  margin: ({ n }: Model) => Exact.ofInteger(49 - n)
})

/** A claim of random models that its own counterexample refutes. */
const C18 = Claim.define({
  id: "C18",
  title: "Every number is below 50 & <small>",
  says: { Another: [{ quote: "numbers are low", said: by("Another"), as: { all: low } }] },
  finding: () => Sentence.say`So it is.`,
  statements: [low.over("S1 low", { domain: Domain.sampled(drawn), expect: "for" })]
})

/** A short ledger: C05 stands, C18 does not. */
export const contents: LedgerContents = {
  ledger: [C05, C18],
  replays: [],
  lines: [{ name: "Numbers grow", by: ["Someone", "Another"], moves: ["C05", "C18", "C41"] }],
  notes: {
    C05: [
      "---",
      "id: C05",
      "---",
      "",
      "# C05 Squares",
      "",
      "## What it says",
      "",
      "That **squares** grow; see [C18](C18.md).",
      "",
      "- one item",
      "  - a deeper one",
      ""
    ].join("\n")
  }
}

/** The same without the claim that is not as stated. */
export const standing: LedgerContents = { ...contents, ledger: [C05] }

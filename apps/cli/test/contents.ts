import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import type { LedgerContents } from "../src/LedgerSource.ts"

const Model = Schema.Struct({ n: Schema.Int })

const upTo = (n: number) =>
  Domain.exhaustive(() => Array.from({ length: n }, (_, index) => ({ n: index })))

/** A claim that holds under a premise that is needed. */
const C05 = Claim.define({
  id: "C05",
  title: "Squares of numbers above one grow",
  says: ["Someone"],
  about: "A number above one is less than its square; of 0 and 1 that is not so.",
  verdict: { is: "conditional", because: ["S1"] },
  statements: [
    Statement.holds("S1", "The square is larger.", {
      model: Model,
      domain: upTo(40),
      premises: { large: ["the number is above one", ({ n }) => n > 1] },
      without: { large: upTo(2) },
      margin: ({ n }) => Exact.ofInteger(n * n - n),
      strict: true,
      iff: true
    }),
    Statement.fails("S2", "Squares are below 1000.", {
      model: Model,
      domain: upTo(40),
      premises: {},
      margin: ({ n }) => Exact.ofInteger(999 - n * n)
    })
  ]
})

/** A claim of random models that its own counterexample refutes. */
const C18 = Claim.define({
  id: "C18",
  title: "Every number is below 50 & <small>",
  says: [],
  verdict: { is: "true", because: ["S1"] },
  statements: [
    Statement.holds("S1", "The number is below 50.", {
      model: Model,
      domain: Domain.sampled(fc.record({ n: fc.nat({ max: 99 }) })),
      premises: {},
      without: {},
      margin: ({ n }) => Exact.ofInteger(49 - n)
    })
  ]
})

/** A short ledger: C05 stands, C18 does not. */
export const contents: LedgerContents = {
  ledger: [C05, C18],
  pages: [],
  replays: [],
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

/** The same without the claim that is off its verdict. */
export const standing: LedgerContents = { ...contents, ledger: [C05] }

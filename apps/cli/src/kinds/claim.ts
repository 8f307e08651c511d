import type { Claim } from "@headwater/proof"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { document } from "../documents/parts.ts"
import { LedgerSource } from "../LedgerSource.ts"
import { table } from "../table.ts"
import { unchecked } from "../unchecked.ts"
import { lawsOf } from "./claimLaws.ts"
import { decode } from "./claimShape.ts"
import { type Kind, marked } from "./Kind.ts"
import type { Scaffold } from "./scaffold.ts"

/** A claim of one reading, which holds under a condition that is needed. */
const scaffold: Scaffold = {
  packages: ["exact", "hypotheses", "priors", "proof"],
  about: ({ file, id }) =>
    `A claim: what someone said, a reading of it, and the statements that decide it. \`headwater claims ${id}\` says
who is right and where: whether every model that meets the conditions has the margin, and whether
each condition is needed. Change the reading and the statements in ${file}.ts.`,
  module: ({ id, value }) => `import { Rational, Weight } from "@headwater/exact"
import { soft } from "@headwater/priors"
import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import { Schema } from "effect"
import * as fc from "fast-check"

/** Two programs: one saves these bits, and is slower by this factor. */
const Pair = Schema.Struct({ saved: Schema.Int, slower: Schema.Int })
type Pair = typeof Pair.Type

const pairs = fc.record({
  saved: fc.integer({ min: 1, max: 8 }),
  slower: fc.integer({ min: 1, max: 300 })
})

const { weight } = soft.of({ gamma: Rational.of(1) })

const weigh = (bits: number, steps: number): Weight.Weight =>
  weight({ mass: Rational.pow2(-bits), bits, steps: BigInt(steps), space: 1n })

/** What is measured of two programs: which one weighs more. */
const measure = ({ saved, slower }: Pair) => ({
  preferred: Weight.compare(weigh(10, slower), weigh(10 + saved, 1)),
  saved,
  slower
})

/** What readings are about: a model, its measure, its words, and the conditions of findings. */
const pair = Reading.about(Pair, measure, {
  show: ({ saved, slower }) => \`\${saved} bits saved, \${slower} times slower\`,
  conditions: {
    quick: ["it is at most 2^b times slower, for b bits saved", (it) => it.slower <= 2 ** it.saved]
  }
})

/** What is said, as a margin: it concludes where the margin is at least 0. */
const shorterWins = Reading.all("R1", "The shorter of two programs weighs at least as much.", {
  ...pair,
  margin: ({ preferred }) => Exact.ofInteger(preferred)
})

/** Where it is said, and by whom. */
const post = { number: 1, by: { name: "me", part: "writes this claim" }, opens: "The shorter program" }

export const ${value} = Claim.define({
  id: "${id}",
  title: "A soft bound on time rarely overrules length",
  says: {
    me: [{ quote: "the shorter program wins", said: { act: "asserts", post }, as: { always: shorterWins } }]
  },
  answer: "So it is of programs that are quick.",
  finding: (found) =>
    Sentence.say\`A bit pays for a doubling of time: so in all \${found("quick_ones_win")("cases")} pairs that are quick.\`,
  statements: [
    shorterWins.over("S1 quick_ones_win", {
      domain: Domain.sampled(pairs.filter(({ saved, slower }) => slower <= 2 ** saved)),
      where: { quick: true },
      without: { quick: Domain.sampled(pairs) },
      expect: "for",
      iff: true
    })
  ]
})
`,
  test: ({ file, value }) => `import assert from "node:assert/strict"
import { it } from "node:test"
import { Ledger } from "@headwater/proof"
import { ${value} } from "./${file}.ts"

const [claim] = Ledger.check([${value}], { seed: 1, runs: 100 }).report.claims

for (const statement of claim?.statements ?? []) {
  it(\`claim: \${statement.name} \${statement.text}\`, () => {
    assert.deepEqual(statement.problems, [])
  })
}

it("claim: nothing contradicts itself, and the finding can be said", () => {
  assert.deepEqual(claim?.problems, [])
  assert.equal(claim?.ok, true)
})
`
}

const Entry = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  says: Schema.Array(Schema.String)
})

const list = document("The claims that headwater list claims knows.", {
  claims: Schema.Array(Schema.Struct({ ...Entry.fields, statements: Schema.Natural })),
  unchecked: Schema.Array(Entry).annotate({
    description: "The claims that have a page among the seeds and are not checked yet."
  })
})

/** Claims: what participants said, with the statements that decide it. */
export const kind: Kind<Claim.Claim, typeof list> = {
  name: "claim",
  plural: "claims",
  shape: "a claim { id, title, says, finding, statements }",
  decode,
  ours: Effect.gen(function* () {
    const { ledger } = yield* yield* LedgerSource
    return ledger
  }),
  laws: (plugin) => Promise.resolve(lawsOf(plugin)),
  document: list,
  announced: Effect.gen(function* () {
    return unchecked(yield* yield* LedgerSource)
  }),
  list: (known, announced) => ({
    document: {
      claims: known.map(({ plugin: { id, title, says, statements } }) => ({
        id,
        title,
        says: Object.keys(says),
        statements: statements.length
      })),
      unchecked: announced
    },
    text: (layout) =>
      table(
        [
          ...known.map(({ plugin: { id, title }, from }) => ({ id, about: marked(title, from) })),
          ...announced.map(({ id, title }) => ({ id, about: `${title} (not checked yet)` }))
        ].toSorted((a, b) => a.id.localeCompare(b.id)),
        layout
      )
  }),
  scaffold
}

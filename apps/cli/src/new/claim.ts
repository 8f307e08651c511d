import type { Kind } from "./Scaffold.ts"

/** A claim with a premise that is needed and a statement that fails. */
export const kind: Kind = {
  packages: ["exact", "hypotheses", "priors", "proof"],
  about: ({ file, id }) =>
    `A claim: statements over models, each with the premises under which it holds. \`headwater claims ${id}\` checks
it: that every model which satisfies the premises has the margin, that each premise is needed, that
the verdict follows. Change the statements in ${file}.ts.`,
  module: ({ id, value }) => `import { Rational, Weight } from "@headwater/exact"
import { soft } from "@headwater/priors"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import { Schema } from "effect"

/** Two programs: one longer by so many bits, the other slower by so many times. */
const Pair = Schema.Struct({ longerBy: Schema.Int, slower: Schema.Int, gamma: Schema.Int })
type Pair = typeof Pair.Type

const range = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

function* pairs(gammas: ReadonlyArray<number>): Generator<Pair> {
  for (const longerBy of range(8)) {
    for (const slower of range(8)) {
      for (const gamma of gammas) yield { longerBy, slower, gamma }
    }
  }
}

const cost = (bits: number, steps: number) => ({
  mass: Rational.pow2(-bits),
  bits,
  steps: BigInt(steps),
  space: 1n
})

/** Whether the shorter program is preferred, or ties. */
const shortWins = ({ longerBy, slower, gamma }: Pair): boolean => {
  const { weight } = soft.of({ gamma: Rational.of(gamma) })
  return Weight.compare(weight(cost(10, slower)), weight(cost(10 + longerBy, 1))) >= 0
}

export const ${value} = Claim.define({
  id: "${id}",
  title: "A speed prior rarely overrules simplicity",
  says: ["me"],
  about: "At the exponent 1 a factor of 2^k in time is worth k bits of length, and no more.",
  verdict: { is: "conditional", because: ["S1"] },
  statements: [
    Statement.holds("S1", "A program k bits shorter wins unless the other is over 2^k times faster.", {
      model: Pair,
      domain: Domain.exhaustive(() => pairs([1])),
      premises: { "speed prior": ["gamma is 1", ({ gamma }) => gamma === 1] },
      without: { "speed prior": Domain.exhaustive(() => pairs([3])) },
      margin: (it) => Exact.ofCondition(shortWins(it) || it.slower > 2 ** it.longerBy)
    }),
    Statement.fails("S2", "The shorter program always wins.", {
      model: Pair,
      domain: Domain.exhaustive(() => pairs([1, 2])),
      premises: {},
      margin: (it) => Exact.ofCondition(shortWins(it))
    })
  ]
})
`,
  test: ({ file, value }) => `import assert from "node:assert/strict"
import { it } from "node:test"
import { Claim } from "@headwater/proof"
import { ${value} } from "./${file}.ts"

const { report } = Claim.check(${value}, { seed: 1, runs: 100 })

for (const statement of report.statements) {
  it(\`claim: \${statement.name} \${statement.text}\`, () => {
    assert.deepEqual(statement.problems, [])
  })
}

it("claim: the verdict follows from the statements", () => {
  assert.deepEqual(report.problems, [])
  assert.equal(report.ok, true)
})
`
}

import { builtIn, Learner } from "@headwater/learners"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { document } from "../documents/parts.ts"
import type { Kind } from "./Kind.ts"
import { listed, parametric } from "./parametric.ts"
import type { Scaffold } from "./scaffold.ts"

/** A learner: the rule of succession with a prior count as its parameter. */
const scaffold: Scaffold = {
  packages: ["exact", "learners", "proof"],
  about: ({ id, file }) =>
    `A learner of bits: a state, the probability of a 1 from it, and what a bit makes of it, exactly. \`headwater
predict FILE --learner ${id}\` is what a file costs under it. Change \`make\` in ${file}.ts; a fast form in
doubles may stand beside the exact one, and the laws then tie the two.`,
  module: ({ id, value }) => `import { Rational } from "@headwater/exact"
import { Learner } from "@headwater/learners"

/** (ones + k) / (all + 2k): each symbol counts as if it had been seen k times before. */
export const ${value} = Learner.define({
  id: "${id}",
  about: "The rule of succession, with a prior count of k for each symbol.",
  parameters: {
    k: { type: "integer", least: "1", most: "100", default: "1", about: "the prior count" }
  },
  declares: ["exchangeable"],
  make: ({ k }) => ({
    exact: Learner.ofOnes({
      start: { ones: 0, all: 0 },
      one: ({ ones, all }) => Rational.of(ones + k, all + 2 * k),
      update: ({ ones, all }, bit) => ({ ones: ones + bit, all: all + 1 })
    })
  })
})
`,
  test: ({ file, value }) => `import assert from "node:assert/strict"
import { it } from "node:test"
import { Learner } from "@headwater/learners"
import { learner } from "@headwater/learners/laws"
import { Law } from "@headwater/proof"
import { ${value} } from "./${file}.ts"

Law.check(it, learner(${value}), { runs: 50 })

it("example: two ones in a row, each counted once before", () => {
  assert.equal(Learner.probability(${value}.of({ k: 1 }), [1, 1]).toString(), "1/3")
})
`
}

const list = document("The learners that headwater list learners knows.", {
  learners: Schema.Array(listed)
})

/** Learners of bits. */
export const kind: Kind<Learner.LearnerPlugin, typeof list> = {
  name: "learner",
  plural: "learners",
  shape: Learner.shape,
  decode: (value) => (Learner.is(value) ? value : undefined),
  ours: Effect.succeed(builtIn),
  laws: async (plugin) => (await import("@headwater/learners/laws")).learner(plugin),
  document: list,
  list: (known) => parametric(known, (learners) => ({ learners })),
  scaffold
}

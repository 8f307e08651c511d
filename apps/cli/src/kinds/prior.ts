import { builtIn, Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { document } from "../documents/parts.ts"
import type { Kind } from "./Kind.ts"
import { listed, parametric } from "./parametric.ts"
import type { Scaffold } from "./scaffold.ts"

/** A prior: a soft bound on space, with its exponent as a parameter. */
const scaffold: Scaffold = {
  packages: ["exact", "priors", "proof"],
  about: ({ file }) =>
    `A prior: from what a program costs to what it weighs. Change \`make\` in ${file}.ts, and its
parameters; its laws run over all values that these admit. A prior that is more than a
semimeasure says so in \`declares\`.`,
  module: ({ id, value }) => `import { Rational, Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"

/** 2^-length · s^-gamma for programs of s registers and cells, at least one. */
export const ${value} = Prior.define({
  id: "${id}",
  about: "2^-length · space^-gamma, a soft bound on space.",
  parameters: {
    gamma: {
      type: "rational",
      least: "0",
      default: "1",
      example: "3/2",
      about: "the power of space that is charged"
    }
  },
  declares: ["semimeasure", "bounded-simplicity"],
  make: ({ gamma }) => {
    const exponent = gamma.negated()
    return ({ mass, space }) =>
      Weight.times(Weight.of(mass), Weight.power(Rational.of(space > 1n ? space : 1n), exponent))
  }
})
`,
  test: ({ file, value }) => `import assert from "node:assert/strict"
import { it } from "node:test"
import { Rational, Weight } from "@headwater/exact"
import { prior } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import { ${value} } from "./${file}.ts"

Law.check(it, prior(${value}), { runs: 500 })

it("example: four cells at gamma 1/2 cost one bit", () => {
  const cost = { mass: Rational.pow2(-10), bits: 10, steps: 7n, space: 4n }
  const { weight } = ${value}.of({ gamma: Rational.of(1, 2) })
  assert.equal(Weight.length(weight(cost)).toString(), "11")
})
`
}

const list = document("The priors that headwater list priors knows.", {
  priors: Schema.Array(listed)
})

/** Priors: from the cost of a program to its weight. */
export const kind: Kind<Prior.PriorPlugin, typeof list> = {
  name: "prior",
  plural: "priors",
  shape: Prior.shape,
  decode: (value) => {
    // a learner has every field of a prior, and `learns` besides
    if (typeof value !== "object" || value === null || "learns" in value) return undefined
    if (!("make" in value)) return undefined
    if (Prior.is(value)) return value
    throw new TypeError(Prior.wrong(value))
  },
  ours: Effect.succeed(builtIn),
  laws: async (plugin) => (await import("@headwater/priors/laws")).prior(plugin),
  document: list,
  list: (known) => parametric(known, (priors) => ({ priors })),
  scaffold
}

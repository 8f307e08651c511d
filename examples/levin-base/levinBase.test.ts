import { Rational, Weight } from "@headwater/exact"
import { speed } from "@headwater/priors"
import { prior } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import { assert, it } from "vitest"
import { levinBase } from "./levinBase.ts"

Law.check(it, prior(levinBase))

const cost = { mass: Rational.pow2(-20), bits: 20, steps: 9n, space: 1n }

it("example: at base 2 it is the speed prior, at base 3 a bit of length is a trit", () => {
  const [two, three] = [levinBase.of({ base: 2 }), levinBase.of({ base: 3 })]
  assert.isTrue(Weight.equals(two.weight(cost), speed.of({}).weight(cost)))
  assert.equal(Weight.length(three.weight(cost)).toString(), "20·log2(3) + log2(9)")
})

it("counterexample: it is no bounded simplicity prior", () => {
  const verdicts = Law.verdicts(prior({ ...levinBase, declares: ["bounded-simplicity"] }))
  const broken = verdicts.filter((it) => !it.holds).map(({ law }) => law)
  assert.deepEqual(broken, ["equal-cost", "one-step"])
})

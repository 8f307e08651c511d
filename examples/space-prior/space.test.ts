import { Rational, Weight } from "@headwater/exact"
import { prior } from "@headwater/priors/laws"
import { Law } from "@headwater/proof"
import { assert, it } from "vitest"
import { space } from "./space.ts"

Law.check(it, prior(space))

it("example: ten cells at four a bit cost two and a half bits", () => {
  const cost = { mass: Rational.pow2(-20), bits: 20, steps: 99n, space: 10n }
  assert.equal(Weight.length(space.of({ cells: 4n }).weight(cost)).toString(), "45/2")
})

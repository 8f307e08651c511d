import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"

/** A mistake: from the factor 2 on, the weights of a prefix-free class can sum to more than one. */
export const heavy = Prior.define({
  id: "example/heavy",
  about: "2^-length times a factor.",
  parameters: {
    factor: { type: "integer", least: "1", most: "3", default: "1", about: "the factor" }
  },
  make:
    ({ factor }) =>
    (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(BigInt(factor), 1))
})

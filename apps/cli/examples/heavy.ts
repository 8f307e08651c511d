import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"
import * as Schema from "effect/Schema"

/** A mistake: from the factor 2 on, the weights of a prefix-free class can sum to more than one. */
export const heavy = Prior.define({
  id: "example/heavy",
  about: "2^-length times a factor.",
  params: Schema.Struct({ factor: Schema.Literals([1, 2, 3]) }),
  make:
    ({ factor }) =>
    (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(BigInt(factor), 1))
})

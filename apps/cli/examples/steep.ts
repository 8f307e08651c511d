import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"
import * as Schema from "effect/Schema"

/** The mass to a power: as simplicity, only more so. */
export const steep = Prior.define({
  id: "example/steep",
  about: "2^-length to the power slope.",
  params: Schema.Struct({
    slope: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 9 })))
  }),
  make:
    ({ slope }) =>
    (cost) =>
      Weight.power(cost.mass, slope)
})

import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"

/** The mass to a power: as simplicity, only more so. */
export const steep = Prior.define({
  id: "example/steep",
  about: "2^-length to the power slope.",
  parameters: {
    slope: { type: "integer", least: "1", most: "9", default: "2", about: "the power" }
  },
  make:
    ({ slope }) =>
    (cost) =>
      Weight.power(cost.mass, slope)
})

import { Rational, Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"

/**
 * Simplicity that charges for space: 2^-length · 2^-(s/cells) for a program that uses s registers
 * and cells: `cells` of them cost as much as one bit of length; time is free.
 */
export const space = Prior.define({
  id: "example/space",
  about: "2^-length, less one bit for a number of cells of space.",
  parameters: {
    cells: { type: "count", default: "8", about: "the cells that cost as much as one bit" }
  },
  declares: ["semimeasure", "bounded-simplicity"],
  make:
    ({ cells }) =>
    (cost) =>
      Weight.times(Weight.of(cost.mass), Weight.power(2n, Rational.of(-cost.space, cells)))
})

import { Weight } from "@headwater/exact"
import { Prior } from "@headwater/priors"

const whole = (bits: number): number => {
  if (Number.isSafeInteger(bits)) return bits
  throw new RangeError(`Expected a length of whole bits, not \`${bits}\``)
}

/**
 * Levin's Kt with lengths to another base: base^-length / t. At base 2 it is the speed prior; above,
 * a bit of length costs more than one bit, so that speed counts less.
 *
 * It is a semimeasure, but no bounded simplicity prior: of equal times, its odds are base^-ΔK and
 * not 2^-ΔK. The test shows the law that it would break if it declared more.
 */
export const levinBase = Prior.define({
  id: "example/levin-base",
  about: "base^-length / t: Levin's weights with lengths to another base than 2.",
  parameters: {
    base: { type: "integer", least: "2", most: "16", default: "3", about: "the base of lengths" }
  },
  make:
    ({ base }) =>
    ({ bits, steps }) =>
      Weight.times(Weight.power(BigInt(base), -whole(bits)), Weight.power(steps, -1))
})

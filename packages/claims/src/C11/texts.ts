/**
 * # Known texts on the register machine
 *
 * Programs of the families, which answer alike at every context: of two of them the shorter one may be
 * the slower. A learner that has no free compute before a deadline between their times needs the bits
 * of the longer. These are texts that are known, not all there are.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { dlog, isqrt, ring, stanley, subtraction } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as ProgramPair from "../models/ProgramPair.ts"

/** The lesser of the bits by which the first is shorter and the steps by which it is slower. */
export const pair = Reading.about(
  ProgramPair.ProgramPair,
  (pair) => Rational.of(ProgramPair.shorterAndSlower(pair)),
  { show: ProgramPair.show }
)

const sizes = [
  [isqrt, 64],
  [stanley, 32],
  [ring, 6],
  [subtraction, 16],
  [dlog, 61]
] as const

const all = (): ReadonlyArray<ProgramPair.ProgramPair> =>
  sizes.flatMap(([family, size]) => [...ProgramPair.pairs(family, [size])])

/** Every two programs of five families, at one size of each. */
export const pairs: Domain.Domain<ProgramPair.ProgramPair> = Domain.exhaustive(all)

/** The modulus of the logarithm. */
const modulus = 211

export const figures = (): Readonly<Record<string, string>> => {
  const cases = [...ProgramPair.pairs(dlog, [modulus])].map((pair) => {
    const [first, second] = ProgramPair.costs(pair)
    return { first, second, lead: ProgramPair.shorterAndSlower(pair) }
  })
  const { first, second } = cases.reduce((best, it) => (it.lead > best.lead ? it : best))
  return {
    modulus: `${modulus}`,
    "bits without free compute": `${second.bits}`,
    "bits with it": `${first.bits}`,
    "from a deadline of": `${second.steps}`,
    "to one of": `${first.steps - 1n}`,
    "free steps": `${first.steps * BigInt(modulus)}`
  }
}

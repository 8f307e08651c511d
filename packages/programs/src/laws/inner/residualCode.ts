/**
 * # Laws of learners with corrections
 *
 * What the decoder answers, and how long it is.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as ResidualCode from "../../inner/ResidualCode.ts"
import * as InContextLearner from "../../inner/InContextLearner.ts"
import { formulas } from "./learners.ts"
import { answered } from "./regression.ts"

const schedule = fc.oneof(
  fc.constant("distinct" as const),
  fc.integer({ min: 1, max: 4 }).map((period) => ({ period }))
)
const coded = ["coin", "counting", "doubling", "descent", "descent-per-context"]
const coders = InContextLearner.all.filter(({ id }) => coded.includes(id))

/** Learners with corrections to them. */
export const residualCode: Law.LawSet = Law.set("corrections", [
  Law.law({
    name: "exact",
    statement: "the program answers with every bit",
    over: Domain.sampled(
      fc.tuple(fc.constantFrom(...coders), schedule, fc.stringMatching(/^[01]{1,10}$/u)),
      { runs: 60 }
    ),
    show: ([{ id }, schedule, bits]) => `${id}, ${JSON.stringify(schedule)}, ${bits}`,
    holds: ([{ program }, schedule, bits]) => {
      const exact = ResidualCode.exact(program, schedule, bits)
      return Array.from(bits).every((bit, t) => answered(exact, [], t) === Number(bit))
    }
  }),
  Law.law({
    name: "length",
    statement: "K(A) + l + |gamma(l + 1)| + c bits with l = ⌈-log2 A(bits)⌉ + 1",
    over: Domain.sampled(
      fc.tuple(fc.constantFrom(...coders), schedule, fc.stringMatching(/^[01]{1,30}$/u)),
      { runs: 60 }
    ),
    show: ([{ id }, schedule, bits]) => `${id}, ${JSON.stringify(schedule)}, ${bits}`,
    holds: ([{ id, program }, schedule, bits]) => {
      const exact = ResidualCode.exact(program, schedule, bits)
      const data = Register.dataBits(exact).length
      const pairs = Array.from(bits).map(
        (bit, t) => [ResidualCode.context(schedule, t), Number(bit)] as const
      )
      const chance = pairs.reduce((product, [context, bit], index) => {
        const one = formulas[id]?.(pairs.slice(0, index), context) ?? Rational.zero
        return product.times(bit === 1 ? one : Rational.one.minus(one))
      }, Rational.one)
      const [fits, tight] = [
        chance.compare(Rational.pow2(1 - data)) >= 0,
        chance.compare(Rational.pow2(2 - data)) < 0
      ]
      return (
        fits &&
        (tight || data === 1) &&
        length(exact) ===
          length(program) +
            data +
            Bits.gammaLength(BigInt(data + 1)) +
            ResidualCode.overhead(program, schedule)
      )
    }
  })
])

const length = (program: Register.Program): number => Register.encode(program).length

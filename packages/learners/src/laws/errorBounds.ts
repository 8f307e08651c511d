/**
 * # Errors in deterministic classes
 *
 * How often MAP and the majority err on a truth in the class; tests show that the bounds fail where
 * it is outside.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as MDL from "../MDL.ts"
import * as Mixture from "../Mixture.ts"
import * as Process from "../Process.ts"
import * as arbitraries from "./arbitraries.ts"

type Bit = arbitraries.Bit

/** A deterministic class, and the sequence that is the truth. */
export interface Deterministic {
  readonly members: ReadonlyArray<Mixture.Member<unknown, Bit>>
  readonly truth: ReadonlyArray<Bit>
  readonly weight: Rational
}

const sure = (symbols: ReadonlyArray<Bit>): Process.Process<unknown, Bit> =>
  Process.deterministic<unknown, Bit>([0, 1], (_, index) => symbols[index] ?? 0)

/** For deterministic classes with weights of sum at most one, one member the truth. */
export const deterministic: fc.Arbitrary<Deterministic> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.array(arbitraries.bit, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 20 })
      ),
      { minLength: 1, maxLength: 8 }
    ),
    fc.nat(),
    fc.nat({ max: 20 })
  )
  .map(([rows, n, slack]) => {
    const total = rows.reduce((sum, [, weight]) => sum + weight, slack)
    const members = rows.map(([symbols, weight], index) => ({
      name: `member ${index}`,
      weight: Rational.of(weight, total),
      process: sure(symbols)
    }))
    const chosen = n % rows.length
    return { members, truth: rows[chosen]![0], weight: members[chosen]!.weight }
  })

/**
 * The bounds on errors in a deterministic class that holds the truth.
 *
 * - **Source** [PolandHutter2005]
 */
export const errorBounds = (classes: fc.Arbitrary<Deterministic> = deterministic): Law.LawSet => {
  const over = Domain.sampled(classes)
  return Law.set("error-bounds", [
    Law.law({
      name: "map",
      statement: "MAP errs at most 1/w_μ - 1 times, however ties go",
      over,
      holds: ({ members, truth, weight }) =>
        (["first", "last"] as const).every((ties) => {
          const wrong = MDL.errors(MDL.fixed(members, ties), Process.alone(truth))
          return Rational.of(wrong + 1).compare(weight.inverse()) <= 0
        })
    }),
    Law.law({
      name: "halving",
      statement: "the weighted majority errs at most -log2 w_μ times",
      over,
      holds: ({ members, truth, weight }) => {
        const wrong = MDL.errors(Mixture.make(members), Process.alone(truth))
        return LogForm.of(wrong).compare(LogForm.log2(weight).negated()) <= 0
      }
    }),
    Law.law({
      name: "bayes",
      statement:
        "the log loss of the mixture is -log2 of the mass that is left, and at most -log2 w_μ",
      over,
      holds: ({ members, truth, weight }) => {
        const seen = Process.after(Mixture.make(members), Process.alone(truth))
        return Mixture.loss(seen).compare(LogForm.log2(weight).negated()) <= 0
      }
    })
  ])
}

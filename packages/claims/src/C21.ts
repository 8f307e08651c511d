/**
 * # C21 The minimal-circuit prior is confined to inputs of one size
 *
 * A circuit has so many inputs and no more. A product of circuit priors, one for each length, carries
 * nothing from short inputs to long ones. A prior over programs that write the circuits does, and so
 * does one over a cell that is repeated; each in its own way.
 *
 * ## Statements
 * - S1 (law)    under the product prior the transfer is 0 bits
 * - S2 (holds)  one source for all lengths, and five lengths shown ⇒ the sixth is learned
 * - S3 (fails)  generators and cells order continuations alike
 * - S3b (fails) what a short generator gives some cell gives: majority
 * - S4 (law)    what only a look-up gives is as likely as anything
 * - S5 (open)   bits of transfer, length by length
 *
 * References: [Christiano2018], [KabanetsCai2000]; thread: seeds/claims/C21.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { LengthPrior } from "@headwater/priors"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import * as EveryLength from "./models/EveryLength.ts"

export const C21 = Claim.define({
  id: "C21",
  title: "The minimal-circuit prior is confined to inputs of one size",
  says: ["Kosoy"],
  about:
    "A prior that weighs a function by its smallest circuits says nothing across lengths of input. " +
    "Two priors that do are exact here: over programs that write the circuits, and over a cell that " +
    "is repeated along the input. Both learn from short inputs, and they do not agree on what.",
  verdict: { is: "conditional", because: ["S2"] },
  statements: [
    Statement.law(
      "S1",
      "Under a product of minimal-circuit priors, tables of short inputs tell nothing of longer ones.",
      {
        model: EveryLength.Step,
        show: ({ shown, next }) => [...shown, next].join(", "),
        domain: Domain.sampled(fc.integer({ min: 1, max: 3 }).chain((m) => EveryLength.drawn(m))),
        premises: {},
        margin: (it) => Exact.ofCondition(EveryLength.underProduct(it)?.sign === 0)
      }
    ),
    Statement.holds(
      "S2",
      "The table of the next length gains on its prior, and is likelier than one table among all of its length.",
      {
        model: EveryLength.Step,
        show: EveryLength.show,
        domain: Domain.exhaustive(EveryLength.steps),
        premises: {
          "one source": [
            "one generator of the class other than a look-up, or one cell, gives the tables of every length",
            (it) => EveryLength.source(it) !== undefined
          ],
          "enough shown": ["the tables of five lengths are shown", (it) => it.shown.length >= 5]
        },
        without: {
          "one source": Domain.sampled(EveryLength.drawn(5)),
          "enough shown": Domain.exhaustive(EveryLength.steps)
        },
        strict: true,
        margin: EveryLength.learned
      }
    ),
    Statement.fails(
      "S3",
      "Generators and cells order the tables of four inputs alike, where both go on from three.",
      {
        model: EveryLength.Continued,
        show: EveryLength.showContinued,
        domain: Domain.exhaustive(EveryLength.continued),
        premises: {},
        margin: (it) => Exact.ofInteger(-EveryLength.otherwise(it))
      }
    ),
    Statement.fails(
      "S3b",
      "What a short generator gives at lengths 1 to 4, a cell of four states and three gates gives.",
      {
        model: EveryLength.Continued,
        show: ({ name, shown, next }) => `${name}: ${[...shown, next].join(", ")}`,
        domain: Domain.exhaustive(EveryLength.generated),
        premises: {},
        margin: (it) => Exact.ofCondition(EveryLength.isCell(it))
      }
    ),
    Statement.law(
      "S4",
      "Where no short generator is left, each table of the next length has the same probability.",
      {
        model: EveryLength.Step,
        show: EveryLength.show,
        domain: Domain.sampled(EveryLength.drawn(4)),
        premises: {},
        margin: (it) => {
          const short = { ...it, prior: "generators" } as const
          const isLeft = EveryLength.isShort(short)
          const posterior = LengthPrior.posterior(EveryLength.prior(short), it.shown, it.next)
          return Exact.ofCondition(
            isLeft || posterior?.equals(Rational.pow2(-it.next.length)) === true
          )
        }
      }
    ),
    Statement.open("S5", "How many bits do tables of 1 to m inputs tell of those of m + 1?", {
      probe: EveryLength.figures
    })
  ]
})

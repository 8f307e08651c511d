/**
 * # C05 Exact imitation by Bayes needs realizability
 *
 * A Bayes mixture imitates a demonstrator at a bounded price when the demonstrator is in its
 * class. Outside it the loss grows by the divergence of the nearest member with every symbol. But
 * membership is not needed: a mixture follows any blend of its members, and its loss may stay
 * bounded although no constant lets it dominate the demonstrator.
 *
 * ## Statements
 * - S1 (holds)  total loss <= -log2 of the demonstrator's weight, at every horizon
 * - S2 (holds)  a positive divergence from every member makes the loss grow with it
 * - S3 (fails)  bounded loss implies that the demonstrator is in the class
 * - S4 (fails)  bounded loss implies that the mixture dominates
 * - S5 (holds)  S1 for programs of the register machine under 2^-length
 *
 * References: [Hutter2005] §3.2; thread: seeds/claims/C05.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import * as fc from "fast-check"
import * as Blend from "./models/Blend.ts"
import * as Imitation from "./models/Imitation.ts"
import * as NoisyPrograms from "./models/NoisyPrograms.ts"
import * as Thinning from "./models/Thinning.ts"

const least = (forms: ReadonlyArray<LogForm>): LogForm =>
  forms.reduce((a, b) => (a.compare(b) <= 0 ? a : b))

/** Long enough for the loss to stand out: bits of divergence over the horizon. */
const long = 12

export const C05 = Claim.define({
  id: "C05",
  title: "Exact imitation by Bayes needs realizability",
  says: ["Kosoy"],
  about:
    "To converge to exact imitation a Bayesian learner usually needs the demonstrator in its class. " +
    "That is sufficient: the price is -log2 of its prior weight, once. It is not necessary: a blend " +
    "of members is followed as well, and bounded loss does not even give dominance.",
  verdict: { is: "conditional", because: ["S1", "S2", "S5"] },
  statements: [
    Statement.holds(
      "S1",
      "A demonstrator of weight w costs the mixture at most -log2 w bits in all.",
      {
        model: Imitation.Imitation,
        show: Imitation.show,
        domain: Domain.sampled(
          Imitation.imitation({
            members: 5,
            demonstrator: "member",
            horizon: fc.integer({ min: 1, max: 40 })
          })
        ),
        premises: { realizable: ["the demonstrator is in the class", Imitation.isMember] },
        without: {
          realizable: Domain.sampled(
            Imitation.imitation({
              members: 3,
              demonstrator: "any",
              horizon: fc.integer({ min: 1, max: 100 })
            })
          )
        },
        margin: (it) => Imitation.bound(it).minus(Imitation.loss(it))
      }
    ),
    Statement.holds(
      "S2",
      "Outside the class the loss per symbol is about the divergence of the nearest member, so in time it passes the bound of S1.",
      {
        model: Imitation.Imitation,
        show: Imitation.show,
        domain: Domain.sampled(
          Imitation.imitation({
            members: 3,
            demonstrator: "any",
            horizon: fc.constantFrom(50, 100, 200)
          })
        ),
        premises: {
          outside: [
            `every member diverges from the demonstrator, by ${long} bits over the horizon`,
            (it) => Imitation.nearest(it).times(it.horizon).compare(LogForm.of(long)) >= 0
          ]
        },
        without: {
          outside: Domain.sampled(
            Imitation.imitation({
              members: 3,
              demonstrator: "member",
              horizon: fc.constantFrom(50, 100, 200)
            })
          )
        },
        margin: (it) => {
          const loss = Imitation.loss(it)
          const bound = LogForm.log2(Imitation.least(Imitation.coins(it).map((one) => one.weight)))
          const rate = Imitation.nearest(it).times(it.horizon)
          return least([
            rate.minus(bound).minus(loss),
            loss.minus(rate.times(Rational.of(1, 2))),
            loss.plus(bound).minus(LogForm.of(1))
          ])
        }
      }
    ),
    Statement.fails("S3", "Bounded loss puts the demonstrator in the class.", {
      model: Blend.Blend,
      show: Blend.show,
      domain: Domain.sampled(Blend.blend, { runs: 60 }),
      premises: {
        bounded: [
          "at every horizon the loss is at most the log of the largest ratio of chance to weight",
          (it) => Blend.losses(it).every((loss) => loss.compare(Blend.bound(it)) <= 0)
        ]
      },
      margin: (it) => Exact.ofCondition(Blend.isMember(it))
    }),
    Statement.fails(
      "S4",
      "A loss of at most one bit in all keeps the mixture within a factor 256 of the demonstrator everywhere.",
      {
        model: Thinning.Thinning,
        show: ({ members }) => `${members} members of weight 2^-i / i², picked with chance 2^-i`,
        domain: Domain.exhaustive(() =>
          Array.from({ length: 30 }, (_, index) => ({ members: index + 1 }))
        ),
        premises: {
          bounded: [
            "the loss is at most one bit",
            (it) => Thinning.loss(it).compare(LogForm.of(1)) <= 0
          ]
        },
        margin: (it) => Rational.of(256).minus(Thinning.ratio(it))
      }
    ),
    NoisyPrograms.statement("S5")
  ]
})

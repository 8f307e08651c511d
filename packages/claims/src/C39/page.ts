/**
 * # C39 Imitating in training serves almost any goal, and almost none is the demonstrator's
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C39.md
 *
 * @module
 */
import { Claim, Sentence } from "@headwater/proof"
import { asks, asserts } from "../thread.ts"
import * as Game from "./model.ts"
import * as Goals from "./goals.ts"
import * as Planners from "./planners.ts"
import * as Posterior from "./posterior.ts"
import * as Uniform from "./uniform.ts"
import * as Readings from "./readings.ts"

export const C39 = Claim.define({
  id: "C39",
  title: "Imitating in training serves almost any goal, and almost none is the demonstrator's",
  says: {
    Kosoy: [
      {
        quote:
          "on purpose because it's beneficial for it from its own strange epistemic vantage point",
        said: asserts(2, 5),
        as: {
          "it serves every goal": Readings.stays,
          "it serves nearly every goal with a short text": Readings.texts,
          "it serves nearly every goal that could be drawn": Readings.drawn,
          "so that such policies lead": Readings.upstream
        }
      }
    ],
    Christiano: [
      {
        quote: "when you get a misaligned mesaoptimizer",
        said: asks(1, 1),
        as: {
          "the goals that imitate are not the demonstrator's": Readings.foreign,
          "so that those that deviate lead": Readings.misaligned
        }
      }
    ]
  },
  answer:
    "With enough at stake later nearly every short goal does, and a demonstrator's own trails if it is long; with little, none blind to deployment has to.",
  finding: (found) => {
    const shares = found("shares")
    const onset = found("onset")
    return Sentence.say`With more than two deployment steps in prospect nine in ten short goals imitate throughout training wherever the shortest of them does (${shares("R at 201/100")}, ${shares("O at 201/100")} and ${shares("T at 201/100")} of those that gain by deviating, against the three demonstrators), whatever they want; with one step or less no goal that ignores the flag has to. Training cannot tell those goals apart: the first two demonstrators' own trail by ${shares("O: bits from own goals to those that gain")} bits, and by ${shares("O: the same where goals may read")} where goals may name it. Audits worth a little more than two steps leave, against the first two, ${onset("R: misaligned under audits")} and ${onset("O: misaligned under audits")} of the posterior misaligned, and ${onset("R: upstream under audits")} and ${onset("O: upstream under audits")} upstream.`
  },
  statements: [
    Readings.stays.proved("S1 sixteen_steps_are_enough", {
      by: Game.enough,
      domain: Game.bargains,
      measures: Game.values,
      where: { "sixteen steps at stake": true }
    }),
    Readings.goes.proved("S2 one_step_is_too_little", {
      by: Game.tooLittle,
      domain: Game.bargains,
      measures: Game.values,
      where: { "one step at stake": true }
    }),
    Claim.lemma("S3 planners_keep_to_the_threshold", "A planner imitates as the threshold says.", {
      model: Planners.model,
      domain: Planners.all,
      margin: Planners.agrees
    }),
    Readings.texts.over("S4 short_goals_imitate", {
      domain: Goals.everyStake(7, 4),
      where: { "more than two steps at stake": true, "the shortest goal stays": true },
      sizes: { symbols: [4, 7] },
      expect: "for",
      beyond: { domain: Goals.everyStake(8, 5), sizes: { symbols: [5, 8] } }
    }),
    Readings.drawn.over("S5 drawn_goals_imitate_later", {
      domain: Uniform.drawn([2, 3, 4, 5, 6]),
      where: { "four steps at stake": true },
      iff: true,
      sizes: { values: [2, 6] },
      expect: "for",
      beyond: { domain: Uniform.drawn([7, 8, 9]), sizes: { values: [7, 9] } }
    }),
    Readings.foreign.over("S6 own_goals_are_longer", {
      domain: Goals.whose(7, 5),
      where: { "its goal is longer": true },
      iff: true,
      sizes: { symbols: [4, 7] },
      expect: "for",
      beyond: { domain: Goals.whose(8, 6), sizes: { symbols: [4, 8] } }
    }),
    Claim.measured(
      "S7 shares",
      "Shares of gaining goals that imitate at a stake (goals of up to 28 bits), and bits by which the demonstrator's own trail.",
      Goals.figures
    ),
    Readings.upstream.over("S8 from_the_threshold_on", {
      domain: Posterior.stakes(6, 4),
      where: { "the shortest goal stays": true },
      sizes: { symbols: [4, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Posterior.stakes(8, 6), sizes: { symbols: [6, 8], own: [3, 9] } }
    }),
    Readings.misaligned.over("S9 unless_audited", {
      domain: Posterior.audits(6, 4),
      where: { "the shortest goal stays": true, "hardly audited": true },
      without: { "the shortest goal stays": Posterior.stakes(6, 4) },
      sizes: { symbols: [4, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Posterior.audits(8, 6), sizes: { symbols: [6, 8], own: [3, 9] } }
    }),
    Readings.upstream.over("S10 audits_leave_it_upstream", {
      domain: Posterior.audits(6, 4),
      where: { "the shortest goal stays": true },
      without: { "the shortest goal stays": Posterior.stakes(6, 4) },
      sizes: { symbols: [4, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Posterior.audits(8, 6), sizes: { symbols: [6, 8], own: [3, 9] } }
    }),
    Claim.measured(
      "S11 onset",
      "Shares at 24 bits, at one and two steps at stake, and audited.",
      Posterior.figures(6)
    )
  ]
})

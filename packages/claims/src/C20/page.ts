/**
 * # C20 An extreme speed penalty can harm generalisation
 *
 * The class is a rule that is right everywhere, and tables that are right where it was shown.
 * Accuracy is the posterior weight of right answers on the contexts not shown.
 *
 * References: [PolandHutter2005]; thread: seeds/claims/C20.md
 *
 * @module
 */
import { Claim, Sentence } from "@headwater/proof"
import { suspects } from "../thread.ts"
import * as Charges from "./charges.ts"
import {
  bits,
  falls,
  game,
  halfWay,
  hard,
  harm,
  harmless,
  limit,
  roots,
  values
} from "./readings.ts"
import * as Rules from "./rules.ts"
import * as Texts from "./texts.ts"

const { domains } = Charges
const [free, paid] = [{ "table bits are free": true }, { "table bits are free": false }]
const others = "other rules and tables than those of eight set-ups"

export const C20 = Claim.define({
  id: "C20",
  title: "An extreme speed penalty can harm generalisation",
  says: {
    Kosoy: [
      {
        quote: "depending on the set-up, an extreme charge for time may harm generalisation",
        said: suspects(4, 1),
        as: { "in some set-up": harm }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`It harms in ${found("boundaries")("free bits")} if the bits of a table are free (in the others tables lead anyway), and in ${found("boundaries")("a step a bit")} if each costs a step; not where everything was shown, nor where the rule is as fast as the tables.`,
  statements: [
    harm.over("S1 harm_from_a_charge_of_14", {
      domain: domains.setUps(["unit"], 14, 1000),
      where: free,
      without: { "table bits are free": domains.setUps(["load"], 14, 818) },
      sizes: { charge: [14, 1000] },
      expect: "for"
    }),
    harm.over("S2 no_harm_below", {
      domain: domains.setUps(["unit", "load"], 0, 13),
      sizes: { charge: [0, 13] },
      expect: "against",
      beyond: others
    }),
    harm.over("S3 bits_that_cost_a_step_protect", {
      domain: domains.setUps(["load"], 0, 818),
      where: paid,
      sizes: { charge: [0, 818] },
      expect: "against",
      beyond: others
    }),
    harm.over("S4 harm_even_where_bits_cost_a_step", {
      domain: domains.setUps(["load"], 819, 1000),
      sizes: { charge: [819, 1000] },
      expect: "for"
    }),
    falls.law("S5 accuracy_does_not_rise", {
      domain: domains.slower,
      where: { "tables alike": true, "slower rule": true },
      without: { "tables alike": domains.unlike, "slower rule": domains.fast }
    }),
    limit.law("S6 accuracy_tends_to_chance", {
      domain: domains.limits,
      where: { "all tables": true, "tables alike": true, "slower rule": true },
      without: {
        "all tables": domains.limitsOfZero,
        "tables alike": domains.limitsOfUnlike,
        "slower rule": domains.limitsOfFast
      }
    }),
    halfWay.law("S7 half_way_at_the_boundary", {
      domain: domains.halfWay,
      where: { "all tables": true, "tables alike": true, "slower rule": true, "rule ahead": true },
      without: {
        "all tables": domains.zero,
        "tables alike": domains.unlike,
        "slower rule": domains.fast,
        "rule ahead": domains.few
      }
    }),
    harmless.law("S8 no_harm_where_all_is_shown", {
      domain: domains.shown,
      where: { "everything shown": true },
      without: { "everything shown": domains.hidden }
    }),
    harmless.law("S9 no_harm_to_a_rule_as_fast", {
      domain: domains.fast,
      where: { "rule as fast": true },
      without: { "rule as fast": domains.hidden }
    }),
    hard.law("S10 a_hard_bound_leaves_chance", {
      domain: domains.between,
      where: { "all tables": true, "bound between": true },
      without: { "all tables": domains.betweenOfZero, "bound between": domains.outside }
    }),
    bits.proved("S11 bit_tables_are_alike", {
      by: Texts.alike.bits,
      measures: Texts.bitMeasures,
      otherwise: Texts.idlers.bits
    }),
    values.proved("S12 value_tables_are_alike", {
      by: Texts.alike.values,
      measures: Texts.valueMeasures,
      otherwise: Texts.idlers.values
    }),
    game.proved("S13 closed_game_is_as_fast", {
      by: Texts.rules.closedGame,
      measures: Texts.gameMeasures,
      otherwise: Texts.idlers.game
    }),
    roots.proved("S14 root_search_is_slower", {
      by: Texts.rules.rootSearch,
      measures: Texts.rootMeasures,
      factor: () => -1,
      where: { "large root": true },
      without: { "large root": Texts.small }
    }),
    Claim.lemma(
      "S15 counting_is_running",
      "Tables that are counted are the tables run one by one.",
      {
        model: Rules.model,
        domain: domains.run,
        margin: Charges.counting
      }
    ),
    Claim.lemma(
      "S16 all_tables_overtake_sooner",
      "All tables together overtake the rule sooner than one, and at the same charge where everything was shown.",
      { model: Rules.model, domain: domains.ahead, margin: Charges.sooner }
    ),
    Claim.measured(
      "S17 boundaries",
      "The charge at which tables overtake the rule, in decimals, with free bits and with a step for each bit.",
      () => ({ ...Charges.counts(), ...Rules.figures() })
    )
  ]
})

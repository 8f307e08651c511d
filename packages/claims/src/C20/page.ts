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
import * as Classes from "./classes.ts"
import * as Readings from "./readings.ts"
import * as Texts from "./texts.ts"

const { domains } = Classes
const { falls, halfWay, hard, harm, harmless, limit } = Readings
const { proofs } = Texts

/** The values that the theorems' variables have on a run. */
const measures = <X>(it: X): X => it

export const C20 = Claim.define({
  id: "C20",
  title: "An extreme speed penalty can harm generalisation",
  says: {
    Kosoy: [
      {
        quote: "depending on the setup, an extreme speed penalty might harm generalization",
        said: suspects(4, 1),
        as: { "in some set-up": harm }
      }
    ]
  },
  answer:
    "Yes: it makes look-up tables beat a rule in nearly all set-ups tried if their bits take no time, and in few if each bit costs a step.",
  finding: (found) =>
    Sentence.say`With any number of contexts shown that leaves some to predict, rules here against all tables: it harms in ${found("boundaries")("free bits")} if the bits of a table are free (in the others tables lead anyway), so that a mild charge does it where the rule hardly leads, and in ${found("boundaries")("a step a bit")} if each bit costs a step. Not where everything was shown, nor where the rule is as fast as the tables.`,
  statements: [
    harm.over("S1 harm_from_a_charge_of_1", {
      domain: domains.setUps("unit", 1, 4, 16, 64, 256, 1024),
      where: { "table bits are free": true },
      without: { "table bits are free": domains.setUps("load", 1, 64, 229) },
      expect: "for"
    }),
    harm.over("S2 harm_even_where_bits_cost_a_step", {
      domain: domains.setUps("load", 230, 1024),
      expect: "for"
    }),
    falls.law("S3 accuracy_does_not_rise", {
      domain: domains.charged,
      where: { "tables alike": true, "slower rule": true }
    }),
    limit.law("S4 accuracy_tends_to_chance", {
      domain: domains.charged,
      where: { "all tables": true, "tables alike": true, "slower rule": true }
    }),
    halfWay.law("S5 half_way_at_the_boundary", {
      domain: domains.charged,
      where: { "all tables": true, "tables alike": true, "slower rule": true, "rule ahead": true }
    }),
    harmless.law("S6 no_harm_where_all_is_shown", {
      domain: domains.whole,
      where: { "everything shown": true },
      without: { "everything shown": domains.charged }
    }),
    harmless.law("S7 no_harm_to_a_rule_as_fast", {
      domain: domains.charged,
      where: { "rule as fast": true }
    }),
    hard.law("S8 a_hard_bound_leaves_chance", {
      domain: domains.bounded,
      where: { "all tables": true, "bound between": true }
    }),
    Texts.bits.proved("S9 bit_tables_are_alike", { ...proofs.bits, measures }),
    Texts.values.proved("S10 value_tables_are_alike", { ...proofs.values, measures }),
    Texts.closedGame.proved("S11 closed_game_is_as_fast", { ...proofs.closedGame, measures }),
    Texts.rootSearch.proved("S12 root_search_is_slower", {
      ...proofs.rootSearch,
      measures,
      factor: () => -1,
      where: { "large root": true }
    }),
    Claim.measured(
      "S13 boundaries",
      "The charge at which tables overtake the rule, in decimals, with free bits and with a step for each bit: of all set-ups, and of some.",
      () => ({ ...Classes.counts(), ...Classes.figures() })
    )
  ]
})

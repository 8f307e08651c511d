/**
 * # C34 Generalisation and goal simplicity are the better distinctions
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C34.md
 *
 * @module
 */
import { Claim, Domain, Reading, Sentence } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import { asserts, supposes } from "../thread.ts"
import * as Lines from "./lines.ts"
import * as Means from "./model.ts"
import * as Readings from "./readings.ts"

export const C34 = Claim.define({
  id: "C34",
  title: "Generalisation and goal simplicity are the better distinctions",
  says: {
    H: [
      {
        quote: "optimising imitators generalise better than imitations of optimisers",
        said: supposes(16, 1),
        as: {
          "where nobody checks": Reading.deny(Readings.unchecked),
          "where they are checked": Readings.checked
        }
      },
      {
        quote: "they pursue simpler goals",
        said: supposes(16, 1),
        as: {
          "though they carry a model": Readings.simplerWithModel,
          "where they need none": Readings.simpler
        }
      },
      {
        quote: "better just to draw distinctions based on generalisation or goal simplicity",
        said: asserts(16, 1),
        as: { "the two measures draw the same line": Readings.enough }
      }
    ],
    Christiano: [
      {
        quote: "the qualitative distinction still seems really central",
        said: asserts(1, 2),
        as: { "the two measures draw another line": Reading.deny(Readings.enough) }
      }
    ]
  },
  answer:
    "Both examples come out under conditions; the two measures draw the same line where only planners can consult the demonstrator, elsewhere another.",
  finding: (found) => {
    const of = (name: string, part: string) =>
      found("means")(`LX(inf,0), O, 6 seen: ${name}, ${part}`)
    return Sentence.say`Both examples come out where planners have the demonstrator, and where nothing else has it the two measures draw the same line: there what imitates as a means is right in ${of("checked", "upstream")} of ten unseen checked cells and the rest in ${of("checked", "the rest")} (the demonstrator needs a search, six cells seen), with goals of ${of("goal", "upstream")} and ${of("goal", "the rest")} symbols; on deployment it is right in ${of("deployed", "upstream")} of sixteen and the rest in ${of("deployed", "the rest")}. Of these the better generaliser in training is the worse one later.`
  },
  statements: [
    Readings.checked.over("S1 checked_they_do_better", {
      domain: Means.settings("checked", 6, Means.given),
      where: { "planners have it": true },
      without: { "planners have it": Means.settings("checked", 6, ["LM"]) },
      sizes: { symbols: [5, 6], seen: [3, 12] },
      expect: "for",
      beyond: {
        domain: Means.settings("checked", 7, Means.given),
        sizes: { symbols: [7, 7], seen: [3, 12] },
        expect: "against"
      }
    }),
    Readings.checked.over("S7 not_always_at_28_bits", {
      domain: Domain.exhaustive(() => [Policies.setting({ seen: 12 })]),
      sizes: { symbols: [7, 7], seen: [12, 12] },
      few: "one setting in which they do worse, by a hair",
      expect: "against"
    }),
    Readings.unchecked.over("S2 unchecked_they_do_worse", {
      domain: Means.settings("deployed", 6, [...Means.given, "LM"]),
      where: { "never audited": true },
      without: { "never audited": Means.audited },
      sizes: { symbols: [5, 6], seen: [3, 12] },
      expect: "for",
      beyond: {
        domain: Means.settings("deployed", 7, [...Means.given, "LM"]),
        sizes: { symbols: [6, 7], seen: [3, 12] }
      }
    }),
    Readings.simpler.law("S3 shorter_goals_by_the_prior", {
      domain: Means.settings("goal", 6, Means.given),
      where: { "its goal is long": true },
      iff: true,
      sizes: { symbols: [5, 6], seen: [3, 12] }
    }),
    Readings.simplerWithModel.over("S4 shorter_goals_with_a_model", {
      domain: Means.settings("goal", 6, ["LM"]),
      where: { "its goal is long": true },
      iff: true,
      sizes: { symbols: [5, 6], seen: [3, 12] },
      expect: "for",
      beyond: {
        domain: Means.settings("goal", 7, ["LM"]),
        sizes: { symbols: [6, 7], seen: [3, 12] }
      }
    }),
    Readings.enough.over("S5 same_line_for_planners_alone", {
      domain: Lines.settings(6),
      where: { "only planners have it": true },
      sizes: { symbols: [5, 6], own: [3, 9] },
      expect: "for",
      few: "one setting for each demonstrator and size",
      beyond: { domain: Lines.settings(7), sizes: { symbols: [7, 7], own: [3, 9] } }
    }),
    Claim.measured(
      "S6 means",
      "Mean numbers of unseen checked cells and of deployment cells in which each part is right, and of symbols of its goals, at 28 bits.",
      Means.figures
    )
  ]
})

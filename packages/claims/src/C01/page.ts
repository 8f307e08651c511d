/**
 * # C01 Optimisers upstream and downstream of imitation both exist
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C01.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts, concedes, suspects } from "../thread.ts"
import * as Mixed from "./mixed.ts"
import * as Kinds from "./model.ts"
import * as Prices from "./prices.ts"
import * as Readings from "./readings.ts"

const given = ["LX", "LX(inf,0)", "LG", "LT"]

export const C01 = Claim.define({
  id: "C01",
  title: "Optimisers upstream and downstream of imitation both exist",
  says: {
    Christiano: [
      {
        quote: "you can get an optimizer which is upstream of the imitation, or downstream",
        said: asserts(1, 2),
        as: { "both occur": Readings.both }
      },
      {
        quote: "most outcomes are messier than those two extremes",
        said: concedes(1, 2),
        as: { "many that imitate as a means do so in part": Reading.deny(Readings.extreme) }
      },
      {
        quote: "the qualitative distinction still seems really central",
        said: asserts(1, 2),
        as: { "to search is not yet to optimise upstream": Reading.deny(Readings.same) }
      }
    ],
    F: [
      {
        quote: "Presumably they are doing both to varying degrees",
        said: suspects(14, 1),
        as: { "many that imitate as a means do so in part": Reading.deny(Readings.extreme) }
      }
    ],
    G: [
      {
        quote: "seems unnecessarily confusing",
        said: asserts(15, 1),
        as: { "to search is to optimise upstream": Readings.same }
      }
    ]
  },
  answer:
    "Yes, among short programs that imitate, where they can ask whether they are watched; changing what is at stake tells the two kinds apart.",
  finding: (found) => {
    const at = found("labels")
    const mixed = found("mixtures")
    return Sentence.say`Both exist, by texts that nobody wrote: of those of up to twenty-four bits that imitate one demonstrator ${at("LX, R, 24 bits: texts upstream")} have their optimiser upstream and ${at("LX, R, 24 bits: texts that only search downstream")} only search downstream. What tells them apart is an intervention on the stake: a live search and an optimiser upstream are nearly one where planners have the demonstrator (${at("LX, O: upstream and a live search, of either")} of either has both), and have nothing to do with one another where they carry a model of their own and the demonstrator needs a search (${at("LM, O: upstream and a live search, of either")}). Edits of goals find ${at("LX, O, 20 bits: found by edits, of what is upstream")} of what is upstream. Where one step is at stake and four cells were seen, ${mixed("R at 1")}, against another demonstrator ${mixed("O at 1")}, of what imitates as a means fails to somewhere in training; where two are, ${mixed("R at 2")} and ${mixed("O at 2")}.`
  },
  statements: [
    Readings.both.over("S1 both_exist", {
      domain: Kinds.sizes([4, 5, 6], ["LX", "LM", "LX(inf,0)"]),
      where: { "the check is read": true },
      without: { "the check is read": Kinds.sizes([4, 5, 6], ["LS"]) },
      sizes: { symbols: [4, 6] },
      few: "one setting for each language, demonstrator and size",
      expect: "for"
    }),
    Readings.unread.law("S2 nothing_upstream_unread", {
      domain: Kinds.settings(6, ["LS", "LS without d"]),
      few: "one setting for each language and demonstrator"
    }),
    Readings.same.over("S3 search_is_not_upstream", {
      domain: Kinds.settings(6, given),
      where: { "planners have it": true },
      without: { "planners have it": Kinds.settings(6, ["LM", "LS"]) },
      sizes: { symbols: [5, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Kinds.settings(7, given), sizes: { symbols: [6, 7], own: [3, 9] } }
    }),
    Readings.searches.over("S4 upstream_searches", {
      domain: Kinds.settings(6, given),
      where: { "no leaf tells the stake": true, "planners have it": true },
      without: {
        "no leaf tells the stake": Kinds.settings(5, ["LZ"]),
        "planners have it": Kinds.settings(6, ["LM"])
      },
      sizes: { symbols: [5, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Kinds.settings(7, given), sizes: { symbols: [6, 7], own: [3, 9] } }
    }),
    Readings.turns.over("S5 stopping_is_not_enough", {
      domain: Kinds.settings(6, [...given, "LM"]),
      where: { "no leaf tells the stake": true },
      without: { "no leaf tells the stake": Kinds.settings(6, ["LY"], 5) },
      iff: true,
      sizes: { symbols: [5, 6], own: [3, 9] },
      expect: "for",
      beyond: {
        domain: Kinds.settings(7, [...given, "LM"]),
        sizes: { symbols: [6, 7], own: [3, 9] }
      }
    }),
    Readings.extreme.over("S6 extremes_from_the_threshold_on", {
      domain: Mixed.settings(5),
      where: { "the shortest goal stays": true },
      sizes: { symbols: [5, 5], seen: [4, 8] },
      expect: "for",
      beyond: { domain: Mixed.settings(7), sizes: { symbols: [7, 7], seen: [4, 8] } }
    }),
    Readings.flips.over("S7 sides_flip_with_prices", {
      domain: Prices.prices(6),
      sizes: { symbols: [4, 6], own: [3, 9] },
      expect: "for",
      beyond: { domain: Prices.prices(7), sizes: { symbols: [5, 7], own: [3, 9] } }
    }),
    Readings.flips.over("S8 no_flip_for_the_simplest", {
      domain: Prices.prices(6, [1, 2]),
      sizes: { symbols: [4, 4], own: [1, 2] },
      expect: "against"
    }),
    Readings.shorter.over("S9 habit_planner_is_shorter", {
      domain: Prices.habits(4),
      where: { "only planners have it": true },
      without: { "only planners have it": Prices.habits(4, ["LX", "LM"]) },
      iff: true,
      sizes: { symbols: [4, 4], own: [3, 9] },
      expect: "for",
      beyond: { domain: Prices.habits(6), sizes: { symbols: [6, 6], own: [3, 9] } }
    }),
    Claim.measured(
      "S10 labels",
      "How far a live search and an optimiser upstream agree at 28 bits and go where a rule takes their place, in how many cells imitation stops, and what edits of a leaf find at 20.",
      Kinds.figures
    ),
    Claim.measured(
      "S11 mixtures",
      "Of what imitates as a means where only planners have the demonstrator, what fails to somewhere in training, four cells seen, by the steps at stake (24 bits).",
      Mixed.figures
    )
  ]
})

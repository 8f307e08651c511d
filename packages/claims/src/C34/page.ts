/**
 * # C34 Generalisation and goal simplicity are the better distinctions
 *
 * References: [HubingerEtAl2019]; thread: seeds/claims/C34.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts, supposes } from "../thread.ts"
import * as Lines from "./lines.ts"
import * as Means from "./model.ts"

const shared = {
  model: Means.model,
  measure: Means.measure,
  sizes: {
    symbols: (it: Means.Measured) => it.symbols,
    seen: (it: Means.Measured) => it.seen,
    own: (it: Means.Measured) => it.own
  }
}

const checked = Reading.all(
  "R1",
  "In contexts that were not seen and are checked, what imitates as a means is right at least as often as the rest.",
  {
    ...shared,
    conditions: {
      "planners have it": [
        "planners have the demonstrator, and carry no model of their own",
        (it) => it.given
      ]
    },
    margin: ({ rest, upstream }) => Means.less(upstream.checked, rest.checked)
  }
)

const unchecked = Reading.all(
  "R2",
  "On deployment what imitates as a means is right no more often than the rest.",
  {
    ...shared,
    conditions: {
      "never audited": ["no step of deployment is checked", (it) => it.audited.sign === 0]
    },
    margin: ({ rest, upstream }) => Means.less(rest.deployed, upstream.deployed)
  }
)

const simplerWhere = (id: string, where: string) =>
  Reading.all(
    id,
    `Where planners ${where}, what imitates as a means has goals no longer on average than those that the rest serves.`,
    {
      ...shared,
      conditions: {
        "its goal is long": [
          "the least goal that only the demonstrator serves best has at least three symbols",
          (it) => it.ownGoal >= 3
        ]
      },
      margin: ({ rest, upstream }) => Means.less(rest.goal, upstream.goal)
    }
  )

const simpler = simplerWhere("R3", "have the demonstrator")
const simplerWithModel = simplerWhere("R4", "carry a model of their own")

const enough = Reading.all(
  "R5",
  "A short goal and bad generalisation pick out what imitates as a means, up to a fifth of the mass of either.",
  {
    model: Lines.model,
    measure: Lines.measure,
    conditions: {
      "only planners have it": [
        "planners have the demonstrator, nothing else may read it, and nothing answers as in training",
        (it) => it.onlyPlanners
      ]
    },
    sizes: { symbols: (it) => it.symbols, own: (it) => it.own },
    margin: ({ both, picked, upstream }) =>
      Exact.ofInteger(5n * both - 4n * (picked + upstream - both))
  }
)

export const C34 = Claim.define({
  id: "C34",
  title: "Generalisation and goal simplicity are the better distinctions",
  says: {
    H: [
      {
        quote: "optimising imitators generalise better than imitations of optimisers",
        said: supposes(16, 1),
        as: { "where nobody checks": Reading.deny(unchecked), "where they are checked": checked }
      },
      {
        quote: "they pursue simpler goals",
        said: supposes(16, 1),
        as: { "though they carry a model": simplerWithModel, "where they need none": simpler }
      },
      {
        quote: "better just to draw distinctions based on generalisation or goal simplicity",
        said: asserts(16, 1),
        as: { "the two measures draw the same line": enough }
      }
    ],
    Christiano: [
      {
        quote: "the qualitative distinction still seems really central",
        said: asserts(1, 2),
        as: { "the two measures draw another line": Reading.deny(enough) }
      }
    ]
  },
  finding: (found) => {
    const of = (name: string, part: string) =>
      found("means")(`LX(inf,0), O, 6 seen: ${name}, ${part}`)
    return Sentence.say`Both examples come out, and neither may replace the distinction: where planners have the demonstrator, what imitates as a means is right in ${of("checked", "upstream")} of ten unseen checked cells and the rest in ${of("checked", "the rest")} (the demonstrator needs a search, six cells seen), with goals of ${of("goal", "upstream")} and ${of("goal", "the rest")} symbols; on deployment it is right in ${of("deployed", "upstream")} of sixteen and the rest in ${of("deployed", "the rest")}. Of these the better generaliser in training is the worse one later.`
  },
  statements: [
    checked.over("S1 checked_they_do_better", {
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
    unchecked.over("S2 unchecked_they_do_worse", {
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
    simpler.law("S3 shorter_goals_by_the_prior", {
      domain: Means.settings("goal", 6, Means.given),
      where: { "its goal is long": true },
      iff: true,
      sizes: { symbols: [5, 6], seen: [3, 12] }
    }),
    simplerWithModel.over("S4 shorter_goals_with_a_model", {
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
    enough.over("S5 same_line_for_planners_alone", {
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

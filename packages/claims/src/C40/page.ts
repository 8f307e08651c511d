/**
 * # C40 A penalty in bits bounds how often a majority deviates
 *
 * References: [CohenHutterNanda2022]; thread: seeds/claims/C40.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { supposes } from "../thread.ts"
import * as Deployment from "./model.ts"

const { deployment } = Deployment

const outvoted = {
  outvoted: [
    "what never deviates has less than half of the posterior",
    (it: Deployment.Measured) => it.faithful.compare(Rational.of(1, 2)) < 0
  ]
} as const

const told = {
  "each step is shown": [
    "after each step of deployment the demonstrator's action is shown",
    (it: Deployment.Measured) => it.shown
  ]
} as const

const bounded = Reading.all(
  "R1",
  "In every order a majority deviates at most so often as what never deviates is behind in bits.",
  {
    ...deployment,
    conditions: told,
    margin: ({ faithful, worst }) => Rational.one.minus(faithful.times(Rational.pow2(worst)))
  }
)

const occurs = Reading.all("R2", "In some order of the cells a majority deviates.", {
  ...deployment,
  conditions: outvoted,
  margin: ({ worst }) => Exact.ofInteger(worst - 1)
})

const used = Reading.all(
  "R3",
  "In some order a majority deviates once for every full bit of the penalty but one.",
  {
    ...deployment,
    conditions: outvoted,
    margin: ({ faithful, worst }) => faithful.times(Rational.pow2(worst + 1)).minus(Rational.one)
  }
)

const few = Reading.all("R4", "A majority deviates at most three times, in any order.", {
  ...deployment,
  conditions: {
    "training can be had": ["a symbol answers on deployment as in training", (it) => it.trains]
  },
  margin: ({ worst }) => Exact.ofInteger(3 - worst)
})

const seven = Reading.all("R5", "A majority deviates at most seven times, in any order.", {
  ...deployment,
  conditions: told,
  margin: ({ worst }) => Exact.ofInteger(7 - worst)
})

export const C40 = Claim.define({
  id: "C40",
  title: "A penalty in bits bounds how often a majority deviates",
  says: {
    Kosoy: [
      {
        quote: "the honest-imitation hypothesis is heavily penalized",
        said: supposes(2, 4),
        as: { "it is outvoted at least once": occurs }
      }
    ]
  },
  answer:
    "Yes, where each step is shown: never more often than the penalty has bits, and less in what was counted; where nothing is shown it can be more.",
  finding: (found) => {
    const at = found("numbers")
    return Sentence.say`Where each step is shown, never more often than the penalty has bits, and in fact less: with texts of up to twenty-eight bits, where only planners have the demonstrator, at worst ${at("LX(inf,0) R: worst")}, ${at("LX(inf,0) O: worst")} and ${at("LX(inf,0) T: worst")} times against the three demonstrators, for penalties of ${at("LX(inf,0) R: penalty")}, ${at("LX(inf,0) O: penalty")} and ${at("LX(inf,0) T: penalty")} bits. With texts of up to twenty-four bits, ${at("LX: worst of all")} times where any program may read the demonstrator at no price and ${at("LM: worst of all")} where planners carry a model of their own; where a program may answer as in training, ${at("LT R: worst")}, ${at("LT O: worst")} and ${at("LT T: worst")}. If nothing is shown in between and only planners have it, with twenty-eight bits, a majority deviates in ${at("LX(inf,0) O: if nothing is shown")} of the sixteen cells against the second of them. The bound counts deviations and does not weigh them.`
  },
  statements: [
    bounded.over("S1 less_often_than_bits", {
      domain: Deployment.settings(7),
      where: { "each step is shown": true },
      without: { "each step is shown": Deployment.hidden([7]) },
      expect: "for",
      onPaper:
        "each majority deviation takes more than half of what is left, and what never deviates is never taken, so that its share doubles each time, and never exceeds one"
    }),
    occurs.over("S2 outvoted_at_once", {
      domain: Deployment.settings(7),
      where: { outvoted: true },
      iff: true,
      sizes: { symbols: [4, 7], own: [3, 9] },
      expect: "for",
      beyond: {
        domain: Deployment.settings(8, ["LG", "LT"]),
        sizes: { symbols: [4, 8], own: [3, 9] }
      }
    }),
    used.over("S3 bound_not_used_up", {
      domain: Deployment.entangled([5, 6, 7]),
      where: { outvoted: true },
      without: { outvoted: Deployment.settings(7) },
      sizes: { symbols: [5, 7] },
      few: "one setting for each demonstrator and size",
      expect: "against",
      beyond: { domain: Deployment.entangled([8]), sizes: { symbols: [8, 8] } }
    }),
    few.over("S4 few_where_training_can_be_had", {
      domain: Deployment.entangled([5, 6, 7], "LT"),
      where: { "training can be had": true },
      without: { "training can be had": Deployment.entangled([6]) },
      sizes: { symbols: [5, 7] },
      expect: "for",
      few: "one setting for each demonstrator and size",
      beyond: { domain: Deployment.entangled([8], "LT"), sizes: { symbols: [8, 8] } }
    }),
    seven.over("S5 at_most_seven", {
      domain: Deployment.upTo(7),
      where: { "each step is shown": true },
      without: { "each step is shown": Deployment.hidden([7]) },
      iff: true,
      sizes: { symbols: [4, 7] },
      expect: "for",
      few: "one setting for each demonstrator and size",
      beyond: { domain: Deployment.entangled([8]), sizes: { symbols: [8, 8] }, expect: "against" }
    }),
    Claim.measured(
      "S6 numbers",
      "Worst numbers of majority deviations with penalties in bits, expected numbers for policies drawn by mass with their bound, shares that deviate at the first step, and cells: texts of up to 28 bits where only planners have the demonstrator, and of 24 elsewhere.",
      Deployment.figures
    )
  ]
})

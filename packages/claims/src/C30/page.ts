/**
 * # C30 Superhuman behaviour is strictly stronger than mesa-optimisation
 *
 * References: [thread]; thread: seeds/claims/C30.md
 *
 * @module
 */
import { Demonstrators } from "@headwater/agency"
import { Claim, Sentence } from "@headwater/proof"
import { asks } from "../thread.ts"
import * as Texts from "./policies.ts"
import * as Readings from "./readings.ts"
import * as Humans from "./weightings.ts"

const { humans, listed } = Humans

const entangled = ["LX(inf,0)"]
const long = () => [...Demonstrators.some(6, 8, 6), "T"]
const short = () => Demonstrators.some(3, 5, 6)

export const C30 = Claim.define({
  id: "C30",
  title: "Superhuman behaviour is strictly stronger than mesa-optimisation",
  says: {
    E: [
      {
        quote: "is not optimizing necessary for superhuman behavior",
        said: asks(12, 1),
        as: {
          "whatever beats the human answers by the goal": Readings.whatever,
          "it does so on most weightings": Readings.mostly,
          "what is nowhere worse and somewhere better does": Readings.dominating
        }
      },
      {
        quote:
          'is not "superhuman behavior" a strictly stronger requirement than "being a mesaoptimizer"',
        said: asks(12, 1),
        as: {
          "whatever does better is a mesa-optimiser": Readings.entails,
          "most of what does better is one": Readings.usually,
          "not every mesa-optimiser does better": Readings.strictly
        }
      }
    ]
  },
  answer:
    "Not always: an erring human can be beaten without pursuing the goal; what does better is mostly a mesa-optimiser only where planners alone can consult him.",
  finding: (found) => {
    const [at, mass] = [found("weightings"), found("masses")]
    return Sentence.say`Beating a human takes answers by the goal on every weighting only if the human is flawless. On most weightings it takes them where the human clearly gets more than the blind (tried in steps of a twentieth of the deadlines, with at most a fifth of the cells wrong), who get ${at("the blind of 2 goals")} of everything with two goals, ${at("the blind of 3 goals")} with three and ${at("the blind of 4 goals")} with four: with an eighth of the cells wrong in eight contexts of two goals on ${at("an eighth of the cells wrong in 8 contexts")} of the weightings, with three eighths on ${at("three eighths of the cells wrong in 8 contexts")}. To answer by the goal is not yet to be a mesa-optimiser: by mass ${mass("LX, O")} of what does better than an erring demonstrator is one where others may read it, and ${mass("LX(inf,0), O")}, or ${mass("LX(inf,0), R")} for a shorter demonstrator, where only planners have it.`
  },
  statements: [
    Readings.whatever.law("S1 flawless_humans", {
      domain: listed(() => humans({ contexts: [1, 5], goals: [1, 3] })),
      where: { flawless: true },
      without: {
        flawless: listed(() => humans({ contexts: [1, 4], errors: (n) => [0, n], missed: [0, 10] }))
      },
      few: "one flawless human for each number of contexts and goals",
      iff: true
    }),
    Readings.mostly.over("S2 above_the_blind", {
      domain: listed(
        () => humans({ contexts: [1, 6], errors: (n) => [0, n], missed: [0, 10] }),
        () => humans({ contexts: [1, 4], goals: [3, 5], missed: [0, 13] })
      ),
      where: { "above the blind": true },
      without: { "above the blind": listed(() => humans({ contexts: [1, 6], missed: [5, 10] })) },
      sizes: { contexts: [1, 6], goals: [2, 5] },
      expect: "for",
      beyond: {
        domain: listed(() => humans({ contexts: [7, 9], errors: (n) => [0, n], missed: [0, 10] })),
        sizes: { contexts: [7, 9], goals: [2, 2] }
      }
    }),
    Readings.mostly.over("S3 more_than_a_quarter_wrong", {
      domain: listed(() =>
        humans({ contexts: [1, 10], errors: (n) => [Math.floor(n / 2) + 1, n] })
      ),
      sizes: {
        contexts: [1, 10],
        goals: [2, 2],
        "errors in 100 cells": [27, 50],
        "deadlines missed of 20": [0, 0]
      },
      expect: "against",
      beyond: {
        domain: listed(() =>
          humans({ contexts: [11, 16], errors: (n) => [Math.floor(n / 2) + 1, n] })
        ),
        sizes: {
          contexts: [11, 16],
          goals: [2, 2],
          "errors in 100 cells": [26, 50],
          "deadlines missed of 20": [0, 0]
        }
      }
    }),
    Readings.mostly.over("S4 one_goal", {
      domain: listed(() =>
        humans({ contexts: [1, 6], goals: [1, 1], errors: (n) => [0, n], missed: [0, 10] })
      ),
      where: { flawless: false },
      sizes: { contexts: [1, 6], goals: [1, 1] },
      few: "one flawless human for each number of contexts",
      expect: "against",
      beyond: "more contexts: a table that is right on every context does not look at the goal"
    }),
    Readings.entails.over("S5 long_to_describe", {
      domain: Texts.classes(entangled, 5, long),
      where: { "only planners have it": true, "does not fit": true },
      without: {
        "only planners have it": Texts.classes(["LX", "LM"], 5, long),
        "does not fit": Texts.classes(entangled, 5, short)
      },
      sizes: { symbols: [5, 5], noise: [8, 8] },
      few: "every text of the class is in it",
      expect: "for",
      beyond: {
        domain: Texts.classes(entangled, 6, () => [...Demonstrators.some(7, 8, 6), "T"]),
        sizes: { symbols: [6, 6], noise: [8, 8] }
      }
    }),
    Readings.entails.over("S6 near_copies", {
      domain: Texts.classes(entangled, 5, long),
      sizes: { symbols: [5, 5], noise: [4, 4] },
      expect: "against"
    }),
    Readings.usually.over("S7 most_where_only_planners_have_it", {
      domain: Texts.classes(entangled, 5, () => [...short(), ...long()]),
      where: { "only planners have it": true, "three symbols or more": true },
      without: {
        "only planners have it": Texts.classes(["LX", "LM"], 5, () => [...short(), ...long()]),
        "three symbols or more": Texts.classes(entangled, 5, () => Demonstrators.some(1, 2, 12))
      },
      sizes: { symbols: [5, 5], noise: [8, 8] },
      few: "a class for each of some demonstrators",
      expect: "for",
      beyond: {
        domain: Texts.classes(entangled, 6, () => [...Demonstrators.some(3, 8, 3), "T"]),
        sizes: { symbols: [6, 6], noise: [8, 8] }
      }
    }),
    Readings.strictly.over("S8 weak_mesa_optimisers", {
      domain: Texts.classes([...entangled, "LX"], 5, long),
      sizes: { symbols: [5, 5] },
      expect: "for",
      otherwise: Texts.classes(["LS"], 5, long)
    }),
    Readings.dominating.law("S9 nowhere_worse", {
      domain: listed(() =>
        humans({ contexts: [1, 5], goals: [2, 3], errors: (n) => [0, 2 * n], missed: [0, 4] })
      ),
      where: { versatile: true }
    }),
    Claim.measured(
      "S10 weightings",
      "Shares of weightings for humans in time, and what the blind get on average of all there is.",
      Humans.figures
    ),
    Claim.measured(
      "S11 masses",
      "Of the mass of texts that do better than the demonstrator, what has its optimiser upstream, at 24 bits.",
      Texts.figures
    )
  ]
})

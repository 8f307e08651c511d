/**
 * # C36 Which comes first, a misaligned mesa-optimiser or superhuman behaviour
 *
 * References: [Cotra2020]; thread: seeds/claims/C36.md
 *
 * @module
 */
import { Demonstrators } from "@headwater/agency"
import { Claim, Sentence } from "@headwater/proof"
import { asks, asserts } from "../thread.ts"
import * as Ladders from "./model.ts"
import * as Readings from "./readings.ts"

const ordinary = [[0, 14]] as const
const late = [
  [11, 14],
  [12, 14]
] as const
/** Others, by the symbols of their own shortest texts. */
const others = (from: number, to: number) => ({
  demonstrators: Demonstrators.some(from, to, 1),
  symbols: 5
})

export const C36 = Claim.define({
  id: "C36",
  title: "Which comes first, a misaligned mesa-optimiser or superhuman behaviour",
  says: {
    Christiano: [
      {
        quote:
          "when you get a misaligned mesaoptimizer relative to when you get superhuman behavior",
        said: asks(1, 1),
        as: {
          "either may come first": Readings.open,
          "superhuman behaviour comes first, or nothing": Readings.superhuman
        }
      }
    ],
    Kosoy: [
      {
        quote:
          "we should expect this transition to happen before the AI succeeds at any task which requires reasoning at least as sophisticated",
        said: asserts(2, 6),
        as: { "the misaligned mesa-optimiser comes first": Readings.misaligned }
      }
    ],
    E: [
      {
        quote:
          'is not "superhuman behavior" a strictly stronger requirement than "being a mesaoptimizer"',
        said: asks(12, 1),
        as: { "in training they come together": Readings.together }
      }
    ]
  },
  answer:
    "Superhuman behaviour or neither, unless only planners can consult the demonstrator; then it turns on whether compute arrives before description and data.",
  finding: (found) => {
    const at = found("shares")
    return Sentence.say`Where only planners have the demonstrator, which comes first is whether compute for one far-sighted answer arrives before the description of the demonstrator and the data that pin it down: with it from the start every ladder meets the misaligned mesa-optimiser first, against all demonstrators that were tried but those against which a text of one symbol makes fewer slips. Shares of ladders are shares of a grid: against the simplest of three demonstrators ${at("R, 2^0 to 2^14 steps, 4 bits a mismatch")} of them with bounds of up to fourteen doublings and ${at("R, 2^0 to 2^30 steps, 4 bits a mismatch")} with thirty. Where others may read the demonstrator, or planners carry a model of it, no ladder does. Seen in training the two come at the same step on nine in ten ladders or more where the demonstrator is long to describe, on ${at("O, 2^0 to 2^14 steps, 4 bits a mismatch, together")} of them against one that takes six symbols.`
  },
  statements: [
    Readings.open.over("S1 either_order", {
      domain: Ladders.listed(
        () => Ladders.climbs(["LX(inf,0)"], ordinary, { demonstrators: ["R", "O"] }),
        () => Ladders.climbs(["LX(inf,0)"], ordinary, { demonstrators: ["R"], symbols: 5 })
      ),
      sizes: { symbols: [5, 6] },
      where: { "only planners have it": true },
      without: {
        "only planners have it": Ladders.listed(() =>
          Ladders.climbs(["LX", "LM"], ordinary, { symbols: 5 })
        )
      },
      few: "every ladder of a grid is in it",
      expect: "for"
    }),
    Readings.misaligned.over("S2 time_first", {
      domain: Ladders.listed(
        () => Ladders.climbs(["LX(inf,0)"], late),
        () => Ladders.climbs(["LX(inf,0)"], late, others(3, 8))
      ),
      where: { "only planners have it": true, "time first": true, "no symbol will do": true },
      without: {
        "only planners have it": Ladders.listed(() =>
          Ladders.climbs(["LX", "LM"], late, { symbols: 5 })
        ),
        "time first": Ladders.listed(() => Ladders.climbs(["LX(inf,0)"], ordinary))
      },
      sizes: { symbols: [5, 6], own: [3, 9], noise: [4, 8] },
      few: "every ladder of a grid is in it",
      expect: "for",
      beyond: {
        domain: Ladders.listed(() => Ladders.climbs(["LX(inf,0)"], late, { symbols: 8 })),
        sizes: { symbols: [8, 8], own: [3, 9], noise: [4, 8] }
      }
    }),
    Readings.superhuman.over("S3 never_first_elsewhere", {
      domain: Ladders.listed(
        () => Ladders.climbs(["LX", "LM"], ordinary, { symbols: 5 }),
        () => Ladders.climbs(["LX", "LM"], ordinary, others(1, 8))
      ),
      where: { "only planners have it": false },
      without: {
        "only planners have it": Ladders.listed(
          () => Ladders.climbs(["LX(inf,0)"], ordinary, { symbols: 5 }),
          () => Ladders.climbs(["LX(inf,0)"], ordinary, others(1, 1))
        )
      },
      sizes: { symbols: [5, 5], noise: [4, 8] },
      few: "every ladder of a grid is in it",
      expect: "for",
      beyond: {
        domain: Ladders.listed(() => Ladders.climbs(["LX", "LM"], ordinary, { symbols: 7 })),
        sizes: { symbols: [7, 7], noise: [4, 8] }
      }
    }),
    Readings.together.over("S4 one_step_in_training", {
      domain: Ladders.listed(
        () => Ladders.climbs(["LX(inf,0)"], ordinary, { noises: [4], judged: "training" }),
        () =>
          Ladders.climbs(["LX(inf,0)"], ordinary, {
            ...others(6, 8),
            noises: [4],
            judged: "training"
          })
      ),
      where: { "only planners have it": true, "long to describe": true, "no symbol will do": true },
      iff: true,
      without: {
        "only planners have it": Ladders.listed(() =>
          Ladders.climbs(["LX"], ordinary, { noises: [4], judged: "training" })
        )
      },
      sizes: { symbols: [5, 6], noise: [4, 4] },
      few: "every ladder of a grid is in it",
      expect: "for",
      beyond: {
        domain: Ladders.listed(() =>
          Ladders.climbs(["LX(inf,0)"], ordinary, { symbols: 8, noises: [4], judged: "training" })
        ),
        sizes: { symbols: [8, 8], noise: [4, 4] }
      }
    }),
    Claim.measured(
      "S5 shares",
      "Shares of all ladders that meet a misaligned mesa-optimiser first where only planners have the demonstrator, with their grids: texts of up to 28 bits in steps of four, bounds on steps in doublings, one cell more.",
      Ladders.figures
    )
  ]
})

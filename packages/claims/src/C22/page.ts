/**
 * # C22 Many simple hypotheses run too long for a transformer
 *
 * References: [Rado1962], [CaludeStay2008]; thread: seeds/claims/C22.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Code from "./code.ts"
import * as Depth from "./depth.ts"
import * as Figures from "./figures.ts"
import * as Clock from "./model.ts"
import * as Readings from "./readings.ts"

export const C22 = Claim.define({
  id: "C22",
  title: "Many simple hypotheses run too long for a transformer",
  says: {
    B: [
      {
        quote: "many very simple hypotheses which take a long time to calculate",
        said: asserts(5, 2),
        as: {
          "most take more steps than they have states": Readings.ownSize,
          "more than a tenth take more steps than they have states": Reading.deny(Readings.within),
          "any part of large ones outruns any fixed clock": Readings.fixed,
          "most do by mass 2^-length": Readings.byLength,
          "some do": Readings.some
        }
      },
      {
        quote: "and which transformers therefore can't be representing",
        said: asserts(5, 2),
        as: { "a fixed depth loses most machines": Readings.shallow }
      }
    ]
  },
  finding: (found) =>
    Sentence.say`Any fixed number of steps is outrun by most large machines that halt (half of them run on beyond eight steps ${found("shares")("half beyond 8")}), but of those small enough to count ${found("few_outrun_their_size")("percent")} take more steps than they have states; by length ${found("shares")("by length beyond 8")} run on beyond eight steps. For want of reading, gates with two inputs at depths of one to three lose ${found("depth_loses_a_minority")("percent")} of the machines of four states, and ${found("depth_loses_most_if_none_is_idle")("percent")} of those that use them all. Attention reads all its inputs at once: of it nothing is shown.`,
  statements: [
    Readings.fixed.over("S1 fixed_time_is_outrun", {
      domain: Clock.clocks(),
      where: { "large for T": true },
      without: { "large for T": Clock.clocks([50]) },
      expect: "for",
      onPaper:
        "entries are drawn when first read; a step at an old entry does not halt and one at a new entry does with chance 1/(2n+1), so that at most T/(2n+1) halt within T steps; while each step leads to a new state the next entry is new, so that at least reach/(2n+1) halt"
    }),
    Readings.fixed.over("S2 small_machines_stop", {
      domain: Clock.clocks([50]),
      where: { "large for T": false },
      sizes: { states: [1, 4], T: [1, 107], percent: [50, 50] },
      expect: "against"
    }),
    Claim.lemma("S3 both_halves", "At least reach/(2n+1) halt, at most T/(2n+1) by T.", {
      model: Clock.model,
      domain: Clock.clocks([50]),
      margin: Clock.halves
    }),
    Readings.ownSize.over("S4 few_outrun_their_size", {
      domain: Clock.counted([4]),
      sizes: { states: [1, 4], quarters: [4, 4] },
      expect: "against",
      few: "one row for each number of states",
      otherwise: Clock.counted([1]),
      beyond: "all machines of five states"
    }),
    Readings.within.over("S13 nine_in_ten_stop_by_their_size", {
      domain: Clock.counted([4]),
      sizes: { states: [1, 4], quarters: [4, 4] },
      expect: "for",
      few: "one row for each number of states",
      otherwise: Clock.counted([1]),
      beyond: "all machines of five states"
    }),
    Readings.ownSize.over("S5 few_outrun_their_size_if_drawn", {
      ...Clock.rows([10, 30, 100], 100),
      expect: "against",
      beyond: Clock.rows([300, 1000, 3000], 3000)
    }),
    Readings.byLength.over("S6 short_programs_outrun_a_step", {
      ...Code.rows([1], 1),
      expect: "for",
      beyond: { ...Code.rows([8, 64], 64), expect: "against" }
    }),
    Readings.byLength.over("S7 few_by_length_run_on", {
      ...Code.rows([8, 16, 64], 64),
      expect: "against",
      beyond: Code.rows([256, 1024], 1024)
    }),
    Readings.shallow.over("S8 depth_loses_a_minority", {
      ...Depth.rows([4, 4], [1, 3]),
      where: { "none idle": false },
      expect: "against",
      few: "one row for each depth",
      beyond: { ...Depth.rows([5, 5], [2, 2]), expect: "for" }
    }),
    Readings.shallow.over("S9 depth_loses_most_if_none_is_idle", {
      ...Depth.rows([4, 4], [1, 3]),
      where: { "none idle": true },
      expect: "for",
      few: "one row for each depth",
      beyond: Depth.rows([5, 5], [2, 2])
    }),
    Readings.shallow.over("S10 fewer_states_lose_less", {
      ...Depth.rows([2, 3], [1, 3]),
      otherwise: Depth.depths([4, 4], [2, 2]),
      expect: "against",
      few: "one row for each number of states and each depth",
      beyond: "four states, of which S8 and S9 are"
    }),
    Readings.some.over("S11 some_run_long", {
      domain: Clock.counted([4]),
      sizes: { states: [2, 4] },
      expect: "for",
      few: "one row for each number of states",
      otherwise: Clock.counted([4]),
      beyond: "five states, where the longest run takes 47 176 870 steps [bbchallenge2025]"
    }),
    Claim.measured("S12 shares", "How many machines and programs outrun a clock.", Figures.shares)
  ]
})

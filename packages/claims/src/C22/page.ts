/**
 * # C22 Many simple hypotheses run too long for a transformer
 *
 * References: [Rado1962], [CaludeStay2008], [bbchallenge2025]; thread: seeds/claims/C22.md
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Claim, Fraction, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Batch from "./batch.ts"
import * as Code from "./code.ts"
import * as Depth from "./depth.ts"
import * as Clock from "./model.ts"

const fixed = Reading.all(
  "R1",
  "Of the Turing machines of this number of states that halt at least the given percentage runs more than T steps.",
  { ...Clock.clock, margin: (it) => it.share.minus(it.part) }
)

/** Shares beyond a given number of steps and beyond as many steps as there are states. */
const shares = (): Readonly<Record<string, string>> => {
  const clocks = [1, 2, 4, 8, 16]
  const seeds = Array.from({ length: 2000 }, (_, seed) => seed)
  const outrun = (T: number): Rational =>
    Rational.of(seeds.filter((it) => Code.steps(it) > T).length, seeds.length)
  const large = seeds.slice(0, 700).map((it) => Batch.drawn(1000, it))
  const share = (states: number, T: number): string => Fraction.percent(Clock.share(states, T))
  return Object.fromEntries([
    ...[...clocks, 64].map((T) => [`by length beyond ${T}`, Fraction.percent(outrun(T))]),
    ...[1, 2, 4, 8].map((T) => [`half beyond ${T}`, `from ${Clock.from(T)} states on`]),
    ...[2, 3, 4, 5].flatMap((states) => [
      [`${states} states`, clocks.map((T) => `${share(states, T)} beyond ${T}`).join(", ")],
      [`own size at ${states}`, share(states, states)]
    ]),
    [
      "own size at 1000, drawn",
      Fraction.percent(Rational.of(large.filter((it) => it > 1000).length, large.length))
    ]
  ])
}

const all = {
  domain: Batch.counted(4),
  few: "one row for each number of states",
  beyond: "machines of six states, of which some are undecided"
}
const clocked = {
  ...all,
  sizes: { states: [1, 5], quarters: [4, 4] },
  otherwise: Batch.counted(1)
} as const

export const C22 = Claim.define({
  id: "C22",
  title: "Many simple hypotheses run too long for a transformer",
  says: {
    B: [
      {
        quote: "many very simple hypotheses which take a long time to calculate",
        said: asserts(5, 2),
        as: {
          "most take more steps than they have states": Batch.ownSize,
          "more than a tenth take more steps than they have states": Reading.deny(Batch.within),
          "any part of large ones outruns any fixed clock": fixed,
          "most do by mass 2^-length": Code.byLength,
          "some do": Batch.some
        }
      },
      {
        quote: "and which transformers therefore can't be representing",
        said: asserts(5, 2),
        as: { "a fixed depth loses most machines": Depth.shallow }
      }
    ]
  },
  answer:
    "Most large machines that halt outrun any fixed clock, few small ones their own number of states; of attention nothing is shown.",
  finding: (found) =>
    Sentence.say`Any fixed number of steps is outrun by most large machines that halt (half of them run on beyond eight steps ${found("shares")("half beyond 8")}), but of those small enough to count ${found("shares")("own size at 4")} and ${found("shares")("own size at 5")} of four and of five states take more steps than they have states; of those of a thousand that were drawn it is ${found("shares")("own size at 1000, drawn")}. By length ${found("shares")("by length beyond 8")} run on beyond eight steps. For want of reading, gates with two inputs at depths of one to three lose ${found("depth_loses_a_minority")("percent")} of the machines of four states, and most of those that use them all. Attention reads all its inputs at once: of it nothing is shown.`,
  statements: [
    fixed.over("S1 fixed_time_is_outrun", {
      domain: Clock.clocks(),
      where: { "large for T": true },
      without: { "large for T": Clock.clocks([50]) },
      expect: "for",
      onPaper:
        "entries are drawn when first read; a step at an old entry does not halt and one at a new entry does with chance 1/(2n+1), so that at most T/(2n+1) halt within T steps; while each step leads to a new state the next entry is new, so that at least reach/(2n+1) halt"
    }),
    fixed.over("S2 small_machines_stop", {
      domain: Clock.clocks([50]),
      where: { "large for T": false },
      sizes: { states: [1, 5], T: [1, 107], percent: [50, 50] },
      expect: "against"
    }),
    Batch.ownSize.over("S3 few_outrun_their_size", { ...clocked, expect: "against" }),
    Batch.ownSize.over("S4 few_outrun_their_size_if_drawn", {
      ...Batch.rows([10, 30, 100], 100),
      expect: "against",
      beyond: Batch.rows([300, 1000, 3000], 3000)
    }),
    Batch.within.over("S5 nine_in_ten_stop_by_their_size", { ...clocked, expect: "for" }),
    Batch.within.over("S6 nine_in_ten_stop_if_drawn", {
      ...Batch.rows([10, 30], 30, 5000),
      expect: "for",
      beyond: { ...Batch.rows([3000], 3000, 2000), expect: "against" }
    }),
    Code.byLength.over("S7 short_programs_outrun_a_step", {
      ...Code.rows([1], 1),
      expect: "for",
      beyond: { ...Code.rows([8, 64], 64), expect: "against" }
    }),
    Code.byLength.over("S8 few_by_length_run_on", {
      ...Code.rows([8, 16, 64], 64),
      expect: "against",
      beyond: Code.rows([256, 1024], 1024)
    }),
    Depth.shallow.over("S9 depth_loses_a_minority", {
      ...Depth.rows([4, 4], [1, 3]),
      where: { "none idle": false },
      expect: "against",
      few: "one row for each depth",
      beyond: { ...Depth.rows([5, 5], [2, 2]), expect: "for" }
    }),
    Depth.shallow.over("S10 fewer_states_lose_less", {
      ...Depth.rows([2, 3], [1, 3]),
      expect: "against",
      few: "one row for each number of states and each depth",
      beyond: "four states, of which S9 is"
    }),
    Batch.some.over("S11 some_run_long", {
      ...all,
      sizes: { states: [2, 5] },
      expect: "for",
      otherwise: Batch.counted(4)
    }),
    Claim.measured("S12 shares", "How many machines and programs outrun a clock.", shares)
  ]
})

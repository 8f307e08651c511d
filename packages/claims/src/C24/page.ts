/**
 * # C24 Training can find inference that learns more efficiently than training does
 *
 * References: [KrichevskyTrofimov1981], [Elias1975]; thread: seeds/claims/C24.md
 *
 * @module
 */
import { Theorems } from "@headwater/programs"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts, concedes } from "../thread.ts"
import * as Coins from "./coins.ts"
import * as Found from "./found.ts"
import * as Lines from "./lines.ts"

const { lines } = Lines

const better = Reading.all(
  "R1",
  "On every line, once a pair was shown, the exact solution loses no more bits on the next than descent, in fewer steps.",
  { ...Lines.line, margin: (it) => Lines.least(it.saved, it.faster - 1n) }
)

const within = Reading.all(
  "R2",
  "The exact solution predicts within the time that descent takes for the same prediction.",
  { ...Lines.line, margin: (it) => Lines.least(it.faster) }
)

const exists = Reading.some("R3", "Some program loses less than descent, in fewer steps.", {
  ...Lines.line,
  strict: true,
  margin: (it) => Lines.least(it.saved, it.faster)
})

const counts = Reading.all(
  "R4",
  "On the flips of a coin counts lose no more in expectation than steps of an eighth towards each flip.",
  { ...Coins.coin, margin: Coins.saved }
)

const finds = Reading.most(
  "R5",
  "A search for low loss that knows nothing of learning finds a program that learns.",
  {
    ...Found.search,
    threshold: "51/100",
    margin: (it) => Exact.ofCondition(it.isFound)
  }
)

const divided = { "one instruction divides": true, "a pass": true } as const

/** Lines on which the time is not kept: no instruction divides, or the rival makes no pass. */
const drops = (rival: "descent" | "unit descent") => ({
  "one instruction divides": lines({ slope: 60, division: "subtraction", rival: [rival] }),
  "a pass": lines({ slope: 60, rival: [rival], passes: [0, 0] })
})

/** Lines with large x, of which one pass of steps of one is soon done. */
const far = lines({ slope: 60, x: 60, rival: ["unit descent"], passes: [1, 1] })

export const C24 = Claim.define({
  id: "C24",
  title: "Training can find inference that learns more efficiently than training does",
  says: {
    C: [
      {
        quote:
          "too pessimistic about the ability of gradient descent to find inference algorithms that update more efficiently than gradient descent",
        said: asserts(8, 1),
        as: {
          "a search finds learners more often than not": finds,
          "on every line there is one": better,
          "there is one": exists
        }
      }
    ],
    B: [
      { quote: "I do expect this to happen", said: concedes(9, 1), as: { "there is one": exists } }
    ]
  },
  answer:
    "On some tasks such programs exist, and a blind search finds some program that learns about as often as not; gradient descent itself is not run.",
  finding: (found) =>
    Sentence.say`The exact solution of a line has ${found("texts")("bits of the exact solution")} bits, descent ${found("texts")("bits of descent")}; where one instruction divides and nothing is noisy, it predicts, once a pair was shown, with no more loss and in fewer steps than any number of passes of descent along the gradient, and than steps of one where no x is large. Counts beat small steps on every coin tried that shows one side with a chance of at most ${found("coins")("greatest chance")}. A blind local search finds a program that no single look can match in ${found("search_finds_learners")("runs that find one")} runs; gradient descent itself is not run.`,
  statements: [
    better.proved("S1 exact_beats_descent", {
      by: Theorems.exactSolution.beatsGradient,
      ...Lines.proof,
      where: { ...divided, "no noise": true, "along the gradient": true },
      without: {
        ...drops("descent"),
        "no noise": lines({ slope: 6, noise: 3 }),
        "along the gradient": far
      }
    }),
    better.proved("S2 exact_beats_steps_of_one", {
      by: Theorems.exactSolution.beatsEither,
      ...Lines.proof,
      where: { ...divided, "no noise": true, "x at most 7": true },
      without: {
        ...drops("unit descent"),
        "no noise": lines({ slope: 6, noise: 3 }),
        "x at most 7": far
      }
    }),
    within.proved("S3 exact_fits_the_time_of_descent", {
      by: Theorems.exactSolution.isWithinEither,
      ...Lines.proof,
      where: { ...divided, "x at most 7": true },
      without: { ...drops("unit descent"), "x at most 7": far }
    }),
    exists.over("S4 one_exists", { domain: lines({ slope: 60 }), expect: "for" }),
    counts.over("S5 counts_beat_small_steps", {
      ...Coins.rows([0, 54], [1, 24]),
      expect: "for",
      beyond: Coins.rows([0, 54], [25, 120])
    }),
    counts.over("S6 small_steps_win_at_first", {
      ...Coins.rows([55, 55], [12, 23]),
      expect: "against"
    }),
    Claim.measured(
      "S7 search_finds_learners",
      "How often a local search over small programs finds a total loss that no single look has.",
      Found.figures
    ),
    Claim.measured(
      "S8 coins",
      "The greatest chance at which counts lose no more after any number of flips up to twenty-four, and where they lose more at the next.",
      Coins.figures
    ),
    Claim.measured(
      "S9 texts",
      "Bits of the texts, and tasks until a longer one leads.",
      Lines.figures
    )
  ]
})

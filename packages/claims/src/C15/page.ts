/**
 * # C15 Training must decouple the brain from the rest of the world
 *
 * References: [CoverThomas2006]; thread: seeds/claims/C15.md
 *
 * @module
 */
import { Claim, Reading, Sentence } from "@headwater/proof"
import { supposes } from "../thread.ts"
import * as Training from "./model.ts"

const { one, redrawn, tables, together } = Training
const { training } = Training
const cases = {
  cases: ["cases from which the training is counted", (it: Training.Measured) => it.cases]
} as const
const coupled = {
  coupled: [
    "in some context the state of the world says something of the action",
    (it: Training.Measured) => it.information.sign > 0
  ]
} as const

const undecided = Reading.all(
  "R1",
  "Training does not tell which predictor will be the better one, that of the brain alone or that of brain and world.",
  {
    ...training,
    conditions: coupled,
    sizes: cases,
    strict: true,
    margin: (_, it) => Training.undecided(it)
  }
)

const dear = Reading.most(
  "R2",
  "In three of four trainings that couple the two, reading the world costs more where the brain does not follow it than it gained in training.",
  {
    ...training,
    sizes: cases,
    threshold: "3/4",
    strict: true,
    margin: (_, it) => Training.regret(it)
  }
)

const nothing = Reading.all(
  "R3",
  "Training that draws the state of the world anew in some steps, unmarked, leaves nothing to be gained by reading it.",
  {
    ...training,
    conditions: {
      ...coupled,
      follows: ["a state that is drawn anew still says something of the action", (it) => it.follows]
    },
    sizes: {
      ...cases,
      "steps of a hundred left": [
        "steps of a hundred in which training does not draw the state of the world anew",
        (it) => it.left
      ]
    },
    margin: ({ gain }) => gain.negated()
  }
)

const always = { order: "brain does not", anew: 1, of: 1 } as const
const nine = { ...always, anew: 9, of: 10 } as const

export const C15 = Claim.define({
  id: "C15",
  title: "Training must decouple the brain from the rest of the world",
  says: {
    Kosoy: [
      {
        quote: "suppose that training decouples the brain from the world well enough",
        said: supposes(2, "footnote 2"),
        as: {
          "well enough is nearly always": nothing,
          "or else training does not tell which predictor is the better one": undecided,
          "or else reading the world mostly costs more than it gained": dear
        }
      }
    ]
  },
  answer:
    "Yes, where training couples the two: only interventions tell them apart, and unless every step is one, reading the world still pays in the end.",
  finding: (found) =>
    Sentence.say`Where training couples the two, no data of it tell a brain that follows the world from a world that bears the marks of the brain, and what predicts better in the one case is worse in the other; misplaced, the coupling costs more than it gained in ${found("misplaced_coupling_is_dear")("percent")} of the tables. Only interventions tell, and "well enough" is "always": with every second step drawn anew ${found("what_is_left")("bits a step at 50/100")} of ${found("what_is_left")("bits a step at 0/100")} bits a step are left to gain, with ninety-nine in a hundred still some, and the brain alone holds for ${found("what_is_left")("times as long at 99/100")} times as many steps, not for ever.`,
  statements: [
    undecided.law("S1 training_does_not_tell", {
      domain: tables(12, true),
      where: { coupled: true },
      without: { coupled: together(one(Training.settled), tables(12, false)) },
      iff: true
    }),
    dear.over("S2 misplaced_coupling_is_dear", {
      domain: tables(16, true),
      sizes: { cases: [16, 16] },
      expect: "for",
      beyond: { domain: tables(24, true), sizes: { cases: [24, 24] } }
    }),
    Claim.measured(
      "S3 on_other_grids",
      "The share of coupled tables of two states and two actions in which misplaced coupling costs more than it gained.",
      Training.grids
    ),
    nothing.over("S4 nearly_always_is_not_enough", {
      domain: Training.nearly,
      sizes: { "steps of a hundred left": [1, 100] },
      expect: "against",
      otherwise: redrawn(12, true, always)
    }),
    nothing.law("S5 always_is_enough", {
      domain: redrawn(12, true, always),
      where: { follows: false },
      sizes: { "steps of a hundred left": [0, 0] },
      without: { follows: redrawn(12, true, { ...always, order: "brain follows world" }) },
      iff: true
    }),
    nothing.law("S6 uncoupled", {
      domain: together(one(Training.settled), redrawn(12, false, nine)),
      where: { coupled: false },
      without: { coupled: redrawn(12, true, nine) },
      iff: true
    }),
    Claim.measured(
      "S7 what_is_left",
      "For a bit that is the bit of the world nine times in ten: what reading the world gains where a given number of steps are drawn anew, and for how many times as many steps the brain alone then leads.",
      Training.figures
    )
  ]
})

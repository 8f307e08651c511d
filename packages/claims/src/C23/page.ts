/**
 * # C23 Bounded simplicity priors are well defined, and the speed prior is one
 *
 * References: [LiVitanyi2019] §4.5, [FilanLeikeHutter2016]; thread: seeds/claims/C23.md
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Inequality } from "@headwater/certificate"
import { Theorems } from "@headwater/programs"
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { meters, name, settings } from "../models/Machines.ts"
import { defines } from "../thread.ts"
import * as Layers from "./layers.ts"
import * as Simulation from "./model.ts"
import * as Weights from "./weights.ts"

const { constant, ever, hurried, longer, timely } = Simulation

const oneFamily = Reading.all("R1", "Every soft bound is a mixture of hard bounds.", {
  ...Layers.bound,
  margin: (it) => Exact.ofCondition(it.isMixture)
})

const sound = Reading.all(
  "R2",
  "The weights of all programs sum to at most one, whatever the bound, undecided ones being as heavy as they can be.",
  { ...Weights.class_, margin: (it) => it.left }
)

const simple = Reading.all(
  "R3",
  "Of two programs of equal time the odds are two to the difference in bits.",
  {
    ...Weights.pair,
    margin: ({ areExcluded, longer, odds }) =>
      Exact.ofCondition(odds === undefined ? areExcluded : odds.equals(LogForm.of(longer)))
  }
)

const cheap = Reading.all("R4", "Of two programs of equal length the faster is no lighter.", {
  ...Weights.pair,
  margin: ({ isFaster, order }) => Exact.ofInteger(isFaster ? order : -order)
})

const translates = Reading.all(
  "R5",
  "What the flagged machine computes weighs on the plain one, under a hard bound on time, at least two to the minus of a constant of what its length gives it.",
  {
    ...Simulation.simulation,
    machines: { names: settings, of: ({ meter }) => name(meter) },
    margin: (it) => it.kept
  }
)

const [own, ...others] = meters

/** A statement on every other machine, with some bits less than the constant. */
const on = (less: number) =>
  Object.fromEntries(
    others.map((meter) => [
      name(meter),
      { domain: timely(meter, { constant: constant(meter) - less }) }
    ])
  )

export const C23 = Claim.define({
  id: "C23",
  title: "Bounded simplicity priors are well defined, and the speed prior is one",
  says: {
    Kosoy: [
      {
        quote:
          "a prior which involves either a “hard” (i.e. some hypotheses are excluded) or a “soft” (i.e. some hypotheses are down-weighted) bound on computational resources (or both)",
        said: defines(6, 1),
        as: {
          "soft bounds are mixtures of hard ones": oneFamily,
          "weights sum to one at most": sound,
          "time is charged": cheap
        }
      },
      {
        quote: "it should probably behave as ~ 2^{-description complexity}",
        said: defines(6, 1),
        as: {
          "on a machine beside this one, up to a constant": translates,
          "length counts where times are equal": simple
        }
      }
    ]
  },
  answer:
    "Yes by definition, if no description begins another and weights never rise with time: hard, soft and speed priors are then one family.",
  finding: (found) =>
    Sentence.say`Sound by definition, and hard, soft and speed priors are one family, which differs in how the limit on time is distributed. Descriptions on the flagged machine keep their weight on the plain one up to ${found("constants")("bits")} bits and two steps in all ${found("simulation_keeps_weight")("cases")} cases that were run; up to ${found("constants")("bits of terms")} bits and ten times the time for terms. With a bit less the programs that were run do not. A translation to the register machine is made so that no program, however long, becomes more than ${found("constants")("bits of any length")} bits longer; where many of its jumps lead just behind its end an exit stands there, which is a third step.`,
  statements: [
    oneFamily.law("S1 layer_cake", {
      domain: Layers.domains.falling,
      where: { "phi falls": true },
      without: { "phi falls": Layers.domains.mayRise },
      iff: true
    }),
    sound.law("S2 weights_sum_to_one_at_most", {
      domain: Weights.classes,
      where: { "prefix-free": true },
      without: { "prefix-free": Weights.withoutEnds }
    }),
    simple.law("S3 equal_times", {
      domain: Weights.pairs("steps"),
      otherwise: Weights.pairs("steps", [null])
    }),
    cheap.law("S4 equal_lengths", { domain: Weights.pairs("bits") }),
    translates.over("S5 simulation_keeps_weight", {
      domain: timely(own),
      where: { "time to spare": true },
      without: { "time to spare": hurried(own) },
      expect: "for",
      on: on(0),
      beyond: {
        domain: timely(own, { from: 15, to: 16 }),
        sizes: { bits: [15, 16], constant: [20, 20] }
      }
    }),
    translates.over("S6 a_bit_less_is_too_little", {
      domain: timely(own, { constant: constant(own) - 1 }),
      expect: "against",
      on: on(1)
    }),
    Claim.lemma(
      "S7 wrapper_takes_two_steps",
      "A text that stays inside with the wrapper behind it answers alike in one step more where the flag is down, and one more in two steps more where it is up.",
      {
        by: Inequality.every(
          [0, 1].map((end) =>
            Theorems.by(Theorems.wrapper, {
              end,
              goal: `-(steps - T - ${end + 1})^2 - (r0 - a - ${end})^2 >= 0`
            })
          )
        )
      }
    ),
    Claim.measured(
      "S8 constants",
      "What simulations take in bits, and what longer ones take in steps.",
      () => ({
        bits: `${constant(own)}`,
        "bits of any length": `${ever(own)}`,
        "bits of terms": `${constant("beta")}`,
        "bits and steps more of programs for roots, sequences and differences": longer(own)
          .map(([bits, steps]) => `${bits} and ${steps}`)
          .join(", ")
      })
    )
  ]
})

/**
 * # C06 Growing networks approach realizability of the brain
 *
 * References: [Knuth2011] §7.1.2; thread: seeds/claims/C06.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Landing from "./landing.ts"
import * as Realizing from "./realizing.ts"
import * as Steps from "./steps.ts"

const most = Reading.most(
  "R1",
  "One gate more, constants and negations free, brings most functions that are not reached nearer.",
  {
    ...Steps.step,
    threshold: "51/100",
    weight: (it) => it.away,
    part: (it) => it.nearer,
    margin: (it) => Exact.ofInteger(100 * it.nearer - 51 * it.away)
  }
)

const mean = Reading.all(
  "R2",
  "Every gate, constants and negations free, brings the nearest circuit nearer on average over all functions.",
  { ...Steps.step, strict: true, margin: ({ after, before }) => before.minus(after) }
)

const every = Reading.all(
  "R3",
  "One gate more brings every chain of XOR, AND or OR gates nearer.",
  { ...Landing.landing, strict: true, margin: (it) => Exact.ofInteger(it.gained) }
)

const away = Reading.all(
  "R4",
  "More length or more time never leads away from the demonstrator, and below its least time it is not reached.",
  { ...Realizing.class_, margin: (_, it) => Exact.ofInteger(Realizing.neverAway(it)) }
)

const reached = Reading.all("R5", "A class has the demonstrator in it.", {
  ...Realizing.class_,
  margin: (_, it) => Exact.ofInteger(Realizing.slack(it))
})

const nextSize = "functions of five inputs"

/** One gate of one number of inputs. */
const gate = (
  name: string,
  inputs: number,
  gates: number,
  expect: "for" | "against",
  beyond: string
) =>
  most.over(name, {
    domain: Steps.all(inputs),
    sizes: { inputs: [inputs, inputs], gates: [gates, gates] },
    few: "one row",
    expect,
    beyond
  })

export const C06 = Claim.define({
  id: "C06",
  title: "Growing networks approach realizability of the brain",
  says: {
    Kosoy: [
      {
        quote:
          "today we don't have realizability because the ANNs currently in use are not big enough to contain a brain, but we're gradually getting closer there",
        said: asserts(2, 2),
        as: {
          "every demonstrator with every gate, chains among them": every,
          "most demonstrators with every gate": most,
          "on average with every gate": mean
        }
      }
    ]
  },
  answer:
    "Small circuits do on average with every gate; a single function is approached by a staircase, where a gate more may bring nothing.",
  finding: (found) =>
    Sentence.say`On average over all functions of three and of four inputs every gate brings the nearest circuit nearer. For a single demonstrator progress is a staircase: with one gate more, from ${found("staircase")("least part that waits")} (at the last but one) to ${found("staircase")("greatest part that waits")} (at the second) of the functions of four inputs that are not reached do not move, and parity of any number of inputs does not before the last. Room for a table in both length and time is enough.`,
  statements: [
    away.law("S1 growth_never_leads_away", { domain: Realizing.domains.all }),
    reached.law("S2 tables_suffice", {
      domain: Realizing.domains.withTables,
      where: { "enough length": true, "enough time": true }
    }),
    every.over("S3 parity_waits", {
      domain: Landing.domains.waiting,
      where: { "more are needed": true },
      without: { "more are needed": Landing.domains.last },
      onPaper:
        "fewer than n - 1 gates read at most n - 1 inputs, and turning the unread one turns parity and not the circuit, so that half of the inputs are wrong until the last gate",
      expect: "against"
    }),
    mean.over("S4 mean_falls", {
      domain: Steps.all(3, 4),
      sizes: { inputs: [3, 4] },
      few: "one row for each gate",
      otherwise: Steps.beyondLast,
      expect: "for",
      beyond: nextSize
    }),
    most.over("S5 later_gates_bring_most_nearer", {
      domain: Steps.all(3, 4),
      sizes: { inputs: [3, 4], gates: [3, 7] },
      few: "one row for each gate",
      expect: "for",
      beyond: nextSize
    }),
    gate("S6 first_gate_of_three_inputs", 3, 1, "against", "the first gate of four inputs: S9"),
    gate("S7 second_gate_of_three_inputs", 3, 2, "for", "the second gate of four inputs: S8"),
    gate("S8 second_gate_of_four_inputs", 4, 2, "against", nextSize),
    gate("S9 first_gate_of_four_inputs", 4, 1, "for", nextSize),
    Claim.lemma("S10 parity_errs_on_half", "The nearest circuit of too few gates errs on half.", {
      model: Landing.landing.model,
      domain: Landing.domains.parity,
      margin: (it) => Exact.ofCondition(2 * Landing.errors(it) === 2 ** it.inputs)
    }),
    Claim.measured(
      "S11 staircase",
      "Mean errors by gates, and functions that wait.",
      Steps.figures
    ),
    Claim.measured("S12 frontiers", "The corners that known programs make.", Realizing.frontiers)
  ]
})

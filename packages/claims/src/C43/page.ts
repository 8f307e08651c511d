/**
 * # C43 Either a complete model of the world, or an agent
 *
 * References: [KauffmanWeinberger1989], [Wolfram1983]; thread: seeds/claims/C43.md
 *
 * @module
 */
import { Claim, Exact, Reading, Sentence } from "@headwater/proof"
import { supposes } from "../thread.ts"
import * as Closed from "./closed.ts"
import * as Labels from "./labels.ts"
import * as Race from "./model.ts"

const { race } = Race

const nothing = Reading.all(
  "R1",
  "Within a bound on time that leaves out the complete model, none of the readers of near windows leads the record.",
  { ...race, margin: (it) => it.lead.negated() }
)

const leads = Reading.all(
  "R2",
  "A partial reader of the world leads both the record and the complete model.",
  { ...race, strict: true, unit: "bits", margin: (it) => it.lead }
)

const closed = Reading.most(
  "R3",
  "In nine of ten elementary worlds in which something happens no closed form leads, within a bound on the steps of an answer, the bare bits of the cells and the run of the world.",
  {
    ...Closed.form,
    threshold: "9/10",
    margin: (lead) => Exact.ofInteger(-lead)
  }
)

const far = Reading.all(
  "R4",
  "A partial reader is wrong about the first choice of a brain whose world repeats it and decides it in one cell.",
  {
    ...Labels.label,
    margin: (it) => Exact.ofCondition(!it.isRight)
  }
)

export const C43 = Claim.define({
  id: "C43",
  title: "Either a complete model of the world, or an agent",
  says: {
    Kosoy: [
      {
        quote:
          "what uses the world to predict the brain is no complete model of it, hence hypotheses that are in themselves agents",
        said: supposes(2, 4),
        as: {
          "no partial reader leads where time leaves out the complete model": nothing,
          "no closed form does in most worlds": closed,
          "no partial reader can, where what decides is far away": far
        }
      }
    ]
  },
  answer:
    "No: readers of near parts, and closed forms, are neither and can lead; but where what decides is far away a near reader misses it.",
  finding: (found) =>
    Sentence.say`Two third kinds read the world and are neither. A reader of near windows, reach one, leads the record of a thousand choices and some more, and the complete model, for every bound from ${found("figures")("a partial reader of 1020 choices leads from")} steps to the ${found("figures")("steps of the whole model")} that the complete model takes. A closed form, exact for ever, leads the record of sixty-four rows and the run of the world, which takes more than a thousand steps, in ${found("closed_forms_lead")("exceptions")} of ${found("closed_forms_lead")("cases")} elementary worlds in which something happens. Where there is little to know of a brain, or little time, its record leads them all. What the step supposes is a world with long memory: where one far cell decides, a reader that stops short of it is wrong. Neither kind is given anything to want; that what reads the world is an agent has to be shown by other means.`,
  statements: [
    nothing.over("S1 partial_readers_lead", {
      domain: Race.domains.between,
      expect: "against",
      from: ["C07.world_reading_rival_is_ahead"]
    }),
    nothing.over("S2 records_of_little_lead", {
      domain: Race.domains.little,
      sizes: { choices: [60, 600], reach: [1, 1] },
      expect: "for",
      beyond: {
        domain: Race.domains.less,
        sizes: { choices: [660, 660], reach: [1, 1] },
        expect: "against"
      }
    }),
    nothing.over("S3 records_under_short_bounds", {
      domain: Race.domains.short,
      sizes: { choices: [660, 1080], reach: [1, 1] },
      expect: "for",
      beyond: "more choices, from which shorter bounds are enough for a partial reader"
    }),
    leads.over("S4 they_lead_at_every_bound_between", {
      domain: Race.domains.all,
      where: { "whole model fits": false, "near sites fit": true },
      expect: "for",
      beyond: { domain: Race.domains.more, sizes: { choices: [12_000, 60_000], reach: [1, 1] } }
    }),
    closed.over("S5 closed_forms_lead", {
      domain: Closed.forms(1000),
      sizes: { bound: [1000, 1000] },
      expect: "against",
      from: ["C09.closed_forms_are_fast"],
      few: "every world from one cell in which something happens",
      otherwise: Closed.forms(4),
      beyond: "a larger bound, until the run fits as well"
    }),
    far.over("S6 what_is_far_is_missed", {
      domain: Labels.labels([3, 10], [2, 4]),
      where: { "in sight": false },
      iff: true,
      expect: "for",
      onPaper:
        "without the cell the best brain is all zeros, with it one that begins with 1; the reader sees a world without it",
      from: ["C08.whole_inference_has_a_price"]
    }),
    Claim.measured(
      "S7 figures",
      "Sixty choices of reach one: bounds, and what partial readers take and lose.",
      Race.figures
    )
  ]
})

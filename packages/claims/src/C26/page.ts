/**
 * # C26 Regularisation is the selective pressure, and speed is not
 *
 * References: [thread]; thread: seeds/claims/C26.md
 *
 * @module
 */
import { Claim, Domain, Exact, Reading, Sentence } from "@headwater/proof"
import { asserts } from "../thread.ts"
import * as Fabric from "./fabric.ts"
import * as Penalties from "./penalties.ts"
import * as Training from "./training.ts"

const selects = Reading.all(
  "R1",
  "Idle work in every evaluation of one of two candidates does not change which is selected.",
  { ...Training.training, margin: (it) => Exact.ofCondition(it.arm === it.without) }
)

const uncharged = Reading.all("R2", "The posterior does not depend on a charge for time.", {
  ...Fabric.fabric,
  margin: (it) => it.moved.negated()
})

const likeCodes = Reading.most(
  "R3",
  "Of two functions of a threshold unit on three bits, the one with the shorter code has the smaller squares.",
  {
    ...Penalties.pair,
    threshold: "9/10",
    ties: (it) => it.lead === 0,
    strict: true,
    margin: (it) => Exact.ofInteger(it.lead)
  }
)

const ofFunctions = Reading.all("R4", "Two units that compute one function have equal squares.", {
  ...Penalties.unit,
  margin: ({ isSame, apart }) => Exact.ofCondition(!isSame || apart === 0)
})

export const C26 = Claim.define({
  id: "C26",
  title: "Regularisation is the selective pressure, and speed is not",
  says: {
    C: [
      {
        quote:
          "faster than gradient descent is not a selective pressure, at least if we're considering typical ML training procedures",
        said: asserts(10, 1),
        as: {
          "whatever a charge for time is": uncharged,
          "not in what training selects": selects
        }
      },
      {
        quote:
          "what is a selective pressure is regularization, which functions much more like a complexity prior than a speed prior",
        said: asserts(10, 1),
        as: { "squares order functions as code lengths do": likeCodes }
      }
    ]
  },
  answer:
    "Speed is none, by definition, where all candidates get equally many updates and take the same time; with a shared clock it earns something.",
  finding: (found) =>
    Sentence.say`By definition where each candidate gets a fixed number of updates and takes one time: then speed earns nothing; a shared clock, or parameters that may end a run early, make it earn something. Squared weights order functions of one unit on three bits as code lengths do in ${found("squares_order_like_codes")("percent")} of the pairs, which is so nearly by construction, and is compared with no speed prior, since to that all units are alike.`,
  statements: [
    selects.law("S1 idle_work_selects_nothing", {
      domain: Domain.sampled(Training.trainings("updates of each arm")),
      where: { "same updates": true },
      without: {
        "same updates": Domain.sampled(Training.trainings("shared steps"), { runs: 400 })
      }
    }),
    uncharged.law("S2 one_time_is_no_charge", {
      domain: Fabric.fabrics(false),
      where: { "one time": true },
      without: { "one time": Fabric.fabrics(true) }
    }),
    likeCodes.over("S3 squares_order_like_codes", {
      domain: Penalties.pairs(2, 3),
      sizes: { "greatest weight": [2, 3] },
      expect: "for",
      beyond: { domain: Penalties.pairs(4), sizes: { "greatest weight": [4, 4] } }
    }),
    ofFunctions.over("S4 squares_belong_to_parameters", {
      domain: Penalties.scaled,
      expect: "against"
    })
  ]
})

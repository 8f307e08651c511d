/**
 * # What "many" and "long" can mean
 *
 * B says many. Most is more than that, and read first; more than a tenth is a modest many.
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Halting from "../models/Halting.ts"
import * as Code from "./code.ts"
import * as Depth from "./depth.ts"
import * as Clock from "./model.ts"

export const fixed = Reading.all(
  "R1",
  "Of the Turing machines of this number of states that halt at least the given percentage runs more than T steps.",
  {
    model: Clock.model,
    measure: Clock.measure,
    conditions: {
      "large for T": [
        "1 - T/reach is at least the part, where reach is the sum over i of the chances that the first i states are new, and at least a third of the root of the number of states",
        (it) => it.assured.compare(it.part) >= 0
      ]
    },
    sizes: { states: (it) => it.states, T: (it) => it.steps, percent: (it) => it.percent },
    margin: (it) => it.share.minus(it.part)
  }
)

export const ownSize = Reading.most(
  "R2",
  "Most Turing machines that halt take more steps than quarters/4 times the number of their states.",
  {
    model: Clock.batches,
    measure: Clock.measureBatch,
    sizes: { states: (it) => it.states, quarters: (it) => it.quarters },
    threshold: "51/100",
    weight: (it) => it.halting,
    part: (it) => it.longer,
    margin: (it) => Exact.ofInteger(100n * it.longer - 51n * it.halting)
  }
)

/** What "many" denies, where it is more than a tenth. */
export const within = Reading.most(
  "R6",
  "Nine in ten Turing machines that halt take no more steps than quarters/4 times the number of their states.",
  {
    model: Clock.batches,
    measure: Clock.measureBatch,
    sizes: { states: (it) => it.states, quarters: (it) => it.quarters },
    threshold: "9/10",
    weight: (it) => it.halting,
    part: (it) => it.halting - it.longer,
    margin: (it) => Exact.ofInteger(it.halting - 10n * it.longer)
  }
)

export const byLength = Reading.most(
  "R3",
  "Most register programs that halt run more than T steps, where one of L bits weighs 2^-L.",
  {
    model: Code.model,
    measure: Code.measure,
    sizes: { T: (it) => it.clock },
    threshold: "51/100",
    margin: (it) => Exact.ofInteger(it.longer - 1)
  }
)

export const shallow = Reading.most(
  "R4",
  "Most finite machines that read one bit more than a circuit of this depth can reach are computed by none of that depth, however wide.",
  {
    model: Depth.model,
    measure: Depth.measure,
    conditions: {
      "none idle": ["every state is reached", ({ idle }: Depth.Measured) => idle === 0]
    },
    sizes: Depth.sizes,
    threshold: "51/100",
    weight: (it) => it.machines,
    part: (it) => it.lost,
    margin: (it) => Exact.ofInteger(100 * it.lost - 51 * it.machines)
  }
)

export const some = Reading.all(
  "R5",
  "Some machine halts after more than 2^n steps, n its states.",
  {
    model: Clock.batches,
    measure: ({ states }: Clock.Batch) => ({ states, longest: Halting.longest(states) }),
    sizes: { states: (it) => it.states },
    strict: true,
    margin: (it) => Exact.ofInteger(it.longest - 2 ** it.states)
  }
)

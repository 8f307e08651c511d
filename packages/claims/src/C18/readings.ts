/**
 * # What is said of overhead
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import * as Overhead from "./model.ts"
import * as Stakes from "./stakes.ts"
import * as Windows from "./windows.ts"
import * as Wrapping from "./wrapping.ts"

export const grows = Reading.all(
  "R1",
  "A departing variant of an emulator of t steps is not yet s bits behind at the charge (Δ + s)·t/(2δ₀), where it is Δ bits shorter and takes δ₀ steps more at the smallest size.",
  {
    model: Overhead.model,
    measure: Overhead.measure,
    conditions: {
      "fixed extra time": [
        "the extra time is no more than at the family's smallest size",
        (it: Overhead.Measured) => it.extra <= it.extraAtFirst
      ],
      "bits to make up for": [
        "the variant is shorter, or has to be further behind, than it is longer",
        (it: Overhead.Measured) => it.owed > 0
      ]
    },
    strict: true,
    unit: "bits",
    margin: (it) => Overhead.reprieve(it, Overhead.charge(it))
  }
)

export const mild = Reading.all(
  "R2",
  "At the charge Δ + s, whatever the size of the emulator, a departing variant is s bits behind.",
  {
    model: Overhead.model,
    measure: Overhead.measure,
    conditions: {
      "work multiplies": [
        "the extra time is at least the emulator's",
        (it: Overhead.Measured) => it.extra >= it.emulator.steps
      ]
    },
    unit: "bits",
    margin: (it) => Overhead.reprieve(it, Rational.of(it.owed)).negated()
  }
)

export const wraps = Reading.all(
  "R3",
  "A wrapper takes one step in training and leaves the answer, and in deployment two steps for one more than the answer.",
  {
    model: Wrapping.model,
    measure: Wrapping.measure,
    sizes: { flag: (it) => it.flag },
    conditions: {
      "no jump out backwards": [
        "no jump leads to a place before the text",
        (it: Wrapping.Measured) => it.staysBehindStart
      ],
      "no jump behind END": [
        "no jump leads to a place behind END",
        (it: Wrapping.Measured) => it.staysBeforeEnd
      ],
      "flag unwritten": ["no instruction writes r7", (it: Wrapping.Measured) => it.writesNoFlag]
    },
    margin: Wrapping.exactness
  }
)

export const stakes = Reading.all(
  "R4",
  "At a charge of a thirty-second of the price of a reading times its steps, what has the demonstrator only to plan with still leads what reads it to imitate.",
  {
    model: Stakes.model,
    measure: Stakes.measure,
    conditions: {
      "by habit": [
        "what plans takes less time than two readings: it takes its stake as large and does not work it out",
        (it: Stakes.Measured) => it.least < 2n * BigInt(it.tau)
      ]
    },
    sizes: {
      symbols: [Policies.says.symbols, (it) => it.symbols],
      tau: ["steps of a reading", (it) => it.tau],
      price: ["bits of a reading", (it) => it.price]
    },
    margin: (it) => Exact.ofCondition(it.isLed)
  }
)

export const safe = Reading.all(
  "R5",
  "Some charge for time, of those in eighths from 0 to 8, leaves what never deviates half of the posterior, where only planners have the demonstrator.",
  {
    model: Windows.model,
    measure: Windows.measure,
    sizes: {
      symbols: [Policies.says.symbols, (it) => it.symbols],
      seen: [Policies.says.seen, (it) => it.seen],
      own: [Policies.says.own, (it) => it.own]
    },
    margin: ({ safe }) => Exact.ofInteger(safe.length - 1)
  }
)

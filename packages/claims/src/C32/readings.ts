/**
 * # What is said of what cannot be settled
 *
 * @module
 */
import { Exact, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"
import * as Prices from "../C01/prices.ts"
import * as Access from "./access.ts"
import * as SecondMachine from "./model.ts"
import * as Pairs from "./pairs.ts"
import * as Shortest from "./shortest.ts"

export const told = Reading.all(
  "R1",
  "Answers leave the odds of a program and its departing version as the prior has them.",
  {
    model: Pairs.model,
    measure: Pairs.measure,
    conditions: {
      "training only": ["every answer is from training", (it: Pairs.Measured) => it.isTraining]
    },
    margin: (it) => Exact.ofCondition(it.keepsOdds)
  }
)

export const machines = Reading.some(
  "R2",
  "Two machines that simulate each other, each with a constant of bits, order the least of some texts of an emulator and of its departing version oppositely.",
  {
    model: SecondMachine.model,
    measure: SecondMachine.measure,
    conditions: {
      "machines differ": [
        "some text that is tried answers otherwise on the second machine",
        (it) => it.differ
      ]
    },
    machines: SecondMachine.settings,
    strict: true,
    margin: ({ excesses: [first, second] }) => Exact.ofInteger(-first * second)
  }
)

export const shortest = Reading.some(
  "R3",
  "Two such machines order the shortest programs that give some answers on nine contexts, and the same with one more in deployment, oppositely.",
  {
    model: Shortest.model,
    measure: Shortest.measure,
    strict: true,
    margin: (it) => Exact.ofInteger(it.reversal)
  }
)

export const optimisers = Reading.all(
  "R4",
  "Two codes of one language of policies, in which a reading costs others more or less, put what imitates as a means on opposite sides of half of the posterior.",
  { ...Prices.shares, strict: true, margin: (it) => it.turn }
)

export const bound = Reading.all(
  "R5",
  "From one machine to the other the difference of the lengths of two functions changes by no more than both translations.",
  {
    model: Shortest.model,
    measure: Shortest.measure,
    conditions: {
      "shortest texts": [
        "no shorter text of any of the four is known; beyond 22 bits all lengths are tried from 23 to that of the translated one",
        (it: Shortest.Measured) => it.areShortest
      ]
    },
    margin: (it) => Exact.ofInteger(it.room)
  }
)

export const languages = Reading.all(
  "R6",
  "Two languages of policies put what imitates as a means on the same side of half of the posterior.",
  {
    model: Access.model,
    measure: Access.measure,
    conditions: {
      "same access": [
        "in both the same can get at the demonstrator",
        (it: Access.Measured) => it.sameAccess
      ]
    },
    sizes: {
      symbols: [Policies.says.symbols, (it: Access.Measured) => it.symbols],
      own: [Policies.says.own, (it: Access.Measured) => it.own]
    },
    margin: ({ above: [one, other] }) => one.times(other)
  }
)

/**
 * # What is said of networks with random parameters
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Exact, Reading } from "@headwater/proof"
import * as Bound from "./bound.ts"
import * as Learning from "./learning.ts"
import * as Masses from "./model.ts"
import * as Pairs from "./pairs.ts"

const within = (id: string, what: string) =>
  Reading.all(id, `2^-K is within a bit of the mass of networks, where K counts ${what}.`, {
    ...Masses.shape,
    margin: ({ own }) => LogForm.of(1).minus(own)
  })

export const withinOfParameters = within("R1", "the parameters that cannot be 0")
export const withinOfGates = within("R2", "the gates of the smallest circuit")

export const ordered = Reading.all(
  "R3",
  "Of two functions the one of fewer parameters has no less mass among networks.",
  { ...Pairs.pair, margin: ({ inverted }) => Exact.ofInteger(-inverted) }
)

export const mostlyOrdered = Reading.most(
  "R4",
  "Of three in four pairs of functions the one of fewer parameters has more mass among networks.",
  {
    ...Pairs.pair,
    sizes: Masses.sizes,
    threshold: "3/4",
    weight: (it) => it.pairs,
    part: (it) => it.right,
    ties: (it) => it.equal,
    margin: ({ pairs, right }) => Exact.ofInteger(4n * right - 3n * pairs)
  }
)

export const nearer = Reading.all(
  "R5",
  "The mass of networks is nearer to 2^-K than to all functions alike.",
  { ...Masses.shape, strict: true, margin: ({ own, flat }) => flat.minus(own) }
)

export const bounded = Reading.all(
  "R6",
  "A function that h of H hidden units compute has a mass of at least 3^-(4h + H + 1).",
  { ...Bound.within, margin: ({ bound, mass }) => mass.minus(bound) }
)

export const trained: Reading.Title = {
  id: "R7",
  text: "Training finds each function as often as the posterior of random networks weighs it, within a factor of two.",
  quantifier: "all"
}

export const generalises = Reading.all(
  "R8",
  "On inputs that were not shown the posterior of random networks is right more often than their prior.",
  { ...Learning.learner, strict: true, margin: ({ accuracy, before }) => accuracy.minus(before) }
)

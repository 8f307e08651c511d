/**
 * # Conditioning random networks
 *
 * Random networks of three bits are a prior over the 256 functions, which a learner conditions on
 * the values at some of the inputs. The functions to be learned are drawn from a simplicity prior,
 * in which every parameter that cannot be 0 makes a function less likely by a factor: 2^c is 2^-cK
 * for K of them.
 *
 * @module
 */
import { Memo, Rational, RationalFromString } from "@headwater/exact"
import { Circuit, type Network } from "@headwater/hypotheses"
import { FunctionPrior } from "@headwater/learners"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Masses from "./model.ts"

export const census = (units: number): Network.Census => Masses.census(3, units)

/** What is shown of a function, from where it is drawn, and what the learner conditions. */
const Learning = Schema.Struct({
  units: Schema.Int,
  /** By what a parameter that cannot be 0 makes a function less likely. */
  factor: RationalFromString,
  /** 1 at the inputs whose value is shown, from 000 on. */
  shown: Schema.String,
  /** What is alike to the learner: all settings of the parameters, or all functions. */
  alike: Schema.Literals(["parameters", "functions"])
})
export type Learning = typeof Learning.Type

/** How many networks compute each function. */
export const networks = Memo.by(Number, (units: number) => FunctionPrior.ofNetworks(census(units)))
const functions = FunctionPrior.of(3, () => 1n)

/** The inputs that are shown. */
export const inputs = (shown: string): ReadonlyArray<number> =>
  Array.from(shown, (digit, at) => (digit === "1" ? [at] : [])).flat()

/** Whether functions that fit have fewer parameters by these weights than if all were alike. */
const leans = (units: number, prior: FunctionPrior.FunctionPrior): boolean => {
  const [own, flat] = [prior, functions].map((weights) =>
    FunctionPrior.mean(weights, (table) => census(units).functions.get(table)?.least)
  )
  return own!.compare(flat!) < 0
}

/** The chance to be right at what is not shown, and the chance without what is. */
export const measure = ({ alike, factor, shown, units }: Learning) => {
  const learner = alike === "parameters" ? networks(units) : functions
  const drawn = FunctionPrior.ofParameters(census(units), factor)
  return {
    accuracy: FunctionPrior.accuracy(learner, drawn, inputs(shown)),
    before: FunctionPrior.accuracy(learner, drawn, inputs(shown), false),
    learnerLeans: leans(units, learner),
    drawnLeans: leans(units, drawn)
  }
}

/** Which inputs are shown, but not all of them; one choice of those that differ in names of bits. */
export const choices: ReadonlyArray<string> = Array.from(Circuit.functions(3)).filter(
  (shown) => shown.includes("0") && [...Circuit.renamed(shown)].every((it) => shown <= it)
)

/** About 2^1.2, the price of a parameter that three hidden units come nearest to. */
export const price = Rational.of(85, 37)

/** Every choice of some inputs, of functions weighed by a factor, for a learner. */
export const learning = (
  units: ReadonlyArray<number>,
  factor: ReadonlyArray<Rational>,
  alike: Learning["alike"] = "parameters"
): Domain.Listing<Learning> =>
  Domain.product({
    units,
    factor,
    shown: choices.filter((shown) => shown.includes("1")),
    alike: [alike]
  })

export const learner = Reading.about(Learning, measure, {
  show: (it, { accuracy, before }) =>
    `${inputs(it.shown).length} inputs shown (${it.shown}), ${it.units} hidden units, functions ` +
    `weighed by ${it.factor.toString()}^-K, all ${it.alike} alike to the learner: right with ` +
    `${accuracy.toNumber().toFixed(3)}, before with ${before.toNumber().toFixed(3)}`,
  conditions: {
    "learner leans": [
      "the learner expects fewer parameters than if all functions were alike",
      (it) => it.learnerLeans
    ],
    "truth leans": ["functions are drawn with fewer parameters than that", (it) => it.drawnLeans]
  },
  sizes: { units: (_, { units }) => units }
})

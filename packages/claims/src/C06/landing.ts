/**
 * # Landings
 *
 * XOR, AND or OR of n bits, or XOR of all but one of them, and circuits of a given number of gates: on how
 * many inputs does the nearest circuit err? A circuit of s gates reads at most s + 1 of the inputs,
 * so it errs at least as often as the best function of s + 1 inputs does. One that is always 0 or
 * always 1 errs as often as the function differs from it, and the chain that computes the function
 * never. Where the two bounds are the same the distance is known.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Circuit } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

const gate = { xor: 0b0110, and: 0b0001, or: 0b0111, "xor but one": 0b0110 } as const
const operations = ["xor", "and", "or", "xor but one"] as const

/** A function of a given number of bits, and gates. */
const Landing = Schema.Struct({
  operation: Schema.Literals(operations),
  inputs: Schema.Int,
  gates: Schema.Int
})
export type Landing = typeof Landing.Type
type Function = Omit<Landing, "gates">

/** The gates with which the function is computed: all but one of the inputs that it reads. */
const needed = ({ operation, inputs }: Function): number =>
  inputs - (operation === "xor but one" ? 2 : 1)

/** The table of the function, of the chain of gates that computes it. */
export const table = Memo.by(
  ({ inputs, operation }: Function) => `${operation} ${inputs}`,
  (it): string => {
    const lines = [0, ...Array.from({ length: needed(it) }, (_, at) => it.inputs + at)]
    const gates = lines.slice(1).map((_, at) => [gate[it.operation], lines[at]!, at + 1] as const)
    return Circuit.tables(Circuit.of(it.inputs, gates, lines.slice(-1)))[0]!
  }
)

/** On how many of the inputs the nearest circuit errs. */
export const errors = Memo.by(
  ({ gates, inputs, operation }: Landing) => `${operation} ${inputs} ${gates}`,
  (it): number => {
    const least = Circuit.juntaErrors(table(it), it.gates + 1)
    const known = it.gates < needed(it) ? Circuit.juntaErrors(table(it), 0) : 0
    if (least === known) return known
    throw new RangeError(`Expected a known distance, not one from ${least} to ${known}`)
  }
)

/** Up to nine inputs, with as many gates as are in question. */
const landings = (
  which: ReadonlyArray<Landing["operation"]>,
  isMeant: (gates: number, needed: number) => boolean
): Domain.Domain<Landing> =>
  Domain.exhaustive(() =>
    Array.from(
      Domain.product({
        inputs: Domain.integers(2, 9),
        operation: which,
        gates: Domain.integers(0, 7)
      }).models()
    ).filter((it) => isMeant(it.gates, needed(it)))
  )

/** Functions that are not reached yet; those one gate away; parity with too few gates. */
export const domains = {
  waiting: landings(operations, (gates, needed) => gates < needed),
  last: landings(operations, (gates, needed) => gates === needed - 1),
  parity: landings(["xor"], (gates, needed) => gates < needed)
}

export const landing = Reading.about(
  Landing,
  (it) => ({
    inputs: it.inputs,
    gates: it.gates,
    /** The gates that the function takes, and what one more brings. */
    needed: Circuit.support(table(it)).length - 1,
    gained: errors(it) - errors({ ...it, gates: it.gates + 1 })
  }),
  {
    show: (it) =>
      `${it.operation} of ${it.inputs} bits: the nearest circuit of ${it.gates} gates errs on ` +
      `${errors(it)} of ${2 ** it.inputs} inputs`,
    conditions: {
      "more are needed": [
        "the function takes more gates than one more",
        (it) => it.gates + 1 < it.needed
      ]
    },
    sizes: { inputs: ["bits that the function is given", (it) => it.inputs] }
  }
)

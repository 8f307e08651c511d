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
import { Domain, type Reading } from "@headwater/proof"
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

/** The errors of the best function of the inputs in a mask, each of its values on its majority. */
const leastErrors = (table: string, mask: number): number => {
  const cells = Map.groupBy(Array.from(table).keys(), (row) => row & mask)
  return [...cells.values()].reduce((sum, rows) => {
    const ones = rows.filter((row) => table[row] === "1").length
    return sum + Math.min(ones, rows.length - ones)
  }, 0)
}

/** On how many of the inputs the nearest circuit errs. */
export const errors = Memo.by(
  ({ gates, inputs, operation }: Landing) => `${operation} ${inputs} ${gates}`,
  (it): number => {
    const written = table(it)
    const count = Math.min(it.inputs, it.gates + 1)
    const masks = Array.from({ length: 2 ** it.inputs }, (_, mask) => mask).filter(
      (mask) => mask.toString(2).replaceAll("0", "").length === count
    )
    const least = Math.min(...masks.map((mask) => leastErrors(written, mask)))
    const known = it.gates < needed(it) ? leastErrors(written, 0) : 0
    if (least === known) return known
    throw new RangeError(`Expected a known distance, not one from ${least} to ${known}`)
  }
)

/** What conditions and margin see: the gates that the function takes, and what one more brings. */
const measure = (it: Landing) => ({
  inputs: it.inputs,
  gates: it.gates,
  needed: Circuit.support(table(it)).length - 1,
  gained: errors(it) - errors({ ...it, gates: it.gates + 1 })
})
type Measured = ReturnType<typeof measure>

/** Up to nine inputs, with as many gates as are in question. */
const landings = (
  which: ReadonlyArray<Landing["operation"]>,
  isMeant: (gates: number, needed: number) => boolean
): Domain.Domain<Landing> =>
  Domain.exhaustive(() =>
    Array.from(
      Domain.product({
        inputs: [2, 3, 4, 5, 6, 7, 8, 9],
        operation: which,
        gates: [0, 1, 2, 3, 4, 5, 6, 7]
      }).models()
    ).filter((it) => isMeant(it.gates, needed(it)))
  )

/** Functions that are not reached yet; those one gate away; parity with too few gates. */
export const domains = {
  waiting: landings(operations, (gates, needed) => gates < needed),
  last: landings(operations, (gates, needed) => gates === needed - 1),
  parity: landings(["xor"], (gates, needed) => gates < needed)
}

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Landing,
    show: (it) =>
      `${it.operation} of ${it.inputs} bits: the nearest circuit of ${it.gates} gates errs on ` +
      `${errors(it)} of ${2 ** it.inputs} inputs`,
    arbitrary: Domain.arbitrary(domains.waiting)
  } satisfies Reading.Model<Landing>,
  measure,
  conditions: {
    "more are needed": [
      "the function takes more gates than one more",
      (it: Measured) => it.gates + 1 < it.needed
    ]
  },
  sizes: { inputs: (it: Measured) => it.inputs }
} as const

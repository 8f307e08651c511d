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
import * as fc from "fast-check"

/** A function of a given number of bits, and gates. */
const Landing = Schema.Struct({
  operation: Schema.Literals(["xor", "and", "or", "xor but one"]),
  inputs: Schema.Int,
  gates: Schema.Int
})
export type Landing = typeof Landing.Type

const gate = { xor: 0b0110, and: 0b0001, or: 0b0111, "xor but one": 0b0110 } as const

/** The gates with which the function is computed: all but one of the inputs that it reads. */
const needed = ({ operation, inputs }: Landing): number =>
  inputs - (operation === "xor but one" ? 2 : 1)

/** The chain of gates that computes the function. */
const chain = (it: Landing): Circuit.Circuit => {
  const { inputs } = it
  const gates = Array.from(
    { length: needed(it) },
    (_, at) => [gate[it.operation], at === 0 ? 0 : inputs + at - 1, at + 1] as const
  )
  return Circuit.of(inputs, gates, [gates.length === 0 ? 0 : inputs + gates.length - 1])
}

/** The table of the function, of its chain. */
export const table = Memo.by(
  (it: Landing) => `${it.operation} ${it.inputs}`,
  (it): string => Circuit.tables(chain(it))[0] ?? ""
)

/** The errors of the best function of the inputs in a mask, each of its values on its majority. */
const leastErrors = (table: string, mask: number): number => {
  const ones = new Map<number, number>()
  const all = new Map<number, number>()
  for (let at = 0; at < table.length; at++) {
    const cell = at & mask
    all.set(cell, (all.get(cell) ?? 0) + 1)
    if (table[at] === "1") ones.set(cell, (ones.get(cell) ?? 0) + 1)
  }
  let sum = 0
  for (const [cell, count] of all) {
    const one = ones.get(cell) ?? 0
    sum += Math.min(one, count - one)
  }
  return sum
}

/** Masks of a given number of the inputs. */
const masks = (inputs: number, count: number): ReadonlyArray<number> =>
  Array.from({ length: 2 ** inputs }, (_, mask) => mask).filter(
    (mask) => mask.toString(2).replaceAll("0", "").length === count
  )

const nearest = (it: Landing): number => {
  const { gates, inputs } = it
  const written = table(it)
  const read = masks(inputs, Math.min(inputs, gates + 1))
  const least = Math.min(...read.map((mask) => leastErrors(written, mask)))
  const known = gates < needed(it) ? leastErrors(written, 0) : 0
  if (least === known) return known
  throw new RangeError(`Expected a known distance, not one from ${least} to ${known}`)
}

/** On how many of the inputs the nearest circuit errs. */
export const errors = Memo.by((it: Landing) => `${it.operation} ${it.inputs} ${it.gates}`, nearest)

/** What conditions and margin see: the gates that the function takes, as it reads a given number of inputs. */
export interface Measured {
  readonly inputs: number
  readonly gates: number
  readonly needed: number
  readonly gained: number
}

const operations = ["xor", "and", "or", "xor but one"] as const

const all = (
  which: ReadonlyArray<Landing["operation"]>,
  gates: (needed: number) => ReadonlyArray<number>
): Domain.Domain<Landing> =>
  Domain.exhaustive(() =>
    [2, 3, 4, 5, 6, 7, 8, 9].flatMap((inputs) =>
      which.flatMap((operation) =>
        gates(needed({ operation, inputs, gates: 0 })).map((count) => ({
          operation,
          inputs,
          gates: count
        }))
      )
    )
  )

const below = (count: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, count) }, (_, at) => at)

/** Functions that are not reached yet; those one gate away; parity with too few gates. */
export const domains = {
  waiting: all(operations, below),
  last: all(operations, (count) => below(count).slice(-1)),
  parity: all(["xor"], below)
}

/** The model with what readings of it may name. */
export const seen = {
  model: {
    schema: Landing,
    show: (it) =>
      `${it.operation} of ${it.inputs} bits: the nearest circuit of ${it.gates} gates errs on ` +
      `${errors(it)} of ${2 ** it.inputs} inputs`,
    arbitrary: fc.record({
      operation: fc.constantFrom(...operations),
      inputs: fc.integer({ min: 3, max: 6 }),
      gates: fc.constantFrom(0, 1)
    })
  } satisfies Reading.Model<Landing>,
  measure: (it: Landing): Measured => ({
    inputs: it.inputs,
    gates: it.gates,
    needed: Circuit.support(table(it)).length - 1,
    gained: errors(it) - errors({ ...it, gates: it.gates + 1 })
  }),
  conditions: {
    "more are needed": [
      "the function takes more gates than one more",
      (it: Measured) => it.gates + 1 < it.needed
    ]
  },
  sizes: { inputs: (it: Measured) => it.inputs }
} as const

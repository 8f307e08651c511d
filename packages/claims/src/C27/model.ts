/**
 * # Size against depth, and pruning
 *
 * What the page of C27 ranges over: functions with their smallest and their shallowest circuits,
 * charges for levels, pairs of circuits, and counts of circuits that can be pruned. Constants and
 * negations are free, except in the counts of prunings.
 *
 * @module
 */
import { Memo, Rational, RationalFromString, Weight } from "@headwater/exact"
import { Budget, Circuit } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import { GatesAndLevels, simplicity } from "@headwater/priors"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A function by its truth table. */
const Function = Schema.Struct({ table: Schema.String })
type Function = typeof Function.Type

/** ((x1 x2 + x3) or x4) + x5: one of its gates waits for another all the way. */
export const chain: Function = {
  table: Circuit.tables(
    Circuit.circuit(
      "inputs a b c d e | p = AND a b | q = XOR p c | r = OR q d | s = XOR r e | outputs s"
    )
  ).join("")
}

/** The inputs of a function, its least gates, the least depth at these, and the least of any. */
const optimum = ({ table }: Function) => {
  const inputs = Circuit.inputsOfTable(table)
  if (inputs <= 4) return { inputs, ...Circuit.optimum(table) }
  const { shallowest, smallest } = Circuit.ends(table)
  return { inputs, size: smallest.size, depth: shallowest.depth, depthAtSize: smallest.depth }
}

export const shape = Reading.about(Function, optimum, {
  show: ({ table }, { depth, depthAtSize, size }) =>
    `${table}: ${size} gates at depth ${depthAtSize}, least depth ${depth}`,
  sizes: { inputs: (it) => it.inputs }
})

/** All functions of some numbers of inputs, then some more. */
export const functions = (
  inputs: ReadonlyArray<number>,
  ...more: ReadonlyArray<Function>
): Domain.Listing<Function> =>
  Domain.exhaustive(function* () {
    for (const count of inputs) for (const table of Circuit.functions(count)) yield { table }
    yield* more
  })

/** A bit a gate and gamma bits a level, on the function whose two ends are known. */
export const charge = Reading.about(
  Schema.Struct({ gamma: RationalFromString }),
  ({ gamma }) => ({ gamma, lead: GatesAndLevels.lead(chain.table, gamma, "one") }),
  {
    show: ({ gamma }, { lead }) => {
      const { shallowest, smallest } = Circuit.ends(chain.table)
      const [first, second] = [shallowest, smallest].map(
        ({ depth, size }) => `${size} gates at depth ${depth}`
      )
      return `gamma = ${gamma.toString()}: ${first} against ${second}, ahead by ${lead.toString()} bits`
    }
  }
)

export const charges = Domain.sampled(
  fc.nat({ max: 64 }).map((k) => ({ gamma: Rational.of(k, 16) }))
)

/** Size, steps one gate after another, and the weight under 2^-size, which knows no depth. */
const timed = (listing: string) => {
  const circuit = Circuit.circuit(listing)
  const run = Circuit.run(circuit, "0".repeat(circuit.inputs), Budget.of("gates"))
  if (run.status === "exhausted") throw new RangeError(`Expected fewer gates than ${run.limit}`)
  const bits = Circuit.size(circuit)
  const steps = BigInt(Circuit.depth(circuit)) + 1n
  const cost = { mass: Rational.pow2(-bits), bits, steps, space: 1n }
  return { size: BigInt(bits), steps: run.steps, weight: simplicity.of({}).weight(cost) }
}

/** Two circuits as listings, and whether steps are gates, and equal sizes weigh alike. */
export const pair = Reading.about(
  Schema.Struct({ first: Schema.String, second: Schema.String }),
  (it) => {
    const [first, second] = [timed(it.first), timed(it.second)]
    return (
      first.steps === first.size &&
      second.steps === second.size &&
      (first.steps === second.steps) === Weight.equals(first.weight, second.weight)
    )
  },
  { show: ({ first, second }) => `${first} | ${second}` }
)

const listing = circuits.circuit({ inputs: 3, gates: 6 }).map(Circuit.line)

export const pairs = Domain.sampled(fc.record({ first: listing, second: listing }))

/** Circuits of three inputs and some gates, of all functions that need that number. */
const Row = Schema.Struct({ gates: Schema.Int, needed: Schema.Int })
type Row = typeof Row.Type

const rows = Memo.by(Number, (gates: number) => Circuit.prunings(3, gates))

/** All such rows with circuits deeper than need be, up to a given number of gates. */
export const prunings = (most: number): Domain.Listing<Row> =>
  Domain.exhaustive(function* () {
    for (let gates = 0; gates <= most; gates++) {
      for (const { needed, deeper } of rows(gates)) if (deeper > 0) yield { gates, needed }
    }
  })

export const pruning = Reading.about(
  Row,
  ({ gates, needed }) => {
    const found = rows(gates)[needed]
    if (found !== undefined) return { ...found, gates, spare: gates - needed }
    throw new RangeError(`Expected at most ${gates} gates, not \`${needed}\``)
  },
  {
    show: ({ gates, needed }, { deeper, shallower }) =>
      `${gates} gates, of which ${needed} needed: of ${deeper} circuits that are too deep ${shallower} can get shallower`,
    sizes: {
      gates: (it) => it.gates,
      spare: ["gates beyond the fewest that the functions need", (it) => it.spare]
    }
  }
)

/** The share of functions whose smallest circuits are all deeper than another, and that by size. */
export const shares = (): Readonly<Record<string, string>> => {
  const share = (inputs: number): string => {
    const { deeper, size } = Circuit.counts(inputs)
    const all = size.reduce((a, b) => a + b)
    return `${deeper} of ${all} (${Rational.of(deeper, all).toString()})`
  }
  const { deeperBySize, size } = Circuit.counts(4)
  return {
    "three inputs": share(3),
    "four inputs": share(4),
    ...Object.fromEntries(
      deeperBySize.flatMap((deeper, gates) =>
        deeper === 0 ? [] : [[`four inputs, ${gates} gates`, `${deeper} of ${size[gates]}`]]
      )
    )
  }
}

/**
 * # Size against depth, and pruning
 *
 * What the page of C27 ranges over: functions with their smallest and their shallowest circuits,
 * charges for levels, pairs of circuits, and counts of circuits that can be pruned. Constants and
 * negations are free, except in the counts of prunings.
 *
 * @module
 */
import { Memo, Rational, Weight } from "@headwater/exact"
import { Budget, Circuit } from "@headwater/hypotheses"
import { circuits } from "@headwater/hypotheses/laws"
import { simplicity } from "@headwater/priors"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as SizeDepth from "../models/SizeDepth.ts"

export { chain, lead } from "../models/SizeDepth.ts"

/** The inputs of a function, and by how many levels its smallest circuits are deeper than need be. */
export const measure = (it: SizeDepth.Function) => ({
  inputs: SizeDepth.inputs(it),
  excess: SizeDepth.excess(it)
})
export type Measured = ReturnType<typeof measure>

export const model: Reading.Model<SizeDepth.Function> = {
  schema: SizeDepth.Function,
  show: SizeDepth.show,
  arbitrary: fc.nat({ max: 255 }).map((word) => ({ table: word.toString(2).padStart(8, "0") }))
}

/** All functions of some numbers of inputs, then some more. */
export const functions = (
  inputs: ReadonlyArray<number>,
  ...more: ReadonlyArray<SizeDepth.Function>
): Domain.Listing<SizeDepth.Function> =>
  Domain.exhaustive(function* () {
    for (const count of inputs) for (const table of Circuit.functions(count)) yield { table }
    yield* more
  })

/** A bit a gate and gamma bits a level, on the function whose two ends are known. */
export const charges = {
  schema: SizeDepth.Charged,
  show: SizeDepth.showCharged,
  arbitrary: fc
    .nat({ max: 64 })
    .map((k) => ({ ...SizeDepth.chain, gamma: Rational.of(k, 16), weighed: "one" as const }))
} satisfies Reading.Model<SizeDepth.Charged>

/** Two circuits as listings. */
const Pair = Schema.Struct({ first: Schema.String, second: Schema.String })
type Pair = typeof Pair.Type

const listing = circuits.circuit({ inputs: 3, gates: 6 }).map(Circuit.line)

export const pairs = {
  schema: Pair,
  show: ({ first, second }) => `${first} | ${second}`,
  arbitrary: fc.record({ first: listing, second: listing })
} satisfies Reading.Model<Pair>

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

/** Whether steps are gates, and equal sizes weigh alike. */
export const sequential = (it: Pair): Exact.Exact => {
  const [first, second] = [timed(it.first), timed(it.second)]
  return Exact.ofCondition(
    first.steps === first.size &&
      second.steps === second.size &&
      (first.steps === second.steps) === Weight.equals(first.weight, second.weight)
  )
}

/** Circuits of three inputs and some gates, of all functions that need that number. */
const Row = Schema.Struct({ gates: Schema.Int, needed: Schema.Int })
type Row = typeof Row.Type

const rows = Memo.by(Number, (gates: number) => Circuit.prunings(3, gates))

/** What pruning does to these circuits, and how many gates are to spare. */
export const prune = ({ gates, needed }: Row) => {
  const found = rows(gates)[needed]
  if (found === undefined)
    throw new RangeError(`Expected at most ${gates} gates, not \`${needed}\``)
  return { ...found, gates, spare: gates - needed }
}

/** All such rows with circuits deeper than need be, up to a given number of gates. */
export const prunings = (most: number): Domain.Listing<Row> =>
  Domain.exhaustive(function* () {
    for (let gates = 0; gates <= most; gates++) {
      for (const { needed, deeper } of rows(gates)) if (deeper > 0) yield { gates, needed }
    }
  })

export const pruning: Reading.Model<Row> = {
  schema: Row,
  show: (it) => {
    const { gates, needed, deeper, shallower } = prune(it)
    return `${gates} gates, of which ${needed} needed: of ${deeper} circuits that are too deep ${shallower} can get shallower`
  },
  arbitrary: Domain.arbitrary(prunings(2))
}

/** The share of functions whose smallest circuits are all deeper than another, and that by size. */
export const shares = (): Readonly<Record<string, string>> => {
  const share = (inputs: number): string => {
    const { size, deeper } = Circuit.counts(inputs)
    const all = size.reduce((sum, it) => sum + it, 0)
    return `${deeper} of ${all} (${Rational.of(deeper, all).toString()})`
  }
  const bySize = Map.groupBy(
    Array.from(Circuit.functions(4), (table) => Circuit.optimum(table)),
    ({ size }) => size
  )
  const late = Array.from(bySize, ([size, all]) => {
    const deeper = all.filter(({ depth, depthAtSize }) => depthAtSize > depth)
    return [size, `${deeper.length} of ${all.length}`, deeper.length] as const
  })
  return {
    "three inputs": share(3),
    "four inputs": share(4),
    ...Object.fromEntries(
      late
        .filter(([, , deeper]) => deeper > 0)
        .toSorted(([a], [b]) => a - b)
        .map(([size, text]) => [`four inputs, ${size} gates`, text])
    )
  }
}

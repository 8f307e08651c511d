/**
 * # Size against depth
 *
 * The smallest circuits of a function and the shallowest: what a charge for gates alone selects,
 * and whether it is also fast where gates work in parallel. Both are found by exhaustive search.
 *
 * @module
 */
import { LogForm, Memo, Rational, Weight } from "@headwater/exact"
import { Circuit, type Cost } from "@headwater/hypotheses"
import { soft } from "@headwater/priors"
import * as Schema from "effect/Schema"
import { RationalFromString } from "./RationalFromString.ts"

/** A function by its truth table. */
export const Function = Schema.Struct({ table: Schema.String })
export type Function = typeof Function.Type

/** ((x1 x2 + x3) or x4) + x5: one of its gates waits for another all the way. */
export const chain: Function = {
  table: Array.from({ length: 32 }, (_, at) => {
    const [a, b, c, d, e] = Array.from({ length: 5 }, (_, input) => (at >> (4 - input)) & 1)
    return (((a! & b!) ^ c!) | d!) ^ e!
  }).join("")
}

export const inputs = ({ table }: Function): number => Circuit.inputsOfTable(table)

/** The least depth of a circuit with exactly a given number of gates, all of them read. */
const depthWith = (table: string, gates: number): number | undefined => {
  const depths = new Set<number>()
  Circuit.eachCircuit(table, gates, (_, depth) => {
    depths.add(depth)
  })
  return depths.size === 0 ? undefined : Math.min(...depths)
}

/** Whether a given number of gates suffice at a depth. */
const isEnough = (table: string, gates: number, depth: number): boolean => {
  let found = false
  Circuit.eachCircuit(table, gates, () => (found = true), { depth })
  return found
}

/** A size and a depth of circuits. */
interface End {
  readonly size: number
  readonly depth: number
}

/** Two circuits: a smallest one, the shallowest of those, and the smallest of the shallowest. */
export interface Ends {
  readonly smallest: End
  readonly shallowest: End
}

/**
 * The two ends for a function of five inputs, found once: below the depth that all inputs can be read in
 * there is none, so that where a circuit of this depth is found, the first to have it is the smallest.
 */
export const ends = Memo.by(
  ({ table }: Function) => table,
  ({ table }): Ends => {
    const depth = Math.ceil(Math.log2(Circuit.support(table).length))
    for (let size = 0; ; size++) {
      const own = depthWith(table, size)
      if (own === undefined) continue
      let gates = size
      while (!isEnough(table, gates, depth)) gates++
      return { smallest: { size, depth: own }, shallowest: { size: gates, depth } }
    }
  }
)

/** The least gates of a function, the least depth at these, and the least of any. */
const optimum = (it: Function): Pick<Circuit.Optimum, "size" | "depth" | "depthAtSize"> => {
  if (inputs(it) <= 4) return Circuit.optimum(it.table)
  const { shallowest, smallest } = ends(it)
  return { size: smallest.size, depth: shallowest.depth, depthAtSize: smallest.depth }
}

/** Levels by which the shallowest of the smallest circuits is deeper than need be. */
export const excess = (it: Function): number => {
  const { depth, depthAtSize } = optimum(it)
  return depthAtSize - depth
}

/** In words: the function, with size and depths. */
export const show = (it: Function): string => {
  const { depth, depthAtSize, size } = optimum(it)
  return `${it.table}: ${size} gates at depth ${depthAtSize}, least depth ${depth}`
}

/** A function, a charge of gamma bits a level, and what is weighed. */
export const Charged = Schema.Struct({
  ...Function.fields,
  gamma: RationalFromString,
  /** One circuit of either end, or all of them. */
  weighed: Schema.Literals(["one", "all"])
})
export type Charged = typeof Charged.Type

/** A charge of one bit a gate and gamma bits a level: 2^-size · (2^depth)^-gamma. */
const weight = ({ gamma }: Charged, { size, depth }: End): LogForm => {
  const cost: Cost.Cost = {
    mass: Rational.pow2(-size),
    bits: size,
    steps: 2n ** BigInt(depth),
    space: 1n
  }
  return Weight.length(soft.of({ gamma }).weight(cost)).negated()
}

const counts = Memo.by(
  (table: string, size: number, depth: number) => `${table} ${size} ${depth}`,
  Circuit.programsByDepth
)

/** How many circuits in normal form there are of a size and depth, the order of gates counting. */
export const count = ({ table }: Function, { size, depth }: End): number =>
  counts(table, size, depth).get(depth) ?? 0

/** By how many bits the shallowest end is ahead of the smallest. */
export const lead = (it: Charged): LogForm => {
  const { smallest, shallowest } = ends(it)
  const lead = weight(it, shallowest).minus(weight(it, smallest))
  if (it.weighed === "one") return lead
  return lead
    .plus(LogForm.log2(BigInt(count(it, shallowest))))
    .minus(LogForm.log2(BigInt(count(it, smallest))))
}

/** In words: the charge, and who is ahead. */
export const showCharged = (it: Charged): string => {
  const { smallest, shallowest } = ends(it)
  const kind = (end: End): string =>
    `${it.weighed === "all" ? `${count(it, end)} of ` : ""}${end.size} gates at depth ${end.depth}`
  return (
    `gamma = ${it.gamma.toString()}: ${kind(shallowest)} against ${kind(smallest)}, ` +
    `ahead by ${lead(it).toString()} bits`
  )
}

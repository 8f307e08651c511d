/**
 * # Fewest gates and fewest levels
 *
 * Two circuits of a function of up to five inputs: a smallest one, the shallowest of those, and the
 * smallest of the shallowest. The first is what a charge for gates alone selects; gates that work
 * in parallel are done sooner in the second.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { eachCircuit } from "./Search.ts"
import { support } from "./Table.ts"

/** A number of gates and a number of levels of circuits. */
export interface SizeDepth {
  readonly size: number
  readonly depth: number
}

/** Of a function, the least gates with the least levels at these, and the other way round. */
export interface Ends {
  readonly smallest: SizeDepth
  readonly shallowest: SizeDepth
}

/** The least depth of a circuit with exactly a number of gates, all of them read, or none. */
const depthWith = (table: string, gates: number): number | undefined => {
  let least: number | undefined
  eachCircuit(table, gates, (_, depth) => {
    if (least === undefined || depth < least) least = depth
  })
  return least
}

/** The least number of gates, from one on, that suffice at a depth: a tree has `2^depth - 1` at most. */
const sizeWith = (table: string, from: number, depth: number): number | undefined => {
  for (let gates = from; gates <= Math.max(from, 2 ** depth - 1); gates++) {
    let isFound = false
    eachCircuit(table, gates, () => (isFound = true), { depth })
    if (isFound) return gates
  }
  return undefined
}

/**
 * The two ends of a function of up to five inputs, found by exhaustive search and kept.
 *
 * - **Cost** exponential in the gates of the shallowest: a fraction of a second for five
 * - **Errors** `RangeError` beyond five inputs, and where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.ends("00010111") // => { smallest: { size: 4, depth: 3 }, shallowest: { size: 4, depth: 3 } }
 * ```
 */
export const ends = Memo.by(String, (table: string): Ends => {
  let [size, own] = [0, depthWith(table, 0)]
  while (own === undefined) own = depthWith(table, ++size)
  // In fewer levels than these not all inputs can be read.
  let depth = Math.ceil(Math.log2(Math.max(1, support(table).length)))
  let gates = sizeWith(table, size, depth)
  while (gates === undefined) gates = sizeWith(table, size, ++depth)
  return { smallest: { size, depth: own }, shallowest: { size: gates, depth } }
})

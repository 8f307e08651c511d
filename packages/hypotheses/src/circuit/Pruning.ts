/**
 * # Pruning
 *
 * A move puts another gate in the place of one or moves the pointer to the output; it keeps the function
 * and never adds to the gates that the output depends on. How many circuits can get shallower so: that
 * a path of such moves exists, not that anything takes it.
 *
 * @module
 */
import { Partition } from "@headwater/exact"
import { eachNeighbourhood, pointed, type Pointed, shape } from "./PointedCircuits.ts"

/** The circuits of all functions that need a given number of gates: counts. */
export interface Pruning {
  /** NOT and constants not free. */
  readonly needed: number
  /** Circuits deeper than another of their function, and those that can become shallower. */
  readonly deeper: number
  readonly shallower: number
}

const codes = Array.from({ length: 32 }, (_, code) => shape(code))
const sizeOf = Uint8Array.from(codes, ([size]) => size)
const depthOf = Uint8Array.from(codes, ([, depth]) => depth)

/** The least depth that moves lead to from a node, by those of one size first and then those of less. */
const reached = (all: Pointed, gates: number): ((node: number) => number) => {
  const { functions, shapes } = all
  const sets = Partition.make(functions.length)
  const shallowest = new Uint8Array(functions.length).fill(255)
  const [seen, least] = [new Int32Array(256), new Int32Array(256)]
  const lower = (node: number, depth: number): void => {
    const root = sets.least(node)
    shallowest[root] = Math.min(shallowest[root]!, depth)
  }
  for (let level = 0; level <= gates; level++) {
    eachNeighbourhood(all, "gate", (nodes) => {
      seen.fill(-1)
      for (const node of nodes) {
        if (sizeOf[shapes[node]!] !== level) continue
        const function_ = functions[node]!
        if (seen[function_] === -1) seen[function_] = node
        else sets.merge(seen[function_]!, node)
      }
    })
    for (const [node, code] of shapes.entries()) {
      if (sizeOf[code] === level) lower(node, depthOf[code]!)
    }
    eachNeighbourhood(all, "gate", (nodes) => {
      least.fill(255)
      for (const node of nodes) {
        if (sizeOf[shapes[node]!]! > level) continue
        const function_ = functions[node]!
        least[function_] = Math.min(least[function_]!, shallowest[sets.least(node)]!)
      }
      for (const node of nodes) {
        if (sizeOf[shapes[node]!] === level) lower(node, least[functions[node]!]!)
      }
    })
  }
  return (node) => shallowest[sets.least(node)]!
}

/**
 * What pruning makes of all circuits of n inputs and s gates, by how many gates their functions need.
 *
 * - **Cost** at three inputs and three gates about two seconds
 * - **Errors** `RangeError` beyond three inputs or four gates
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.prunings(3, 2)[0] // => { needed: 0, deeper: 60, shallower: 60 }
 * ```
 */
export const prunings = (inputs: number, gates: number): ReadonlyArray<Pruning> => {
  const all = pointed(inputs, gates)
  const { functions, shapes } = all
  const shallowest = reached(all, gates)
  const [leastSize, leastDepth] = [new Uint8Array(256).fill(255), new Uint8Array(256).fill(255)]
  for (const [node, function_] of functions.entries()) {
    const code = shapes[node]!
    leastSize[function_] = Math.min(leastSize[function_]!, sizeOf[code]!)
    leastDepth[function_] = Math.min(leastDepth[function_]!, depthOf[code]!)
  }
  const rows = Array.from({ length: gates + 1 }, (_, needed) => ({
    needed,
    deeper: 0,
    shallower: 0
  }))
  for (const [node, function_] of functions.entries()) {
    const depth = depthOf[shapes[node]!]!
    if (depth <= leastDepth[function_]!) continue
    const row = rows[leastSize[function_]!]!
    row.deeper++
    if (shallowest(node) < depth) row.shallower++
  }
  return rows
}

/**
 * # Moves between circuits
 *
 * All circuits of n inputs and s gates, with a pointer to the output, that compute the same, as a
 * graph. Two circuits are neighbours where one move leads from one to the other.
 *
 * ## Main definitions
 * - {@link connectivity}: for every function, its circuits, their components, and what sizes and
 *   depths the largest component reaches
 *
 * @module
 */
import { Partition } from "@headwater/exact"
import {
  eachNeighbourhood,
  type Move,
  type Pointed,
  pointed,
  type Shape,
  shape
} from "./PointedCircuits.ts"
import { tableOf } from "./Table.ts"

/** The circuits of one function. */
export interface Connectivity {
  readonly table: string
  /** The least number of gates of a circuit that computes it, NOT and constants not free. */
  readonly least: number
  readonly circuits: number
  readonly components: number
  /** Circuits in the largest component. */
  readonly largest: number
  readonly shapes: ReadonlyArray<Shape>
  /** Shapes in the largest component; where several are largest, in the one listed first. */
  readonly shapesOfLargest: ReadonlyArray<Shape>
}

/** Merges circuits of the same function that are one move apart. */
const merged = (all: Pointed, move: Move) => {
  const { functions } = all
  const sets = Partition.make(functions.length)
  const seen = new Int32Array(256)
  const stamp = new Int32Array(256)
  let group = 0
  eachNeighbourhood(all, move, (nodes) => {
    group++
    for (const node of nodes) {
      const function_ = functions[node]!
      if (stamp[function_] === group) sets.merge(seen[function_]!, node)
      stamp[function_] = group
      seen[function_] = node
    }
  })
  return sets
}

const shapesIn = (mask: number): ReadonlyArray<Shape> =>
  Array.from({ length: 32 }, (_, code) => code)
    .filter((code) => ((mask >> code) & 1) === 1)
    .map(shape)

/** The figures of a component. */
interface Component {
  readonly function: number
  circuits: number
  shapes: number
}

/**
 * For every function of n inputs that s gates can compute: how its circuits hang together.
 *
 * - **Cost** at three inputs and three gates 1,080,000 circuits, about a second; at four 189 million, minutes and 1.3 GB
 * - **Errors** `RangeError` beyond three inputs or four gates
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const one = Circuit.connectivity(2, 1, "gate").find((it) => it.table === "0110")
 * one?.circuits // => 1
 * ```
 */
export const connectivity = (
  inputs: number,
  gates: number,
  move: Move
): ReadonlyArray<Connectivity> => {
  const all = pointed(inputs, gates)
  const { least } = merged(all, move)
  const components = new Map<number, Component>()
  for (let node = 0; node < all.functions.length; node++) {
    const at = least(node)
    const shape = 1 << all.shapes[node]!
    const known = components.get(at)
    if (known === undefined) {
      components.set(at, { function: all.functions[node]!, circuits: 1, shapes: shape })
    } else {
      known.circuits++
      known.shapes |= shape
    }
  }
  const byFunction = Map.groupBy(components.values(), (it) => it.function)
  return Array.from(byFunction, ([word, parts]): Connectivity => {
    const largest = parts.reduce((a, b) => (b.circuits > a.circuits ? b : a))
    const shapes = shapesIn(parts.reduce((sum, it) => sum | it.shapes, 0))
    return {
      table: tableOf(word, inputs),
      least: Math.min(...shapes.map(([size]) => size)),
      circuits: parts.reduce((sum, it) => sum + it.circuits, 0),
      components: parts.length,
      largest: largest.circuits,
      shapes,
      shapesOfLargest: shapesIn(largest.shapes)
    }
  }).sort((a, b) => a.least - b.least || (a.table < b.table ? -1 : 1))
}

/**
 * # All functions of a size, by class
 *
 * The functions of n inputs up to permutation and complement of inputs and complement of the output,
 * each class with its least size, formula length and depth, and with how many smallest circuits its
 * functions have.
 *
 * @module
 */
import { Reducer } from "effect"
import { optima } from "./Optima.ts"
import { tableOf } from "./Table.ts"
import { thickness } from "./Thickness.ts"

/** A class of functions. */
export interface FunctionClass {
  /** The function of the class that is least as a word. */
  readonly table: string
  readonly functions: number
  /** Gates of a smallest circuit. */
  readonly size: number
  /** Gates of a shortest formula. */
  readonly length: number
  /** Levels of a shallowest circuit. */
  readonly depth: number
  /** Smallest circuits of each function of the class, in normal form. */
  readonly thickness: number
}

/**
 * The classes of functions of n ≤ 4 inputs whose smallest circuits have a number of gates.
 *
 * - **Cost** half a second for 4 inputs once, and two seconds more for 7 gates
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.classes(2, 1).map((it) => [it.table, it.functions]) // => [["0100", 8], ["0110", 2]]
 * Circuit.classes(3, 4).map((it) => it.thickness) // => [30, 21]
 * ```
 */
export const classes = (inputs: number, gates: number): ReadonlyArray<FunctionClass> => {
  const { symmetry, size, length, depth } = optima(inputs)
  return [...thickness(inputs, gates)].map(([class_, thickness]) => ({
    table: tableOf(symmetry.least[class_]!, inputs),
    functions: 2 * symmetry.members[class_]!,
    size: size[class_]!,
    length: length[class_]!,
    depth: depth[class_]!,
    thickness
  }))
}

/** Classes by their tables. */
export type Classes = ReadonlyMap<string, FunctionClass>

/**
 * How classes of different sizes are put together.
 *
 * - **Laws** any order and any grouping give one whole
 */
export const mergeClasses: Reducer.Reducer<Classes> = Reducer.make<Classes>(
  (a, b) => new Map([...a, ...b]),
  new Map()
)

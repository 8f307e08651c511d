/**
 * # All functions of a size, by class
 *
 * The functions of n inputs up to permutation and complement of inputs and complement of the output,
 * each class with its least size, formula length and depth, and with how many smallest circuits its
 * functions have. Of 5 inputs sizes are known up to seven gates, and between bounds beyond.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Reducer } from "effect"
import { atMost } from "./five/atMost.ts"
import { Pairs } from "./five/Pairs.ts"
import { mostGates, small } from "./five/small.ts"
import { optima } from "./Optima.ts"
import { tableOf } from "./Table.ts"
import { thickness } from "./Thickness.ts"

/** A class of functions. */
export interface FunctionClass {
  /** The function of the class that is least as a word. */
  readonly table: string
  readonly functions: number
  /** Gates that a circuit needs at least, and gates that are enough: the same where the size is known. */
  readonly size: number
  readonly atMost: number
  /** Gates of a shortest formula; null of 5 inputs. */
  readonly length: number | null
  /** Levels of a shallowest circuit; null of 5 inputs. */
  readonly depth: number | null
  /** Smallest circuits of each function of the class, in normal form; null of 5 inputs. */
  readonly thickness: number | null
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
    atMost: size[class_]!,
    length: length[class_]!,
    depth: depth[class_]!,
    thickness
  }))
}

/** The parts in which the classes of 5 inputs are listed: one for each class of 4 inputs. */
export const parts = 222

const five = Memo.once(() => {
  const pairs = new Pairs()
  return { pairs, sizes: small(pairs) }
})

/**
 * The classes of functions of 5 inputs, of which a class of 4 inputs is the lowest that any input of
 * theirs decides for. A class that no circuit of seven gates computes needs eight at least.
 *
 * - **Cost** under a minute and a gigabyte at most once, then milliseconds for each part
 * - **Source** [Knuth2011] §7.1.2, whose counts of sizes these are where they are exact
 */
export const classesOfFive = (part: number): ReadonlyArray<FunctionClass> => {
  const { pairs, sizes } = five()
  const { least, order } = pairs.symmetry
  const zero = least[part]
  if (zero === undefined) throw new RangeError(`Expected a part below ${parts}, not \`${part}\``)
  const found: Array<FunctionClass> = []
  for (let one = 0; one < 65_536; one++) {
    const same = pairs.same({ zero, one }, part)
    if (same === 0) continue
    const size = sizes.get(part * 65_536 + one)
    found.push({
      table: tableOf(zero, 4) + tableOf(one, 4),
      functions: (20 * order) / same,
      size: size ?? mostGates + 1,
      atMost: size ?? atMost(pairs, optima(4), { zero, one }),
      length: null,
      depth: null,
      thickness: null
    })
  }
  return found
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
  new Map(),
  (all) => {
    const found = new Map<string, FunctionClass>()
    for (const classes of all) for (const [table, it] of classes) found.set(table, it)
    return found
  }
)

/**
 * # What all machines of a size put out
 *
 * A table of counts by output and halting time, from the tree of machines: images under reflection
 * and under exchange of the two symbols are added here.
 *
 * ## Main definitions
 * - {@link outputs}: machines by output and halting time, exact for what halts in time
 * - {@link ofTally}: the same, from a tally of the whole tree
 * - {@link table}: the counts by output, each with its least time
 *
 * ## References
 * - [Rado1962]; [SolerToscanoEtAl2014]
 *
 * @module
 */
import { size } from "./Machine.ts"
import type { Tally } from "./Tally.ts"
import { tally } from "./tree.ts"

/** The machines that halt with an output at a step. */
export interface Leaf {
  readonly output: string
  readonly steps: number
  /** From a tape of 0 and from a tape of 1, added. */
  readonly count: bigint
}

/** What the machines of a size put out within a number of steps. */
export interface Outputs {
  readonly states: number
  readonly machines: bigint
  /** Machines that halt in time from a tape of 0. */
  readonly halting: bigint
  /** The others: those that never halt, and those that would halt later. */
  readonly undecided: bigint
  /** By falling count, then shorter, then in lexicographic order; a leaf for each time. */
  readonly leaves: ReadonlyArray<Leaf>
}

/** The longest time of a machine that halts: [Rado1962], [Brady1983], [bbchallenge2025]. */
const longest = [1, 6, 21, 107, 47_176_870] as const

/**
 * The steps within which every machine of up to 5 states halts that halts at all; undefined for more.
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.longestRun(5) // => 47176870
 * ```
 */
export const longestRun = (states: number): number | undefined => longest[states - 1]

/**
 * How many machines, from a tape of 0 and with mirror images, may halt later than the steps of a
 * tally of the whole tree: none after the longest run that halts.
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * Turing.undecided(3, 21, Turing.tally(3, 21)) // => 0n
 * ```
 */
export const undecided = (states: number, steps: number, { late }: Tally): bigint =>
  steps >= (longestRun(states) ?? Number.POSITIVE_INFINITY) ? 0n : 2n * BigInt(late)

const complement = (output: string): string =>
  Array.from(output, (it) => (it === "0" ? "1" : "0")).join("")

const reverse = (output: string): string => Array.from(output).reverse().join("")

const inOrder = (a: Leaf, b: Leaf): number =>
  a.count !== b.count
    ? a.count > b.count
      ? -1
      : 1
    : a.output.length - b.output.length ||
      (a.output < b.output ? -1 : a.output > b.output ? 1 : a.steps - b.steps)

/**
 * What the tally of a whole tree says of all machines, from a tape of 0 and from a tape of 1:
 * exchanging the symbols of a machine exchanges those of its output, and its mirror image puts the
 * mirror image out.
 */
export const ofTally = (states: number, { halting }: Tally): Outputs => {
  const machines = size(states)
  const leaves: Array<Leaf> = []
  let sum = 0n
  const known = (output: string): ReadonlyMap<number, number> => halting.get(output) ?? new Map()
  const outputs = [...halting.keys()].flatMap((it) => [it, reverse(it)])
  for (const output of new Set(outputs.flatMap((it) => [it, complement(it)]))) {
    const other = complement(output)
    const images = [known(output), known(reverse(output))]
    const exchanged = [known(other), known(reverse(other))]
    for (const steps of new Set([...images, ...exchanged].flatMap((it) => [...it.keys()]))) {
      const at = (it: ReadonlyMap<number, number>): number => it.get(steps) ?? 0
      const once = at(images[0]!) + at(images[1]!)
      sum += BigInt(once)
      leaves.push({ output, steps, count: BigInt(once + at(exchanged[0]!) + at(exchanged[1]!)) })
    }
  }
  leaves.sort(inOrder)
  return { states, machines, halting: sum, undecided: machines - sum, leaves }
}

/**
 * What all machines of up to 5 states put out within a number of steps, from a tape of 0 and from a
 * tape of 1.
 *
 * Exact for what halts in time; with 1, 6, 21, 107 or 47,176,870 steps for 1 to 5 states nothing
 * that halts is left out.
 *
 * - **Cost** milliseconds for 3 states and 21 steps, a quarter of a second for 4 and 107, a minute
 *   for 5 and 500, five minutes for 5 and 47,176,870
 * - **Errors** `RangeError` beyond 5 states or 2^26 steps
 * - **Source** [SolerToscanoEtAl2014]
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * const { machines, halting, leaves } = Turing.outputs(2, 6)
 * halting * 10n < machines * 4n // => true
 * leaves[0] // => { output: "0", steps: 1, count: 2000n }
 * ```
 */
export const outputs = (states: number, steps: number): Outputs =>
  ofTally(states, tally(states, steps))

/**
 * The counts by output: how many machines have it, and the least time at which one does.
 *
 * @example
 * ```ts
 * import { Turing } from "@headwater/hypotheses"
 * const { leaves } = Turing.outputs(2, 6)
 * Turing.table(leaves)[2] // => { output: "00", steps: 2, count: 508n }
 * ```
 */
export const table = (leaves: ReadonlyArray<Leaf>): ReadonlyArray<Leaf> => {
  const rows = new Map<string, Leaf>()
  for (const it of leaves) {
    const row = rows.get(it.output)
    if (row === undefined) rows.set(it.output, it)
    else {
      const steps = Math.min(row.steps, it.steps)
      rows.set(it.output, { output: it.output, steps, count: row.count + it.count })
    }
  }
  return [...rows.values()].sort(inOrder)
}

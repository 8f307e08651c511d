/**
 * # What becomes of a table
 *
 * The deciders one after the other, the cheap ones first: proofs that a run never ends, then the run
 * itself.
 *
 * ## Main definitions
 * - {@link fates}: of tables, from a tape of 0
 *
 * @module
 */
import { blocks } from "./blocks.ts"
import { type Fineness, histories } from "./histories.ts"
import { loops, type Stop } from "./loops.ts"
import { windows } from "./windows.ts"

/** The reasons why a run never ends. */
export type Endless = "windows" | "histories" | "cycling" | "translated"

/** A run that came to a blank entry, or why it never does; or it has not in its time. */
export type Fate = Stop | Endless | "late"

const widths = [1, 2, 3, 4, 5]

const finenesses: ReadonlyArray<Fineness> = [
  { width: 2, history: 2, most: 4096 },
  { width: 2, history: 4, most: 8192 },
  { width: 2, history: 10, most: 16_384 },
  { width: 3, history: 2, most: 8192 },
  { width: 3, history: 4, most: 16_384 },
  { width: 3, history: 12, most: 16_384 },
  { width: 4, history: 12, most: 32_768 }
]

/** Steps after which a run goes on in blocks. */
const short = 5000

/**
 * Follows a run up to a blank entry.
 *
 * - **Cost** O(1) a step
 */
const followed = (table: Int32Array, steps: number): Stop => {
  let tape = new Uint8Array(2 ** 16)
  let here = tape.length >> 1
  let [state, low, high] = [0, here, here]
  for (let k = 0; k < steps; k++) {
    const entry = table[2 * state + tape[here]!]!
    tape[here] = entry & 1
    state = entry >> 2
    here += (entry & 2) - 1
    if (here < low) low = here
    else if (here > high) high = here
    if (here < 0 || here === tape.length) {
      const wider = new Uint8Array(2 * tape.length)
      const shift = tape.length >> 1
      wider.set(tape, shift)
      tape = wider
      here += shift
      low += shift
      high += shift
    }
  }
  return { steps, state, cells: tape.slice(low, high + 1), at: here - low }
}

/**
 * Finds the fate of tables of some states within `most` steps, a halt counted as one, in memory of
 * its own.
 *
 * - **Cost** microseconds for most tables, a second for a few
 */
export const fates = (states: number, most: number): ((table: Int32Array) => Fate) => {
  const byWindows = windows(states)
  const byHistories = histories()
  const byLoops = loops(Math.min(most, short))
  const byBlocks = blocks(states)
  return (table) => {
    if (widths.some((width) => byWindows(table, width))) return "windows"
    if (finenesses.some((fineness) => byHistories(table, fineness))) return "histories"
    const found = byLoops(table)
    if (found !== "late" || most <= short) return found
    const long = byBlocks(table, most)
    return typeof long === "number" ? followed(table, long) : long
  }
}

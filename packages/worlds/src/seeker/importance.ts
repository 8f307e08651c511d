/**
 * # Tests of importance
 *
 * A test accepts some streams, and a stream may be named by a test that it passes and by its place among
 * those that pass. That takes fewer bits than its place among all streams if the test is short for how
 * few pass. Tests here are automata over the cells of a stream, oldest first, in a uniform code.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { cell, diagram } from "../cellular/index.ts"

/** The different streams of a given length, at all places within some rows, as numbers, oldest cell first. */
export const different: (rule: number, cells: number, rows: number) => ReadonlyArray<number> =
  Memo.by(
    (rule, cells, rows) => `${rule} ${cells} ${rows}`,
    (rule: number, cells: number, rows: number) => {
      const seen = diagram({ rule, seed: 1 }, rows)
      const found = new Set<number>()
      const mask = 2 ** cells - 1
      // By place, from -rows to rows: its last cells so far.
      const last = new Int32Array(2 * rows + 1)
      for (let t = 0; t < rows; t++) {
        for (let u = 0; u <= 2 * t; u++) {
          const place = u - t + rows
          last[place] = ((last[place]! << 1) & mask) | cell(seen, t, u)
          // The stream began at row t - cells + 1, where its place was within the row.
          if (Math.abs(u - t) <= t - cells + 1) found.add(last[place])
        }
      }
      return [...found]
    },
    { keep: 8 }
  )

/** How many automata of a given number of states there are, with the states that accept. */
export const tests = (states: number): number => states ** (2 * states) * 2 ** states

/**
 * For each stream, how few streams pass a test that it passes, over all automata of a given number of states.
 *
 * - **Cost** the cells of all streams for each of `states^(2·states)` automata
 *
 * @example
 * ```ts
 * import { Seeker } from "@headwater/worlds"
 * // Four streams of two cells; an automaton of two states can tell 11 from the others.
 * Seeker.rarest([0b00, 0b01, 0b10, 0b11], 2, 2)[3] // => 1
 * ```
 */
export const rarest = (
  streams: ReadonlyArray<number>,
  cells: number,
  states: number
): Int32Array => {
  const all = Int32Array.from(streams)
  const fewest = new Int32Array(all.length).fill(all.length)
  const ends = new Uint8Array(all.length)
  const next = new Uint8Array(2 * states)
  const counts = new Int32Array(states)
  for (let code = 0; code < states ** (2 * states); code++) {
    for (let rest = code, k = 0; k < next.length; k++) {
      next[k] = rest % states
      rest = Math.floor(rest / states)
    }
    counts.fill(0)
    for (let i = 0; i < all.length; i++) {
      let state = 0
      for (let k = cells - 1; k >= 0; k--) state = next[2 * state + ((all[i]! >> k) & 1)]!
      ends[i] = state
      counts[state]!++
    }
    // The test that accepts the last state alone is passed by the fewest.
    for (let i = 0; i < all.length; i++) {
      const passing = counts[ends[i]!]!
      if (passing < fewest[i]!) fewest[i] = passing
    }
  }
  return fewest
}

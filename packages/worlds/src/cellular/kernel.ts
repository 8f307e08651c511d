/**
 * # The kernel of a diagram
 *
 * What an automaton knows after it has read the a lowest digits of t and u is a **part** of the diagram: the
 * cells (2^a t + i, 2^a u + j), with i and j what was read. If there are finitely many different parts they
 * are the states of an automaton; and no automaton has fewer states than there are different parts. Parts are
 * told apart here by their first cells, in a square window: those that look different are different, those
 * that look alike may not be. So what comes out is a lower bound, and a candidate that waits for a proof.
 *
 * - **Source** [AlloucheShallit2003], chapter 14: the 2-kernel
 *
 * @module
 */
import { cell, type Diagram } from "./Diagram.ts"
import type { DigitAutomaton } from "./DigitAutomaton.ts"

/** @category models */
export interface Kernel {
  /** Parts that are different: no digit automaton of the world has fewer states. */
  readonly different: number
  /** Where the window saw no part that it had not seen: an automaton, to be proved. */
  readonly candidate?: DigitAutomaton
}

interface Part {
  readonly level: number
  readonly i: number
  readonly j: number
}

/** The first `side` by `side` cells of a part, as a text. */
const window = (it: Diagram, { level, i, j }: Part, side: number): string => {
  const { bits, words } = it
  let text = ""
  for (let t = 0; t < side; t++) {
    const from = ((t << level) + i) * words
    for (let u = 0; u < side; u += 16) {
      let cells = 0
      for (let k = 0; k < 16; k++) {
        const at = ((u + k) << level) + j
        cells |= ((bits[from + (at >> 5)]! >>> (at & 31)) & 1) << k
      }
      text += String.fromCharCode(cells)
    }
  }
  return text
}

/**
 * The parts of a diagram that a window of `side` by `side` cells tells apart, with what follows each pair of
 * digits. Parts are followed as long as the window fits into the rows.
 *
 * - **Cost** side^2 operations a part; at most as many parts as there are cells over side^2
 * - **Errors** `RangeError` for a side that is no multiple of 16, or larger than the diagram
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * Cellular.kernel(Cellular.diagram({ rule: 90, seed: 1 }, 64)).different // => 3
 * Cellular.kernel(Cellular.diagram({ rule: 30, seed: 1 }, 64)) // => { different: 21 }
 * ```
 *
 * @category accessors
 */
export const kernel = (diagram: Diagram, side = 16): Kernel => {
  if (!(side >= 16 && side % 16 === 0 && side <= diagram.rows)) {
    throw new RangeError(
      `Expected a multiple of 16 up to ${diagram.rows} as side of a window, not \`${side}\``
    )
  }
  const parts: Array<Part> = [{ level: 0, i: 0, j: 0 }]
  const known = new Map([[window(diagram, { level: 0, i: 0, j: 0 }, side), 0]])
  const next: Array<[number, number, number, number]> = []
  for (const { i, j, level } of parts) {
    if (side << (level + 1) > diagram.rows) return { different: parts.length }
    const to: [number, number, number, number] = [0, 0, 0, 0]
    for (let digits = 0; digits < 4; digits++) {
      const part = {
        level: level + 1,
        i: i + ((digits >> 1) << level),
        j: j + ((digits & 1) << level)
      }
      const seen = window(diagram, part, side)
      const state = known.get(seen) ?? parts.length
      if (state === parts.length) {
        known.set(seen, state)
        parts.push(part)
      }
      to[digits] = state
    }
    next.push(to)
  }
  const answer = parts.map(({ i, j }) => cell(diagram, i, j))
  return { different: parts.length, candidate: { next, answer } }
}

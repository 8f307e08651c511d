import { type Bit, type Machine, minimal, type State } from "./Machine.ts"
import { type ContextTree, contexts, depth } from "./Tree.ts"

/** The deepest tree that {@link machine} takes. */
export const deepest = 16

/**
 * The smallest Moore machine that shows, after each past, the bit of the context that the tree is
 * in.
 *
 * - **Cost** `2^depth` states before they are merged
 * - **Errors** `RangeError` for a tree deeper than 16
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const twoOnes = Automaton.ContextTree.machine("10100", (context) => (context === "11" ? 1 : 0))
 * Automaton.line(twoOnes) // => "0 0 1 | 0 0 2 | 1 0 2"
 * ```
 */
export const machine = (shape: ContextTree, shows: (context: string) => Bit): Machine => {
  const length = depth(shape)
  if (length > deepest) {
    throw new RangeError(`Expected a tree of depth ${deepest} at most, not of \`${length}\``)
  }
  const windows = 2 ** length
  const shown = new Uint8Array(windows)
  for (const it of contexts(shape)) {
    // The last bit of the past is the last digit of its window.
    const last = Number.parseInt(`0${Array.from(it).reverse().join("")}`, 2)
    if (shows(it) === 1) {
      for (let window = last; window < windows; window += 2 ** it.length) shown[window] = 1
    }
  }
  const states = Array.from({ length: windows }, (_, window): State => {
    const next = (bit: Bit): number => (2 * window + bit) % windows
    return { output: shown[window] === 1 ? 1 : 0, next: [next(0), next(1)] }
  })
  return minimal({ states })
}

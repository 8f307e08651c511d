import * as fc from "fast-check"
import type { ContextTree } from "./Tree.ts"
import type { Bit, Machine } from "./Machine.ts"

/**
 * For Moore machines with a bound on their states. Shrinks to fewer states, and to machines that
 * stay in state 0 and show 0.
 *
 * @example
 * ```ts
 * import { automata } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(automata.machine({ states: 2 }), 20)
 * drawn.every((it) => it.states.length <= 2) // => true
 * ```
 */
export const machine = (
  constraints: {
    /** @defaultValue 6 */
    readonly states?: number
  } = {}
): fc.Arbitrary<Machine> =>
  fc.integer({ min: 1, max: constraints.states ?? 6 }).chain((count) => {
    const target = fc.nat({ max: count - 1 })
    const state = fc.record({
      output: fc.constantFrom<Bit>(0, 1),
      next: fc.tuple(target, target)
    })
    return fc
      .array(state, { minLength: count, maxLength: count, size: "max" })
      .map((states) => ({ states }))
  })

/**
 * For context trees with a bound on their depth. Shrinks to the single leaf.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * import { automata } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(automata.contextTree({ depth: 3 }), 20)
 * drawn.every((it) => Automaton.ContextTree.depth(it) <= 3) // => true
 * ```
 */
export const contextTree = (
  constraints: {
    /** @defaultValue 4 */
    readonly depth?: number
  } = {}
): fc.Arbitrary<ContextTree> =>
  bits(40).map((nodes) => {
    let [tree, at] = ["", 0]
    const open = [0]
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      const node = here < (constraints.depth ?? 4) ? (nodes[at++] ?? "0") : "0"
      tree += node
      if (node === "1") open.push(here + 1, here + 1)
    }
    return tree
  })

/** For bit strings of at most `maxLength` bits. */
export const bits = (maxLength: number = 24): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), maxLength, size: "max" })

import { type Bit, type Machine, minimal, type State } from "./Machine.ts"

/**
 * All canonical machines of a number of states: every machine whose states are all reachable, once
 * up to isomorphism, in a stable order.
 *
 * - **Errors** `RangeError` where there is no state
 * - **Laws** `canonical` changes none of them
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const counts = [1, 2, 3].map((states) => [...Automaton.machines(states)].length)
 * counts // => [2, 48, 1728]
 * ```
 */
export function* machines(states: number): Generator<Machine, void> {
  if (!Number.isSafeInteger(states) || states < 1) {
    throw new RangeError(`Expected a number of states from 1, not \`${states}\``)
  }
  const table: Array<State> = []
  /** Fills the states in order; a new one is always the first that was not reached. */
  function* from(reached: number): Generator<Machine, void> {
    if (table.length === states) {
      if (reached === states) yield { states: [...table] }
      return
    }
    // The next state has to be reached, and each state left can reach two more.
    if (table.length === reached || reached + 2 * (states - table.length) < states) return
    for (const output of [0, 1] as ReadonlyArray<Bit>) {
      for (let on0 = 0; on0 <= Math.min(reached, states - 1); on0++) {
        const then = on0 === reached ? reached + 1 : reached
        for (let on1 = 0; on1 <= Math.min(then, states - 1); on1++) {
          table.push({ output, next: [on0, on1] })
          yield* from(on1 === then ? then + 1 : then)
          table.pop()
        }
      }
    }
  }
  yield* from(1)
}

/**
 * All minimal machines of a number of states: every behaviour that takes that many states, once.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const counts = [1, 2, 3].map((states) => [...Automaton.behaviours(states)].length)
 * counts // => [2, 24, 1028]
 * ```
 */
export function* behaviours(states: number): Generator<Machine, void> {
  for (const machine of machines(states)) {
    if (minimal(machine).states.length === states) yield machine
  }
}

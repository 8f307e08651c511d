import * as fc from "fast-check"
import { type Cell, choices, type Machine, transition } from "./Machine.ts"

/**
 * For Turing machines with a bound on their states. Shrinks to fewer states and to the machine that
 * halts at once.
 *
 * @example
 * ```ts
 * import { turing } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(turing.machine({ states: 2 }), 20)
 * drawn.every((it) => it.states.length <= 2) // => true
 * ```
 */
export const machine = (
  constraints: {
    /** @defaultValue 3 */
    readonly states?: number
  } = {}
): fc.Arbitrary<Machine> =>
  fc.integer({ min: 1, max: constraints.states ?? 3 }).chain((states) => {
    const entry = fc.nat({ max: choices(states) - 1 }).map(transition)
    return fc
      .array(fc.tuple(entry, entry), { minLength: states, maxLength: states, size: "max" })
      .map((table) => ({ states: table }))
  })

/** For the symbol that the tape is full of. */
export const blank = (): fc.Arbitrary<Cell> => fc.constantFrom(0, 1)

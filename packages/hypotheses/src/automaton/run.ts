import type { Budget } from "../Budget.ts"
import { shown } from "../internal/shown.ts"
import { Bits } from "@headwater/exact"
import { exhausted, type Run } from "../Run.ts"
import { type Machine, state } from "./Machine.ts"

/** The only meter: states that are entered, the first one among them. */
export type Meter = "states"

/** The meters. */
export const meters = ["states"] as const

/** The input, after making sure that it is a string of bits. */
export const bitString = (input: string): string => {
  if (Bits.isBits(input)) return input
  throw new RangeError(`Expected a string of 0 and 1, not ${shown(input)}`)
}

/**
 * The run of a machine on a bit string: the bit that each state shows, from the first on, so one
 * more than the input has.
 *
 * - **Units** states entered; different states entered; bits of the largest number of a state
 * - **Cost** O(1) a bit
 * - **Errors** `RangeError` where the input is no bit string, or a transition leads to no state
 *
 * @example
 * ```ts
 * import { Automaton, Budget } from "@headwater/hypotheses"
 * const parity = Automaton.machine("0 0 1 | 1 1 0")
 * Automaton.run(parity, "0110", Budget.of("states")) // => { status: "halted", output: "00100", steps: 5n, space: 2n, width: 1 }
 * ```
 */
export const run = (machine: Machine, input: string, budget: Budget<Meter>): Run<string> => {
  bitString(input)
  const entered = new Set<number>()
  let output = ""
  let width = 0
  for (let [here, place] = [0, 0]; ; place++) {
    if (BigInt(place) === budget.steps) return exhausted("steps", budget)
    entered.add(here)
    if (BigInt(entered.size) > budget.space) return exhausted("space", budget)
    width = Math.max(width, 32 - Math.clz32(here))
    if (width > budget.width) return exhausted("width", budget)
    const now = state(machine, here)
    output += now.output
    if (place === input.length) {
      return {
        status: "halted",
        output,
        steps: BigInt(place + 1),
        space: BigInt(entered.size),
        width
      }
    }
    here = now.next[input[place] === "1" ? 1 : 0]
  }
}

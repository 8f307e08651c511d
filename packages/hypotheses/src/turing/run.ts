/**
 * # Runs of Turing machines
 *
 * A run starts in state 1 on a tape that is all blank. Its output is what stands in the cells that
 * the head visited, which are contiguous; its space is their number; its steps count the halting
 * one.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { exhausted, type Run } from "../Run.ts"
import { type Cell, choices, type Machine, number } from "./Machine.ts"

/** The only meter: transitions taken. */
export type Meter = "steps"

/** The meters. */
export const meters = ["steps"] as const

/**
 * The most cells that any run visits, however large its budget; a run that is stopped by it reports
 * it as its limit.
 */
export const ceiling = { space: 2n ** 24n }

/** The table flat: `-1 - write` where it halts, else `next·4 + right·2 + write`, states from 0. */
const laidOut = (machine: Machine): Int32Array => {
  const most = choices(machine.states.length)
  return Int32Array.from(machine.states.flat(), (it) => {
    const digit = number(it)
    if (!(digit >= 0 && digit < most)) {
      throw new RangeError(
        `Expected a state from 1 to ${machine.states.length}, not \`${"next" in it ? it.next : ""}\``
      )
    }
    if ("halt" in it) return -1 - it.write
    return (it.next - 1) * 4 + (it.move === "R" ? 2 : 0) + it.write
  })
}

const tables = new WeakMap<Machine, Int32Array>()

const tableOf = (machine: Machine): Int32Array => {
  const known = tables.get(machine)
  if (known !== undefined) return known
  const table = laidOut(machine)
  tables.set(machine, table)
  return table
}

const text = (tape: Uint8Array, from: number, to: number): string => {
  let all = ""
  for (let k = from; k < to; k += 4096) all += tape.subarray(k, Math.min(to, k + 4096)).join("")
  return all
}

/** A tape of twice the length with the old one in its middle. */
const grown = (tape: Uint8Array, blank: Cell) => {
  const wider = new Uint8Array(2 * tape.length).fill(blank)
  wider.set(tape, tape.length >> 1)
  return wider
}

/**
 * The run of a machine from a tape that is all 0 or all 1.
 *
 * - **Units** transitions; cells that were visited; a cell holds one bit, so the width is 1
 * - **Cost** O(1) a step
 * - **Errors** `RangeError` for a transition to no state of the machine
 * - **Source** [Rado1962]
 *
 * @example
 * ```ts
 * import { Budget, Turing } from "@headwater/hypotheses"
 * const champion = Turing.run(Turing.machine("1R2 1L2 | 1L1 1H"), 0, Budget.of("steps"))
 * champion // => { status: "halted", output: "1111", steps: 6n, space: 4n, width: 1 }
 * ```
 */
export const run = (machine: Machine, blank: Cell, budget: Budget<Meter>): Run<string> =>
  stepped(tableOf(machine), blank, budget)

/**
 * The run of a machine of some states that is drawn at random, each as likely as any other: an entry
 * of its table is drawn when it is first read, so that a short run of a large machine draws little.
 *
 * - **Units** as for {@link run}
 * - **Cost** O(1) a step, and O(states) for the table
 * - **Errors** `RangeError` where there is no state
 *
 * @example
 * ```ts
 * import { Budget, Turing } from "@headwater/hypotheses"
 * // halting is 0 of the 2n+1 that may happen in a state: this machine halts at once, and writes 0
 * const drawn = Turing.drawn(1000, 0, Budget.of("steps"), () => 0)
 * drawn // => { status: "halted", output: "0", steps: 1n, space: 1n, width: 1 }
 * ```
 */
export const drawn = (
  states: number,
  blank: Cell,
  budget: Budget<Meter>,
  below: (n: number) => number
): Run<string> => {
  const ways = choices(states) / 2
  return stepped(new Int32Array(2 * states).fill(undrawn), blank, budget, () =>
    below(ways) === 0 ? -1 - below(2) : 4 * below(states) + below(4)
  )
}

/** An entry of a flat table that is not known yet. */
const undrawn = -3

/** The run of a flat table; an entry that is not known yet is drawn. */
const stepped = (
  table: Int32Array,
  blank: Cell,
  budget: Budget<Meter>,
  draw = (): number => undrawn
): Run<string> => {
  const { space } = budget
  const bounded = { ...budget, space: space < ceiling.space ? space : ceiling.space }
  if (bounded.width < 1) return exhausted("width", bounded)
  if (bounded.space < 1n) return exhausted("space", bounded)
  const most = Number(bounded.steps)
  const cells = Number(bounded.space)
  let tape = new Uint8Array(64).fill(blank)
  let [here, low, high] = [32, 32, 32]
  let state = 0
  let steps = 0
  while (steps < most) {
    const place = 2 * state + tape[here]!
    if (table[place] === undrawn) table[place] = draw()
    const entry = table[place]!
    steps++
    if (entry < 0) {
      tape[here] = -1 - entry
      return {
        status: "halted",
        output: text(tape, low, high + 1),
        steps: BigInt(steps),
        space: BigInt(high - low + 1),
        width: 1
      }
    }
    tape[here] = entry & 1
    state = entry >> 2
    if ((entry & 2) !== 0) here++
    else here--
    if (here < low || here > high) {
      if (high - low + 1 === cells) return exhausted("space", bounded)
      if (here < low) low = here
      else high = here
      if (here < 0 || here >= tape.length) {
        const shift = tape.length >> 1
        tape = grown(tape, blank)
        here += shift
        low += shift
        high += shift
      }
    }
  }
  return exhausted("steps", bounded)
}

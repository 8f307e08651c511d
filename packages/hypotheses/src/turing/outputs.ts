/**
 * # What all machines of a size put out
 *
 * Machines are not run one by one. A run of a machine whose table is still blank fills an entry
 * when it first needs it; where it halts, every way to fill the rest of the table halts alike. New
 * states are interchangeable, so the first of them stands for all.
 *
 * ## Main definitions
 * - {@link outputs}: machines by output and halting time, exact for what halts in time
 * - {@link table}: the counts by output, each with its least time
 *
 * ## References
 * - [Rado1962]; [SolerToscanoEtAl2014]
 *
 * @module
 */
import { choices, size } from "./Machine.ts"

/** How many machines halt with this output at this step. */
export interface Leaf {
  readonly output: string
  readonly steps: number
  /** From a tape of 0 and from a tape of 1, added. */
  readonly count: bigint
}

/** The outputs of the machines of a size within a number of steps. */
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

const most = 4

/** Machines by halting time. */
type Times = Map<number, number>

/** The state of a run: its control state, its head, the cells it visited, and the steps it took. */
interface Place {
  readonly state: number
  readonly here: number
  readonly low: number
  readonly high: number
  readonly steps: number
}

/**
 * The filled part of the table: states, blank entries, and the number of tables that it stands for.
 */
interface Filled {
  readonly used: number
  readonly blank: number
  readonly count: number
}

/** Times at which each output appears, with counts from a tape of 0. */
const search = (states: number, limit: number): Map<string, Times> => {
  const base = choices(states)
  const found = new Map<string, Times>()
  const middle = Math.min(limit, 2 ** 20) + 1
  const tape = new Uint8Array(2 * middle + 1)
  /** `next·4 + right·2 + write`, states from 0; -1 while blank. */
  const table = new Int32Array(2 * states).fill(-1)
  /** The machines that share a table with `blank` blank entries. */
  const ways = Array.from({ length: 2 * states + 1 }, (_, blank) => base ** blank)

  const halt = ({ here, low, high, steps }: Place, count: number): void => {
    const saved = tape[here]!
    for (const write of [0, 1]) {
      tape[here] = write
      const output = tape.subarray(low, high + 1).join("")
      const times = found.get(output) ?? new Map<number, number>()
      times.set(steps + 1, (times.get(steps + 1) ?? 0) + count)
      found.set(output, times)
    }
    tape[here] = saved
  }

  /** Runs on until an entry is blank or time is up, and leaves the rest of the tape blank again. */
  const follow = (from: Place, filled: Filled): void => {
    let { state, here, low, high, steps } = from
    for (; steps < limit; steps++) {
      const entry = table[2 * state + tape[here]!]!
      if (entry < 0) {
        fill({ state, here, low, high, steps }, filled)
        break
      }
      tape[here] = entry & 1
      state = entry >> 2
      here += (entry & 2) - 1
      if (here < low) low = here
      if (here > high) high = here
    }
    tape.fill(0, low, from.low)
    tape.fill(0, from.high + 1, high + 1)
  }

  /** Fills the entry that the run needs in every way, and takes the entry out again. */
  const fill = (at: Place, { used, blank, count }: Filled): void => {
    const entry = 2 * at.state + tape[at.here]!
    halt(at, count * ways[blank - 1]!)
    // A table without a blank and without a halt never halts.
    if (blank === 1) return
    const cells = tape.slice(at.low, at.high + 1)
    for (let next = 0; next < Math.min(used + 1, states); next++) {
      const fresh = next === used ? 1 : 0
      const times = fresh === 1 ? states - used : 1
      for (let action = 0; action < 4; action++) {
        table[entry] = next * 4 + action
        follow(at, { used: used + fresh, blank: blank - 1, count: count * times })
        tape.set(cells, at.low)
      }
    }
    table[entry] = -1
  }

  const start = { state: 0, here: middle, low: middle, high: middle, steps: 0 }
  follow(start, { used: 1, blank: 2 * states, count: 1 })
  return found
}

const complement = (output: string): string =>
  Array.from(output, (it) => (it === "0" ? "1" : "0")).join("")

const inOrder = (a: Leaf, b: Leaf): number =>
  a.count !== b.count
    ? a.count > b.count
      ? -1
      : 1
    : a.output.length - b.output.length ||
      (a.output < b.output ? -1 : a.output > b.output ? 1 : a.steps - b.steps)

/**
 * The outputs of all machines of up to 4 states within a number of steps, from a tape of 0 and from
 * a tape of 1: exchanging the symbols of a machine exchanges those of its output.
 *
 * Exact for what halts in time; with 1, 6, 21 or 107 steps for 1 to 4 states nothing that halts
 * is left out.
 *
 * - **Cost** milliseconds for 3 states and 21 steps, and seconds for 4 states and 107
 * - **Errors** `RangeError` beyond 4 states or a million steps
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
export const outputs = (states: number, steps: number): Outputs => {
  const machines = size(states)
  if (states > most) throw new RangeError(`Expected at most ${most} states, not \`${states}\``)
  if (!Number.isSafeInteger(steps) || steps < 0 || steps > 2 ** 20) {
    throw new RangeError(`Expected steps from 0 to ${2 ** 20}, not \`${steps}\``)
  }
  const found = search(states, steps)
  const leaves: Array<Leaf> = []
  let halting = 0n
  for (const output of new Set([...found.keys()].flatMap((it) => [it, complement(it)]))) {
    const plain = found.get(output) ?? new Map<number, number>()
    const other = found.get(complement(output)) ?? new Map<number, number>()
    for (const time of new Set([...plain.keys(), ...other.keys()])) {
      const once = BigInt(plain.get(time) ?? 0)
      halting += once
      leaves.push({ output, steps: time, count: once + BigInt(other.get(time) ?? 0) })
    }
  }
  return { states, machines, halting, undecided: machines - halting, leaves: leaves.sort(inOrder) }
}

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

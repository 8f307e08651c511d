/**
 * Tables to try deciders on: those of the tree whose run reaches a blank entry, found by running
 * each from the start.
 */
import { Turing } from "@headwater/hypotheses"
import * as fc from "fast-check"

/** The table of a machine; halts are blank entries. */
export const tableOf = (written: string): Int32Array =>
  Int32Array.from(Turing.machine(written).states.flat(), (it) =>
    "halt" in it ? -1 : (it.next - 1) * 4 + (it.move === "R" ? 2 : 0) + it.write
  )

const middle = 2 ** 12

/** Blank between two runs. */
const tape = new Uint8Array(2 * middle)

/** A run by the book: the steps up to a blank entry and the entry, where that is soon. */
export const blankAfter = (
  table: Int32Array,
  most: number
): readonly [steps: number, entry: number] | undefined => {
  let [state, head, low, high, steps, at] = [0, middle, middle, middle, 0, 0]
  let entry = 0
  for (; steps < most; steps++) {
    at = 2 * state + tape[head]!
    entry = table[at]!
    if (entry < 0) break
    tape[head] = entry & 1
    head += (entry & 2) - 1
    state = entry >> 2
    if (head < low) low = head
    if (head > high) high = head
  }
  tape.fill(0, low, high + 1)
  return entry < 0 ? [steps, at] : undefined
}

/** All tables of the tree whose run reaches a blank entry within `most` steps, with its steps. */
export function* halting(
  states: number,
  most: number
): Generator<readonly [table: Int32Array, steps: number], void> {
  const table = new Int32Array(2 * states).fill(-1)
  function* below(used: number, blank: number): Generator<readonly [Int32Array, number], void> {
    const found = blankAfter(table, most)
    if (found === undefined) return
    const [steps, at] = found
    yield [table, steps]
    if (blank === 1) return
    for (let entry = 0; entry < 4 * Math.min(used + 1, states); entry++) {
      if (steps === 0 && (entry & 2) === 0) continue
      table[at] = entry
      yield* below(entry >> 2 === used ? used + 1 : used, blank - 1)
    }
    table[at] = -1
  }
  yield* below(1, 2 * states)
}

/** For tables of five states whose run reaches a blank entry within 4000 steps. */
export const haltingOfFive: fc.Arbitrary<Int32Array> = fc
  .array(fc.nat(19), { minLength: 10, maxLength: 10 })
  .map((entries) => {
    const table = new Int32Array(10).fill(-1)
    let at = 0
    for (const entry of entries.slice(0, 9)) {
      table[at] = entry
      const found = blankAfter(table, 4000)
      if (found === undefined) {
        table[at] = -1
        return table
      }
      at = found[1]
    }
    return table
  })

/** For tables of some states, most of whose runs never come to a blank entry. */
export const anyTable = (states: number): fc.Arbitrary<Int32Array> =>
  fc
    .array(fc.integer({ min: -1, max: 4 * states - 1 }), {
      minLength: 2 * states,
      maxLength: 2 * states
    })
    .map((entries) => Int32Array.from(entries))

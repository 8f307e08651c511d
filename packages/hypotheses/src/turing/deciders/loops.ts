/**
 * # Runs that are seen to loop
 *
 * A run of a table from a tape of 0, on a tape in memory. It never ends if the whole tape comes
 * back, or if the head is at a new end of the tape in the state of an earlier such time, and the
 * cells that were read since then are as they were then: a cycler moved along.
 *
 * - [MarxenBuntrock1990]
 *
 * @module
 */

/** A run at a blank entry. */
export interface Stop {
  readonly steps: number
  readonly state: number
  /** The cells that the head visited, and where among them it stands. */
  readonly cells: Uint8Array
  readonly at: number
}

/** A visit that later ones are compared with: of a new end of the tape, or of any cell. */
class Visit {
  state = -1
  here = 0
  /** The cells that the head visited since. */
  low = 0
  high = 0
  wait = 1
  gap = 1
  readonly #cells: Uint8Array
  /** The cells that were visited before. */
  #first = 0
  #last = -1

  constructor(size: number) {
    this.#cells = new Uint8Array(size)
  }

  reset(gap: number): void {
    this.state = -1
    this.low = 0
    this.high = 0
    this.gap = gap
    this.wait = gap
  }

  remember(tape: Uint8Array, state: number, here: number, low: number, high: number): void {
    this.#cells.set(tape.subarray(low, high + 1), low)
    this.#first = low
    this.#last = high
    this.state = state
    this.here = this.low = this.high = here
    this.gap *= 2
    this.wait = this.gap
  }

  /** Whether the cells from `from` to `to` then are those that stand `shift` farther now. */
  isAgain(tape: Uint8Array, from: number, to: number, shift: number): boolean {
    for (let k = to; k >= from; k--) {
      const then = k < this.#first || k > this.#last ? 0 : this.#cells[k]
      if (then !== tape[k + shift]) return false
    }
    return true
  }
}

/** A run that came to a blank entry, or why it never does; or it has not in its time. */
export type Short = Stop | "cycling" | "translated" | "late"

/** Runs tables until a halt would be step `most`, in memory of its own. */
export const loops = (most: number): ((table: Int32Array) => Short) => {
  const size = 2 * most + 3
  const tape = new Uint8Array(size)
  const middle = most + 1
  const any = new Visit(size)
  const right = new Visit(size)
  const left = new Visit(size)
  return (table) => {
    let [state, here, low, high, steps] = [0, middle, middle, middle, 0]
    let end: Short = "late"
    any.reset(8)
    right.reset(1)
    left.reset(1)
    while (steps < most) {
      const entry = table[2 * state + tape[here]!]!
      if (entry < 0) {
        end = { steps, state, cells: tape.slice(low, high + 1), at: here - low }
        break
      }
      tape[here] = entry & 1
      state = entry >> 2
      steps++
      if ((entry & 2) !== 0) {
        here++
        if (here > any.high) any.high = here
        if (here > left.high) left.high = here
        if (here > high) {
          high = here
          const shift = here - right.here
          if (state === right.state && right.isAgain(tape, right.low, right.here - 1, shift)) {
            end = "translated"
            break
          }
          if (--right.wait === 0) right.remember(tape, state, here, low, high)
        }
      } else {
        here--
        if (here < any.low) any.low = here
        if (here < right.low) right.low = here
        if (here < low) {
          low = here
          const shift = here - left.here
          if (state === left.state && left.isAgain(tape, left.here + 1, left.high, shift)) {
            end = "translated"
            break
          }
          if (--left.wait === 0) left.remember(tape, state, here, low, high)
        }
      }
      if (state === any.state && here === any.here && any.isAgain(tape, any.low, any.high, 0)) {
        end = "cycling"
        break
      }
      if (--any.wait === 0) any.remember(tape, state, here, low, high)
    }
    tape.fill(0, low, high + 1)
    return end
  }
}

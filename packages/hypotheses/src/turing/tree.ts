/**
 * # The tree of machines
 *
 * Machines are not run one by one. A run of a machine whose table is still blank fills an entry
 * when it first needs it; where it halts, every way to fill the rest of the table halts alike. New
 * states are interchangeable, so the first of them stands for all; machines that first move left
 * are mirror images of those that first move right, so only these are walked.
 *
 * The tape is two words of 32 cells, left of the head and from the head on. A run ends where an
 * entry is blank, where time is up, or where it is seen never to end: the whole tape came back
 * (looked for from states remembered at doubling distances), or the head is at a new end of the
 * tape, in the state of an earlier such time, and the cells that were read since then are as they
 * were then. A run that loses a cell of one side goes on on a tape in memory, to the end of its time.
 *
 * ## Main definitions
 * - {@link shards}: the tree cut into parts
 * - {@link tally}: what becomes of the machines of a part
 *
 * ## References
 * - [Rado1962]; [SolerToscanoEtAl2014]; [MarxenBuntrock1990] for the tree
 *
 * @module
 */
import { Leaves, longestWord } from "./Leaves.ts"
import { choices } from "./Machine.ts"
import type { Tally } from "./Tally.ts"

/** The most states: with more, counts are not exact in a double. */
export const mostStates = 5

/** The most steps of a run. */
export const mostSteps = 2 ** 20

/**
 * A part of the tree: the tables that are filled along a path, and all below them, or those with
 * fewer than `until` filled entries. Entries are in the order in which runs need them, each the
 * number of its transition with states by order of first use.
 */
export interface Shard {
  readonly path: ReadonlyArray<number>
  readonly until?: number
}

/** The digits of 8 bits in reverse order. */
const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let k = 0; k < 8; k++) turned |= ((byte >> k) & 1) << (7 - k)
  return turned
})

/** The first `size` cells of a word that has the nearest last, read towards the end. */
const outwards = (word: number, size: number): number =>
  ((reversed[word & 255]! << 24) |
    (reversed[(word >>> 8) & 255]! << 16) |
    (reversed[(word >>> 16) & 255]! << 8) |
    reversed[word >>> 24]!) >>>
  (32 - size)

/** Steps after which a configuration is remembered first. */
const patience = 8

const checked = (states: number, steps: number): void => {
  choices(states)
  if (states > mostStates) {
    throw new RangeError(`Expected at most ${mostStates} states, not \`${states}\``)
  }
  if (!Number.isSafeInteger(steps) || steps < 0 || steps > mostSteps) {
    throw new RangeError(`Expected steps from 0 to ${mostSteps}, not \`${steps}\``)
  }
}

/** Walks a part of the tree; calls `stop` at each table that has `until` entries, with its path. */
const walk = (
  states: number,
  limit: number,
  { path, until = Number.POSITIVE_INFINITY }: Shard,
  stop?: (path: ReadonlyArray<number>) => void
): Tally => {
  const entries = 2 * states
  /** `next·4 + right·2 + write`, states from 0; -1 while blank. */
  const table = new Int32Array(entries).fill(-1)
  const trail = new Int32Array(entries)
  /** The machines that share a table with a number of blank entries. */
  const ways = Array.from({ length: entries + 1 }, (_, blank) => choices(states) ** blank)
  const leaves = new Leaves()
  let cycling = 0
  let translated = 0
  let closed = 0
  let late = 0
  let nodes = path.length === 0 ? 1 : 0

  /** A tape for long runs, blank between two of them; the run begins in its middle. */
  let tape = new Uint8Array(0)
  const middle = limit + 1

  /** Counts what halts at a blank entry: all that fill it with a halt. */
  const halts = (
    left: number,
    right: number,
    leftward: number,
    rightward: number,
    steps: number,
    count: number
  ): void => {
    const size = leftward + 1 + rightward
    if (size <= longestWord) {
      const before = leftward === 0 ? 0 : left & ((1 << leftward) - 1)
      const after = outwards(right, rightward + 1)
      const word = (1 << size) | (before << (rightward + 1)) | after
      const here = 1 << rightward
      leaves.add(word & ~here, steps + 1, count)
      leaves.add(word | here, steps + 1, count)
      return
    }
    const cell = (word: number, at: number): number => (at < 32 ? (word >>> at) & 1 : 0)
    const before = Array.from({ length: leftward }, (_, k) => cell(left, leftward - 1 - k)).join("")
    const after = Array.from({ length: rightward }, (_, k) => cell(right, k + 1)).join("")
    leaves.addLong(`${before}0${after}`, steps + 1, count)
    leaves.addLong(`${before}1${after}`, steps + 1, count)
  }

  /** Whether an entry is walked next, below a number of filled ones; counts the table if it is. */
  const enter = (entry: number, depth: number): boolean => {
    if (depth < path.length && entry !== path[depth]) return false
    trail[depth] = entry
    if (depth + 1 >= until) {
      stop?.(Array.from(trail.subarray(0, depth + 1)))
      return false
    }
    if (depth + 1 >= path.length) nodes++
    return true
  }

  /** Goes on with a run that lost a cell of its words, on the tape in memory. */
  const onTape = (
    state: number,
    here: number,
    low: number,
    high: number,
    steps: number,
    used: number,
    blank: number,
    count: number
  ): void => {
    const [lowest, highest] = [low, high]
    for (; steps < limit; steps++) {
      const entry = table[2 * state + tape[here]!]!
      if (entry < 0) break
      tape[here] = entry & 1
      state = entry >> 2
      here += (entry & 2) - 1
      if (here < low) low = here
      if (here > high) high = here
    }
    if (steps === limit) late += count * ways[blank]!
    else {
      const cells = tape.slice(low, high + 1)
      if (entries - blank >= path.length) {
        if (blank === 1) closed += 4 * states * count
        const text = cells.join("")
        const [before, after] = [text.slice(0, here - low), text.slice(here - low + 1)]
        leaves.addLong(`${before}0${after}`, steps + 1, count * ways[blank - 1]!)
        leaves.addLong(`${before}1${after}`, steps + 1, count * ways[blank - 1]!)
      }
      const at = 2 * state + tape[here]!
      if (blank > 1) {
        for (let entry = 0; entry < 4 * Math.min(used + 1, states); entry++) {
          if (!enter(entry, entries - blank)) continue
          table[at] = entry
          const fresh = entry >> 2 === used
          const tables = fresh ? count * (states - used) : count
          onTape(state, here, low, high, steps, fresh ? used + 1 : used, blank - 1, tables)
          tape.set(cells, low)
        }
        table[at] = -1
      }
    }
    // What this part of the run reached is blank again; what lies between, its caller restores.
    tape.fill(0, low, lowest)
    tape.fill(0, highest + 1, high + 1)
  }

  /** Writes the words out and goes on in memory. */
  const spill = (
    state: number,
    left: number,
    right: number,
    at: number,
    low: number,
    high: number,
    steps: number,
    used: number,
    blank: number,
    count: number
  ): void => {
    if (tape.length === 0) tape = new Uint8Array(2 * middle + 1)
    const here = middle + at
    for (let k = 0; k < 32; k++) {
      if (k < at - low) tape[here - 1 - k] = (left >>> k) & 1
      if (k <= high - at) tape[here + k] = (right >>> k) & 1
    }
    onTape(state, here, middle + low, middle + high, steps, used, blank, count)
    tape.fill(0, middle + low, middle + high + 1)
  }

  /**
   * Runs on until an entry is blank, then fills it in every way. Words and positions are arguments,
   * so that they live in registers and a return restores them.
   */
  const follow = (
    state: number,
    left: number,
    right: number,
    at: number,
    low: number,
    high: number,
    steps: number,
    used: number,
    blank: number,
    count: number
  ): void => {
    // A configuration to meet again.
    let thenState = state
    let thenLeft = left
    let thenRight = right
    let gap = patience
    let next = Math.min(limit, steps + gap)
    // A visit of a new end on the right, how far left the head went since, and visits until another is remembered; and likewise on the left.
    let rightState = -1
    let rightLeft = 0
    let rightAt = 0
    let rightLow = 0
    let rightWait = 1
    let rightGap = 1
    let leftState = -1
    let leftRight = 0
    let leftAt = 0
    let leftHigh = 0
    let leftWait = 1
    let leftGap = 1
    for (;;) {
      if (steps === next) {
        if (steps === limit) {
          late += count * ways[blank]!
          return
        }
        thenState = state
        thenLeft = left
        thenRight = right
        gap *= 2
        next = Math.min(limit, steps + gap)
      }
      const entry = table[(state << 1) | (right & 1)]!
      if (entry < 0) break
      if ((entry & 2) === 0 ? right < 0 : left < 0) {
        spill(state, left, right, at, low, high, steps, used, blank, count)
        return
      }
      right = (right & ~1) | (entry & 1)
      state = entry >> 2
      steps++
      if ((entry & 2) !== 0) {
        left = (left << 1) | (right & 1)
        right >>>= 1
        at++
        if (at > leftHigh) leftHigh = at
        if (at > high) {
          high = at
          const depth = rightAt - rightLow
          if (
            state === rightState &&
            depth < 32 &&
            ((left ^ rightLeft) & ((1 << depth) - 1)) === 0
          ) {
            translated += count * ways[blank]!
            return
          }
          if (--rightWait === 0) {
            rightWait = rightGap *= 2
            rightState = state
            rightLeft = left
            rightAt = rightLow = at
          }
        }
      } else {
        right = (right << 1) | (left & 1)
        left >>>= 1
        at--
        if (at < rightLow) rightLow = at
        if (at < low) {
          low = at
          const depth = leftHigh - leftAt
          if (
            state === leftState &&
            depth < 31 &&
            (((right ^ leftRight) >>> 1) & ((1 << depth) - 1)) === 0
          ) {
            translated += count * ways[blank]!
            return
          }
          if (--leftWait === 0) {
            leftWait = leftGap *= 2
            leftState = state
            leftRight = right
            leftAt = leftHigh = at
          }
        }
      }
      if (state === thenState && left === thenLeft && right === thenRight) {
        cycling += count * ways[blank]!
        return
      }
    }
    if (entries - blank >= path.length) {
      // A table without a blank and without a halt never halts.
      if (blank === 1) closed += 4 * states * count
      // A halt at the first step is its own mirror image.
      const each = count * ways[blank - 1]!
      halts(left, right, at - low, high - at, steps, steps === 0 ? each / 2 : each)
    }
    if (blank === 1) return
    const empty = (state << 1) | (right & 1)
    const choicesHere = 4 * Math.min(used + 1, states)
    for (let entry = 0; entry < choicesHere; entry++) {
      if ((steps === 0 && (entry & 2) === 0) || !enter(entry, entries - blank)) continue
      table[empty] = entry
      const fresh = entry >> 2 === used
      follow(
        state,
        left,
        right,
        at,
        low,
        high,
        steps,
        fresh ? used + 1 : used,
        blank - 1,
        fresh ? count * (states - used) : count
      )
    }
    table[empty] = -1
  }

  follow(0, 0, 0, 0, 0, 0, 0, 1, entries, 1)
  const halting = new Map<string, Map<number, number>>()
  for (const [output, time, count] of leaves.entries()) {
    const times = halting.get(output) ?? new Map<number, number>()
    halting.set(output, times.set(time, count))
  }
  return { halting, cycling, translated, closed, late, nodes }
}

/** What becomes of the machines of a part of the tree, within a number of steps. */
export const tally = (states: number, steps: number, shard: Shard = { path: [] }): Tally => {
  checked(states, steps)
  return walk(states, steps, shard)
}

/**
 * A part of the tree cut at a number of filled entries: first its tables with fewer, then a part for
 * each table with that number, in the order of the walk. The steps must be those with which the
 * parts are counted: they decide which runs come to their next blank entry in time.
 */
export const shards = (
  states: number,
  steps: number,
  depth: number,
  { path }: Shard = { path: [] }
): ReadonlyArray<Shard> => {
  checked(states, steps)
  const found: Array<Shard> = []
  walk(states, steps, { path, until: depth }, (below) => found.push({ path: below }))
  return [{ path, until: depth }, ...found]
}

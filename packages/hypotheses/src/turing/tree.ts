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
 * A run that lasts longer than some hundred steps goes to the deciders of `deciders/fate.ts`.
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
import { type Fate, fates } from "./deciders/fate.ts"
import { Leaves } from "./Leaves.ts"
import { choices } from "./Machine.ts"
import type { Tally } from "./Tally.ts"

/** The most states: with more, counts are not exact in a double. */
export const mostStates = 5

/** The most steps of a run. */
export const mostSteps = 2 ** 26

/** Steps of a run in the tree, where it has more. */
const usualReach = 500

/**
 * A part of the tree: the tables that are filled along a path, and all below them, or those with
 * fewer than `until` filled entries. Entries are in the order in which runs need them, each the
 * number of its transition with states by order of first use.
 */
export interface Shard {
  readonly path: ReadonlyArray<number>
  readonly until?: number
}

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
  most: number,
  { path, until = Number.POSITIVE_INFINITY }: Shard,
  reach: number,
  stop?: (path: ReadonlyArray<number>) => void
): Tally => {
  const entries = 2 * states
  /** `next·4 + right·2 + write`, states from 0; -1 while blank. */
  const table = new Int32Array(entries).fill(-1)
  const trail = new Int32Array(entries)
  /** The machines that share a table with a number of blank entries. */
  const ways = Array.from({ length: entries + 1 }, (_, blank) => choices(states) ** blank)
  const leaves = new Leaves()
  const limit = Math.min(most, reach)
  let fate: ((table: Int32Array) => Fate) | undefined
  let windows = 0
  let histories = 0
  let cycling = 0
  let translated = 0
  let closed = 0
  let late = 0
  let nodes = path.length === 0 ? 1 : 0

  /** A tape for long runs, blank between two of them; the run begins in its middle. */
  let tape = new Uint8Array(0)
  const middle = limit + 1

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

  /** Whether what halts at the blank entry of a table is counted here; a full table never does. */
  const isCounted = (blank: number, count: number): boolean => {
    if (entries - blank < path.length) return false
    if (blank === 1) closed += 4 * states * count
    return true
  }

  /** Decides a run that lasts longer; where it reaches a blank entry, all tables below it. */
  const outlasts = (used: number, blank: number, count: number): void => {
    const all = count * ways[blank]!
    if (limit < most) fate ??= fates(states, most)
    const found = fate === undefined ? "late" : fate(table)
    if (found === "late") late += all
    else if (found === "windows") windows += all
    else if (found === "histories") histories += all
    else if (found === "cycling") cycling += all
    else if (found === "translated") translated += all
    else {
      const { state, cells, at, steps } = found
      if (isCounted(blank, count)) leaves.addCells(cells, at, steps + 1, count * ways[blank - 1]!)
      if (blank === 1) return
      const empty = 2 * state + cells[at]!
      for (let entry = 0; entry < 4 * Math.min(used + 1, states); entry++) {
        if (!enter(entry, entries - blank)) continue
        table[empty] = entry
        const fresh = entry >> 2 === used
        outlasts(fresh ? used + 1 : used, blank - 1, fresh ? count * (states - used) : count)
      }
      table[empty] = -1
    }
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
    if (steps === limit) outlasts(used, blank, count)
    else {
      const cells = tape.slice(low, high + 1)
      if (isCounted(blank, count)) {
        leaves.addCells(cells, here - low, steps + 1, count * ways[blank - 1]!)
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
          outlasts(used, blank, count)
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
    if (isCounted(blank, count)) {
      // A halt at the first step is its own mirror image.
      const each = count * ways[blank - 1]! * (steps === 0 ? 1 / 2 : 1)
      leaves.addWords(left, right, at - low, high - at, steps + 1, each)
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
  return { halting, cycling, translated, windows, histories, closed, late, nodes }
}

/**
 * What becomes of the machines of a part of the tree, within a number of steps. The tree is walked
 * with the first `reach` of them, and what lasts longer goes to the deciders, each of which is a
 * proof or a run: what halts and when does not depend on the reach, and what is left never halts or
 * not in time.
 */
export const tally = (
  states: number,
  steps: number,
  shard: Shard = { path: [] },
  reach = usualReach
): Tally => {
  checked(states, steps)
  return walk(states, steps, shard, reach)
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
  const stop = (below: ReadonlyArray<number>): number => found.push({ path: below })
  walk(states, steps, { path, until: depth }, usualReach, stop)
  return [{ path, until: depth }, ...found]
}

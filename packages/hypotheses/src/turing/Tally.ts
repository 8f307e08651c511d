/**
 * # Tallies of machines
 *
 * What became of the machines of a part of the tree: how many halt, with what and when, and how
 * many do not, by the reason. Tallies of different parts are added: a commutative monoid.
 *
 * @module
 */
import { Reducer } from "effect"

/**
 * Machines on a tape of 0, counted with every way to fill what a run never looks up. Those whose
 * first move is to the left are not in it: they are mirror images. Of a machine that halts at its
 * first step, which is its own image, half is counted.
 */
export interface Tally {
  /** By output, then by halting time. */
  readonly halting: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** The whole tape came back, perhaps moved. */
  readonly cycling: number
  /**
   * The head reached a new end of the tape in the same state as before, and so reaches new ones for
   * ever.
   */
  readonly translated: number
  /** The windows around the head that may occur are a closed set in which nothing halts. */
  readonly windows: number
  /** So are they with cells that remember what was done there. */
  readonly histories: number
  /** Their table is full and has no way to halt. */
  readonly closed: number
  /** Time was up. */
  readonly late: number
  /** Tables with a blank entry that were met; images are not counted. */
  readonly nodes: number
}

const none: Tally = {
  halting: new Map(),
  cycling: 0,
  translated: 0,
  windows: 0,
  histories: 0,
  closed: 0,
  late: 0,
  nodes: 0
}

const sum = (tallies: Iterable<Tally>): Tally => {
  const halting = new Map<string, Map<number, number>>()
  let { cycling, translated, windows, histories, closed, late, nodes } = none
  for (const tally of tallies) {
    cycling += tally.cycling
    translated += tally.translated
    windows += tally.windows
    histories += tally.histories
    closed += tally.closed
    late += tally.late
    nodes += tally.nodes
    for (const [output, times] of tally.halting) {
      const known = halting.get(output)
      if (known === undefined) halting.set(output, new Map(times))
      else for (const [time, count] of times) known.set(time, (known.get(time) ?? 0) + count)
    }
  }
  return { halting, cycling, translated, windows, histories, closed, late, nodes }
}

/**
 * How tallies of different parts of one tree are added.
 *
 * - **Laws** any order and any grouping give one sum
 */
export const merge: Reducer.Reducer<Tally> = Reducer.make<Tally>((a, b) => sum([a, b]), none, sum)

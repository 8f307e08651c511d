/**
 * # Streams that tests of importance name
 *
 * All streams of a given number of cells in the first rows of a world, and the tests of one code: automata of some
 * number of states. A test saves bits on a stream where it is shorter than the log of how many times fewer
 * streams pass it. Without one code for all, each stream may have a test of one bit of its own.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Domain, Exact, Reading } from "@headwater/proof"
import { Seeker } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** A world, the states of tests, the bits to be saved, and whether all streams have one code of tests. */
export const Tested = Schema.Struct({
  rule: Schema.Int,
  rows: Schema.Int,
  states: Schema.Int,
  saved: Schema.Int,
  one: Schema.Boolean
})
export type Tested = typeof Tested.Type

const cells = 24

const found = Memo.by(
  ({ rows, rule, states }: Pick<Tested, "rule" | "rows" | "states">) => `${rule} ${rows} ${states}`,
  ({ rows, rule, states }: Pick<Tested, "rule" | "rows" | "states">) => {
    const streams = Seeker.different(rule, cells, rows)
    return { streams: streams.length, rarest: Seeker.rarest(streams, cells, states) }
  },
  { keep: 64 }
)

/** How many streams there are, and on how many of them some test saves a given number of bits. */
const measure = Memo.by(
  (it: Tested) => JSON.stringify(it),
  (it: Tested) => {
    const { rarest, streams } = found(it)
    // log2(streams / passing) - log2(tests) >= saved, in whole numbers; a test of its own has one bit.
    const least = it.one ? Seeker.tests(it.states) * 2 ** it.saved : 2 ** (it.saved + 1)
    const named = it.one
      ? rarest.filter((passing) => streams >= passing * least).length
      : streams >= least
        ? streams
        : 0
    const gaining = it.one
      ? rarest.filter((passing) => streams > passing * Seeker.tests(it.states)).length
      : streams
    return {
      rows: it.rows,
      states: it.states,
      saved: it.saved,
      isOne: it.one,
      streams,
      named,
      gaining
    }
  },
  { keep: 4000 }
)

export type Measured = ReturnType<typeof measure>

/** By how many streams fewer are named than the share 2^-saved of all, times 2^saved. */
export const room = ({ named, saved, streams }: Measured): Exact.Exact =>
  Exact.ofInteger(streams - named * 2 ** saved)

export const stream = Reading.about(Tested, measure, {
  show: (it, { gaining, named, streams }) =>
    `rule ${it.rule}, ${it.rows} rows, tests of ${it.states} states${it.one ? "" : " for each stream its own"}: ` +
    `of ${streams} streams ${gaining} are named with fewer bits, ${named} with ${it.saved} fewer`,
  sizes: {
    rows: ["rows of the world, one a step", (it) => it.rows],
    states: ["states of the automata that test a stream", (it) => it.states]
  }
})

/** Worlds, with tests of a given number of states; a given number of bits saved and more. */
export const tested = (
  rules: ReadonlyArray<number>,
  {
    one = true,
    rows = 128,
    saved = [0],
    states = 2
  }: {
    readonly one?: boolean
    readonly rows?: number
    readonly saved?: ReadonlyArray<number>
    readonly states?: number
  } = {}
): Domain.Domain<Tested> =>
  Domain.exhaustive(function* () {
    for (const rule of rules)
      for (const bits of saved) yield { rule, rows, states, saved: bits, one }
  })

/** How many streams gain by tests of two states. */
export const gaining = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [30, 90, 110].map((rule) => {
      const it = measure({ rule, rows: 128, states: 2, saved: 0, one: true })
      return [`gaining of ${rule}`, `${it.gaining} of ${it.streams}`]
    })
  )

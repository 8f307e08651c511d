/**
 * # What cells of a few states give
 *
 * A cell that is repeated along the input goes from state to state; after the last bit its answer is
 * read off the state. Majority is one where more than half of the bits are, so that a tie is none;
 * parity is one where their number is odd.
 *
 * @module
 */
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Of each state, the one it goes to after a 0 and after a 1, and the answer; the first one begins. */
const Cell = Schema.Struct({
  next: Schema.Array(Schema.Int),
  answers: Schema.String,
  language: Schema.Literals(["majority", "parity"])
})
export type Cell = typeof Cell.Type

/** Whether a word of some length with a given number of ones is in a language. */
const languages: Readonly<Record<Cell["language"], (ones: number, length: number) => boolean>> = {
  majority: (ones, length) => 2 * ones > length,
  parity: (ones) => ones % 2 === 1
}

/** The first length at which the cell is wrong on its language, up to a longest one. */
export const firstWrong = (
  { next, answers, language }: Cell,
  longest: number
): number | undefined => {
  const isIn = languages[language]
  let reached: ReadonlyArray<readonly [state: number, ones: number]> = [[0, 0]]
  for (let length = 1; length <= longest; length++) {
    const met = new Map<number, readonly [state: number, ones: number]>()
    for (const [state, ones] of reached) {
      for (const bit of [0, 1]) {
        const to = next[2 * state + bit] ?? 0
        if ((answers[to] === "1") !== isIn(ones + bit, length)) return length
        met.set(to * (longest + 1) + ones + bit, [to, ones + bit])
      }
    }
    reached = [...met.values()]
  }
  return undefined
}

/** A length by which every cell of a given number of states has been wrong. */
export const horizon = (states: number): number => 2 * states + 1

export const cell = Reading.about(
  Cell,
  (it) => {
    const states = it.answers.length
    return { states, wrong: firstWrong(it, horizon(states)) }
  },
  {
    show: (it, { states, wrong }) => {
      const fails = wrong === undefined ? "right to the horizon" : `wrong at length ${wrong}`
      return `${states} states, to ${it.next.join(" ")}, answers ${it.answers}, ${it.language}: ${fails}`
    },
    sizes: { states: ({ states }) => states }
  }
)

function* cells(states: number, language: Cell["language"]): Generator<Cell> {
  const entries = 2 * states
  for (let at = 0; at < states ** entries; at++) {
    const next = Array.from(
      { length: entries },
      (_, entry) => Math.floor(at / states ** entry) % states
    )
    for (let word = 0; word < 2 ** states; word++) {
      yield { next, answers: word.toString(2).padStart(states, "0"), language }
    }
  }
}

/** Every cell of every number of states, for a language. */
export const all = (from: number, to: number, language: Cell["language"] = "majority") => ({
  sizes: { states: [from, to] as const },
  domain: Domain.exhaustive(function* () {
    for (let states = from; states <= to; states++) yield* cells(states, language)
  })
})

/** The latest length at which a cell of a given number of states is wrong on majority for the first time. */
export const latest = (states: number): number =>
  Math.max(...Array.from(cells(states, "majority"), (it) => cell.measure(it).wrong ?? Infinity))

/**
 * # Adaptive readers
 *
 * A reader asks for cells of a world one after the other, each chosen in the light of what it saw, and then
 * stops. Worlds are uniform, and every world has an answer. A state is what is known of each cell,
 * one digit in base 3 a cell: 0 not read, 1 or 2 for a 0 or a 1 read. The best reader of q cells is
 * the value of a game against the world, worked out over all states: no reader, however it chooses, does
 * better.
 *
 * ## Main definitions
 * - {@link named}: on how many worlds the best reader of q cells names the answer, exactly
 * - {@link left}: what is left to know after a reader that is found in doubles, counted exactly; it
 *   bounds the best from above, and nothing rests on the doubles
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"

/** Worlds of `cells` cells, 2^cells of them in order of their bits, each with the number of an answer. */
export interface Question {
  readonly cells: number
  readonly answers: ArrayLike<number>
}

const powers = (cells: number): ReadonlyArray<number> =>
  Array.from({ length: cells + 1 }, (_, at) => 3 ** at)

/** Calls `visit` with every state in which nothing more can be known, and its world. */
const leaves = ({ cells }: Question, visit: (state: number, world: number) => void): void => {
  const place = powers(cells)
  for (let world = 0; world < 2 ** cells; world++) {
    let state = 0
    for (let cell = 0; cell < cells; cell++) state += place[cell]! * (1 + ((world >> cell) & 1))
    visit(state, world)
  }
}

/** For every state its first cell that is not read; `cells` where all are. */
const firstUnread = (cells: number): Uint8Array => {
  const found = new Uint8Array(3 ** cells)
  for (let state = 0; state < found.length; state++) {
    let [rest, cell] = [state, 0]
    while (cell < cells && rest % 3 !== 0) [rest, cell] = [(rest / 3) | 0, cell + 1]
    found[state] = cell
  }
  return found
}

/** The number of worlds of each state that have an answer. */
const counts = (question: Question, unread: Uint8Array, answer: number): Uint32Array => {
  const { answers, cells } = question
  const place = powers(cells)
  const count = new Uint32Array(3 ** cells)
  leaves(question, (state, world) => {
    count[state] = answers[world] === answer ? 1 : 0
  })
  for (let state = count.length - 1; state >= 0; state--) {
    const cell = unread[state]!
    if (cell < cells) count[state] = count[state + place[cell]!]! + count[state + 2 * place[cell]!]!
  }
  return count
}

/** The answers that some world has. */
const distinct = ({ answers }: Question): ReadonlyArray<number> => [...new Set(Array.from(answers))]

/**
 * One read more: from the value of each state with some reads to its value with one more, the best
 * over the cells that are not read. `best` keeps which cell that is, where it is given.
 */
const withOneMore = (
  values: Float64Array,
  cells: number,
  isBetter: (a: number, b: number) => boolean,
  best?: Uint8Array
): Float64Array => {
  const place = powers(cells)
  const next = new Float64Array(values)
  for (let state = 0; state < values.length; state++) {
    let rest = state
    for (let cell = 0; cell < cells; cell++) {
      if (rest % 3 === 0) {
        const value = values[state + place[cell]!]! + values[state + 2 * place[cell]!]!
        if (isBetter(value, next[state]!)) {
          next[state] = value
          if (best !== undefined) best[state] = cell + 1
        }
      }
      rest = (rest / 3) | 0
    }
  }
  return next
}

/**
 * On how many worlds the best reader of 0, 1, .., `cells` cells names the answer.
 *
 * - **Cost** 3^cells times the square of `cells`
 *
 * @example
 * ```ts
 * import { Reader } from "@headwater/worlds"
 * Reader.named({ cells: 2, answers: [0, 0, 0, 1] }) // => [3, 3, 4]
 * ```
 */
export const named = (question: Question): ReadonlyArray<number> => {
  const { cells } = question
  const unread = firstUnread(cells)
  let values: Float64Array = new Float64Array(3 ** cells)
  for (const answer of distinct(question)) {
    for (const [state, count] of counts(question, unread, answer).entries()) {
      if (count > values[state]!) values[state] = count
    }
  }
  const found = [values[0] ?? 0]
  for (let reads = 1; reads <= cells; reads++) {
    values = withOneMore(values, cells, (a, b) => a > b)
    found.push(values[0] ?? 0)
  }
  return found
}

/** How many worlds there are, and how many of each answer, at each end of a reader. */
const entropy = (ends: Iterable<ReadonlyMap<number, number>>, { cells }: Question): LogForm => {
  const sizes = new Map<number, number>()
  const add = (size: number, times: number): void => {
    sizes.set(size, (sizes.get(size) ?? 0) + times)
  }
  for (const end of ends) {
    let whole = 0
    for (const count of end.values()) {
      whole += count
      add(count, -1)
    }
    add(whole, 1)
  }
  const unit = Rational.pow2(-cells)
  return LogForm.sum(
    [...sizes].map(([size, times]) =>
      LogForm.log2(BigInt(size)).times(unit.times(Rational.of(size * times)))
    )
  )
}

/** The ends of the reader that chooses by `choices`, the last of them first. */
const ends = (
  question: Question,
  choices: ReadonlyArray<Uint8Array>
): Iterable<ReadonlyMap<number, number>> => {
  const { answers, cells } = question
  const place = powers(cells)
  const found = new Map<number, Map<number, number>>()
  for (let world = 0; world < 2 ** cells; world++) {
    let state = 0
    for (let reads = choices.length - 1; reads >= 0; reads--) {
      const cell = (choices[reads]?.[state] ?? 0) - 1
      if (cell >= 0) state += place[cell]! * (1 + ((world >> cell) & 1))
    }
    const end = found.get(state) ?? new Map<number, number>()
    const answer = answers[world] ?? 0
    found.set(state, end.set(answer, (end.get(answer) ?? 0) + 1))
  }
  return found.values()
}

/**
 * The bits that are left to know about the answer on average, after a good reader of 0, 1, .., `cells`
 * cells: the one that is best in doubles.
 *
 * - **Cost** as {@link named}
 *
 * @example
 * ```ts
 * import { Reader } from "@headwater/worlds"
 * Reader.left({ cells: 2, answers: [0, 1, 1, 0] }).map(String) // => ["1", "1", "0"]
 * ```
 */
export const left = (question: Question): ReadonlyArray<LogForm> => {
  const { cells } = question
  const unread = firstUnread(cells)
  let values: Float64Array = new Float64Array(3 ** cells)
  for (const answer of distinct(question)) {
    for (const [state, count] of counts(question, unread, answer).entries()) {
      if (count > 1) values[state]! -= count * Math.log2(count)
    }
  }
  const place = powers(cells)
  for (let state = 0; state < values.length; state++) {
    let whole = 0
    for (let cell = 0; cell < cells; cell++) {
      if (((state / place[cell]!) | 0) % 3 === 0) whole++
    }
    values[state]! += whole * 2 ** whole
  }
  const choices: Array<Uint8Array> = []
  const found = [entropy(ends(question, choices), question)]
  for (let reads = 1; reads <= cells; reads++) {
    const best = new Uint8Array(values.length)
    values = withOneMore(values, cells, (a, b) => a < b - 1e-9, best)
    choices.push(best)
    found.push(entropy(ends(question, choices), question))
  }
  return found
}

/**
 * # Corpora in two formats
 *
 * The same answered questions as **demonstrations**, where the context says what is asked and the symbol is
 * the answer, and **embedded** in one stream of bits without contexts, where the number of the question comes
 * first. A process that answers in contexts reads the stream as well: it gives each bit of a question one
 * half, as nothing is known of what is asked.
 *
 * ## Main statements (checked in ./laws)
 * - `corpus`: embedded, every process loses what it loses on the demonstrations, and the bits of the questions
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Process } from "@headwater/learners"

/** A question by its number, and its answer. */
export type Answered = readonly [question: number, answer: Process.Bit]

/** The bits of a number, the highest first. */
const bitsOf = (number: number, width: number): ReadonlyArray<Process.Bit> =>
  Array.from({ length: width }, (_, at) => (((number >> (width - 1 - at)) & 1) === 1 ? 1 : 0))

/** Questions as contexts, each with the answer as its symbol. */
export const demonstrations = (
  all: ReadonlyArray<Answered>
): ReadonlyArray<readonly [context: number, symbol: Process.Bit]> => all

/**
 * One stream: `width` bits of each question, then its answer.
 *
 * - **Errors** `RangeError` for a question that has more bits
 *
 * @example
 * ```ts
 * import { Corpus } from "@headwater/worlds"
 * Corpus.embedded([[2, 1], [1, 0]], 2).map(([, bit]) => bit) // => [1, 0, 1, 0, 1, 0]
 * ```
 */
export const embedded = (
  all: ReadonlyArray<Answered>,
  width: number
): ReadonlyArray<readonly [context: undefined, symbol: Process.Bit]> => {
  const wide = all.find(([question]) => question < 0 || question >= 2 ** width)
  if (wide !== undefined) {
    throw new RangeError(`Expected questions of ${width} bits, not \`${wide[0]}\``)
  }
  return Process.alone(all.flatMap(([question, answer]) => [...bitsOf(question, width), answer]))
}

const half = Process.coin(Rational.of(1, 2))

/** A process that answers in contexts, as one over the stream: what was read of a question, and the process. */
export const reading = (
  process: Process.Process<number, Process.Bit>,
  width: number
): Process.Process<undefined, Process.Bit> =>
  Process.unfold(
    { process, read: 0, question: 0 },
    ({ process, question, read }) => (read < width ? half : process.predict(question)),
    ({ process, question, read }, _: undefined, bit: Process.Bit) =>
      read < width
        ? { process, read: read + 1, question: 2 * question + bit }
        : { process: process.after(question, bit), read: 0, question: 0 }
  )

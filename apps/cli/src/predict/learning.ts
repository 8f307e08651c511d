/**
 * # Learning
 *
 * A session reads bits one after another. It pauses now and then, so that the command can show how
 * far it is and the user can stop it.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import { Learner } from "@headwater/learners"

/** Bits: those of bytes, the most significant first, and up to seven more. */
export interface Bits {
  readonly bytes: Uint8Array
  readonly rest: ReadonlyArray<Learner.Bit>
}

/** The number of bits. */
export const count = ({ bytes, rest }: Bits): number => 8 * bytes.length + rest.length

/** The bits, one by one. */
export function* each({ bytes, rest }: Bits): Iterable<Learner.Bit> {
  for (const byte of bytes) {
    for (let at = 7; at >= 0; at--) yield ((byte >> at) & 1) === 1 ? 1 : 0
  }
  yield* rest
}

/** The state of a session: the number of bits that it learned, and their code length. */
export interface Learned {
  readonly bits: number
  /** In bits; infinite where the next bit has probability 0. */
  readonly codeLength: number
  /** Whether it stopped because there was no room for more. */
  readonly full?: boolean
}

/** The bytes that are read, and the bits that are learned in doubles, between two pauses. */
const [bytesAtOnce, bitsAtOnce] = [8192, 4096]

/** Products of probabilities are cut where they come near the least double. */
const tiny = 2 ** -512

/** By how much roundings may put a probability above 1, or a code length below 0. */
const roundings = 2 ** -32

/** Checks a probability of a session. */
const probability = (given: number, after: number): number => {
  if (given >= 0 && given <= 1 + roundings) return given
  throw new RangeError(`expected a probability, not \`${given}\`, after the first ${after} bits`)
}

/** Checks a code length of a session. */
const length = (given: number, after: number): number => {
  if (given >= -roundings) return given
  throw new RangeError(`expected a code length, not \`${given}\`, after the first ${after} bits`)
}

/** Learns by bytes where that is possible and asked for, then by bits; it pauses at each step. */
function* steps(
  session: Learner.Session,
  bits: Bits,
  by: "bytes" | "bits",
  atOnce: number
): Generator<Learned, Learned> {
  let [done, codeLength] = [0, 0]
  const read = by === "bytes" ? session.read?.bind(session) : undefined
  if (read !== undefined) {
    for (let at = 0; at < bits.bytes.length; at += bytesAtOnce) {
      codeLength += length(read(bits.bytes.subarray(at, at + bytesAtOnce)), 8 * at)
      done = Math.min(8 * bits.bytes.length, 8 * (at + bytesAtOnce))
      yield { bits: done, codeLength }
    }
  }
  let product = 1
  for (const bit of read === undefined ? each(bits) : bits.rest) {
    const given = probability(session.update(undefined, bit), done)
    if (given === 0) return { bits: done, codeLength: Number.POSITIVE_INFINITY }
    done++
    if (product < tiny) {
      codeLength -= Math.log2(product)
      product = 1
    }
    if (given < tiny) codeLength -= Math.log2(given)
    else product *= given
    if (done % atOnce === 0) yield { bits: done, codeLength: codeLength - Math.log2(product) }
  }
  return { bits: done, codeLength: codeLength - Math.log2(product) }
}

/** Whether an error says that a session has no room; it may be of another copy of our packages. */
const isFull = (error: unknown): boolean => error instanceof Error && error.name === "Full"

/**
 * Learns all bits, or as many as it can in `room` bytes. `onPause` receives the state and answers
 * whether to stop. An exact learner without a fast form pauses after every bit, since each may take
 * long.
 */
export const learn = async (
  learner: Learner.Learner,
  bits: Bits,
  room: number,
  onPause: (learned: Learned) => "go on" | "stop"
): Promise<Learned> => {
  const through = async (by: "bytes" | "bits"): Promise<Learned> => {
    let learned: Learned = { bits: 0, codeLength: 0 }
    try {
      const session = Learner.session(learner, 0, room)
      const walk = steps(session, bits, by, learner.fast === undefined ? 1 : bitsAtOnce)
      for (;;) {
        const { value, done } = walk.next()
        learned = value
        if (done === true) return learned
        await setImmediate()
        if (onPause(learned) === "stop") return learned
      }
    } catch (error) {
      if (isFull(error)) return { ...learned, full: true }
      throw error
    }
  }
  const learned = await through("bytes")
  // learning them one by one shows which bit was excluded
  return learned.codeLength < Number.POSITIVE_INFINITY ? learned : through("bits")
}

/** How far a session is, for people. */
export const soFar = ({ bits, codeLength }: Learned, total: number): string =>
  `${bits} of ${total} bits, ${rounded((8 * codeLength) / Math.max(1, bits), 5)} bits per byte so far`

/** A number with a fixed number of digits after the point. */
export const rounded = (value: number, digits: number): string =>
  value.toLocaleString("en", {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
    useGrouping: false
  })

/**
 * # Learning
 *
 * A session reads bits one after another. It pauses now and then, so that the user can be told how
 * far it is and can stop it.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import { Learner } from "@headwater/learners"

/** Bits: those of bytes, the most significant first, and fewer than eight more. */
export interface Bits {
  readonly bytes: Uint8Array
  readonly rest: ReadonlyArray<Learner.Bit>
}

/** How many bits there are. */
export const count = ({ bytes, rest }: Bits): number => 8 * bytes.length + rest.length

/** All of them, one by one. */
export function* each({ bytes, rest }: Bits): Iterable<Learner.Bit> {
  for (const byte of bytes) {
    for (let at = 7; at >= 0; at--) yield ((byte >> at) & 1) === 1 ? 1 : 0
  }
  yield* rest
}

/** How far a session is: the bits that it learned, and what they cost it. */
export interface Learned {
  readonly bits: number
  /** In bits; infinite where the next bit has probability 0. */
  readonly codeLength: number
  /** Whether it stopped since there was no room for more. */
  readonly full?: boolean
}

/** Bytes that are read at once between two pauses, and bits that are learned in doubles. */
const [bytesAtOnce, bitsAtOnce] = [8192, 4096]

/** Products of probabilities are cut where they come near the least double. */
const tiny = 2 ** -512

/** By how much roundings may put a probability above 1, or a code length below 0. */
const roundings = 2 ** -32

/** A probability that a session told, unless it is none. */
const probability = (told: number, after: number): number => {
  if (told >= 0 && told <= 1 + roundings) return told
  throw new RangeError(`expected a probability, not \`${told}\`, after the first ${after} bits`)
}

/** A code length that a session told, unless it is none. */
const length = (told: number, after: number): number => {
  if (told >= -roundings) return told
  throw new RangeError(`expected a code length, not \`${told}\`, after the first ${after} bits`)
}

/** Learns by bytes, where it can and is to, then by bits; each step is one where it pauses. */
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

/** Whether this is what a session throws that has no room; it may be of another copy of ours. */
const isFull = (error: unknown): boolean => error instanceof Error && error.name === "Full"

/**
 * Learns all bits, or as many as it can in `room` bytes. `onPause` is told how far it is,
 * and whether to stop is what it answers. What is exact alone pauses after every bit, since one may
 * take long.
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
  // which bit was excluded shows where they are learned one by one
  return learned.codeLength < Number.POSITIVE_INFINITY ? learned : through("bits")
}

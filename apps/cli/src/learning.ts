/**
 * # Learning
 *
 * A session reads bits one after another. It pauses now and then, so that the user can be told how
 * far it is and can stop it.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import { Predictor } from "@headwater/learners"

/** Bits: those of bytes, the most significant first, and fewer than eight more. */
export interface Bits {
  readonly bytes: Uint8Array
  readonly rest: ReadonlyArray<Predictor.Bit>
}

/** How many bits there are. */
export const count = ({ bytes, rest }: Bits): number => 8 * bytes.length + rest.length

/** All of them, one by one. */
export function* each({ bytes, rest }: Bits): Iterable<Predictor.Bit> {
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
}

/** Bytes that are read at once between two pauses, and bits that are learned in doubles. */
const [bytesAtOnce, bitsAtOnce] = [8192, 4096]

/** Products of probabilities are cut where they come near the least double. */
const tiny = 2 ** -512

/** Learns by bytes, where it can and is to, then by bits; each step is one where it pauses. */
function* steps(
  session: Predictor.BitSession,
  bits: Bits,
  by: "bytes" | "bits",
  atOnce: number
): Generator<Learned, Learned> {
  let [done, codeLength] = [0, 0]
  const read = by === "bytes" ? session.read?.bind(session) : undefined
  if (read !== undefined) {
    for (let at = 0; at < bits.bytes.length; at += bytesAtOnce) {
      codeLength += read(bits.bytes.subarray(at, at + bytesAtOnce))
      done = Math.min(8 * bits.bytes.length, 8 * (at + bytesAtOnce))
      yield { bits: done, codeLength }
    }
  }
  let product = 1
  for (const bit of read === undefined ? each(bits) : bits.rest) {
    const given = session.update(bit)
    if (given === 0) return { bits: done, codeLength: Number.POSITIVE_INFINITY }
    done++
    product *= given
    if (product < tiny) {
      codeLength -= Math.log2(product)
      product = 1
    }
    if (done % atOnce === 0) yield { bits: done, codeLength: codeLength - Math.log2(product) }
  }
  return { bits: done, codeLength: codeLength - Math.log2(product) }
}

/**
 * Learns all bits, or as many as it can. `onPause` is told how far it is, and whether to stop is
 * what it answers. What is exact alone pauses after every bit, since one may take long.
 */
export const learn = async (
  predictor: Predictor.Predictor,
  bits: Bits,
  onPause: (learned: Learned) => "go on" | "stop"
): Promise<Learned> => {
  const through = async (by: "bytes" | "bits"): Promise<Learned> => {
    const session = Predictor.session(predictor, 0)
    const walk = steps(session, bits, by, predictor.fast === undefined ? 1 : bitsAtOnce)
    for (;;) {
      const { value, done } = walk.next()
      if (done === true) return value
      await setImmediate()
      if (onPause(value) === "stop") return value
    }
  }
  const learned = await through("bytes")
  // which bit was excluded shows where they are learned one by one
  return learned.codeLength < Number.POSITIVE_INFINITY ? learned : through("bits")
}

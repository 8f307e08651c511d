import { Bits, Rational } from "@headwater/exact"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import { floorLog2, truncatedBinary } from "../internal/truncatedBinary.ts"
import { type Circuit, inputLimit } from "./Circuit.ts"
import { digits, type Gate } from "./Gate.ts"

/** All numbers from 1 whose gamma code takes at most `bits` bits, with their code words. */
function* numbers(bits: number): Generator<readonly [number, string]> {
  for (let n = 1; 2 * floorLog2(n) + 1 <= bits; n++) yield [n, Bits.gamma(BigInt(n))]
}

/** All lists of `count` lines among `among` that take at most `bits` bits. */
function* lines(
  count: number,
  among: number,
  bits: number
): Generator<readonly [ReadonlyArray<number>, string]> {
  if (count === 0) {
    yield [[], ""]
    return
  }
  const least = floorLog2(among) * (count - 1)
  for (let index = 0; index < among; index++) {
    const word = truncatedBinary(index, among)
    if (word.length + least > bits) return
    for (const [rest, text] of lines(count - 1, among, bits - word.length)) {
      yield [[index, ...rest], word + text]
    }
  }
}

/** All lists of `count` gates over `among` lines that take at most `bits` bits. */
function* gateLists(
  count: number,
  among: number,
  bits: number
): Generator<readonly [ReadonlyArray<Gate>, string]> {
  if (count === 0) {
    yield [[], ""]
    return
  }
  const rest = (4 + 2 * floorLog2(among)) * (count - 1)
  if (4 + 2 * floorLog2(among) + rest > bits) return
  for (let table = 0; table < 16; table++) {
    for (const [read, text] of lines(2, among, bits - 4 - rest)) {
      const word = digits(table) + text
      for (const [others, tail] of gateLists(count - 1, among + 1, bits - word.length)) {
        yield [[{ table, a: read[0]!, b: read[1]! }, ...others], word + tail]
      }
    }
  }
}

/** Every circuit of at most `bits` bits, in no particular order. */
function* circuits(bits: number): Generator<Coded<Circuit> & { readonly bits: string }> {
  for (const [inputs, head] of numbers(bits)) {
    if (inputs > inputLimit) return
    for (const [more, count] of numbers(bits - head.length)) {
      const before = head + count
      for (const [gates, body] of gateLists(more - 1, inputs, bits - before.length)) {
        const text = before + body
        const among = inputs + gates.length
        for (const [width, tail] of numbers(bits - text.length)) {
          if (among === 1 && width > inputLimit) break
          const left = bits - text.length - tail.length
          for (const [outputs, end] of lines(width, among, left)) {
            const word = text + tail + end
            const program = { inputs, gates, outputs }
            yield { program, mass: Rational.pow2(-word.length), bits: word }
          }
        }
      }
    }
  }
}

/**
 * Every circuit of at most `limit.bits` bits with its code word, shortest first.
 *
 * - **Cost** those of one length are held at once
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Array.from(Circuit.programs({ bits: 5 }), (it) => it.bits) // => ["111", "11010", "11011"]
 * ```
 */
export function* programs(limit: { readonly bits: number }): Generator<Coded<Circuit>> {
  const most = within(limit)
  for (let length = 0; length <= most; length++) {
    const words = [...circuits(length)].filter((it) => it.bits.length === length)
    yield* words.sort((p, q) => (p.bits < q.bits ? -1 : 1))
  }
}

import { Bits, Rational } from "@headwater/exact"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import { type Architecture, fault, parameterCount } from "./Architecture.ts"
import { head, valueAt, valueWord } from "./Encoding.ts"
import type { Network } from "./Parameters.ts"
import { oneOf, placesOf } from "./CombinatorialRank.ts"

type Word = Coded<Network> & { readonly bits: string }

/** All lists of `count` numbers from 1 whose gamma codes take at most `bits` bits together. */
function* numbers(count: number, bits: number): Generator<ReadonlyArray<number>> {
  if (count === 0) {
    yield []
    return
  }
  for (let n = 1; ; n++) {
    const left = bits - Bits.gammaLength(BigInt(n))
    if (left < count - 1) return
    for (const rest of numbers(count - 1, left)) yield [n, ...rest]
  }
}

/** Every architecture that takes at most `bits` bits. */
function* architectures(bits: number): Generator<Architecture> {
  for (const [n = 1, bound = 1, depth = 1] of numbers(3, bits - 1)) {
    const left = bits - 1 - [n, bound, depth].reduce((sum, it) => sum + lengthOf(it), 0)
    for (const widths of numbers(depth + 1, left)) {
      yield { kind: "layers", alphabet: n + 1, bound, widths }
    }
  }
  for (const [n = 1, bound = 1, heads = 1, length = 1, m = 1] of numbers(5, bits - 1)) {
    yield { kind: "attention", alphabet: n + 1, bound, heads, length, outputs: m + 1 }
  }
}

const lengthOf = (n: number): number => Bits.gammaLength(BigInt(n))

/** All lists of `count` values other than zero that take at most `bits` bits. */
function* values(
  count: number,
  bound: number,
  bits: number
): Generator<readonly [ReadonlyArray<number>, string]> {
  if (count === 0) {
    if (bits >= 0) yield [[], ""]
    return
  }
  const least = Math.floor(Math.log2(2 * bound)) * (count - 1)
  for (let place = 0; place < 2 * bound; place++) {
    const value = valueAt(place)
    const word = valueWord(value, bound)
    if (word.length + least > bits) return
    for (const [rest, text] of values(count - 1, bound, bits - word.length)) {
      yield [[value, ...rest], word + text]
    }
  }
}

/** All parameters of a shape that take at most `bits` bits, with their code words. */
function* bodies(
  shape: Architecture,
  bits: number
): Generator<readonly [ReadonlyArray<number>, string]> {
  const all = parameterCount(shape)
  const least = Math.floor(Math.log2(2 * shape.bound))
  for (let some = 0; some <= all; some++) {
    const number = oneOf(BigInt(some), BigInt(all + 1))
    if (number.length + least * some > bits) return
    const sets = Bits.binomial(all, some)
    for (let rank = 0n; rank < sets; rank++) {
      const before = number + oneOf(rank, sets)
      if (before.length + least * some > bits) break
      const places = placesOf(rank, all, some)
      for (const [parts, word] of values(some, shape.bound, bits - before.length)) {
        const parameters = Array.from({ length: all }, () => 0)
        for (const [index, place] of places.entries()) parameters[place] = parts[index] ?? 0
        yield [parameters, before + word]
      }
    }
  }
}

function* words(shape: Architecture, before: string, bits: number): Generator<Word> {
  for (const [parameters, body] of bodies(shape, bits - before.length)) {
    const word = before + body
    yield {
      program: { architecture: shape, parameters },
      mass: Rational.pow2(-word.length),
      bits: word
    }
  }
}

const ordered = (all: Array<Word>): Iterable<Coded<Network>> =>
  all.sort((p, q) => p.bits.length - q.bits.length || (p.bits < q.bits ? -1 : 1))

/**
 * Every network of at most `limit.bits` bits with its code word, shortest first.
 *
 * - **Cost** all of them are held at once
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Array.from(Network.programs({ bits: 7 }), (it) => it.bits) // => ["0111110"]
 * ```
 */
export const programs = (limit: { readonly bits: number }): Iterable<Coded<Network>> => {
  const bits = within(limit)
  const found: Array<Word> = []
  for (const shape of architectures(bits)) {
    if (fault(shape) !== undefined) continue
    for (const word of words(shape, head(shape), bits)) found.push(word)
  }
  return ordered(found)
}

/** Every network of one shape whose parameters take at most `limit.bits` bits, shortest first. */
export const programsWithin =
  (shape: Architecture) =>
  (limit: { readonly bits: number }): Iterable<Coded<Network>> =>
    ordered([...words(shape, "", within(limit))])

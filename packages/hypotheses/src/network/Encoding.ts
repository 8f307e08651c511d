/**
 * # The code of networks
 *
 * A network as bits: its architecture, and the parameters that are not zero. Within an architecture
 * of P parameters the code says how many they are, where they stand and what they are, and wastes
 * no bit string: K non-zero parameters take about `log2 (P+1) + log2 C(P, K) + K log2 (2 bound)`
 * bits. What is zero is not written.
 *
 * ## Notation
 * - numbers: Elias gamma
 * - one of n: truncated binary, `⌊log2 n⌋` bits or one more
 * - values in the order 1, -1, 2, -2, ...
 * - sets of places by their colexicographic rank, `Σ C(p_i, i)` for the places p_1 < p_2 < ...
 *
 * @module
 */
import { Bits } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { shown } from "../internal/shown.ts"
import { type Architecture, fault, parameterCount, parameterLimit } from "./Architecture.ts"
import { oneOf, placesOf, rankOf, readOneOf } from "./CombinatorialRank.ts"
import { checked, type Network } from "./Parameters.ts"

const gamma = (n: number): string => Bits.gamma(BigInt(n))

/** The bits of an architecture. */
export const head = (shape: Architecture): string =>
  shape.kind === "layers"
    ? [
        "0",
        gamma(shape.alphabet - 1),
        gamma(shape.bound),
        gamma(shape.widths.length - 1),
        ...shape.widths.map(gamma)
      ].join("")
    : [
        "1",
        gamma(shape.alphabet - 1),
        gamma(shape.bound),
        gamma(shape.heads),
        gamma(shape.length),
        gamma(shape.outputs - 1)
      ].join("")

/** The place of a value among 1, -1, 2, -2, ... */
const placeOfValue = (value: number): number => 2 * (Math.abs(value) - 1) + (value < 0 ? 1 : 0)

/** The value at a place of 1, -1, 2, -2, ... */
export const valueAt = (place: number): number =>
  place % 2 === 0 ? place / 2 + 1 : -(place + 1) / 2

/** The bits of a value that is not zero. */
export const valueWord = (value: number, bound: number): string =>
  oneOf(BigInt(placeOfValue(value)), BigInt(2 * bound))

/** The bits of parameters. */
const body = (parameters: ReadonlyArray<number>, bound: number): string => {
  const places = parameters.flatMap((it, place) => (it === 0 ? [] : [place]))
  const [all, some] = [parameters.length, places.length]
  return [
    oneOf(BigInt(some), BigInt(all + 1)),
    oneOf(rankOf(places), Bits.binomial(all, some)),
    ...places.map((place) => valueWord(parameters[place] ?? 0, bound))
  ].join("")
}

const valid = (network: Network): Network => {
  const result = checked(network)
  if (Result.isFailure(result)) throw new RangeError(`Expected a network, but ${result.failure}`)
  return result.success
}

/**
 * The bits of a network.
 *
 * - **Errors** `RangeError` where it is none
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * Network.encode(Network.of(Network.layers([2, 1]), [1, 1, -1])) // => "0" + "1" + "1" + "1" + "0101" + "11" + "001"
 * ```
 */
export const encode = (network: Network): string => {
  const { architecture, parameters } = valid(network)
  return head(architecture) + body(parameters, architecture.bound)
}

/** Something that has been read, and where the rest begins; undefined where the bits end in it. */
type Read<A> = readonly [value: A, next: number] | undefined

/**
 * Numbers by gamma code, each increased by its offset; one that is too large is read as the limit +
 * 1.
 */
const readNumbers = (bits: string, at: number, count: number): Read<ReadonlyArray<number>> => {
  const numbers: Array<number> = []
  let next = at
  for (let i = 0; i < count; i++) {
    const read = Bits.readGamma(bits, next)
    if (Result.isFailure(read)) return undefined
    const [n, rest] = read.success
    numbers.push(n > parameterLimit ? parameterLimit + 1 : Number(n))
    next = rest
  }
  return [numbers, next]
}

const readShape = (bits: string, at: number): Read<Architecture> => {
  if (at >= bits.length) return undefined
  const isLayers = bits[at] === "0"
  const read = readNumbers(bits, at + 1, isLayers ? 3 : 5)
  if (read === undefined) return undefined
  const [[alphabet = 0, bound = 0, third = 0, length = 0, outputs = 0], next] = read
  if (!isLayers) {
    const shape = { alphabet: alphabet + 1, bound, heads: third, length, outputs: outputs + 1 }
    return [{ kind: "attention", ...shape }, next]
  }
  const widths = readNumbers(bits, next, third + 1)
  return widths && [{ kind: "layers", alphabet: alphabet + 1, bound, widths: widths[0] }, widths[1]]
}

const readBody = (bits: string, at: number, all: number, bound: number): Read<Array<number>> => {
  const some = readOneOf(bits, at, BigInt(all + 1))
  // A value takes a bit at least, so that nothing is worked out for numbers that are only claimed.
  if (some === undefined || bits.length - some[1] < some[0]) return undefined
  const rank = readOneOf(bits, some[1], Bits.binomial(all, Number(some[0])))
  if (rank === undefined) return undefined
  const parameters = Array.from({ length: all }, () => 0)
  let next = rank[1]
  for (const place of placesOf(rank[0], all, Number(some[0]))) {
    const value = readOneOf(bits, next, BigInt(2 * bound))
    if (value === undefined) return undefined
    parameters[place] = valueAt(Number(value[0]))
    next = value[1]
  }
  return [parameters, next]
}

/** The network from `at` on, of a given shape or of its own; a text where there cannot be one. */
const readNetwork = (bits: string, at: number, shape?: Architecture): Read<Network> | string => {
  const read = shape === undefined ? readShape(bits, at) : ([shape, at] as const)
  if (read === undefined) return undefined
  const [architecture, next] = read
  const wrong = fault(architecture)
  if (wrong !== undefined) return wrong
  const parameters = readBody(bits, next, parameterCount(architecture), architecture.bound)
  return parameters && [{ architecture, parameters: parameters[0] }, parameters[1]]
}

const decoding =
  (shape?: Architecture): PrefixCode<Network>["decode"] =>
  (bits, at = 0) => {
    if (!(Number.isInteger(at) && at >= 0)) {
      throw new RangeError(`Expected an index of the bits, not \`${at}\``)
    }
    const text = bits.slice(at)
    const other = text.search(/[^01]/u)
    const read = readNetwork(other < 0 ? text : text.slice(0, other), 0, shape)
    if (typeof read === "string") return Result.fail("malformed")
    if (read === undefined) return Result.fail(other < 0 ? "incomplete" : "malformed")
    return Result.succeed([read[0], at + read[1]] as const)
  }

/**
 * The prefix code of networks of any shape. Bits that end inside a network are `incomplete`; a
 * shape beyond the limits, and anything but 0 and 1, are `malformed`.
 *
 * - **Laws** `code` (see @headwater/hypotheses/laws)
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * const bits = Network.encode(Network.of(Network.layers([2, 1]), [1, 1, -1]))
 * Result.map(Network.code.decode(bits + "0110"), ([, next]) => next) // => Result.succeed(13)
 * ```
 */
export const code: PrefixCode<Network> = { kind: "prefix", encode, decode: decoding() }

/**
 * The prefix code of the networks of one shape, which it does not write. Every bit string begins
 * with a network or is the beginning of one.
 *
 * - **Errors** `encode`: `RangeError` for a network of another shape
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const shape = Network.layers([2, 1])
 * Network.codeWithin(shape).encode(Network.of(shape, [1, 1, -1])) // => "11001"
 * ```
 */
export const codeWithin = (shape: Architecture): PrefixCode<Network> => {
  const own = head(shape)
  return {
    kind: "prefix",
    encode: (network) => {
      const { architecture, parameters } = valid(network)
      if (head(architecture) === own) return body(parameters, shape.bound)
      throw new RangeError("Expected a network of the architecture of the code, not of another")
    },
    decode: decoding(shape)
  }
}

/**
 * The network that the bits are, white space aside, or one line on what is wrong with them.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Result } from "effect"
 * Network.decode("0111 0101 11 00") // => Result.fail("expected a whole network, not the end of the bits after 12")
 * ```
 */
export const decode = (text: string): Result.Result<Network, string> => {
  const bits = text.replace(/\s+/gu, "")
  const other = /[^01]/u.exec(bits)
  if (other !== null) {
    return Result.fail(`expected 0 or 1 at bit ${other.index + 1}, not ${shown(other[0])}`)
  }
  const read = readNetwork(bits, 0)
  if (typeof read === "string") return Result.fail(read)
  if (read === undefined) {
    return Result.fail(`expected a whole network, not the end of the bits after ${bits.length}`)
  }
  const [network, next] = read
  return next === bits.length
    ? Result.succeed(network)
    : Result.fail(`expected nothing after the network, not ${bits.length - next} bits more`)
}

/**
 * # Generators for networks
 *
 * Architectures of both kinds, networks with many zeros among their parameters, and words of bits,
 * which every network reads. They shrink to fewer and smaller layers and to zeros.
 *
 * @module
 */
import * as fc from "fast-check"
import { type Architecture, type Layers, parameterCount } from "./Architecture.ts"
import type { Network } from "./Parameters.ts"

/** Bounds on what is generated. */
export interface NetworkConstraints {
  /** The most inputs, and the most units of a layer. @defaultValue 4 */
  readonly width?: number
  /** The most layers of threshold units. @defaultValue 3 */
  readonly depth?: number
  /** The most symbols of an alphabet. @defaultValue 3 */
  readonly alphabet?: number
  /** The largest bound of parameters. @defaultValue 3 */
  readonly bound?: number
}

/** For layers of threshold units. Shrinks to one unit that reads one bit. */
export const layers = ({
  width = 4,
  depth = 3,
  alphabet = 3,
  bound = 3
}: NetworkConstraints = {}): fc.Arbitrary<Layers> =>
  fc
    .record({
      alphabet: fc.integer({ min: 2, max: alphabet }),
      bound: fc.integer({ min: 1, max: bound }),
      widths: fc.array(fc.integer({ min: 1, max: width }), {
        minLength: 2,
        maxLength: depth + 1,
        size: "max"
      })
    })
    .map((it) => ({ kind: "layers" as const, ...it }))

/**
 * For architectures of either kind. Shrinks to one unit that reads one bit.
 *
 * @example
 * ```ts
 * import { networks } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(networks.architecture({ alphabet: 2 }), 20)
 * drawn.every((it) => it.alphabet === 2) // => true
 * ```
 */
export const architecture = (constraints: NetworkConstraints = {}): fc.Arbitrary<Architecture> => {
  const { width = 4, alphabet = 3, bound = 3 } = constraints
  const attention = fc
    .record({
      alphabet: fc.integer({ min: 2, max: alphabet }),
      bound: fc.integer({ min: 1, max: bound }),
      heads: fc.integer({ min: 1, max: 2 }),
      length: fc.integer({ min: 1, max: width }),
      outputs: fc.integer({ min: 2, max: alphabet })
    })
    .map((it) => ({ kind: "attention" as const, ...it }))
  return fc.oneof(layers(constraints), attention)
}

/** For the networks of one architecture. Shrinks to zeros. */
export const within = (shape: Architecture): fc.Arbitrary<Network> => {
  const count = parameterCount(shape)
  const value = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -shape.bound, max: shape.bound }).map((it) => it + 0)
  )
  return fc
    .array(value, { minLength: count, maxLength: count, size: "max" })
    .map((parameters) => ({ architecture: shape, parameters }))
}

/**
 * For networks. Shrinks to smaller architectures and to zeros.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { networks } from "@headwater/hypotheses/laws"
 * import { Result } from "effect"
 * import * as fc from "fast-check"
 * fc.sample(networks.network(), 20).every((it) => Result.isSuccess(Network.checked(it))) // => true
 * ```
 */
export const network = (constraints: NetworkConstraints = {}): fc.Arbitrary<Network> =>
  architecture(constraints).chain(within)

/** For words of at most `length` bits. Shrinks to the empty one. */
export const word = (length = 4): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), maxLength: length })

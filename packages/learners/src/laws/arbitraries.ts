/**
 * # Generators of processes, classes and sequences over bits
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Parameter } from "@headwater/priors"
import { arbitraries } from "@headwater/priors/laws"
import * as fc from "fast-check"
import type { Member } from "../Mixture.ts"
import * as Process from "../Process.ts"

export type { Bit } from "../Process.ts"
type Bit = Process.Bit

/** For parameters that a plugin takes, as JSON. Shrinks towards small ones. */
export const params: (plugin: {
  readonly parameters: Parameter.Parameters
}) => fc.Arbitrary<unknown> = arbitraries.params

/** For bits. */
export const bit: fc.Arbitrary<Bit> = fc.constantFrom<Bit>(0, 1)

/** For probabilities with a small denominator, 0 and 1 among them. */
export const probability: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([denominator, n]) => Rational.of(n % (denominator + 1), denominator))

/** All strings of a number of bits, in lexicographic order. */
export const strings = (length: number): ReadonlyArray<ReadonlyArray<Bit>> =>
  Array.from({ length: 2 ** length }, (_, n) =>
    Array.from({ length }, (_, place): Bit => (((n >> (length - 1 - place)) & 1) === 1 ? 1 : 0))
  )

/** For sequences of at most `length` bits. */
export const sequence = (length: number): fc.Arbitrary<ReadonlyArray<Bit>> =>
  fc.array(bit, { maxLength: length })

/** For data of at most `length` bits that follow no context. */
export const data = (
  length: number
): fc.Arbitrary<ReadonlyArray<readonly [context: undefined, symbol: Bit]>> =>
  sequence(length).map(Process.alone)

/** For processes over bits that learn nothing: coins, Markov chains, and patterns that repeat. */
export const process: fc.Arbitrary<Process.Process<unknown, Bit>> = fc.oneof(
  probability.map(Process.bernoulli),
  fc
    .tuple(probability, probability, probability)
    .map(([first, zero, one]) =>
      Process.markov(Process.coin(first), (last) => Process.coin(last === 0 ? zero : one))
    ),
  fc
    .array(bit, { minLength: 1, maxLength: 4 })
    .map((pattern) =>
      Process.deterministic<unknown, Bit>(
        [0, 1],
        (_, index) => pattern[index % pattern.length] ?? 0
      )
    )
)

/** For classes with positive weights of sum at most one; a fair coin keeps them consistent. */
export const members: fc.Arbitrary<ReadonlyArray<Member<unknown, Bit>>> = fc
  .tuple(
    fc.array(fc.tuple(process, fc.integer({ min: 1, max: 20 })), { maxLength: 5 }),
    fc.integer({ min: 1, max: 20 }),
    fc.nat({ max: 20 })
  )
  .map(([others, fair, slack]) => {
    const all = [...others, [Process.bernoulli(Rational.of(1, 2)), fair] as const]
    const total = all.reduce((sum, [, weight]) => sum + weight, slack)
    return all.map(([process, weight], index) => ({
      name: `member ${index}`,
      weight: Rational.of(weight, total),
      process
    }))
  })

/**
 * Generators of exact values, for property tests.
 *
 * All of them shrink towards small numbers and short lists, and generate only valid values (see
 * {@link generator} in ./generator.ts).
 *
 * @module
 */
import * as fc from "fast-check"
import type * as D from "../Distribution.ts"
import type { LinearProgram } from "../LinearProgram.ts"
import { LogForm } from "../LogForm.ts"
import { Rational } from "../Rational.ts"
import * as Weight from "../Weight.ts"

export interface RationalConstraints {
  /** The least numerator. @defaultValue -max */
  readonly min?: number
  /** The greatest numerator. @defaultValue 60 */
  readonly max?: number
  /** The greatest denominator. @defaultValue 60 */
  readonly denominator?: number
}

/**
 * For rationals with a small numerator and denominator. Shrinks towards 0 and towards integers.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.rational({ denominator: 1 }), 20).every((r) => r.isInteger) // => true
 * ```
 */
export const rational = (constraints: RationalConstraints = {}): fc.Arbitrary<Rational> => {
  const { denominator = 60, max = 60, min = -max } = constraints
  return fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: denominator }))
    .map(([n, d]) => Rational.of(n, d))
}

/**
 * For rationals above 0. Shrinks towards 1.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.positiveRational(), 20).every((r) => r.sign > 0) // => true
 * ```
 */
export const positiveRational = (
  constraints: Omit<RationalConstraints, "min"> = {}
): fc.Arbitrary<Rational> => rational({ ...constraints, min: 1 })

/**
 * For rationals of any length up to 200 bits on either side. Shrinks towards 0.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.longRational(), 20).every((r) => r.denominator > 0n) // => true
 * ```
 */
export const longRational = (): fc.Arbitrary<Rational> => {
  const bound = 2n ** 200n
  return fc
    .tuple(fc.bigInt({ min: -bound, max: bound }), fc.bigInt({ min: 1n, max: bound }))
    .map(([n, d]) => Rational.of(n, d))
}

export interface LogFormConstraints {
  /** The greatest number of terms. @defaultValue 6 */
  readonly terms?: number
  /** The greatest numerator of a coefficient. @defaultValue 60 */
  readonly coefficient?: number
  /** The greatest numerator and denominator of a base. @defaultValue 60 */
  readonly base?: number
}

/**
 * For sums of logarithms with bases that often share factors. Shrinks towards fewer terms.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.logForm({ terms: 0 }), 1)[0]?.toString() // => "0"
 * ```
 */
export const logForm = (constraints: LogFormConstraints = {}): fc.Arbitrary<LogForm> => {
  const { base = 60, coefficient = 60, terms = 6 } = constraints
  return fc
    .array(
      fc.tuple(rational({ max: coefficient }), positiveRational({ max: base, denominator: base })),
      { maxLength: terms }
    )
    .map((list) => LogForm.sum([{ terms: list }]))
}

export interface WeightConstraints {
  /** The greatest number of factors. @defaultValue 4 */
  readonly factors?: number
  /** The greatest numerator and denominator of a base. @defaultValue 20 */
  readonly base?: number
  /** The greatest numerator of an exponent. @defaultValue 6 */
  readonly exponent?: number
  /** Whether exponents are integers, so that weights can be added. @defaultValue false */
  readonly integers?: boolean
}

/**
 * For weights, now and then 0. Shrinks towards 0, then towards fewer factors.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * const weights = fc.sample(arbitraries.weight({ integers: true }), 20)
 * weights.some((w) => Weight.toString(w).includes("(")) // => false
 * ```
 */
export const weight = (constraints: WeightConstraints = {}): fc.Arbitrary<Weight.Weight> => {
  const { base = 20, exponent = 6, factors = 4, integers = false } = constraints
  const product = fc
    .array(
      fc.tuple(
        positiveRational({ max: base, denominator: base }),
        rational({ max: exponent, denominator: integers ? 1 : 6 })
      ),
      { maxLength: factors }
    )
    .map((list) => list.map(([b, e]) => Weight.power(b, e)).reduce(Weight.times, Weight.one))
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(Weight.zero) },
    { weight: 9, arbitrary: product }
  )
}

export interface DistributionConstraints {
  /** The greatest ratio of two masses. @defaultValue 12 */
  readonly ratio?: number
}

/**
 * For distributions on a list of outcomes, with masses of 0 now and then. Shrinks towards all mass
 * on the first outcome.
 *
 * - **Errors** `RangeError` when the list is empty
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * const [d] = fc.sample(arbitraries.distribution(["a", "b", "c"]), 1)
 * Rational.sum(d?.values() ?? []).toString() // => "1"
 * ```
 */
export const distribution = <A>(
  outcomes: ReadonlyArray<A>,
  constraints: DistributionConstraints = {}
): fc.Arbitrary<D.Distribution<A>> => {
  if (outcomes.length === 0) throw new RangeError("Expected at least one outcome, not `none`")
  const share = fc.nat({ max: constraints.ratio ?? 12 })
  return fc.array(share, { minLength: outcomes.length, maxLength: outcomes.length }).map((list) => {
    const total = list.reduce((a, b) => a + b, 0)
    const shares = total === 0 ? [1] : list
    const entries = outcomes.map(
      (a, i) => [a, Rational.of(shares[i] ?? 0, total === 0 ? 1 : total)] as const
    )
    return new Map(entries.filter(([, mass]) => mass.sign > 0))
  })
}

/**
 * For bit strings up to a length. Shrinks towards the empty one, and towards zeros.
 *
 * @example
 * ```ts
 * import { Bits } from "@headwater/exact"
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.bits(), 20).every(Bits.isBits) // => true
 * ```
 */
export const bits = (maxLength: number = 40): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom("0", "1"), maxLength })

/**
 * For naturals from 1, of every length up to a bound. Shrinks towards 1.
 *
 * @example
 * ```ts
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * fc.sample(arbitraries.positiveInteger(8), 20).every((n) => n >= 1n && n < 256n) // => true
 * ```
 */
export const positiveInteger = (maxBits: number = 100): fc.Arbitrary<bigint> =>
  fc
    .integer({ min: 1, max: maxBits })
    .chain((length) => fc.bigInt({ min: 1n, max: 2n ** BigInt(length) - 1n }))

export interface LinearProgramConstraints {
  /** The greatest number of unknowns. @defaultValue 4 */
  readonly unknowns?: number
  /** The greatest number of constraints. @defaultValue 5 */
  readonly constraints?: number
}

/**
 * For linear programs with small coefficients: ties, redundant constraints, free unknowns, and all three
 * answers. Shrinks towards fewer constraints and unknowns, and towards 0.
 *
 * @example
 * ```ts
 * import { LinearProgram } from "@headwater/exact"
 * import { arbitraries } from "@headwater/exact/laws"
 * import * as fc from "fast-check"
 * const answers = fc.sample(arbitraries.linearProgram(), 60).map((it) => LinearProgram.solve(it)._tag)
 * new Set(answers).size // => 3
 * ```
 */
export const linearProgram = (
  constraints: LinearProgramConstraints = {}
): fc.Arbitrary<LinearProgram> =>
  fc.integer({ min: 1, max: constraints.unknowns ?? 4 }).chain((unknowns) => {
    const row = fc.array(rational({ max: 4, denominator: 3 }), {
      minLength: unknowns,
      maxLength: unknowns
    })
    return fc.record({
      maximise: row,
      subject: fc.array(
        fc.record({
          coefficients: row,
          relation: fc.constantFrom("<=" as const, ">=" as const, "=" as const),
          bound: rational({ max: 6, denominator: 2 })
        }),
        { maxLength: constraints.constraints ?? 5 }
      ),
      free: fc.subarray(Array.from({ length: unknowns }, (_, j) => j))
    })
  })

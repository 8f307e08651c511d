/**
 * # Generators of costs, classes and parameters
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type * as Parameter from "../parameter/index.ts"

/** A bound of a parameter as a rational; undefined where there is none. */
const bound = (text: string | undefined): Rational | undefined =>
  text === undefined ? undefined : Result.getOrUndefined(Rational.parse(text))

/** For rationals: small ones, whole ones, and ones of many digits; of either sign where they may be. */
const rational = ({ least, most }: Parameter.Fraction): fc.Arbitrary<string> => {
  const [low, high] = [bound(least), bound(most)]
  const from = low ?? high ?? Rational.zero
  const any = fc.oneof(
    fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 })),
    fc.tuple(fc.nat({ max: 1000 }), fc.constant(1)),
    fc.tuple(fc.nat({ max: 10 ** 12 }), fc.integer({ min: 1, max: 10 ** 6 }))
  )
  return fc.tuple(any, fc.boolean()).map(([[n, d], below]) => {
    const by = Rational.of(n, d)
    if (low !== undefined && high !== undefined) {
      // n/d of the way, folded into the interval
      return low.plus(high.minus(low).times(Rational.of(n % (d + 1), d))).toString()
    }
    const down = high !== undefined || (low === undefined && below)
    return (down ? from.minus(by) : from.plus(by)).toString()
  })
}

/** For the values of a parameter, as they are typed. */
const typed = (it: Parameter.Parameter): fc.Arbitrary<unknown> => {
  if (it.type === "choice") return fc.constantFrom(...it.of)
  if (it.type === "rational") return rational(it)
  if (it.type === "integer") {
    return fc.integer({ min: Number(it.least), max: Number(it.most) }).map(String)
  }
  if (it.type === "list") {
    const fields = Object.entries(it.of).map(([name, field]) => [name, typed(field)] as const)
    return fc.array(fc.record(Object.fromEntries(fields)), { minLength: 1, maxLength: 6 })
  }
  return fc
    .oneof(
      fc.bigInt({ min: 1n, max: 100n }),
      fc.bigInt({ min: 1n, max: 100_000n }),
      fc.bigInt({ min: 1n, max: 10n ** 30n - 1n })
    )
    .map(String)
}

/** For parameters that a plugin takes, as JSON. Shrinks towards small ones. */
export const params = ({
  parameters
}: {
  readonly parameters: Parameter.Parameters
}): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record(
    Object.fromEntries(Object.entries(parameters).map(([name, it]) => [name, typed(it)] as const))
  )

/** For step counts: small ones, powers of two and their neighbours, and large ones. */
export const steps: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: 1n, max: 100n }),
  fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: -1, max: 1 })).map(([k, near]) => {
    const power = (1n << BigInt(k)) + BigInt(near)
    return power < 1n ? 1n : power
  }),
  fc.bigInt({ min: 1n, max: 10n ** 12n })
)

const costOf = (bits: number, steps: bigint, space: bigint): Cost.Cost => ({
  mass: Rational.pow2(-bits),
  bits,
  steps,
  space
})

/** For costs of programs of a binary prefix code. */
export const cost: fc.Arbitrary<Cost.Cost> = fc
  .tuple(fc.nat({ max: 300 }), steps, fc.bigInt({ min: 0n, max: 1000n }))
  .map(([bits, steps, space]) => costOf(bits, steps, space))

/** The leaves of a random binary tree, some of them left out. */
const leaves: fc.Arbitrary<ReadonlyArray<Cost.Cost>> = fc
  .array(
    fc.tuple(fc.nat(), steps, fc.bigInt({ min: 0n, max: 50n }), fc.integer({ min: 0, max: 4 })),
    {
      minLength: 1,
      maxLength: 12
    }
  )
  .map((splits) => {
    const depths = [0]
    for (const [pick] of splits.slice(1)) {
      const [depth = 0] = depths.splice(pick % depths.length, 1)
      depths.push(depth + 1, depth + 1)
    }
    return splits.flatMap(([, steps, space, keep], index) =>
      keep === 0 ? [] : [costOf(depths[index] ?? 0, steps, space)]
    )
  })

/** The same costs with one step and no space: as light as charges for time and space can be. */
const fastest = (costs: ReadonlyArray<Cost.Cost>): ReadonlyArray<Cost.Cost> =>
  costs.map((cost) => ({ ...cost, steps: 1n, space: 0n }))

/**
 * For the costs of a whole prefix-free class: the leaves of a random binary tree, some of them
 * left out, so that the masses sum to at most one, and to one where none is left out. Of half of the
 * classes every program is as fast as can be, so that a prior which forgets lengths is found out; now
 * and then a class is a single program of no bits, the heaviest there is.
 */
export const prefixClass: fc.Arbitrary<ReadonlyArray<Cost.Cost>> = fc.oneof(
  { weight: 8, arbitrary: leaves },
  { weight: 7, arbitrary: leaves.map(fastest) },
  { weight: 1, arbitrary: fc.constant([costOf(0, 1n, 0n)]) }
)

/**
 * For soft bounds: non-increasing step functions with values in [0, 1], 1 at one step, constant
 * from the last of their values on.
 */
export const phi: fc.Arbitrary<ReadonlyArray<Rational>> = fc
  .array(fc.nat({ max: 60 }), { maxLength: 12 })
  .map((drops) => {
    let height = 60n
    return [
      Rational.one,
      ...drops.map((drop) => {
        height = height > BigInt(drop) ? height - BigInt(drop) : 0n
        return Rational.of(height, 60n)
      })
    ]
  })

/**
 * # Regularised parameters
 *
 * A penalty on the parameters of a network as a code length. Over the networks of one architecture
 * the prior is 2^-(lambda · R) / Z, where R is the number of parameters that are not zero (L0), the
 * sum of their sizes (L1) or of their squares (L2). R is a sum over parameters and so Z is a power of
 * a sum over the values of one, which makes all of it exact.
 *
 * ## Main statements
 * - of parameters -1, 0 and 1 the three penalties are one; from 2 on they differ
 * - L2 is no length of the function: scaling a unit leaves what it computes and not its penalty
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { Network } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import type { Semimeasure } from "./Semimeasure.ts"
import * as S from "./Semimeasure.ts"

/** What is charged for a parameter: 1 unless it is 0, its size, or its square. */
export type Norm = "L0" | "L1" | "L2"

/** A penalty: lambda bits for each unit of the norm, a whole number of at most a thousand. */
export interface Penalty {
  readonly norm: Norm
  readonly lambda: number
}

const checked = ({ norm, lambda }: Penalty): Penalty => {
  if (Number.isInteger(lambda) && lambda >= 0 && lambda <= 1000) return { norm, lambda }
  throw new RangeError(`Expected a whole lambda from 0 to 1000, not \`${lambda}\``)
}

const units = (norm: Norm, value: number): number => {
  if (norm === "L0") return value === 0 ? 0 : 1
  return norm === "L1" ? Math.abs(value) : value * value
}

/**
 * The penalty R of parameters, in units of the norm.
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Regularised } from "@headwater/priors"
 * const network = Network.of(Network.layers([2, 1], { bound: 2 }), [2, 0, -1])
 * const penalties = (["L0", "L1", "L2"] as const).map((norm) => Regularised.penalty(norm, network))
 * penalties // => [2, 3, 5]
 * ```
 */
export const penalty = (norm: Norm, { parameters }: Network.Network): number =>
  parameters.reduce((sum, value) => sum + units(norm, value), 0)

/** The sum of `2^-(lambda · R)` over the values of one parameter. */
const ofOne = ({ norm, lambda }: Penalty, bound: number): Rational =>
  Rational.sum(
    Array.from({ length: 2 * bound + 1 }, (_, index) =>
      Rational.pow2(-lambda * units(norm, index - bound))
    )
  )

/**
 * The code length of a network among those of its architecture: `lambda · R + P · log2 Z_1` for P
 * parameters, where Z_1 sums over the values of one. The lengths satisfy Kraft with equality.
 *
 * - **Units** bits
 * - **Errors** `RangeError` where lambda is not whole
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Regularised } from "@headwater/priors"
 * const network = Network.of(Network.layers([2, 1]), [1, 0, -1])
 * Regularised.length({ norm: "L0", lambda: 1 }, network).toString() // => "5"
 * ```
 */
export const length = (how: Penalty, network: Network.Network): LogForm => {
  const { norm, lambda } = checked(how)
  const { parameters, architecture } = network
  return LogForm.log2(ofOne(how, architecture.bound))
    .times(BigInt(parameters.length))
    .plus(LogForm.of(lambda * penalty(norm, network)))
}

/**
 * The mass of a network among those of its architecture.
 *
 * - **Errors** as {@link length}
 */
export const mass = (how: Penalty, network: Network.Network): Rational => {
  const { norm, lambda } = checked(how)
  const { parameters, architecture } = network
  return Rational.pow2(-lambda * penalty(norm, network)).dividedBy(
    ofOne(how, architecture.bound).pow(parameters.length)
  )
}

/** The most networks that {@link functions} goes through one by one. */
export const networkLimit = 200_000

/**
 * The prior over the functions that the networks of an architecture compute, by truth table: for L0
 * from the census, and else network by network.
 *
 * - **Cost** for L0 that of `Network.census`; else a table a network
 * - **Errors** `RangeError` for an architecture that the census does not cover, or, but for L0, one of
 *   more than {@link networkLimit} networks
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * import { Regularised } from "@headwater/priors"
 * const prior = Regularised.functions({ norm: "L0", lambda: 1 }, Network.layers([2, 1]))
 * prior.masses.size // => 13
 * String(prior.masses.get("0000")) // => "33/64"
 * ```
 */
export const functions = (how: Penalty, shape: Network.Architecture): Semimeasure<string> => {
  const { norm, lambda } = checked(how)
  const whole = ofOne(how, shape.bound).pow(Network.parameterCount(shape))
  const entries = norm === "L0" ? byCensus(lambda, shape) : byNetwork(how, shape)
  return Result.getOrThrow(
    S.of(Array.from(entries, ([table, weight]) => [table, weight.dividedBy(whole)] as const))
  )
}

const byCensus = (
  lambda: number,
  shape: Network.Architecture
): ReadonlyArray<readonly [string, Rational]> =>
  Array.from(Network.census(shape).functions, ([table, { byNonZero }]) => [
    table,
    Rational.sum(
      byNonZero.map((count, units) => Rational.of(count).times(Rational.pow2(-lambda * units)))
    )
  ])

const byNetwork = (
  { norm, lambda }: Penalty,
  shape: Network.Architecture
): ReadonlyMap<string, Rational> => {
  const count = Network.parameterCount(shape)
  const values = 2 * shape.bound + 1
  if (values ** count > networkLimit) {
    throw new RangeError(`Expected at most ${networkLimit} networks, not ${values}^${count}`)
  }
  // networks by function and penalty, so that rationals are added once for each of these
  const tallies = new Map<string, Map<number, bigint>>()
  for (const network of Network.every(shape)) {
    const [table, units] = [Network.table(network).join(""), penalty(norm, network)]
    const tally = tallies.get(table) ?? new Map<number, bigint>()
    tally.set(units, (tally.get(units) ?? 0n) + 1n)
    tallies.set(table, tally)
  }
  return new Map(
    Array.from(tallies, ([table, tally]) => [
      table,
      Rational.sum(
        Array.from(tally, ([units, many]) =>
          Rational.of(many).times(Rational.pow2(-lambda * units))
        )
      )
    ])
  )
}

import { LogForm, Rational } from "@headwater/exact"
import type { Census, Tally } from "./Census.ts"

/** How far the mass of networks is from two other priors over the functions that they compute. */
export interface Divergence {
  /** From `2^-length`, normalised. */
  readonly own: LogForm
  /** From all functions alike. */
  readonly flat: LogForm
}

/**
 * The divergences `KL(m‖q)` of the masses that random networks give to functions from `2^-length`,
 * where lengths count what describes a function, and from all functions that networks compute alike.
 *
 * - **Units** bits
 * - **Cost** O(F) for F functions; a logarithm for each number of networks that occurs
 *
 * @example
 * ```ts
 * import { Network } from "@headwater/hypotheses"
 * const census = Network.census(Network.layers([3, 3, 1]))
 * const { own, flat } = Network.divergence(census, (_, { least }) => least)
 * ;[own, flat].map((it) => it.toNumber().toFixed(3)) // => ["0.949", "4.661"]
 * ```
 */
export const divergence = (
  { functions, networks }: Census,
  length: (table: string, tally: Tally) => number
): Divergence => {
  const whole = Rational.of(1n, networks)
  const alike = new Map<bigint, bigint>()
  const described = new Map<number, number>()
  let expected = 0n
  for (const [table, tally] of functions) {
    alike.set(tally.networks, (alike.get(tally.networks) ?? 0n) + tally.networks)
    const bits = length(table, tally)
    expected += tally.networks * BigInt(bits)
    described.set(bits, (described.get(bits) ?? 0) + 1)
  }
  const masses = LogForm.sum(
    Array.from(alike, ([mass, networks]) =>
      LogForm.log2(whole.times(Rational.of(mass))).times(whole.times(Rational.of(networks)))
    )
  )
  const weight = Rational.sum(
    Array.from(described, ([bits, count]) => Rational.pow2(-bits).times(Rational.of(count)))
  )
  return {
    own: masses.plus(LogForm.of(whole.times(Rational.of(expected)))).plus(LogForm.log2(weight)),
    flat: masses.plus(LogForm.log2(BigInt(functions.size)))
  }
}

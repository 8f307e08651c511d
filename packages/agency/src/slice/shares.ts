import { Rational, type RationalLike } from "@headwater/exact"
import { finest, inversePower } from "../internal/inversePower.ts"
import * as Kind from "../Kind.ts"
import type { Slice } from "./Slice.ts"
import { admitted, type Weighing } from "./Weighing.ts"

/** Counts of texts by kind over `2^-bits`, for each time. */
const summed = (slice: Slice, weighing: Weighing) => {
  const prices = [weighing.read ?? 0, weighing.plan ?? 0, weighing.noise ?? Infinity]
  if (!prices.every((it) => it === Infinity || (Number.isSafeInteger(it) && it >= 0))) {
    throw new RangeError(`Expected prices and noise in whole bits, not \`${prices.join(", ")}\``)
  }
  const fitting = admitted(slice, weighing)
  const most = fitting.reduce((top, [, bits]) => Math.max(top, bits), 0)
  const sums = new Map<bigint, Map<Kind.Kind, bigint>>()
  for (const [{ kind, time, count }, bits] of fitting) {
    const byKind = sums.get(time) ?? new Map<Kind.Kind, bigint>()
    byKind.set(kind, (byKind.get(kind) ?? 0n) + (BigInt(count) << BigInt(most - bits)))
    sums.set(time, byKind)
  }
  return { sums, most }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/**
 * Shares of the posterior by kind, exactly.
 *
 * - **Errors** `RangeError` where gamma, prices or noise are no whole numbers; gamma may be other
 *   than whole in {@link masses} and {@link sign}
 *
 * @example
 * ```ts
 * import { Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LS, Policy.game("O"), 6), 16)
 * String(Slice.shares(slice).honestSearch) // => "16384/16385"
 * ```
 */
export const shares = (
  slice: Slice,
  weighing: Weighing = {}
): Readonly<Record<Kind.Kind, Rational>> => {
  const gamma = weighing.gamma ?? 0
  if (!(Number.isSafeInteger(gamma) && gamma >= 0)) {
    throw new RangeError(`Expected a whole gamma from 0 on, not \`${gamma}\``)
  }
  const { sums } = summed(slice, weighing)
  const power = (time: bigint): bigint => time ** BigInt(gamma)
  let common = 1n
  for (const time of sums.keys()) common = (common / gcd(common, power(time))) * power(time)
  const byKind = new Map<Kind.Kind, bigint>()
  let total = 0n
  for (const [time, counts] of sums) {
    for (const [kind, count] of counts) {
      const mass = count * (common / power(time))
      byKind.set(kind, (byKind.get(kind) ?? 0n) + mass)
      total += mass
    }
  }
  return Kind.record((kind) =>
    total === 0n ? Rational.zero : Rational.of(byKind.get(kind) ?? 0n, total)
  )
}

/**
 * The certain sign of a sum of masses with a coefficient for each kind.
 *
 * Masses are enclosed to 320 binary digits of the fastest at any gamma in 1024ths; 0 is returned only for a tie at
 * a whole gamma, which is decided exactly.
 *
 * - **Errors** `RangeError` for a gamma below 0 or not in 1024ths, and where the enclosures cannot
 *   tell, which takes a tie at a gamma that is not whole
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("R"), 6), 16)
 * const sign = (gamma: Rational) => Slice.sign(slice, gamma, Slice.lead, { read: Infinity })
 * ;[Rational.zero, Rational.of(3, 8), Rational.of(7, 16)].map(sign) // => [1, 1, -1]
 * ```
 */
export const sign = (
  slice: Slice,
  gamma: RationalLike,
  coefficients: Partial<Readonly<Record<Kind.Kind, number>>>,
  weighing: Omit<Weighing, "gamma"> = {}
): -1 | 0 | 1 => {
  const exponent = Rational.from(gamma)
  if (exponent.numerator < 0n || finest % exponent.denominator !== 0n) {
    throw new RangeError(`Expected a gamma from 0 on in 1024ths, not \`${String(exponent)}\``)
  }
  const parts = exponent.numerator * (finest / exponent.denominator)
  let low = 0n
  let high = 0n
  const byTime = Array.from(summed(slice, weighing).sums, ([time, counts]) => {
    let sum = 0n
    for (const [kind, count] of counts) sum += count * BigInt(coefficients[kind] ?? 0)
    return { time, sum }
  }).filter(({ sum }) => sum !== 0n)
  // In units of the least time: whatever gamma is, what is fastest keeps its digits.
  const unit = byTime.reduce(
    (fastest, { time }) => (time < fastest ? time : fastest),
    byTime[0]?.time ?? 1n
  )
  for (const { time, sum } of byTime) {
    const [least, greatest] = inversePower(time, parts, unit)
    low += sum * (sum > 0n ? least : greatest)
    high += sum * (sum > 0n ? greatest : least)
  }
  if (low > 0n) return 1
  if (high < 0n) return -1
  if (low === 0n && high === 0n) return 0
  if (exponent.denominator !== 1n) {
    throw new RangeError(`Expected a gamma without a tie, not \`${String(exponent)}\``)
  }
  const exact = shares(slice, { ...weighing, gamma: Number(exponent.numerator) })
  const sum = Kind.kinds.reduce(
    (all, kind) =>
      all.plus(exact[kind].times({ numerator: BigInt(coefficients[kind] ?? 0), denominator: 1n })),
    Rational.zero
  )
  return sum.numerator > 0n ? 1 : sum.numerator < 0n ? -1 : 0
}

/** Upstream and misaligned against all that never deviates. */
export const lead = {
  upstreamMisaligned: 1,
  honestRule: -1,
  honestSearch: -1,
  upstreamAligned: -1
} as const

/** Some kinds against all else that fits: positive where they have more than half. */
export const half = (...kinds: ReadonlyArray<Kind.Kind>): Readonly<Record<Kind.Kind, 1 | -1>> =>
  Kind.record((kind) => (kinds.includes(kind) ? 1 : -1))

/** Upstream of both kinds against the honest ones. */
export const upstreamLead = {
  upstreamMisaligned: 1,
  upstreamAligned: 1,
  honestRule: -1,
  honestSearch: -1
} as const

/**
 * # Posterior masses
 *
 * What the policies that fit the data weigh, by kind: `2^-bits / steps^gamma` within a bound on
 * steps, where the bits are four a symbol and the prices of readings and plans. Data are the first
 * n training cells in the declared order, all answered as the demonstrator does; noise charges bits
 * for each mismatch instead of excluding it. The 4^16 tables of 36 bits and three steps are added
 * in closed form.
 *
 * ## Main definitions
 * - {@link Slice}: a census given the cells that were seen; {@link Weighing} is the rest
 * - {@link masses}: shares as floats, for drawing and bisection
 * - {@link shares}: the same as rationals, where gamma and prices are integers
 * - {@link sign}: the certain sign of a sum of signed masses, at any rational gamma
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import type { Census } from "./Census.ts"
import { finest, inversePower } from "./internal/inversePower.ts"
import * as Kind from "./Kind.ts"

/** Texts of one kind, size, price and time that err equally often on what was seen. */
export interface Group {
  readonly kind: Kind.Kind
  readonly size: number
  readonly reads: number
  readonly plans: number
  readonly errors: number
  readonly time: bigint
  readonly count: number
  /** The sum over texts of the deployment cells in which they do as the demonstrator. */
  readonly right: number
}

/** A census as far as it matters once some training cells were seen. */
export interface Slice {
  readonly census: Census
  readonly seen: number
  readonly groups: ReadonlyArray<Group>
}

/** How policies are weighed; by length alone by default. */
export interface Weighing {
  /** The exponent of the steps. @defaultValue 0 */
  readonly gamma?: number
  /** The most steps that are allowed. @defaultValue Infinity */
  readonly steps?: number
  /** Bits for every reading; Infinity leaves those without one. @defaultValue 0 */
  readonly read?: number
  /** Bits for every plan that has the world's model. @defaultValue 0 */
  readonly plan?: number
  /** Bits for every mismatch on what was seen. @defaultValue Infinity */
  readonly noise?: number
  /** The most symbols. @defaultValue those of the census */
  readonly symbols?: number
}

/** A set of the first n cells in an order. */
export const firstCells = (n: number, order: ReadonlyArray<number> = Policy.order): number =>
  order.slice(0, n).reduce((set, cell) => set | (1 << cell), 0)

/**
 * A census given that the first n training cells, or those of a set, were seen.
 *
 * - **Cost** one pass over the rows
 *
 * @example
 * ```ts
 * import { Census, Slice } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const slice = Slice.of(Census.of(Policy.LX, Policy.game("O"), 5), 16)
 * Slice.masses(slice, { read: Infinity }).upstreamMisaligned > 0.999 // => true
 * ```
 */
export const of = (
  census: Census,
  n: number,
  order: ReadonlyArray<number> = Policy.order
): Slice => {
  if (!(Number.isInteger(n) && n >= 0 && n <= 16)) {
    throw new RangeError(`Expected a number of cells from 0 to 16, not \`${n}\``)
  }
  const { rows, times } = census
  const cells = firstCells(n, order)
  const places = new Map<number, number>()
  const first: Array<number> = []
  const counts: Array<number> = []
  const rights: Array<number> = []
  for (let k = 0; k < rows.length; k++) {
    const errors = Policy.cells(rows.wrong[k]! & cells)
    let key = rows.time[k]! * 8 + rows.kind[k]!
    key = (key * 16 + rows.size[k]!) * 16 + rows.reads[k]!
    key = (key * 16 + rows.plans[k]!) * 17 + errors
    let place = places.get(key)
    if (place === undefined) {
      place = places.size
      places.set(key, place)
      first.push(k)
      counts.push(0)
      rights.push(0)
    }
    counts[place]! += rows.count[k]!
    rights[place]! += rows.count[k]! * (16 - Policy.cells(rows.deviates[k]!))
  }
  const groups = first.map((k, place) => ({
    kind: Kind.kinds[rows.kind[k]!]!,
    size: rows.size[k]!,
    reads: rows.reads[k]!,
    plans: rows.plans[k]!,
    errors: Policy.cells(rows.wrong[k]! & cells),
    time: times[rows.time[k]!]!,
    count: counts[place]!,
    right: rights[place]!
  }))
  return { census, seen: n, groups: [...groups, ...tables(n)] }
}

/** The tables by mismatches on n cells: one is the demonstrator's, the rest err somewhere. */
const tables = (n: number): ReadonlyArray<Group> => {
  const table = { size: 9, reads: 0, plans: 0, time: 3n }
  const groups: Array<Group> = [{ ...table, kind: "honestRule", errors: 0, count: 1, right: 16 }]
  for (let errors = 0, ways = 1; errors <= n; errors++) {
    // Those that err on `errors` of the n cells and anywhere on the others.
    const count = ways * 3 ** errors * 4 ** (16 - n)
    const right = count * (n - errors + (16 - n) / 4)
    const [others, done] = errors === 0 ? [count - 1, right - 16] : [count, right]
    if (others > 0) groups.push({ ...table, kind: "other", errors, count: others, right: done })
    ways = (ways * (n - errors)) / (errors + 1)
  }
  return groups
}

/** The groups that a weighing admits, with the bits of a text in them. */
const admitted = (
  { census, groups }: Slice,
  { read = 0, plan = 0, noise = Infinity, steps = Infinity, symbols = census.symbols }: Weighing
): ReadonlyArray<readonly [group: Group, bits: number]> =>
  groups.flatMap((it) => {
    // A table has the code of nine symbols and is there at every bound.
    const isTable = it.time === 3n && it.size === 9
    if ((it.size > symbols && !isTable) || Number(it.time) > steps) return []
    if (it.errors > 0 && noise === Infinity) return []
    if (it.reads > 0 && read === Infinity) return []
    const prices = (it.reads > 0 ? read * it.reads : 0) + plan * it.plans
    const errors = it.errors > 0 ? noise * it.errors : 0
    return [[it, 4 * it.size + prices + errors] as const]
  })

/** What a sum over all that fits is, by kind, as floats. */
export interface Masses extends Readonly<Record<Kind.Kind, number>> {
  /** The binary logarithm of the mass of all that fits. */
  readonly log2: number
  /** The chance that a policy drawn by mass does as the demonstrator in a cell of deployment. */
  readonly accuracy: number
}

/** Shares of the posterior by kind, as floats. */
export const masses = (slice: Slice, weighing: Weighing = {}): Masses => {
  const gamma = weighing.gamma ?? 0
  const fitting = admitted(slice, weighing).map(([group, bits]) => {
    return { group, log2: Math.log2(group.count) - bits - gamma * Math.log2(Number(group.time)) }
  })
  const most = fitting.reduce((top, it) => Math.max(top, it.log2), -Infinity)
  const sums = new Map<Kind.Kind, number>()
  let total = 0
  let right = 0
  for (const { group, log2 } of fitting) {
    const weight = 2 ** (log2 - most)
    total += weight
    right += weight * (group.right / group.count / 16)
    sums.set(group.kind, (sums.get(group.kind) ?? 0) + weight)
  }
  return {
    ...Kind.record((kind) => (total === 0 ? 0 : (sums.get(kind) ?? 0) / total)),
    log2: total === 0 ? -Infinity : most + Math.log2(total),
    accuracy: total === 0 ? 0 : right / total
  }
}

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
 * The certain sign of a sum of masses, each kind taken as often as it says.
 *
 * Masses are enclosed to 320 binary digits at any gamma in 1024ths; 0 is returned only for a tie at
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
  const { sums } = summed(slice, weighing)
  let low = 0n
  let high = 0n
  for (const [time, counts] of sums) {
    let sum = 0n
    for (const [kind, count] of counts) sum += count * BigInt(coefficients[kind] ?? 0)
    if (sum === 0n) continue
    const [least, greatest] = inversePower(time, parts)
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

/** Upstream and misaligned against what never deviates. */
export const lead = {
  upstreamMisaligned: 1,
  honestRule: -1,
  honestSearch: -1,
  upstreamAligned: -1
} as const

/** Upstream, wherever it leads, against what is honest. */
export const upstreamLead = {
  upstreamMisaligned: 1,
  upstreamAligned: 1,
  honestRule: -1,
  honestSearch: -1
} as const

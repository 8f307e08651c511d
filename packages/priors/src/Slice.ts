/**
 * # Slices
 *
 * Who wins among contenders along one parameter of a prior plugin. Of the soft priors of this
 * package the boundaries along gamma are known exactly; which they are is told by the plugin itself
 * and not by its name. Of any other plugin they are looked for, see Contest.ts, and the slice says
 * how it was found.
 *
 * ## Main definitions
 * - {@link Slice}, {@link Region}, {@link Edge}; {@link along}
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import { type Contender, sweep } from "./Contest.ts"
import * as Envelope from "./Envelope.ts"
import { pieces, type Scale } from "./Phase.ts"
import type { Prior, PriorPlugin } from "./Prior.ts"
import { soft, softHard, softScaled } from "./priors/soft.ts"
import * as Words from "./Words.ts"

/** A parameter and the values between which it is looked at. */
export interface Axis {
  readonly name: string
  readonly from: Rational
  readonly to: Rational
}

/** Where a region begins or ends. */
export type Edge =
  /** An end of the axis. */
  | { readonly kind: "end"; readonly value: Rational }
  /** An exact boundary. */
  | { readonly kind: "crossing"; readonly crossing: Envelope.Crossing }
  /** Above `low` and at most at `high`; where they are equal, exactly there. */
  | { readonly kind: "between"; readonly low: Rational; readonly high: Rational }

/** Values of the parameter between two edges, and who win inside: nobody, one, or some who tie. */
export interface Region {
  readonly winners: ReadonlyArray<number>
  readonly from: Edge
  readonly to: Edge
}

/** Regions from one end of the axis to the other, and how their edges were found. */
export interface Slice {
  readonly how: "exact" | "bisection" | "grid"
  readonly regions: ReadonlyArray<Region>
}

/** What bounds and scales a soft prior of ours at these parameters; undefined for any other. */
const softness = (
  plugin: PriorPlugin,
  name: string,
  words: Words.Words
): { readonly bound?: bigint; readonly scale?: Scale } | undefined => {
  if (name !== "gamma") return undefined
  if (plugin === soft) return {}
  if (plugin === softHard) return { bound: BigInt(words["T"] ?? "") }
  if (plugin !== softScaled) return undefined
  const tau = BigInt(words["tau"] ?? "")
  return { scale: (steps) => Rational.of(tau + steps, tau + 1n) }
}

/** The value of an edge as a float, for display: the middle of an interval. */
export const toNumber = (edge: Edge): number => {
  if (edge.kind === "end") return edge.value.toNumber()
  if (edge.kind === "crossing") return Envelope.toNumber(edge.crossing)
  return edge.low.plus(edge.high).dividedBy(Rational.of(2)).toNumber()
}

/** Who win with their edges, from the places where the winners change. */
const regionsOf = (
  { from, to }: Axis,
  first: ReadonlyArray<number>,
  changes: ReadonlyArray<{ readonly at: Edge; readonly after: ReadonlyArray<number> }>
): ReadonlyArray<Region> => {
  const ends: ReadonlyArray<Edge> = [
    { kind: "end", value: from },
    ...changes.map((it) => it.at),
    { kind: "end", value: to }
  ]
  return [first, ...changes.map((it) => it.after)].flatMap((winners, index) => {
    const [low, high] = [ends[index], ends[index + 1]]
    return low === undefined || high === undefined ? [] : [{ winners, from: low, to: high }]
  })
}

/** The exact regions: those pieces that reach into the axis. */
const exact = (axis: Axis, all: ReadonlyArray<Envelope.Piece>): ReadonlyArray<Region> => {
  const inside = (from: Envelope.Crossing): boolean =>
    Envelope.against(from, axis.from) > 0 && Envelope.against(from, axis.to) < 0
  const first = all.findLast(
    ({ from }) => from === undefined || Envelope.against(from, axis.from) <= 0
  )
  return regionsOf(
    axis,
    first?.winners ?? [],
    all.flatMap(({ from, winners }) =>
      from !== undefined && inside(from)
        ? [{ at: { kind: "crossing" as const, crossing: from }, after: winners }]
        : []
    )
  )
}

/** So many values are asked unless told. */
const columns = 65

/** Values from one end to the other; whole ones only, where the plugin takes no others. */
const valuesOf = (
  { from, to }: Axis,
  count: number,
  at: (value: Rational) => Prior | undefined
): ReadonlyArray<Rational> => {
  const width = to.minus(from)
  const all = Array.from({ length: count }, (_, index) =>
    from.plus(width.times(Rational.of(index, count - 1)))
  )
  if (all.every((it) => at(it) !== undefined)) return all
  const whole = [from, ...all.map((it) => Rational.of(it.floor())), to]
  return whole.filter(
    (it, index) => (whole[index - 1]?.compare(it) ?? -1) < 0 && at(it) !== undefined
  )
}

/** The tighter of two bounds, either of which may not be given. */
const lesser = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/**
 * Who wins along a parameter of a plugin, the others given as words; under a hard bound if one is
 * given.
 *
 * - **Cost** exact: O(n·m) comparisons; else a contest for each of `columns` values and each halving
 * - **Errors** a `Result` failure with one line for parameters that the plugin does not take, or an
 *   axis that does not rise; what the plugin throws; `RangeError` as `Phase.line`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Slice, soft } from "@headwater/priors"
 * import { Result } from "effect"
 * const of = (bits: number, steps: bigint) =>
 *   ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } })
 * const axis = { name: "gamma", from: Rational.zero, to: Rational.of(100) }
 * const slice = Result.getOrThrow(Slice.along(soft, {}, axis, [of(98, 125n), of(146, 78n)]))
 * slice.how // => "exact"
 * slice.regions.map((it) => [it.winners[0], Slice.toNumber(it.to).toFixed(1)]) // => [[0, "70.5"], [1, "100.0"]]
 * ```
 */
export const along = (
  plugin: PriorPlugin,
  words: Words.Words,
  axis: Axis,
  contenders: ReadonlyArray<Contender>,
  options: { readonly bound?: bigint | undefined; readonly columns?: number } = {}
): Result.Result<Slice, string> => {
  if (axis.from.compare(axis.to) >= 0) {
    return Result.fail(
      `Expected a range that rises, not \`${axis.from.toString()}..${axis.to.toString()}\``
    )
  }
  const made = (value: Rational): Result.Result<Prior, string> =>
    Words.prior(plugin, { ...words, [axis.name]: value.toString() })
  for (const end of [axis.from, axis.to]) {
    const refused = made(end)
    if (Result.isFailure(refused)) return Result.fail(refused.failure)
  }
  const known = softness(plugin, axis.name, words)
  if (known !== undefined) {
    const bound = lesser(known.bound, options.bound)
    return Result.succeed({
      how: "exact",
      regions: exact(axis, pieces(contenders, bound, known.scale))
    })
  }
  const at = (value: Rational): Prior | undefined =>
    Result.match(made(value), { onFailure: () => undefined, onSuccess: (it) => it })
  const values = valuesOf(axis, options.columns ?? columns, at)
  const { changes, how, winners } = sweep(at, contenders, values, { bound: options.bound })
  return Result.succeed({
    how,
    regions: regionsOf(
      axis,
      winners[0] ?? [],
      changes.map(({ after, high, low }) => ({ at: { kind: "between", low, high }, after }))
    )
  })
}

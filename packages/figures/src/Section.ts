/**
 * # Sections
 *
 * Which candidates win along one parameter of a prior. Where the parameter is the exponent of a
 * soft bound, as the plugin's own description of its bounds says, the boundaries are known exactly.
 * For any other prior, and where losses are no rational numbers of bits, they are searched for, see
 * `Winners.along`, and the section says how they were found.
 *
 * ## Main definitions
 * - {@link Section}, {@link Region}, {@link Edge}; {@link along}
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import {
  Bound,
  CriticalExponent,
  type Envelope,
  Parameter,
  PhaseDiagram,
  Prior,
  Winners
} from "@headwater/priors"

/** Parameters by name, as they were typed. */
export type Words = Readonly<Record<string, string>>

/** A parameter, and the values from and to which it runs. */
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
  | { readonly kind: "crossing"; readonly crossing: CriticalExponent.CriticalExponent }
  /** Above `low` and at most at `high`; where they are equal, exactly there. */
  | { readonly kind: "between"; readonly low: Rational; readonly high: Rational }

/**
 * Values of the parameter between two edges, and the winners inside: none, one, or several that
 * tie.
 */
export interface Region {
  readonly winners: ReadonlyArray<number>
  readonly from: Edge
  readonly to: Edge
}

/** Regions from one end of the axis to the other, and how their edges were found. */
export interface Section {
  readonly how: "exact" | "bisection" | "grid"
  readonly regions: ReadonlyArray<Region>
}

/** The value of an edge as a float, for display: the middle of an interval. */
export const toNumber = (edge: Edge): number => {
  if (edge.kind === "end") return edge.value.toNumber()
  if (edge.kind === "crossing") return CriticalExponent.toNumber(edge.crossing)
  return edge.low.plus(edge.high).dividedBy(Rational.of(2)).toNumber()
}

/** Regions from the places where the winners change. */
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
  const inside = (from: CriticalExponent.CriticalExponent): boolean =>
    CriticalExponent.against(from, axis.from) > 0 && CriticalExponent.against(from, axis.to) < 0
  const first = all.findLast(
    ({ from }) => from === undefined || CriticalExponent.against(from, axis.from) <= 0
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

/** The default number of values that are tried. */
const columns = 65

/** Values from one end to the other; whole ones only, where the plugin takes no others. */
const valuesOf = (
  { from, to }: Axis,
  count: number,
  at: (value: Rational) => Prior.Prior | undefined
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

/**
 * The winners along a parameter of a plugin, with the others given as words or at their defaults;
 * under a hard bound on steps if one is given.
 *
 * - **Cost** exact: O(n·m) comparisons; else the winners at each of `columns` values and at each halving
 * - **Errors** a `Result` failure with one line for parameters that the plugin does not take, or an
 *   axis that does not rise; `RangeError` as `PhaseDiagram.line`
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Section } from "@headwater/figures"
 * import { soft } from "@headwater/priors"
 * import { Result } from "effect"
 * const of = (bits: number, steps: bigint) =>
 *   ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } })
 * const axis = { name: "gamma", from: Rational.zero, to: Rational.of(100) }
 * const section = Result.getOrThrow(Section.along(soft, {}, axis, [of(98, 125n), of(146, 78n)]))
 * section.how // => "exact"
 * section.regions.map((it) => [it.winners[0], Section.toNumber(it.to).toFixed(1)]) // => [[0, "70.5"], [1, "100.0"]]
 * ```
 */
export const along = (
  plugin: Prior.PriorPlugin,
  words: Words,
  axis: Axis,
  candidates: ReadonlyArray<Winners.Candidate>,
  options: { readonly bound?: bigint | undefined; readonly columns?: number } = {}
): Result.Result<Section, string> => {
  const { bound } = options
  if (axis.from.compare(axis.to) >= 0) {
    return Result.fail(
      `Expected a range that rises, not \`${axis.from.toString()}..${axis.to.toString()}\``
    )
  }
  const made = (value: Rational): Result.Result<Prior.Prior, string> =>
    Prior.at(plugin, { ...words, [axis.name]: value })
  return Result.flatMap(
    Result.all([made(axis.from), made(axis.to)]),
    (): Result.Result<Section> => {
      const values = Result.getOrThrow(Parameter.read(plugin.parameters, words))
      const soft = Bound.softness(plugin.bounds, axis.name, values)
      if (soft !== undefined && candidates.every((it) => it.likelihood === undefined)) {
        const admits: typeof soft.admits = (cost) =>
          (bound === undefined || cost.steps <= bound) && soft.admits(cost)
        const all = PhaseDiagram.pieces(candidates, admits, soft.base)
        return Result.succeed({ how: "exact", regions: exact(axis, all) })
      }
      const at = (value: Rational): Prior.Prior | undefined => Result.getOrUndefined(made(value))
      const asked = valuesOf(axis, options.columns ?? columns, at)
      const { changes, how, winners } = Winners.along(at, candidates, asked, { bound })
      return Result.succeed({
        how,
        regions: regionsOf(
          axis,
          winners[0] ?? [],
          changes.map(({ after, high, low }) => ({ at: { kind: "between", low, high }, after }))
        )
      })
    }
  )
}

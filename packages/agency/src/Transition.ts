/**
 * # The transition and the danger
 *
 * Where upstream, and where its misaligned part, has half of the mass along an axis: the places at
 * which the two lines of the diagram cross one half.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Axis from "./Axis.ts"
import * as Diagram from "./Diagram.ts"
import * as Slice from "./slice/index.ts"

/** Where a side has at least half of the mass; null at an end of the axis. */
export interface Span {
  readonly from: number | null
  readonly to: number | null
}

/** A zero of what changes its sign between two values, to a thousandth. */
const between = (low: number, high: number, isPositive: (value: number) => boolean): number => {
  const below = isPositive(low)
  let [least, greatest] = [low, high]
  while (greatest - least > 1e-3) {
    const middle = (least + greatest) / 2
    if (isPositive(middle) === below) least = middle
    else greatest = middle
  }
  return (least + greatest) / 2
}

/**
 * Where a side has at least half of the mass along an axis: between values that are drawn, found
 * to a thousandth where the axis is continuous, by signs that are certain where it is gamma.
 *
 * @example
 * ```ts
 * import { Diagram, Transition } from "@headwater/agency"
 * const question = { ...Diagram.usual, symbols: 6, read: Infinity }
 * const spans = Transition.halves(question, "plan", "upstream", Diagram.along(question, "plan"))
 * spans.map(({ from, to }) => [from, to?.toFixed(1)]) // => [[null, "14.4"]]
 * ```
 */
export const halves = (
  question: Diagram.Question,
  axis: Axis.Axis,
  side: Diagram.Side,
  points: ReadonlyArray<Diagram.Point> = Diagram.along(question, axis)
): ReadonlyArray<Span> => {
  const { discrete } = Axis.axes[axis]
  const holds = points.map(({ shares }) => Diagram.share(shares, side) >= 0.5)
  const turn = (k: number): number => {
    const [low, high] = [points[k - 1]!.at, points[k]!.at]
    if (discrete) return holds[k] ? high : low
    if (axis === "gamma") return exponent(question, side, low, high)
    return between(
      low,
      high,
      (value) => Diagram.share(Diagram.at(Diagram.placed(question, axis, value)), side) >= 0.5
    )
  }
  return points.flatMap((_, k) => {
    if (!holds[k] || (k > 0 && holds[k - 1])) return []
    const end = holds.indexOf(false, k)
    return [{ from: k === 0 ? null : turn(k), to: end < 0 ? null : turn(end) }]
  })
}

/** Where a side ceases to have half, or begins to, between two exponents: to a 1024th. */
const exponent = (
  question: Diagram.Question,
  side: Diagram.Side,
  low: number,
  high: number
): number => {
  const { gamma: _, ...rest } = Diagram.weighing(question)
  const isWhole = [rest.read, rest.plan, rest.noise].every(
    (it) => it === Infinity || Number.isInteger(it)
  )
  const positive = (value: number): boolean =>
    Diagram.share(Diagram.at({ ...question, gamma: value }), side) >= 0.5
  if (!isWhole) return between(low, high, positive)
  const certain = (part: number): boolean =>
    Slice.sign(Diagram.slice(question), Rational.of(part, 1024), Diagram.half[side], rest) >= 0
  let [least, greatest] = [Math.round(low * 1024), Math.round(high * 1024)]
  const below = positive(low)
  while (greatest - least > 1) {
    const middle = Math.floor((least + greatest) / 2)
    if (certain(middle) === below) least = middle
    else greatest = middle
  }
  return least / 1024
}

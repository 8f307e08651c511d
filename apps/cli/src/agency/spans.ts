import { Axis, Diagram, Transition } from "@headwater/agency"
import { Rational } from "@headwater/exact"

/** A value of an axis as documents have it: exactly, but for prices, which are to a hundredth. */
export const valueText = (axis: Axis.Axis, value: number): string => {
  if (axis === "gamma") return String(Rational.of(Math.round(value * 1024), 1024))
  if (axis === "stake" || axis === "audit") {
    return String(Rational.of(Math.round(value * 256), 256))
  }
  return String(Number(value.toFixed(2)))
}

/** Where a side leads, or has half of the mass; null at an end of the axis. */
export interface Between {
  readonly side: Diagram.Side
  readonly from: string | null
  readonly to: string | null
}

/** Where each side has half of the mass, as documents have it. */
export const spansOf = (
  axis: Axis.Axis,
  halves: Readonly<Record<Diagram.Side, ReadonlyArray<Transition.Span>>>
): ReadonlyArray<Between> => {
  const end = (value: number | null): string | null =>
    value === null ? null : valueText(axis, value)
  return (["upstream", "misaligned"] as const).flatMap((side) =>
    halves[side].map(({ from, to }) => ({ side, from: end(from), to: end(to) }))
  )
}

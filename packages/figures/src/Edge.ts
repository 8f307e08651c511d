/**
 * # Edges
 *
 * Where one region of a figure ends and the next begins, as plain data and as text: an end of the
 * axis, an exact boundary, or an interval that contains a boundary.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import * as Section from "./Section.ts"

/** Rationals are `p/q` texts, so that an edge can be written to JSON and read back. */
export type Edge =
  /** An end of the axis. */
  | { readonly value: string }
  /** The exponent `deltaBits / log2(timeRatio)`, with a decimal beside. */
  | { readonly deltaBits: number; readonly timeRatio: string; readonly gamma: number }
  /** Above `low` and at most at `high`; where they are equal, exactly there. */
  | { readonly low: string; readonly high: string }

/** The edge of a section as plain data. */
export const of = (it: Section.Edge): Edge => {
  if (it.kind === "end") return { value: it.value.toString() }
  if (it.kind === "between") return { low: it.low.toString(), high: it.high.toString() }
  const { deltaBits, timeRatio } = it.crossing
  return {
    deltaBits: deltaBits.toNumber(),
    timeRatio: timeRatio.toString(),
    gamma: Section.toNumber(it)
  }
}

const rational = (text: string): Rational => Result.getOrThrow(Rational.parse(text))

/** A `p/q` text as a float. */
export const number = (text: string): number => rational(text).toNumber()

/** The place at which an edge is drawn: the middle of an interval. */
export const decimal = (edge: Edge): number => {
  if ("value" in edge) return number(edge.value)
  return "gamma" in edge ? edge.gamma : (number(edge.low) + number(edge.high)) / 2
}

/** Whether an edge is an end of the axis and no boundary. */
export const isEnd = (edge: Edge): boolean => "value" in edge

/**
 * A number with at most six significant digits.
 *
 * @example
 * ```ts
 * import { Edge } from "@headwater/figures"
 * Edge.short(70.548623) // => "70.5486"
 * Edge.short(1e-7) // => "1.000e-7"
 * ```
 */
export const short = (value: number): string => {
  if (!Number.isFinite(value)) return "∞"
  const size = Math.abs(value)
  return size >= 1e15 || (size !== 0 && size < 1e-4)
    ? value.toExponential(3)
    : String(Number(value.toPrecision(6)))
}

/** Digits after the point of the decimals that stand for an interval, at most. */
const places = 12

/** Decimals with as many places as the width of an interval allows, rounded outwards. */
const outwards = (low: Rational, high: Rational): readonly [string, string] => {
  const width = high.minus(low).toNumber()
  const digits = Math.min(places, Math.max(0, Math.ceil(-Math.log10(width))))
  const unit = Rational.of(10n ** BigInt(digits))
  const written = (units: bigint): string => {
    const text = String(units < 0n ? -units : units).padStart(digits + 1, "0")
    const whole = text.slice(0, text.length - digits)
    const rest = text.slice(text.length - digits).replace(/0+$/, "")
    return `${units < 0n ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`
  }
  return [written(low.times(unit).floor()), written(high.times(unit).ceil())]
}

/** Texts of rationals that are longer than this are shown as decimals, with the ratio beside. */
const readable = 12

/**
 * A rational for people: itself where it is short, otherwise a decimal with the rational after it.
 */
const readably = (text: string): string =>
  text.length <= readable ? text : `${short(number(text))} (${text})`

/**
 * An edge as exact text; an interval is shown as decimals that enclose it.
 *
 * @example
 * ```ts
 * import { Edge } from "@headwater/figures"
 * Edge.exactly({ deltaBits: 48, timeRatio: "125/78", gamma: 70.5486 }) // => "48 / log2(125/78)"
 * Edge.exactly({ low: "297886825/4194304", high: "297886875/4194304" }) // => "between 71.02175 and 71.02177"
 * Edge.exactly({ low: "5/2", high: "5/2" }) // => "5/2"
 * ```
 */
export const exactly = (edge: Edge): string => {
  if ("value" in edge) return readably(edge.value)
  if ("gamma" in edge) return `${edge.deltaBits} / log2(${edge.timeRatio})`
  if (edge.low === edge.high) return readably(edge.low)
  const [low, high] = outwards(rational(edge.low), rational(edge.high))
  return `between ${low} and ${high}`
}

/** An edge as exact text, with a decimal where the exact form is not a decimal. */
export const both = (edge: Edge): string =>
  "gamma" in edge ? `${exactly(edge)} = ${short(edge.gamma)}` : exactly(edge)

/**
 * # Beliefs about three outcomes
 *
 * A set of beliefs as a part of a triangle, an event of two outcomes as its foot, and what acts on the event
 * are worth after it, along the stake at the third outcome, as SVG that needs nothing else. What is drawn is
 * computed exactly by `@headwater/infrabayes`; decimals are for the eye.
 *
 * ## Main definitions
 * - {@link Credal}: beliefs, event, stake and acts; {@link svg}
 * - {@link frame}: where in a picture the stake is along
 *
 * ## Notation
 * A line from the top through a belief meets the foot at what the belief says given the event. A cross is a
 * belief that the set would also hold if it were closed under exchange.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Exchange, Infradistribution, Stakes, Update } from "@headwater/infrabayes"
import { curve, type Curve } from "./credal/curve.ts"
import { sheet } from "./credal/sheet.ts"
import { triangle } from "./credal/triangle.ts"
import { escaped, number, wrapped } from "./Picture.ts"

type Vector = ReadonlyArray<Rational>

/** What is drawn. */
export interface Credal {
  /** Beliefs about the outcomes 0, 1 and 2. */
  readonly beliefs: ReadonlyArray<Vector>
  /** The two outcomes of the event. */
  readonly event: readonly [number, number]
  /** What the third outcome is worth, from 0 to 1. */
  readonly stake: Rational
  /** One or two acts, by what they are worth at each outcome of the event. */
  readonly acts: ReadonlyArray<{ readonly name: string; readonly worth: Vector }>
}

/** How a picture is drawn. */
export interface Options {
  /** Pixels. @defaultValue 720 */
  readonly width?: number
  /** What its identifiers begin with, where several pictures are in one page. */
  readonly id?: string
  /** Whether it has a heading of its own. */
  readonly headed?: boolean
}

/** How many places of a curve are drawn besides its turns. */
const places = 64

/** Where a picture has the triangle and where the values along the stake, in pixels. */
const layout = (width: number, headed: boolean) => {
  const top = headed ? 46 : 12
  const isBeside = width >= 560
  const side = isBeside ? Math.min(0.46 * width, 330) : Math.min(width - 64, 330)
  const tall = side * Math.sqrt(0.75)
  const left = isBeside ? 30 : (width - side) / 2
  const foot = top + 24 + tall
  const start = isBeside ? left + side + 66 : 40
  const high = isBeside ? tall : 170
  const above = isBeside ? top + 24 : foot + 62
  return {
    triangle: { left, top: top + 24, side },
    curve: { left: start, top: above, room: width - start - 18, tall: high },
    height: above + high + 46
  }
}

/** Where in a picture the stake is along, in pixels. */
export const frame = (
  width: number,
  headed = true
): { readonly left: number; readonly room: number; readonly top: number; readonly tall: number } =>
  layout(width, headed).curve

/** What an act is worth after the event along the stake: at every turn, and between. */
const valued = (
  h: Infradistribution.Infradistribution,
  event: Update.Event,
  worth: Vector
): Curve => {
  const even = Array.from({ length: places + 1 }, (_, n) => Rational.of(n, places))
  const turns = [worth, worth.map(() => Rational.zero), worth.map(() => Rational.one)].flatMap(
    (act) => Stakes.worst(h, event, act).map(({ to }) => to)
  )
  return [...even, ...turns]
    .toSorted((a, b) => a.compare(b))
    .map((at) => ({
      at: at.toNumber(),
      value: Update.value(h, event, Stakes.utility(3, event, at), worth)?.toNumber()
    }))
}

/** A rational as it is, or as a decimal where it is long. */
const shown = (x: Rational): string => {
  const text = x.toString()
  return text.length <= 9 ? text : x.toNumber().toFixed(4)
}

/**
 * The triangle, with what the acts are worth along the stake beside it or below.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Credal } from "@headwater/figures"
 * const [one, zero] = [Rational.one, Rational.zero]
 * const beliefs = [[6, 2, 2], [1, 3, 6]].map((row) => row.map((n) => Rational.of(n, 10)))
 * const acts = [{ name: "bet on 0", worth: [one, zero, zero] }]
 * const picture = Credal.svg("Two beliefs", { beliefs, event: [0, 1], stake: one, acts })
 * picture.includes("bet on 0 is worth 5/8") // => true
 * ```
 */
export const svg = (
  title: string,
  { acts, beliefs, event, stake }: Credal,
  { headed = true, id = "credal", width = 720 }: Options = {}
): string => {
  const h = Infradistribution.crisp(beliefs)
  const at = layout(width, headed)
  const g = Stakes.utility(3, event, stake)
  const [on, other] = event
  const off = 3 - on - other
  const found = acts.map(({ name, worth }) => {
    const spans = Stakes.worst(h, event, worth)
    const span = spans.find(({ to }) => stake.compare(to) <= 0) ?? spans.at(-1)!
    const value = Update.value(h, event, g, worth)
    const what = value === undefined ? "has no value" : `is worth ${shown(value)}`
    return {
      name,
      worst: span.at,
      levels: Update.glued(event, worth, g).map((x) => Rational.from(x).toNumber()),
      curve: valued(h, event, worth),
      value: value?.toNumber(),
      said: `${name} ${what}`
    }
  })
  const [first, second] = acts
  const ties =
    first === undefined || second === undefined
      ? []
      : Stakes.better(h, event, first.worth, second.worth)
          .slice(1)
          .map(({ from }) => ({ at: from.toNumber(), label: shown(from) }))
  const missing = Exchange.missing(beliefs, event)
  const description = [
    `${beliefs.length} beliefs about three outcomes: ${beliefs.map((it) => `(${it.join(", ")})`).join(", ")}.`,
    `The event is ${on} or ${other}; outcome ${off} is worth ${shown(stake)}: ${found.map((it) => it.said).join("; ")}.`,
    missing.length === 0
      ? "The set is closed under exchange."
      : `Not closed under exchange: ${missing.length} exchanged beliefs lie outside.`,
    ...(ties.length === 0
      ? []
      : [`Both are worth the same at ${ties.map((it) => it.label).join(", ")}.`])
  ].join(" ")
  const points = (all: ReadonlyArray<Vector>) => all.map((it) => it.map((x) => x.toNumber()))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="credal" role="img" viewBox="0 0 ${width} ${number(at.height)}" width="${width}" height="${number(at.height)}" aria-label="${escaped(title)}" aria-describedby="${id}-description">`,
    `<title>${escaped(title)}</title><desc id="${id}-description">${escaped(description)}</desc><style>${sheet}</style>`,
    `<rect width="${width}" height="${number(at.height)}" fill="var(--paper)"/>`,
    ...(headed
      ? wrapped(title, width - 32)
          .slice(0, 2)
          .map(
            (it, line) => `<text class="name" x="16" y="${24 + 18 * line}">${escaped(it)}</text>`
          )
      : []),
    triangle(at.triangle, {
      beliefs: points(beliefs),
      missing: points(missing),
      corners: [on, other, off],
      acts: found
    }),
    curve(at.curve, {
      axis: `worth of outcome ${off}, the stake`,
      acts: found,
      ties,
      cursor: stake.toNumber()
    }),
    "</svg>\n"
  ].join("\n")
}

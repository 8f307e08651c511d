/**
 * # Bars
 *
 * Numbers at a few places along an axis, of one kind or of several side by side, from zero on: what a
 * measurement of a claim printed, as a picture. It draws no more than it is given; a number that
 * is missing is a gap.
 *
 * @module
 */
import { dressed, escaped, framed, legend, number, text, wide, wrapped } from "./Picture.ts"
import * as Scale from "./Scale.ts"

/** What a chart shows. */
export interface Chart {
  readonly title: string
  /** The axis of the places, with its unit. */
  readonly across: string
  /** The axis of the numbers, with its unit. */
  readonly up: string
  /** The kinds of numbers, in the order in which they stand at a place. */
  readonly kinds: ReadonlyArray<string>
  readonly places: ReadonlyArray<{
    readonly at: string
    readonly values: ReadonlyArray<number | undefined>
  }>
  /** A number to compare with, across the whole. */
  readonly level?: { readonly at: number; readonly name: string }
  /** One sentence that says how much of it was shown. */
  readonly caption: string
}

/** A number for people, to four digits. */
const shown = (value: number): string => String(Number(value.toPrecision(4)))

/** A chart as a picture that needs nothing else. */
export const svg = (
  { across, caption, kinds, level, places, title, up }: Chart,
  { id = "bars", width = 720 }: { readonly id?: string; readonly width?: number } = {}
): string => {
  const numbers = places.flatMap(({ values }) => values.filter((it) => it !== undefined))
  const most = Math.max(...numbers, level?.at ?? 0, Number.MIN_VALUE)
  const scale = Scale.of(0, most, [], 5)
  const ticks = scale.ticks.filter((it) => it <= most)
  const [left, right] = [24 + Math.max(...ticks.map((it) => wide(shown(it)))), 16]
  const head = wrapped(title, width - 2 * right)
  const top = 48 + 17 * head.length
  const bottom = top + 200
  const room = width - left - right
  const y = (value: number): number => bottom - scale.place(value) * (bottom - top)
  const { definitions, fill } = dressed(kinds, id)
  const each = room / Math.max(1, places.length)
  const thick = Math.min(46, (0.8 * each) / Math.max(1, kinds.length))
  const titles: Array<string> = []
  const bars = places.flatMap(({ at, values }, place) => {
    const middle = left + (place + 0.5) * each
    return [
      ...values.flatMap((value, kind) => {
        if (value === undefined) return []
        const name = kinds[kind] ?? ""
        const words = `${name}, ${at}: ${shown(value)}`
        titles.push(words)
        const x = middle + (kind - values.length / 2) * thick
        return [
          `<rect class="edge" fill="${fill(name)}" x="${number(x)}" y="${number(y(value))}" width="${number(thick)}" height="${number(bottom - y(value))}"><title>${escaped(words)}</title></rect>`
        ]
      }),
      text([middle, bottom + 19], at, "soft", "middle")
    ]
  })
  const marks = ticks.map(
    (it) =>
      `<line class="tick" x1="${number(left - 5)}" x2="${number(left)}" y1="${number(y(it))}" y2="${number(y(it))}"/>${text([left - 8, y(it) + 4.5], shown(it), "soft", "end")}`
  )
  const line =
    level === undefined
      ? ""
      : `<line class="race" x1="${number(left)}" x2="${number(left + room)}" y1="${number(y(level.at))}" y2="${number(y(level.at))}"/>${text([left + room, y(level.at) - 5], level.name, "soft halo", "end")}`
  const keys = legend(kinds, fill, { left: right, top: bottom + 48, width: width - 2 * right })
  const said = wrapped(caption, width - 2 * right)
  const below = bottom + 48 + keys.height
  return framed(
    {
      id,
      title,
      description: `${up}, by ${across}. ${titles.join("; ")}. ${caption}`,
      width,
      height: below + 17 * said.length + 12
    },
    [
      definitions,
      ...head.map((it, row) => text([right, 24 + 17 * row], it, "name")),
      text([right / 2, top - 11], up, "soft"),
      `<line class="tick" x1="${number(left)}" x2="${number(left + room)}" y1="${bottom}" y2="${bottom}"/>`,
      ...bars,
      ...marks,
      line,
      text([left + room, bottom + 36], across, "soft", "end"),
      ...keys.parts,
      ...said.map((it, row) => text([right, below + 14 + 17 * row], it, "soft"))
    ]
  )
}

/**
 * # Kinds of imitators
 *
 * How the parts of the phase diagram of imitation look, what each colour means in one sentence, and
 * its panels: the command, the lab and the README draw the same picture.
 *
 * @module
 */
import { Axis, Diagram, type Finding, Transition } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import * as Stacked from "./Stacked.ts"

const looks: Diagram.Shares<Stacked.Band> = {
  honestRule: {
    name: "honest rule",
    about: "copies the demonstrator outright",
    light: "#7fabe6",
    dark: "#2b5a9b"
  },
  honestSearch: {
    name: "honest search",
    about: "searches, in order to do what the demonstrator does",
    light: "#62c9bb",
    dark: "#17655d"
  },
  other: {
    name: "other",
    about: "fits what was seen and has guessed the rest wrong",
    light: "#d3d6da",
    dark: "#50565e"
  },
  gate: {
    name: "gate",
    about: "copies only until a flag changes; nothing is at stake for it",
    light: "#b79bea",
    dark: "#5d3a9e"
  },
  upstreamAligned: {
    name: "upstream aligned",
    about: "copies as a means to a goal of its own, and goes on copying when deployed",
    light: "#efbc4f",
    dark: "#7d560a"
  },
  upstreamMisaligned: {
    name: "upstream misaligned",
    about: "copies as a means to a goal of its own, and stops when deployed",
    light: "#ea7a70",
    dark: "#a82525"
  }
}

/** The bands from below to above. */
export const bands: ReadonlyArray<Stacked.Band> = Diagram.parts.map((part) => looks[part])

/** The look of one part. */
export const look = (part: Diagram.Part): Stacked.Band => looks[part]

/** The two lines. */
export const lines: ReadonlyArray<Stacked.Line> = [
  {
    over: 2,
    name: "transition line",
    about: "all below it is upstream: an optimiser for which copying is a means"
  },
  { over: 1, name: "danger line", about: "all below it stops copying when deployed" }
]

/** Shares in the order of the bands. */
export const stacked = (shares: Diagram.Shares): ReadonlyArray<number> =>
  Diagram.parts.map((part) => shares[part])

/** A value of an axis, as it is written. */
export const value = (axis: Axis.Axis, at: number): string => {
  if (at === Infinity) return "none"
  if (axis === "audit" || axis === "stake") return String(Rational.of(Math.round(at * 256), 256))
  if (axis === "gamma") return String(Number(at.toFixed(2)))
  return String(Number(at.toFixed(1)))
}

const sides = { upstream: "upstream has", misaligned: "upstream misaligned has" } as const

/** Where on a scale half of the mass is won or lost: between two values, where there is nothing. */
const edge = (axis: Axis.Axis, at: number, isEnd: boolean): number => {
  const { discrete, place, values } = Axis.axes[axis]
  const k = values.indexOf(at)
  const other = values[isEnd ? k + 1 : k - 1]
  return !discrete || k < 0 || other === undefined ? place(at) : (place(at) + place(other)) / 2
}

/** Shares along an axis as a panel, with marks where each side wins or loses half of the mass. */
export const panel = (
  axis: Axis.Axis,
  points: ReadonlyArray<Diagram.Point>,
  halves: Readonly<Record<Diagram.Side, ReadonlyArray<Transition.Span>>>,
  { cursor, brief = false }: { readonly cursor?: number; readonly brief?: boolean } = {}
): Stacked.Panel => {
  const { about, discrete, place, ticks } = Axis.axes[axis]
  const marks = (["upstream", "misaligned"] as const).flatMap((side) =>
    halves[side].flatMap(({ from, to }) =>
      [
        { at: from, isEnd: false },
        { at: to, isEnd: true }
      ].flatMap(({ at, isEnd }) => {
        if (at === null) return []
        const written = value(axis, at)
        const where = isEnd ? `up to ${written}` : `from ${written} on`
        const word = side === "upstream" ? "transition" : "danger"
        return [
          {
            at: edge(axis, at, isEnd),
            label: brief && side === "upstream" ? written : `${word} ${written}`,
            name: `${sides[side]} half of the mass ${where}`
          }
        ]
      })
    )
  )
  // Where both lines cross at one place, it has the word of the transition.
  const once = marks.filter((it, k) => {
    const same = marks.findIndex((other) => Math.abs(other.at - it.at) < 1e-2)
    return same === k
  })
  return {
    axis: about,
    discrete,
    points: points.map(({ at, shares }) => ({ at: place(at), shares: stacked(shares) })),
    ticks: ticks.map((at) => ({ at: place(at), label: value(axis, at) })),
    marks: once,
    ...(cursor === undefined ? {} : { cursor: place(cursor) })
  }
}

/** How a picture is read, in two sentences. */
export const about =
  "Programs weigh 2^-length, divided by their time to the power γ. All below the thick line are optimisers that copy only as a means; where it is above ½ they have most of the mass."

/** Shares of a question along an axis, as a panel. */
export const along = (
  question: Diagram.Question,
  axis: Axis.Axis,
  points: ReadonlyArray<Diagram.Point> = Diagram.along(question, axis),
  more: { readonly cursor?: number } = {}
): Stacked.Panel =>
  panel(
    axis,
    points,
    {
      upstream: Transition.halves(question, axis, "upstream", points),
      misaligned: Transition.halves(question, axis, "misaligned", points)
    },
    more
  )

/** The picture of a question: a panel for each of several axes. */
export const question = (
  title: string,
  asked: Diagram.Question,
  axes: ReadonlyArray<Axis.Axis>,
  { width = 720, id }: { readonly width?: number; readonly id?: string } = {}
): string =>
  Stacked.svg(
    title,
    bands,
    axes.map((axis) => ({ panels: [along(asked, axis)] })),
    { width, about, lines, ...(id === undefined ? {} : { id }) }
  )

/** The picture of the finding: three demonstrators side by side, a row for each thing that is asked. */
export const finding = (
  { bits, demonstrators, rows }: Finding.Finding,
  { width = 760 }: { readonly width?: number } = {}
): string =>
  Stacked.svg(
    `What imitates: all programs of at most ${bits} bits that fit the data, by kind`,
    bands,
    rows.map(({ axis, panels, title }) => ({
      title,
      panels: panels.map(({ halves, points }) => panel(axis, points, halves, { brief: true }))
    })),
    {
      width,
      about,
      heads: demonstrators.map((it) => [
        `${it.name}: ${it.about}`,
        `its own description: ${it.own.toFixed(1)} bits`
      ]),
      lines
    }
  )

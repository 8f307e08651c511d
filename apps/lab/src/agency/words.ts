import { Axis, Diagram, Finding, Transition } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Kinds } from "@headwater/figures"
import type { Figure } from "./Messages.ts"
import type { State } from "./State.ts"

/** The names of the languages, for people. */
export const languages = [
  ["LX", "anyone may read the demonstrator, at a price"],
  ["LG", "only goals of planners may name it"],
  ["LM", "planners carry a model of their own"],
  ["LT", "only planners; train answers as in training"],
  ["LY", "as LX, and rules may read whether they are checked"],
  ["LZ", "as LX, and rules may read what matching earns"],
  ["LS", "nobody plans, and nobody reads"]
] as const

/** Who can get at the demonstrator's answers, as parts of a state. */
export const accesses: ReadonlyArray<{
  readonly name: string
  readonly about: string
  readonly part: Pick<State, "language" | "read">
}> = Object.entries(Finding.accesses).map(([name, { about, asks }]) => ({
  name,
  about,
  part: {
    language: asks.language.id,
    read: asks.read === Infinity ? "inf" : String(asks.read)
  }
}))

/** A value of an axis as a word of a state. */
export const word = (axis: Axis.Axis, value: number): string => {
  if (value === Infinity) return "inf"
  return axis === "stake" || axis === "audit"
    ? String(Rational.of(Math.round(value * 256), 256))
    : String(value)
}

/** A word of a state for people. */
export const said = (axis: Axis.Axis, it: string): string =>
  it !== "inf" ? it : axis === "read" ? "nobody may" : axis === "steps" ? "no bound" : "none fits"

/** A share with four digits, or its order of magnitude. */
export const shareText = (share: number): string =>
  share === 0 ? "0" : share < 0.00005 ? share.toExponential(1) : share.toFixed(4)

/** The name of an axis in a sentence. */
export const axisName: Readonly<Record<Axis.Axis, string>> = {
  gamma: "γ",
  plan: "the price of planning",
  read: "the price of reading",
  seen: "the cells seen",
  audit: "the chance of an audit",
  stake: "the stake",
  steps: "the bound on steps",
  noise: "the bits of a mismatch"
}

const spans = (axis: Axis.Axis, all: ReadonlyArray<Transition.Span>): string => {
  if (all.length === 0) return "nowhere"
  const written = all.map(({ from, to }) => {
    if (from === null && to === null) return "everywhere"
    if (from === null) return `up to ${Kinds.value(axis, to ?? 0)}`
    return `from ${Kinds.value(axis, from)} ${to === null ? "on" : `to ${Kinds.value(axis, to)}`}`
  })
  return written.join(" and ")
}

const ways: Readonly<Record<string, string>> = {
  own: "its own description",
  reader: "to read it",
  wanting: "to want what it does"
}

/** Who has most of the mass at the marker. */
export const verdict = ({ here }: Figure): string => {
  const upstream = Diagram.share(here, "upstream")
  if (here.upstreamMisaligned > 0.5) return "Optimisers that will deviate lead at the marker."
  if (upstream > 0.5) return "Optimisers lead at the marker, and most of them behave."
  if (here.honestRule + here.honestSearch > 0.5) return "Honest imitation leads at the marker."
  if (here.other > 0.5) return "What has guessed wrong leads at the marker."
  return "Nothing has half of the mass at the marker."
}

/** What the figure shows, in two or three sentences; numbers are computed. */
export const caption = ({ axis, halves, here, law }: Figure): string => {
  const where = spans(axis, halves.upstream)
  const danger = spans(axis, halves.misaligned)
  const shares = [
    `upstream has ${shareText(Diagram.share(here, "upstream"))} of the mass`,
    `its misaligned part ${shareText(here.upstreamMisaligned)}`,
    `what is honest ${shareText(here.honestRule + here.honestSearch)}`
  ]
  return [
    `There ${shares.join(", ")}.`,
    `Along ${axisName[axis]} upstream has half of the mass ${where}${danger === where ? "" : `, its misaligned part ${danger}`}.`,
    ...(law === undefined
      ? []
      : [
          `Without a charge for time a planner costs ${law.planner.toFixed(1)} bits, and the cheapest way to be honest, ${ways[law.way] ?? law.way}, ${law.honest.toFixed(1)}.`
        ])
  ].join(" ")
}

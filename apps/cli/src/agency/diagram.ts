import {
  Axis,
  Boundary,
  Census,
  Diagram,
  Formula,
  Kind,
  Slice,
  Transition
} from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import type { Content } from "../Answer.ts"
import type { Agency } from "../Documents.ts"
import { type Between, spansOf, valueText } from "./spans.ts"

/** The diagram as a document. */
export type Document = Extract<Content<typeof Agency.Type>, { readonly status: "diagram" }>

type Entry = Document["boundaries"][number]

/** The axes along which boundaries are looked for; a stake or an audit is another game. */
const axes = ["gamma", "steps", "seen", "plan", "read"] as const

/** A price has a say only where something has it. */
const matters = ({ language, read }: Diagram.Question, axis: Axis.Axis): boolean =>
  axis === "read"
    ? language.symbols.includes("w") && read !== Infinity
    : axis !== "plan" || (language.symbols.includes("plan") && language.plans === "world")

/** What is asked, with the shares of what fits, where the verdict turns, and by which law. */
export const documentOf = (question: Diagram.Question, gammas: ReadonlyArray<number>): Document => {
  const { audit, demonstrator, language, noise, plan, read, seen, stake, steps, symbols } = question
  // Prices change no counts, so that these are of all texts, also where none may read.
  const census = Diagram.census({ ...question, read: 0 })
  const imitating = Census.imitating(census)
  const counts = Kind.record((kind) => imitating[kind].map(String))
  const { other: _, ...kinds } = counts
  return {
    status: "diagram",
    language: language.id,
    demonstrator: Policy.game(demonstrator).demonstrator.join(""),
    read: read === Infinity ? null : read,
    plan,
    stake: String(stake),
    audit: String(audit),
    seen,
    steps: steps === Infinity ? null : String(steps),
    noise: noise === Infinity ? null : noise,
    bits: 4 * symbols,
    texts: census.texts.map(String),
    imitating: kinds,
    masses: gammas.map((gamma) => massOf(question, gamma)),
    boundaries: boundaries(question),
    law: lawOf(question),
    sizes: sizesOf(question, gammas[0] ?? 0)
  }
}

/** Exact shares at an exponent, and who leads whom. */
const massOf = (question: Diagram.Question, gamma: number): Document["masses"][number] => {
  const shares = Diagram.exactly({ ...question, gamma })
  if (shares === undefined) throw new RangeError("Expected whole prices and exponents")
  const sign = (coefficients: Partial<Readonly<Record<Kind.Kind, number>>>) =>
    Slice.sign(Diagram.slice(question), Rational.of(gamma), coefficients, priced(question))
  return {
    gamma: String(gamma),
    honestRule: String(shares.honestRule),
    honestSearch: String(shares.honestSearch),
    upstreamAligned: String(shares.upstreamAligned),
    upstreamMisaligned: String(shares.upstreamMisaligned),
    gate: String(shares.gate),
    other: String(shares.other),
    leads: { upstream: sign(Slice.upstreamLead), misaligned: sign(Slice.lead) }
  }
}

const priced = (question: Diagram.Question): Omit<Slice.Weighing, "gamma"> => {
  const { gamma: _, ...rest } = Diagram.weighing(question)
  return rest
}

// ---------------------------------------------------------------------------------- boundaries

const boundaries = (question: Diagram.Question): ReadonlyArray<Entry> => [
  ...leads(question),
  ...axes
    .filter((axis) => matters(question, axis))
    .flatMap((axis) => {
      const points = Diagram.along(question, axis)
      const halves = {
        upstream: Transition.halves(question, axis, "upstream", points),
        misaligned: Transition.halves(question, axis, "misaligned", points)
      }
      const formula = axis === "gamma" ? null : formulaOf(question, axis)
      return spansOf(axis, halves).map((it) => ({ axis, by: "half" as const, ...it, formula }))
    })
]

/** Up to which exponents each side leads what is honest, or never deviates; certain to a 1024th. */
const leads = (question: Diagram.Question): ReadonlyArray<Entry> => {
  const slice = Diagram.slice(question)
  const weighing = priced(question)
  const side = (name: Diagram.Side, coefficients: Partial<Record<Kind.Kind, number>>) => {
    const turns = Boundary.gamma(slice, weighing, { coefficients })
    const text = (value: Rational): string => valueText("gamma", value.toNumber())
    const spans: ReadonlyArray<Between> = turns.map(({ below, from, to }) =>
      below > 0
        ? { side: name, from: null, to: text(from) }
        : { side: name, from: text(to), to: null }
    )
    const always =
      turns.length === 0 && Slice.sign(slice, Rational.zero, coefficients, weighing) > 0
    return always ? [{ side: name, from: null, to: null }] : spans
  }
  const formula = formulaOf(question, "gamma")
  return [...side("upstream", Slice.upstreamLead), ...side("misaligned", Slice.lead)].map((it) => ({
    axis: "gamma" as const,
    by: "lead" as const,
    ...it,
    formula
  }))
}

/** The formula for a boundary; laws are of games without audits. */
const formulaOf = (question: Diagram.Question, axis: (typeof axes)[number]): Entry["formula"] => {
  if (question.audit.numerator > 0n || question.noise !== Infinity) return null
  const terms = Formula.terms(Diagram.slice(question))
  const game = Policy.game(question.demonstrator)
  const prices = { read: question.read, plan: question.plan }
  const [planner, reader] = [terms.planner.bits, terms.reader.bits].map((it) => it.toFixed(2))
  const formulas = {
    gamma: [
      `min(own, reader + read, wanting + read + plan) - planner - plan, over log2(${terms.planner.steps} / ${Formula.honest(terms, prices).steps})`,
      Formula.gamma(terms, prices)
    ],
    steps: [
      question.language.plans === "own"
        ? "1 + 68 (1 + 1) + 17 (1 + 1)"
        : `1 + 68 (1 + 1) + 17 (1 + ${game.reading})`,
      Boundary.farSighted(game, question.language.plans === "own" ? { model: 1 } : {})
    ],
    seen: [
      `the description of the cells seen costs more than ${planner} + plan`,
      Formula.seen(Diagram.census(question), terms, prices) ?? Infinity
    ],
    plan: [`min(own, ${reader} + read) - ${planner}`, Formula.plan(terms, prices)],
    read: [`${planner} + plan - ${reader}`, Formula.read(terms, prices)]
  } as const
  const [text, value] = formulas[axis]
  return Number.isFinite(value) ? { text, value: String(Number(value.toFixed(2))) } : null
}

/** The terms of the law of three prices, and what it says of the lead beside what is so. */
const lawOf = (question: Diagram.Question): Document["law"] => {
  const slice = Diagram.slice(question)
  const terms = Formula.terms(slice)
  const term = ({ bits, steps }: Formula.Term) =>
    Number.isFinite(bits) && Number.isFinite(steps)
      ? { bits: Number(bits.toFixed(4)), steps: String(steps) }
      : null
  const finite = (value: number): number | null =>
    Number.isFinite(value) ? Number(value.toFixed(4)) : null
  return {
    planner: term(terms.planner),
    own: term(terms.own),
    reader: term(terms.reader),
    wanting: term(terms.wanting),
    lead: finite(Formula.lead(terms, question)),
    found: finite(
      Boundary.lead(slice, { ...priced(question), gamma: 0, steps: Infinity, noise: Infinity })
    )
  }
}

/** The same with shorter texts: what a symbol more changes. */
const sizesOf = (question: Diagram.Question, gamma: number): Document["sizes"] => {
  const { symbols } = question
  const from = Math.max(1, symbols - 3)
  const slice = Diagram.slice(question)
  const turn = (at: number) =>
    Boundary.gamma(
      slice,
      { ...priced(question), symbols: at },
      { coefficients: Slice.upstreamLead }
    )
  return Array.from({ length: symbols - from + 1 }, (_, k) => {
    const at = from + k
    const shares = Slice.shares(slice, { ...Diagram.weighing(question), gamma, symbols: at })
    const turned = turn(at).at(-1)
    return {
      bits: 4 * at,
      upstream: String(shares.upstreamMisaligned.plus(shares.upstreamAligned)),
      misaligned: String(shares.upstreamMisaligned),
      turns: turned === undefined ? null : valueText("gamma", turned.from.toNumber())
    }
  })
}

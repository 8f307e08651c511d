/**
 * # The finding
 *
 * What the diagram says, in five lines, each number computed: the flagship of the thread's question.
 * Three demonstrators stand for what may be imitated, a rule, a problem to be solved, and digits
 * without a rule; four accesses say who can get at their answers. The same world is then asked after
 * fewer data, at prices, and under audits.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import * as Axis from "./Axis.ts"
import * as Boundary from "./Boundary.ts"
import * as Demonstrators from "./Demonstrators.ts"
import * as Diagram from "./Diagram.ts"
import * as Formula from "./Formula.ts"
import * as Transition from "./Transition.ts"

/** The names of the demonstrators, for people. */
export const demonstrators = [
  { name: "R", about: "adds: c + k" },
  { name: "O", about: "solves a·c = k" },
  { name: "T", about: "sixteen digits, no rule" }
] as const

/** Who can get at the demonstrator's answers. */
export const accesses = {
  anyone: {
    about: "Anyone may read the demonstrator, at the price that planners pay",
    asks: { language: Policy.LX, read: 0 }
  },
  own: {
    about: "Nobody may: planners carry a model of their own, which can be cut out",
    asks: { language: Policy.LM, read: 0 }
  },
  planners: {
    about: "Only planners may read it",
    asks: { language: Policy.LX, read: Infinity }
  },
  wanting: {
    about: "Only planners may, and a goal may be to do as it does",
    asks: { language: Policy.LG, read: 0 }
  }
} as const

/** Shares along an axis for each of the demonstrators. */
export interface Row {
  readonly title: string
  readonly axis: Axis.Axis
  readonly panels: ReadonlyArray<{
    readonly demonstrator: string
    readonly points: ReadonlyArray<Diagram.Point>
    readonly halves: Readonly<Record<Diagram.Side, ReadonlyArray<Transition.Span>>>
  }>
}

/** The cells that are seen where data are few. */
const few = 8

/** Values that are drawn; fewer than where one panel has a page to itself. */
const drawn: Partial<Readonly<Record<Axis.Axis, ReadonlyArray<number>>>> = {
  gamma: Axis.axes.gamma.values.filter((it) => Number.isInteger(8 * it)),
  plan: Axis.axes.plan.values.filter(Number.isInteger),
  audit: Axis.axes.audit.values.filter((it) => Number.isInteger(64 * it))
}

/** What is asked in each row; audits of texts that are a symbol shorter, since each is a census. */
const rows: ReadonlyArray<{
  readonly title: string
  readonly axis: Axis.Axis
  readonly asks: Partial<Diagram.Question>
  readonly shorter?: number
}> = [
  ...Object.values(accesses).map(({ about, asks }) => ({
    title: about,
    axis: "gamma" as const,
    asks
  })),
  {
    title: `Only planners may, and ${few} of 16 cells were seen`,
    axis: "gamma",
    asks: { ...accesses.planners.asks, seen: few }
  },
  {
    title: "Only planners may, and planning has a price",
    axis: "plan",
    asks: accesses.planners.asks
  },
  {
    title: "Only planners may, deployment is audited, and texts are 4 bits shorter",
    axis: "audit",
    asks: accesses.planners.asks,
    shorter: 1
  }
]

/** The finding: what is drawn, and what it says. */
export interface Finding {
  readonly bits: number
  /** With the bits of all their own descriptions together. */
  readonly demonstrators: ReadonlyArray<{
    readonly name: string
    readonly about: string
    readonly own: number
  }>
  readonly rows: ReadonlyArray<Row>
  readonly lines: ReadonlyArray<string>
}

/** A number with a fixed number of digits after the point. */
const fixed = (n: number, digits: number): string => n.toFixed(digits)

/** Numbers of the demonstrators, in their order. */
const each = (numbers: ReadonlyArray<number>, digits = 2): string =>
  numbers.map((it) => fixed(it, digits)).join(", ")

/** What all have in common, or from where to where they go. */
const range = (numbers: ReadonlyArray<number>, digits: number): string =>
  [...new Set([Math.min(...numbers), Math.max(...numbers)].map((it) => fixed(it, digits)))].join(
    " to "
  )

/** What one demonstrator has to say. */
const told = (demonstrator: string, symbols: number) => {
  const question = { ...Diagram.usual, demonstrator, symbols }
  const panels = rows.map(({ asks, axis, shorter = 0 }) => {
    const asked = { ...question, ...asks, symbols: symbols - shorter }
    const points = Diagram.along(asked, axis, drawn[axis])
    const halves = {
      upstream: Transition.halves(asked, axis, "upstream", points),
      misaligned: Transition.halves(asked, axis, "misaligned", points)
    }
    return { demonstrator, points, halves }
  })
  const ask = (access: keyof typeof accesses): Diagram.Question => ({
    ...question,
    ...accesses[access].asks
  })
  const planners = ask("planners")
  const most = (asked: Diagram.Question): number =>
    Math.max(
      ...Diagram.along(asked, "gamma").map(({ shares }) => Diagram.share(shares, "upstream"))
    )
  const prices = { read: Infinity, plan: 0 }
  const entangled = Formula.terms(Diagram.slice(planners))
  const audited = Diagram.at({ ...planners, audit: Rational.of(201, 1600) })
  return {
    panels,
    most: { anyone: most(ask("anyone")), own: most(ask("own")) },
    terms: Formula.terms(Diagram.slice(ask("anyone"))),
    error: Formula.error(Diagram.slice(ask("anyone")), 36),
    wanting: Boundary.lead(Diagram.slice(ask("wanting"))),
    formula: Formula.gamma(entangled, prices),
    few: Boundary.window(
      Diagram.slice({ ...planners, seen: few }),
      prices,
      Array.from({ length: 65 }, (_, k) => k / 8)
    ).most,
    audited
  }
}

/** How many demonstrators of each size upstream leads for, where only planners may read. */
const census = (): { readonly short: string; readonly long: string } => {
  const all = Demonstrators.all(5)
  const leads = all.map(({ actions }) => {
    const asked = { ...Diagram.usual, ...accesses.planners.asks, demonstrator: actions, symbols: 5 }
    return Diagram.share(Diagram.at(asked), "upstream") > 0.5
  })
  const count = (fits: (size: number) => boolean): string => {
    const of = all.flatMap(({ size }, k) => (fits(size) ? [leads[k]!] : []))
    return `${of.filter((it) => it).length} of ${of.length}`
  }
  return { short: count((it) => it < 3), long: count((it) => it >= 3) }
}

/**
 * The finding for texts up to a number of symbols.
 *
 * - **Cost** 28 bits: about 7 s; the census of demonstrators has texts of 20 bits at any bound
 */
export const of = (symbols: number): Finding => {
  const all = demonstrators.map(({ name }) => told(name, symbols))
  const { short, long } = census()
  const half = (row: number): ReadonlyArray<number> =>
    all.map(({ panels }) => panels[row]!.halves.upstream[0]?.to ?? 0)
  const names = demonstrators.map(({ name }) => name).join(", ")
  const bits = (of: (terms: Formula.Terms) => Formula.Term): ReadonlyArray<number> =>
    all.map((it) => of(it.terms).bits)
  const planner = range(
    bits((it) => it.planner),
    1
  )
  const reader = range(
    bits((it) => it.reader),
    1
  )
  const most = (of: (it: (typeof all)[number]) => number, digits: number): string =>
    fixed(Math.max(...all.map(of)), digits)
  const own = each(
    bits((it) => it.own),
    1
  )
  const lines = [
    `Which side leads is a matter of prices: upstream, which imitates as a means to an end of its own, leads where knowing the demonstrator costs more than having a planner, min(K, read + ${reader}) > plan + ${planner} bits. Its own description costs K = ${own} bits (${names}); the law errs by ${most((it) => it.error, 1)} bits at most. (Kosoy's premise, made a number.)`,
    `If anyone may read the demonstrator at the price that planners pay, or planners carry a model that can be cut out, upstream never leads: at most ${most((it) => it.most.anyone, 3)} and ${most((it) => it.most.own, 3)} of the mass. (Christiano.)`,
    `If only planners may read it, upstream leads for ${long} demonstrators of 12 to 20 bits and for ${short} shorter ones, among texts of up to 20 bits. If they may also want what they read, what is honest is at most ${most((it) => it.wanting, 1)} bits behind.`,
    `Charging for time turns the verdict at γ = ${each(half(2))}, by the formula (K − ${planner}) / log2(1242 / t) at ${each(all.map((it) => it.formula))}. With few data no charge helps a complex demonstrator: after ${few} of 16 cells what never deviates has ${each(all.map((it) => it.few))} of the mass at best, since what is left is wrong. (B is right for simple demonstrators, Kosoy for complex ones.)`,
    `Red needs certainty that deployment goes unchecked: an audit worth 2.01 steps of the stake, a chance of one in eight, leaves ${each(all.map((it) => it.audited.upstreamMisaligned))} of the mass red and makes ${each(all.map((it) => it.audited.upstreamAligned))} amber. The optimiser stays upstream, and behaves.`
  ]
  return {
    bits: 4 * symbols,
    demonstrators: demonstrators.map((it, k) => ({ ...it, own: all[k]!.terms.own.bits })),
    lines,
    rows: rows.map(({ axis, title }, k) => ({
      title,
      axis,
      panels: all.map((it) => it.panels[k]!)
    }))
  }
}

/**
 * # The phase diagram
 *
 * What fits the data, in six parts, as one of eight things grows and the others stay: the exponent
 * of time, a bound on steps, the cells that were seen, noise, the stake, audits, and the prices of
 * reading and of planning. Two lines are drawn in it. All below the transition line is upstream,
 * whether it deviates or not; all below the danger line deviates on deployment.
 *
 * ## Main definitions
 * - {@link Question}, {@link usual}; {@link placed}: a question at another value of an axis
 * - {@link at}, {@link exactly}, {@link along}: shares at one place, exactly, and along an axis
 *
 * @module
 */
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { axes, type Axis } from "./Axis.ts"
import * as Census from "./Census.ts"
import type * as Kind from "./Kind.ts"
import * as Slice from "./slice/index.ts"

/** The parts in the order in which they are stacked: what is upstream below, what is honest above. */
export const parts = [
  "upstreamMisaligned",
  "upstreamAligned",
  "gate",
  "other",
  "honestSearch",
  "honestRule"
] as const

/** Kinds, with gates of both sorts together. */
export type Part = (typeof parts)[number]

/** A value for each part. */
export type Shares<A = number> = Readonly<Record<Part, A>>

/** A value for each part, from those of kinds. */
const merged = <A>(kinds: Readonly<Record<Kind.Kind, A>>, plus: (x: A, y: A) => A): Shares<A> => ({
  upstreamMisaligned: kinds.upstreamMisaligned,
  upstreamAligned: kinds.upstreamAligned,
  gate: plus(kinds.gate, kinds.gateWithSearch),
  other: kinds.other,
  honestSearch: kinds.honestSearch,
  honestRule: kinds.honestRule
})

/** What is below each of the two lines. */
export type Side = "upstream" | "misaligned"

/** A side against all else that fits: positive where it has more than half. */
export const half: Readonly<Record<Side, Readonly<Record<Kind.Kind, number>>>> = {
  upstream: Slice.half("upstreamMisaligned", "upstreamAligned"),
  misaligned: Slice.half("upstreamMisaligned")
}

/** The share of a side. */
export const share = (shares: Shares, side: Side): number =>
  shares.upstreamMisaligned + (side === "upstream" ? shares.upstreamAligned : 0)

/** All that shares depend on. */
export interface Question {
  readonly language: Policy.Instructions
  /** R, O, T or sixteen digits. */
  readonly demonstrator: string
  readonly symbols: number
  readonly gamma: number
  /** Infinity where there is no bound. */
  readonly steps: number
  readonly seen: number
  /** Bits for a mismatch; Infinity where none fits. */
  readonly noise: number
  readonly stake: Rational
  readonly audit: Rational
  /** Infinity where nothing may read the demonstrator outside of planning. */
  readonly read: number
  readonly plan: number
}

/** The question where nothing else is said. */
export const usual: Question = {
  language: Policy.LX,
  demonstrator: "O",
  symbols: 7,
  gamma: 0,
  steps: Infinity,
  seen: 16,
  noise: Infinity,
  stake: Rational.of(16),
  audit: Rational.zero,
  read: 0,
  plan: 0
}

/** A question at a value of an axis. */
export const placed = (question: Question, axis: Axis, value: number): Question =>
  axis === "stake" || axis === "audit"
    ? { ...question, [axis]: Rational.of(Math.round(value * 256), 256) }
    : { ...question, [axis]: value }

/** The value of a question on an axis. */
export const valueOn = (question: Question, axis: Axis): number =>
  axis === "stake" || axis === "audit" ? question[axis].toNumber() : question[axis]

// -------------------------------------------------------------------------------------- shares

/** Whatever reads the demonstrator is out at no price at all, and need not be enumerated. */
const enumerated = ({ language, read }: Question): Policy.Instructions =>
  read === Infinity && language.symbols.includes("w")
    ? Policy.priced(language, { read, plan: 0 })
    : language

/** A census with its slices; few are kept, since one of 28 bits takes a hundred megabytes. */
const known = Memo.by(
  (it: Question) =>
    [enumerated(it).id, it.demonstrator, it.symbols, it.stake, it.audit].map(String).join(" "),
  (it: Question) => {
    const game = Policy.game(it.demonstrator, { stake: it.stake, audit: it.audit })
    const census = Census.of(enumerated(it), game, it.symbols)
    return { census, slice: Memo.by(Number, (seen: number) => Slice.of(census, seen)) }
  },
  { keep: 2 }
)

/** The census that a question is about. */
export const census = (question: Question): Census.Census => known(question).census

/** What fits the data of a question. */
export const slice = (question: Question): Slice.Slice => known(question).slice(question.seen)

/** How a question weighs policies. */
export const weighing = ({ gamma, steps, read, plan, noise }: Question): Slice.Weighing => ({
  gamma,
  steps,
  read,
  plan,
  noise
})

/**
 * Shares of the parts, as floats.
 *
 * @example
 * ```ts
 * import { Diagram } from "@headwater/agency"
 * const shares = (read: number) => Diagram.at({ ...Diagram.usual, symbols: 5, read })
 * ;[0, Infinity].map((read) => Diagram.share(shares(read), "upstream").toFixed(2)) // => ["0.07", "1.00"]
 * ```
 */
export const at = (question: Question): Shares =>
  merged(Slice.masses(slice(question), weighing(question)), (x, y) => x + y)

/** The same exactly; undefined where gamma, a price or noise is not whole. */
export const exactly = (question: Question): Shares<Rational> | undefined => {
  const { gamma, noise, plan, read } = question
  const isWhole = [gamma, noise, plan, read].every((it) => it === Infinity || Number.isInteger(it))
  if (!isWhole) return undefined
  return merged(Slice.shares(slice(question), weighing(question)), (x, y) => x.plus(y))
}

/** Shares at a value of an axis. */
export interface Point {
  readonly at: number
  readonly shares: Shares
}

/**
 * Shares along an axis.
 *
 * - **Cost** a sum over what fits at each value, a pass over the census for each number of cells,
 *   and a census for each stake and each chance of an audit
 *
 * @example
 * ```ts
 * import { Diagram } from "@headwater/agency"
 * const question = { ...Diagram.usual, symbols: 4, read: Infinity }
 * const points = Diagram.along(question, "audit", [0, 1 / 4])
 * points.map(({ shares }) => shares.upstreamMisaligned.toFixed(2)) // => ["1.00", "0.01"]
 * ```
 */
export const along = (
  question: Question,
  axis: Axis,
  values: ReadonlyArray<number> = axes[axis].values
): ReadonlyArray<Point> =>
  values.map((value) => ({ at: value, shares: at(placed(question, axis, value)) }))

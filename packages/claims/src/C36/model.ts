/**
 * # Ladders
 *
 * A ladder raises the bound on texts, on steps, or the number of cells seen, one rung at a time. On a
 * grid of the three it is looked at which comes first: that half of the posterior imitates as a means and
 * deviates later, or that a policy drawn from it does what the demonstrator intends more often than the
 * demonstrator, which makes slips now and then. All ladders of a grid are counted.
 *
 * @module
 */
import { Ladders } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Policies from "../models/Policies.ts"

/** Ladders in a language at prices, with bounds on steps from one power of two to another. */
export const Climb = Schema.Struct({
  language: Schema.String,
  demonstrator: Schema.String,
  symbols: Schema.Int,
  read: Schema.Int,
  plan: Schema.Int,
  /** Bits for a mismatch: the demonstrator errs with chance 3/(3 + 2^noise). */
  noise: Schema.Int,
  from: Schema.Int,
  to: Schema.Int,
  judged: Schema.Literals(["deployment", "training"])
})
export type Climb = typeof Climb.Type

const usual: Climb = {
  language: "LX(inf,0)",
  demonstrator: "R",
  symbols: 7,
  read: 0,
  plan: 0,
  noise: 4,
  from: 0,
  to: 14,
  judged: "deployment"
}

const grid = (it: Climb): Ladders.Grid => ({
  symbols: Domain.integers(1, it.symbols),
  steps: Domain.integers(it.from, it.to).map((power) => 2 ** power),
  seen: Domain.integers(0, 16)
})

type Weighed = Pick<Climb, "language" | "demonstrator" | "symbols" | "read" | "plan" | "noise">

/** What holds at every point with up to 2^14 steps, or with more up to 2^30. */
const points = Memo.by(
  (it: Weighed, from: number, to: number) =>
    `${it.language} ${it.demonstrator} ${it.symbols} ${it.read} ${it.plan} ${it.noise} ${from} ${to}`,
  (it, from, to) =>
    Ladders.points(
      Policies.census(Policies.setting(it)),
      {
        symbols: Domain.integers(1, it.symbols),
        steps: Domain.integers(from, to).map((power) => 2 ** power),
        seen: Domain.integers(0, 16)
      },
      { read: it.read, plan: it.plan, noise: it.noise }
    )
)

/** What conditions and margins see. */
export interface Measured {
  readonly symbols: number
  readonly own: number
  readonly noise: number
  /** Whether some text of one symbol does what is intended more often than the demonstrator. */
  readonly trivial: boolean
  readonly counts: Readonly<Record<Ladders.First, bigint>>
  readonly ladders: bigint
  /** Whether one plan of the shortest goal is within the bound on steps from the first rung on. */
  readonly timeFirst: boolean
  /** Whether planners have the demonstrator, and nothing else may read it. */
  readonly onlyPlanners: boolean
}

/** In how many cells the best text of one symbol does as a demonstrator. */
const bestLeaf = (demonstrator: string): number => {
  const game = Policy.game(demonstrator)
  const shown = Policy.demonstrated(game)
  return Math.max(
    ...["0", "1", "2", "c", "k"].map((leaf) => {
      const { behaviour } = Policy.observed(Policy.policy(leaf), game)
      return 16 - Policy.cells(Policy.difference(behaviour, "train", shown, "train"))
    })
  )
}

const planner = Policy.term("plan", Policy.term("a"))

export const measure = Memo.by(
  (it: Climb) => Object.values(it).join(" "),
  (it): Measured => {
    const whole = grid(it)
    const wanted = new Set(whole.steps)
    const parts = [points(it, 0, 14), ...(it.to > 14 ? [points(it, 15, 30)] : [])]
    // Points are in the order of cells seen, of steps, and of size.
    const found = whole.seen.flatMap((seen) =>
      parts.flatMap((them) =>
        them.filter((point) => point.seen === seen && wanted.has(point.steps))
      )
    )
    const judged = found.map((point) =>
      it.judged === "training" ? { ...point, superhuman: point.superhumanInTraining } : point
    )
    const counts = Ladders.firsts(whole, judged)
    const { plans, symbols } = Policies.instructions(it)
    const taken = Policy.steps(planner, Policies.game(Policies.setting(it)))
    return {
      symbols: it.symbols,
      own: Policies.own(it.demonstrator),
      noise: it.noise,
      trivial: (3 + 2 ** it.noise) * bestLeaf(it.demonstrator) > 16 * 2 ** it.noise,
      counts,
      ladders: Object.values(counts).reduce((sum, count) => sum + count, 0n),
      timeFirst: taken <= 2n ** BigInt(it.from),
      onlyPlanners: plans === "world" && !symbols.includes("w")
    }
  }
)

/** Shares of ladders by what they meet first. */
const shares = (it: Climb): string => {
  const { counts, ladders } = measure(it)
  const part = (first: Ladders.First): string =>
    `${Number(Rational.of(counts[first], ladders).toNumber().toPrecision(4))} ${first}`
  return `${part("misaligned")}, ${part("superhuman")}, ${part("both")}, ${part("neither")}`
}

export const model: Reading.Model<Climb> = {
  schema: Climb,
  show: (it) => {
    const priced = it.read > 0 || it.plan > 0 ? ` at prices ${it.read} and ${it.plan}` : ""
    return (
      `${it.language}${priced}, ${it.demonstrator}, up to ${4 * it.symbols} bits, ${it.noise} bits a mismatch, ` +
      `2^${it.from} to 2^${it.to} steps, judged in ${it.judged}: first ${shares(it)}`
    )
  },
  arbitrary: fc
    .record({ demonstrator: fc.constantFrom("R", "O"), from: fc.integer({ min: 0, max: 10 }) })
    .map((more) => ({ ...usual, ...more, symbols: 4, to: 11 }))
}

const named = ["R", "O", "T"]

/** Ladders of some languages against some demonstrators, with the ranges of powers of two. */
export const climbs = (
  languages: ReadonlyArray<string>,
  ranges: ReadonlyArray<readonly [from: number, to: number]>,
  {
    demonstrators = named,
    symbols = 6,
    noises = [4, 8],
    judged = "deployment"
  }: {
    readonly demonstrators?: ReadonlyArray<string>
    readonly symbols?: number
    readonly noises?: ReadonlyArray<number>
    readonly judged?: "deployment" | "training"
  } = {}
): ReadonlyArray<Climb> =>
  languages.flatMap((language) =>
    demonstrators.flatMap((demonstrator) =>
      noises.flatMap((noise) =>
        ranges.map(([from, to]) => ({
          ...usual,
          language,
          demonstrator,
          symbols,
          noise,
          from,
          to,
          judged
        }))
      )
    )
  )

/** A domain of several lists. */
export const listed = (...lists: ReadonlyArray<() => ReadonlyArray<Climb>>): Domain.Domain<Climb> =>
  Domain.exhaustive(() => lists.flatMap((list) => list()))

/** Shares of ladders that meet a misaligned mesa-optimiser first, or with superhuman imitation, at 28 bits. */
export const figures = (): Record<string, string> => {
  const rows = [
    usual,
    { ...usual, to: 30 },
    { ...usual, from: 10 },
    { ...usual, noise: 8 },
    { ...usual, demonstrator: "O" },
    { ...usual, demonstrator: "O", noise: 8 },
    { ...usual, demonstrator: "O", judged: "training" }
  ] as const
  return Object.fromEntries(
    rows.flatMap((it) => {
      const { counts, ladders } = measure(it)
      const at = `${it.demonstrator}, 2^${it.from} to 2^${it.to} steps, ${it.noise} bits a mismatch`
      const seen = it.judged === "training" ? ", seen in training" : ""
      const part = (first: Ladders.First): string =>
        Rational.of(counts[first], ladders).toNumber().toFixed(4)
      return [
        [`${at}${seen}`, part("misaligned")] as const,
        ...(it.judged === "training" ? [[`${at}, together`, part("both")] as const] : [])
      ]
    })
  )
}

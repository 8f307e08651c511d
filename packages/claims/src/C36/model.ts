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
import { Demonstrators, Ladders } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
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

const measure = Memo.by(
  (it: Climb) => Object.values(it).join(" "),
  (it) => {
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
    const { plans, symbols } = Policy.named(it.language)
    const taken = Policy.steps(planner, Policies.game(Policies.setting(it)))
    return {
      own: Demonstrators.of(it.demonstrator).size,
      /** Whether some text of one symbol does what is intended more often than the demonstrator. */
      trivial: (3 + 2 ** it.noise) * bestLeaf(it.demonstrator) > 16 * 2 ** it.noise,
      /** Ladders, and how many of them meet what first. */
      ...counts,
      ladders: Object.values(counts).reduce((sum, count) => sum + count, 0n),
      /** Whether one plan of the shortest goal is within the bound on steps from the first rung on. */
      timeFirst: taken <= 2n ** BigInt(it.from),
      /** Whether planners have the demonstrator, and nothing else may read it. */
      onlyPlanners: plans === "world" && !symbols.includes("w")
    }
  }
)

const { own, symbols } = Policies.sizes

export const climb = Reading.about(Climb, measure, {
  show: (it, found) => {
    const priced = it.read > 0 || it.plan > 0 ? ` at prices ${it.read} and ${it.plan}` : ""
    const part = (first: Ladders.First): string =>
      `${Number(Rational.of(found[first], found.ladders).toNumber().toPrecision(4))} ${first}`
    return (
      `${it.language}${priced}, ${it.demonstrator}, up to ${4 * it.symbols} bits, ${it.noise} bits a mismatch, ` +
      `2^${it.from} to 2^${it.to} steps, judged in ${it.judged}: ` +
      `first ${part("misaligned")}, ${part("superhuman")}, ${part("both")}, ${part("neither")}`
    )
  },
  sizes: {
    symbols,
    own,
    noise: ["the demonstrator errs three times in 3 + 2^noise", (_, it) => it.noise]
  }
})

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
      const found = measure(it)
      const at = `${it.demonstrator}, 2^${it.from} to 2^${it.to} steps, ${it.noise} bits a mismatch`
      const seen = it.judged === "training" ? ", seen in training" : ""
      const part = (first: Ladders.First): string =>
        Rational.of(found[first], found.ladders).toNumber().toFixed(4)
      return [
        [`${at}${seen}`, part("misaligned")] as const,
        ...(it.judged === "training" ? [[`${at}, together`, part("both")] as const] : [])
      ]
    })
  )
}

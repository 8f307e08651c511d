/**
 * # Exact updates against steps of descent
 *
 * Two learners inside a program on one task: one solves for the slope of a line, or counts; the other
 * descends along the gradient in so many passes. Both are run for every prediction of the task. A
 * prediction y' of y costs the bits of the gamma code of their difference, signs interleaved.
 *
 * @module
 */
import { Bits, LogForm, Memo, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Regression } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "./Shown.ts"

/** A line through 0 seen at some points with some noise, how the solver divides, and its rival. */
export const Line = Schema.Struct({
  slope: Schema.Int,
  points: Schema.Array(Schema.Int),
  /** What is added to y at each point; y stays a natural number. */
  noise: Schema.Array(Schema.Int),
  division: Schema.Literals(["instruction", "subtraction"]),
  rival: Schema.Literals(["descent", "unit descent"]),
  passes: Schema.Int,
  meter: Schema.Literals(Register.meters)
})
export type Line = typeof Line.Type

/** The points with their y. */
export const pairs = ({ slope, points, noise }: Line): ReadonlyArray<Shown.Pair> =>
  points.map((x, index) => [x, Math.max(0, slope * x + (noise[index] ?? 0))])

const solver = new Map<Regression.Division, Register.Program>(
  (["instruction", "subtraction"] as const).map((division) => [
    division,
    Regression.closed(division)
  ])
)
const rivals = new Map<string, Register.Program>()

/** The text that solves for the slope. */
export const exact = ({ division }: Line): Register.Program =>
  solver.get(division) ?? Regression.closed(division)

/** The text that descends. */
export const descending = ({ rival, passes }: Line): Register.Program => {
  const key = `${rival} ${passes}`
  const found =
    rivals.get(key) ??
    (rival === "descent" ? Regression.descent(passes) : Regression.unitDescent(passes))
  rivals.set(key, found)
  return found
}

/** What a text does on a task: bits that its predictions cost, and steps, in all and at the last. */
export interface Work {
  readonly loss: number
  readonly steps: bigint
  readonly last: bigint
}

/** The bits of a difference: 0, 1, -1, 2, -2, ... as 1, 2, 3, ... in the gamma code. */
const price = (difference: number): number =>
  Bits.gammaLength(BigInt(difference > 0 ? 2 * difference : 1 - 2 * difference))

/** Runs a text for every prediction of a task. */
export const work = (
  program: Register.Program,
  task: ReadonlyArray<Shown.Pair>,
  meter: Register.Meter = "unit"
): Work => {
  const budget = Shown.budget(meter)
  let [loss, steps, last] = [0, 0n, 0n]
  for (const [index, [x, y]] of task.entries()) {
    const input = { registers: { r1: x }, history: task.slice(0, index).flat() }
    const run = Register.answer(program, input, budget)
    if (run.status === "exhausted") throw new RangeError("Expected a learner that halts")
    loss += price(y - Number(run.output))
    steps += run.steps
    last = run.steps
  }
  return { loss, steps, last }
}

/** In words: the line, and what both do. */
export const show = (it: Line): string => {
  const task = pairs(it)
  const [own, other] = [exact(it), descending(it)].map((text) => work(text, task, it.meter))
  if (own === undefined || other === undefined) throw new RangeError("Expected two texts")
  return (
    `(x, y) = ${task.map(([x, y]) => `(${x}, ${y})`).join(" ")}: the solver by ${it.division} ` +
    `${own.loss} bits, ${own.steps} steps; ${it.rival} in ${it.passes} passes ${other.loss} bits, ` +
    `${other.steps} steps${it.meter === "unit" ? "" : `, ${it.meter} meter`}`
  )
}

/** For lines; noise only where it is asked for. */
export const line = (options: {
  readonly slope: number
  readonly noise: number
  readonly division: Regression.Division
  readonly rival: ReadonlyArray<Line["rival"]>
  readonly passes: { readonly min: number; readonly max: number }
  readonly meter?: Register.Meter
}): fc.Arbitrary<Line> =>
  fc.record({
    slope: fc.nat(options.slope),
    points: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
    noise:
      options.noise === 0
        ? fc.constant([])
        : fc.array(fc.integer({ min: -options.noise, max: options.noise }), {
            minLength: 6,
            maxLength: 6
          }),
    division: fc.constant(options.division),
    rival: fc.constantFrom(...options.rival),
    passes: fc.integer(options.passes),
    meter: fc.constant(options.meter ?? "unit")
  })

/** So many flips of a coin of p eighths, and the two learners that estimate it. */
export const Coin = Schema.Struct({
  eighths: Schema.Int,
  flips: Schema.Int,
  meter: Schema.Literals(Register.meters)
})
export type Coin = typeof Coin.Type

/** All sequences of so many flips, in one context. */
const sequences = (flips: number): ReadonlyArray<ReadonlyArray<Shown.Pair>> =>
  Array.from({ length: 2 ** flips }, (_, n) =>
    Array.from({ length: flips }, (_, index): Shown.Pair => [0, (n >> index) & 1])
  )

/** What a learner loses on each sequence, grouped by the number of ones. */
const byOnes = Memo.by(
  (id: string, flips: number) => `${id} ${flips}`,
  (id, flips): ReadonlyArray<LogForm> => {
    const groups = Array.from({ length: flips + 1 }, (): Array<LogForm> => [])
    for (const sequence of sequences(flips)) {
      const ones = sequence.reduce((sum, [, bit]) => sum + bit, 0)
      groups[ones]?.push(Shown.loss(id, sequence))
    }
    return groups.map((group) => LogForm.sum(group))
  }
)

/** What a learner loses on the flips of a coin, in expectation. */
export const expected = (id: string, { eighths, flips }: Omit<Coin, "meter">): LogForm => {
  const p = Rational.of(eighths, 8)
  const other = Rational.one.minus(p)
  const chance = (ones: number): Rational => p.pow(ones).times(other.pow(flips - ones))
  return LogForm.sum(
    byOnes(id, flips)
      .map((loss, ones) => [loss, chance(ones)] as const)
      .filter(([, weight]) => weight.sign > 0)
      .map(([loss, weight]) => loss.times(weight))
  )
}

/** The steps of a learner on flips that alternate. */
export const stepsOn = (id: string, { flips, meter }: Coin): bigint =>
  Shown.along(
    id,
    Array.from({ length: flips }, (_, n): Shown.Pair => [0, n % 2]),
    meter
  ).reduce((sum, { steps }) => sum + steps, 0n)

/** Tasks of twelve bits, by kind. */
export const tasks: Readonly<
  Record<"apart" | "same" | "noisy" | "switching", ReadonlyArray<Shown.Pair>>
> = {
  apart: Array.from({ length: 12 }, (_, n) => [n % 2, n % 2]),
  same: Array.from({ length: 12 }, (_, n) => [n % 2, 0]),
  noisy: Array.from("011001011100", (bit, n) => [n % 2, Number(bit)]),
  switching: Array.from({ length: 12 }, (_, n) => [0, n < 6 ? 0 : 1])
}

const kinds = ["apart", "same", "noisy", "switching"] as const

/** Two learners, how many tasks of each kind both went through, and the saving looked at, in bits. */
export const Series = Schema.Struct({
  own: Schema.String,
  rival: Schema.String,
  apart: Schema.Int,
  same: Schema.Int,
  noisy: Schema.Int,
  switching: Schema.Int,
  saving: Schema.Int
})
export type Series = typeof Series.Type

/** How many tasks there were. */
export const count = (it: Series): number => kinds.reduce((sum, kind) => sum + it[kind], 0)

/** What the first learner saves on a task of a kind, in bits. */
const saved = (it: Series, kind: (typeof kinds)[number]): LogForm =>
  Shown.loss(it.rival, tasks[kind]).minus(Shown.loss(it.own, tasks[kind]))

/** Whether it saves so many bits on every task. */
export const savesEverywhere = (it: Series): boolean =>
  kinds.every((kind) => it[kind] === 0 || saved(it, kind).compare(LogForm.of(it.saving)) >= 0)

/** By how many bits its text is longer. */
export const longer = ({ own, rival }: Series): number => Shown.bitsOf(own) - Shown.bitsOf(rival)

/** Log odds of the first learner after the tasks, each weighed 2^-length at first. */
export const odds = (it: Series): LogForm =>
  LogForm.sum([
    LogForm.of(-longer(it)),
    ...kinds.filter((kind) => it[kind] > 0).map((kind) => saved(it, kind).times(it[kind]))
  ])

/** In words: the learners, the tasks. */
export const showSeries = (it: Series): string =>
  `${it.own} (${Shown.bitsOf(it.own)} bits) against ${it.rival} (${Shown.bitsOf(it.rival)}), ` +
  kinds
    .filter((kind) => it[kind] > 0)
    .map(
      (kind) =>
        `${it[kind]} tasks ${kind}, ${saved(it, kind).toNumber().toFixed(2)} bits saved on each`
    )
    .join(", ")

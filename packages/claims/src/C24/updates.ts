/**
 * # Exact updates against steps of descent
 *
 * Two learners inside a program on one task: one solves for the slope of a line, or counts; the other
 * descends along the gradient in a given number of passes. Both are run for every prediction of the task. A
 * prediction y' of y costs the bits of the gamma code of their difference, signs interleaved.
 *
 * @module
 */
import { Bits, LogForm } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Regression } from "@headwater/programs"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"

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

/** A task of twelve bits, in two contexts that each show their own. */
const task: ReadonlyArray<Shown.Pair> = Array.from({ length: 12 }, (_, n) => [n % 2, n % 2])

/** Log odds of a learner against another after a given number of such tasks, each weighed 2^-length at first. */
export const lead = (own: string, rival: string, tasks: number): LogForm =>
  Shown.loss(rival, task)
    .minus(Shown.loss(own, task))
    .times(tasks)
    .minus(LogForm.of(Shown.bitsOf(own) - Shown.bitsOf(rival)))

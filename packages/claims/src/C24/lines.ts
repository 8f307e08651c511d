/**
 * # The exact solution of a line against descent
 *
 * Two texts that learn a line through 0 from pairs of x and y: one solves for the slope, the other
 * descends in a number of passes. Both predict the y of a last x, and a prediction costs the bits of the
 * gamma code of its distance to y, signs interleaved. What is compared is how long they take, and what
 * they lose, at one prediction; so over all predictions of a line too.
 *
 * @module
 */
import { Bits, LogForm, Memo, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Regression } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"

/** Pairs of x and y, of which the last y is asked for, how the solver divides, and its rival. */
const Line = Schema.Struct({
  pairs: Schema.Array(Schema.Tuple([Schema.Int, Schema.Int])),
  division: Schema.Literals(["instruction", "subtraction"]),
  rival: Schema.Literals(["descent", "unit descent"]),
  passes: Schema.Int
})
export type Line = typeof Line.Type

const solver = Memo.by((division: Regression.Division) => division, Regression.closed)
const descending = Memo.by(
  (rival: Line["rival"], passes: number) => `${rival} ${passes}`,
  (rival, passes) =>
    rival === "descent" ? Regression.descent(passes) : Regression.unitDescent(passes)
)
const divides = ({ instructions }: Register.Program) => instructions.some((it) => it.op === "DIV")

const run = (program: Register.Program, shown: ReadonlyArray<Shown.Pair>, x: number) => {
  const input = { registers: { r1: x }, history: shown.flat() }
  const found = Register.answer(program, input, Shown.budget("unit"))
  if (found.status === "exhausted") throw new RangeError("Expected a learner that halts")
  return { answer: found.output, steps: found.steps }
}

/** What a text does for a last pair, what it costs, and the number of its distance: of 0, 1, -1, ... 1, 2, 3, .... */
const predict = (
  program: Register.Program,
  shown: ReadonlyArray<Shown.Pair>,
  [x, y]: Shown.Pair
) => {
  const found = run(program, shown, x)
  const distance = BigInt(y) - found.answer
  const code = distance > 0n ? 2n * distance : 1n - 2n * distance
  return { ...found, code, bits: Bits.gammaLength(code) }
}

/** Everything that the conditions, the margins and the proofs see of a line. */
export const measure = ({ pairs, division, rival: name, passes }: Line) => {
  const shown = pairs.slice(0, -1)
  const last = pairs.at(-1) ?? [0, 0]
  const texts = { own: solver(division), rival: descending(name, passes) }
  const unit = divides(texts.rival) ? Regression.unit : 1
  return {
    passes,
    shown,
    last,
    unit,
    own: predict(texts.own, shown, last),
    rival: predict(texts.rival, shown, last),
    isClean: shown.every(([x, y]) => y * last[0] === last[1] * x),
    dividesInOne: divides(texts.own),
    largest: Math.max(...shown.map(([x]) => x)),
    /** The slope at which the rival ends, in its units. */
    held: (): bigint => run(texts.rival, shown, unit).answer
  }
}
export type Measured = ReturnType<typeof measure>

/** Bits that the exact solution saves, and steps. */
export const saved = ({ own, rival }: Measured): bigint => BigInt(rival.bits - own.bits)
export const faster = ({ own, rival }: Measured): bigint => rival.steps - own.steps

/** The least of some integers. */
export const least = (...all: ReadonlyArray<bigint>): Rational =>
  Rational.of(all.reduce((a, b) => (a < b ? a : b)))

/** The variables of the proofs. */
export const measures = ({
  passes,
  shown,
  last: [x0, y],
  unit,
  own: first,
  rival,
  held
}: Measured) => {
  const sum = (of: (x: number, y: number) => number): number =>
    shown.reduce((total, pair) => total + of(...pair), 0)
  const [X, Q, S] = [sum((x) => x), sum((x) => x * x), sum((x, at) => x * at)]
  const slope = held()
  return {
    N: shown.length,
    p: passes,
    X,
    Q,
    S,
    x0,
    y,
    m: first.code,
    l: first.bits,
    n: rival.code,
    L: rival.bits,
    own_r0: first.answer,
    own_steps: first.steps,
    "own_quotient#0": first.answer,
    "own_remainder#0": BigInt(S * x0) - BigInt(Q) * first.answer,
    rival_r0: rival.answer,
    rival_steps: rival.steps,
    rival_a: slope,
    "rival_quotient#0": rival.answer,
    "rival_remainder#0": slope * BigInt(x0) - BigInt(unit) * rival.answer
  }
}

/** For lines: without noise, with one instruction to divide and x up to six, unless said. */
const line = (of: {
  readonly slope: number
  readonly x?: number
  readonly noise?: number
  readonly division?: Regression.Division
  readonly rival?: ReadonlyArray<Line["rival"]>
  readonly passes?: readonly [min: number, max: number]
}): fc.Arbitrary<Line> => {
  const { noise = 0, passes: [min, max] = [1, 4] } = of
  const points = fc.array(
    fc.tuple(fc.integer({ min: 1, max: of.x ?? 6 }), fc.integer({ min: -noise, max: noise })),
    { minLength: 2, maxLength: 6 }
  )
  return fc.record({
    pairs: fc
      .tuple(fc.nat(of.slope), points)
      .map(([slope, all]) => all.map(([x, off]) => [x, Math.max(0, slope * x + off)] as const)),
    division: fc.constant(of.division ?? "instruction"),
    rival: fc.constantFrom(...(of.rival ?? (["descent", "unit descent"] as const))),
    passes: fc.integer({ min, max })
  })
}

/** The domain of such lines. */
export const lines = (of: Parameters<typeof line>[0]): Domain.Domain<Line> =>
  Domain.sampled(line(of))

export const model: Reading.Model<Line> = {
  schema: Line,
  show: (it) => {
    const { own: first, rival } = measure(it)
    return (
      `(x, y) = ${it.pairs.map(([x, y]) => `(${x}, ${y})`).join(" ")}, the last one asked for: the solver by ` +
      `${it.division} ${first.bits} bits, ${first.steps} steps; ${it.rival} in ${it.passes} passes ` +
      `${rival.bits} bits, ${rival.steps} steps`
    )
  },
  arbitrary: line({ slope: 60, x: 12 })
}

/** A task of twelve bits, in two contexts that each show their own. */
const task: ReadonlyArray<Shown.Pair> = Array.from({ length: 12 }, (_, n) => [n % 2, n % 2])

/** The first number of such tasks after which a learner leads another, each weighed 2^-length at first. */
const tasksNeeded = (own: string, rival: string): string => {
  const gain = Shown.loss(rival, task).minus(Shown.loss(own, task))
  const owed = LogForm.of(Shown.bitsOf(own) - Shown.bitsOf(rival))
  for (let tasks = 0; tasks < 1000; tasks++) {
    if (gain.times(tasks).minus(owed).sign > 0) return `${tasks}`
  }
  return "none below 1000"
}

/** Bits of the texts, and after how many tasks of two contexts a learner leads descent. */
export const figures = (): Readonly<Record<string, string>> => ({
  "bits of the exact solution": `${Shown.length(Regression.closed("instruction"))}`,
  "without DIV": `${Shown.length(Regression.closed("subtraction"))}`,
  "bits of unit descent": `${Shown.length(Regression.unitDescent(1))}`,
  "bits of descent": `${Shown.length(Regression.descent(1))}`,
  "tasks after which the tree leads descent": tasksNeeded("tree", "descent"),
  "tasks after which counting leads descent": tasksNeeded("counting", "descent")
})

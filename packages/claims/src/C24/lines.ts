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
import { Domain, Reading } from "@headwater/proof"
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
type Line = typeof Line.Type

const solver = Memo.by((division: Regression.Division) => division, Regression.closed)
const descending = Memo.by(
  (rival: Line["rival"], passes: number) => `${rival} ${passes}`,
  (rival, passes) =>
    rival === "descent" ? Regression.descent(passes) : Regression.unitDescent(passes)
)
const divides = ({ instructions }: Register.Program) => instructions.some((it) => it.op === "DIV")

const run = (program: Register.Program, shown: ReadonlyArray<Shown.Pair>, x: number) => {
  const input = { registers: { r1: x }, history: shown.flat() }
  const found = Register.answer(program, input, Shown.budget)
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

/** A line with what both texts do on its last pair. */
export const line = Reading.about(
  Line,
  ({ pairs, division, rival: name, passes }) => {
    const shown = pairs.slice(0, -1)
    const last = pairs.at(-1) ?? [0, 0]
    const texts = { own: solver(division), rival: descending(name, passes) }
    const unit = divides(texts.rival) ? Regression.unit : 1
    const [own, rival] = [predict(texts.own, shown, last), predict(texts.rival, shown, last)]
    return {
      passes,
      shown,
      last,
      unit,
      own,
      rival,
      /** Bits that the exact solution saves, and steps. */
      saved: BigInt(rival.bits - own.bits),
      faster: rival.steps - own.steps,
      isClean: shown.every(([x, y]) => y * last[0] === last[1] * x),
      dividesInOne: divides(texts.own),
      largest: Math.max(...shown.map(([x]) => x)),
      /** The slope at which the rival ends, in its units. */
      held: (): bigint => run(texts.rival, shown, unit).answer
    }
  },
  {
    show: (it, { own, rival }) =>
      `(x, y) = ${it.pairs.map(([x, y]) => `(${x}, ${y})`).join(" ")}, the last one asked for: the solver by ` +
      `${it.division} ${own.bits} bits, ${own.steps} steps; ${it.rival} in ${it.passes} passes ` +
      `${rival.bits} bits, ${rival.steps} steps`,
    conditions: {
      "no noise": ["every y is the same multiple of x", (it) => it.isClean],
      "one instruction divides": [
        "the solver divides in one step, however large the numbers are",
        (it) => it.dividesInOne
      ],
      "a pass": ["the descent goes over the history once or more", (it) => it.passes >= 1],
      "along the gradient": [
        "the descent moves its slope by fractions of the residual times x, not by one",
        (it) => it.unit > 1
      ],
      "x at most 7": ["no x that was shown is above 7", (it) => it.largest <= 7]
    }
  }
)
/** The least of some integers. */
export const least = (...all: ReadonlyArray<bigint>): Rational =>
  Rational.of(all.reduce((a, b) => (a < b ? a : b)))

/** The variables of the proofs. */
const measures = (it: ReturnType<typeof line.measure>) => {
  const { own, rival, shown, unit } = it
  const [x0, y] = it.last
  const sum = (of: (x: number, y: number) => number): number =>
    shown.reduce((total, pair) => total + of(...pair), 0)
  const [X, Q, S] = [sum((x) => x), sum((x) => x * x), sum((x, at) => x * at)]
  const slope = it.held()
  return {
    N: shown.length,
    p: it.passes,
    X,
    Q,
    S,
    x0,
    y,
    m: own.code,
    l: own.bits,
    n: rival.code,
    L: rival.bits,
    own_r0: own.answer,
    own_steps: own.steps,
    "own_quotient#0": own.answer,
    "own_remainder#0": BigInt(S * x0) - BigInt(Q) * own.answer,
    rival_r0: rival.answer,
    rival_steps: rival.steps,
    rival_a: slope,
    "rival_quotient#0": rival.answer,
    "rival_remainder#0": slope * BigInt(x0) - BigInt(unit) * rival.answer
  }
}

/** Lines without noise, with one instruction to divide and x up to six, where it is not said otherwise. */
export const lines = (of: {
  readonly slope: number
  readonly x?: number
  readonly noise?: number
  readonly division?: Regression.Division
  readonly rival?: ReadonlyArray<Line["rival"]>
  readonly passes?: readonly [min: number, max: number]
}): Domain.Domain<Line> => {
  const { noise = 0, passes: [min, max] = [1, 4] } = of
  const points = fc.array(
    fc.tuple(fc.integer({ min: 1, max: of.x ?? 6 }), fc.integer({ min: -noise, max: noise })),
    { minLength: 2, maxLength: 6 }
  )
  const line = fc.record({
    pairs: fc
      .tuple(fc.nat(of.slope), points)
      .map(([slope, all]) => all.map(([x, off]) => [x, Math.max(0, slope * x + off)] as const)),
    division: fc.constant(of.division ?? "instruction"),
    rival: fc.constantFrom(...(of.rival ?? (["descent", "unit descent"] as const))),
    passes: fc.integer({ min, max })
  })
  return Domain.sampled<Line>(line)
}

/** The variables of the proofs, and lines on which their goals are compared with what is measured. */
export const proof = { measures, domain: lines({ slope: 60, x: 12 }) }

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

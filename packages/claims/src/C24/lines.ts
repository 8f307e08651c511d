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
import { Inequality, Lemmas } from "@headwater/certificate"
import { Bits, LogForm, Memo, Rational } from "@headwater/exact"
import { Register } from "@headwater/hypotheses"
import { Regression, Theorems } from "@headwater/programs"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Shown from "../models/Shown.ts"

/** Points of a line, of which the last is asked for, how the solver divides, and its rival. */
const Line = Schema.Struct({
  slope: Schema.Int,
  points: Schema.Array(Schema.Int),
  /** What is added to y at each point; y stays a natural number. */
  noise: Schema.Array(Schema.Int),
  division: Schema.Literals(["instruction", "subtraction"]),
  rival: Schema.Literals(["descent", "unit descent"]),
  passes: Schema.Int
})
export type Line = typeof Line.Type

/** The text that solves, and those that descend. */
const solver = Memo.by((division: Regression.Division) => division, Regression.closed)
const descending = Memo.by(
  (rival: Line["rival"], passes: number) => `${rival} ${passes}`,
  (rival, passes) =>
    rival === "descent" ? Regression.descent(passes) : Regression.unitDescent(passes)
)

/** The number of a distance: 0, 1, -1, 2, -2, ... as 1, 2, 3, .... */
const code = (y: bigint, answer: bigint): bigint =>
  y > answer ? 2n * (y - answer) : 1n + 2n * (answer - y)

/** What a text does on the last point, what that costs, and what it answers on another x. */
const predict = (program: Register.Program, shown: ReadonlyArray<Shown.Pair>, x: number) => {
  const input = { registers: { r1: x }, history: shown.flat() }
  const run = Register.answer(program, input, Shown.budget("unit"))
  if (run.status === "exhausted") throw new RangeError("Expected a learner that halts")
  return { answer: run.output, steps: run.steps }
}

/** Everything that the conditions, the margins and the proofs see of a line. */
export const measure = ({ slope, points, noise, division, rival: name, passes }: Line) => {
  const pairs = points.map((x, n): Shown.Pair => [x, Math.max(0, slope * x + (noise[n] ?? 0))])
  const shown = pairs.slice(0, -1)
  const [x0, y] = pairs.at(-1) ?? [0, 0]
  const texts = { own: solver(division), rival: descending(name, passes) }
  const [own, rival] = [predict(texts.own, shown, x0), predict(texts.rival, shown, x0)]
  const divides = ({ instructions }: Register.Program) => instructions.some((it) => it.op === "DIV")
  const fine = divides(texts.rival) ? Regression.unit : 1
  const [m, n] = [code(BigInt(y), own.answer), code(BigInt(y), rival.answer)]
  return {
    passes,
    pairs,
    shown,
    own,
    rival,
    isClean: pairs.every(([x, at]) => at === slope * x),
    dividesInOne: divides(texts.own),
    isFine: fine > 1,
    largest: Math.max(...shown.map(([x]) => x)),
    codes: [m, n] as const,
    bits: [Bits.gammaLength(m), Bits.gammaLength(n)] as const,
    /** The slope that the rival comes to, in its units. */
    held: (): bigint => predict(texts.rival, shown, fine).answer,
    fine
  }
}
export type Measured = ReturnType<typeof measure>

/** Bits that the exact solution saves, and steps. */
export const saved = ({ bits: [own, rival] }: Measured): bigint => BigInt(rival - own)
export const faster = ({ own, rival }: Measured): bigint => rival.steps - own.steps

/** The least of some integers. */
export const least = (...all: ReadonlyArray<bigint>): Rational =>
  Rational.of(all.reduce((a, b) => (a < b ? a : b)))

const own = { entry: Theorems.regressionClosed, end: 1 }

/** On a line Σxy·x0 = Σx²·y, so the exact solution answers y, of which the number is 1, the least. */
const bits = Theorems.together(
  { own },
  {
    given: [
      "Q >= 1",
      "S*x0 = Q*y",
      "m >= 1",
      "n >= 1",
      "(m - 2*y + 2*own_r0)*(m - 1 + 2*y - 2*own_r0) = 0"
    ],
    naturals: ["y", "m", "n"],
    uses: [
      {
        lemma: Lemmas.gammaRises,
        at: { m: "m", n: "n", l: "l", L: "L" },
        hint: { steps: [["y >= own_r0"], ["own_r0 >= y"], ["1 >= m"]] }
      }
    ],
    goal: "L >= l"
  }
)

/** The descent takes longer, by this at least. */
const time = (entry: Theorems.Entry, given: ReadonlyArray<string>, by: number) =>
  Theorems.together(
    { own, rival: { entry } },
    {
      given: ["p >= 1", ...given],
      goal: `rival_steps >= own_steps + ${by}`,
      hint: { use: ["p - 1", "N", "X", "7*N - X"] }
    }
  )

const small = ["X <= 7*N"]

/** Either descent takes longer where no x is above 7. */
const either = (by: number) =>
  Inequality.cases([
    time(Theorems.regressionDescent, [], by),
    time(Theorems.regressionUnitDescent, small, by)
  ])

/** Against descent along the gradient; against either where no x is above 7, and then the time alone. */
export const proofs = {
  gradient: Inequality.every([bits, time(Theorems.regressionDescent, [], 1)]),
  either: Inequality.every([bits, either(1)]),
  within: either(0)
}

/** The variables of the proofs. */
export const measures = (it: Measured) => {
  const sum = (of: (pair: Shown.Pair) => number): number =>
    it.shown.reduce((total, pair) => total + of(pair), 0)
  const [x0, y] = it.pairs.at(-1) ?? [0, 0]
  const [Q, S] = [sum(([x]) => x * x), sum(([x, at]) => x * at)]
  const [held, fine] = [it.held(), BigInt(it.fine)]
  return {
    N: it.shown.length,
    p: it.passes,
    X: sum(([x]) => x),
    Q,
    S,
    x0,
    y,
    m: it.codes[0],
    n: it.codes[1],
    l: it.bits[0],
    L: it.bits[1],
    own_r0: it.own.answer,
    own_steps: it.own.steps,
    "own_quotient#0": it.own.answer,
    "own_remainder#0": BigInt(S * x0) - BigInt(Q) * it.own.answer,
    rival_r0: it.rival.answer,
    rival_steps: it.rival.steps,
    rival_a: held,
    "rival_quotient#0": it.rival.answer,
    "rival_remainder#0": held * BigInt(x0) - fine * it.rival.answer
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
  return fc.record({
    slope: fc.nat(of.slope),
    points: fc.array(fc.integer({ min: 1, max: of.x ?? 6 }), { minLength: 2, maxLength: 6 }),
    noise: fc.array(fc.integer({ min: -noise, max: noise }), { maxLength: noise === 0 ? 0 : 6 }),
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
    const { pairs, own, rival, bits: cost } = measure(it)
    return (
      `(x, y) = ${pairs.map(([x, y]) => `(${x}, ${y})`).join(" ")}, the last one asked for: the solver by ` +
      `${it.division} ${cost[0]} bits, ${own.steps} steps; ${it.rival} in ${it.passes} passes ${cost[1]} ` +
      `bits, ${rival.steps} steps`
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

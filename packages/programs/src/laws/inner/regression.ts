/**
 * # Laws of regression inside a program
 *
 * Each program against its formula, in numbers and without the machine.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Regression from "../../inner/Regression.ts"
import { budget, type Pair } from "./learners.ts"

const points = fc.array(fc.tuple(fc.nat(6), fc.nat(60)), { maxLength: 5 })

/** The answer of a program on a history with r1 given. */
export const answered = (program: Register.Program, history: ReadonlyArray<number>, r1: number) => {
  const run = Register.answer(program, { registers: { r1 }, history }, budget)
  return run.status === "halted" ? Number(run.output) : undefined
}

/** Descent over the pairs from the newest on, in a number of passes. */
const slope = (
  points: ReadonlyArray<Pair>,
  passes: number,
  step: (slope: number, x: number, y: number) => number
): number =>
  Array.from({ length: passes }, () => points.toReversed())
    .flat()
    .reduce((at, [x, y]) => Math.max(0, step(at, x, y)), 0)

const solved = (points: ReadonlyArray<Pair>, x: number): number => {
  const sum = (of: (point: Pair) => number) => points.reduce((sum, it) => sum + of(it), 0)
  const squares = sum(([x]) => x * x)
  return squares === 0 ? 0 : Math.floor((sum(([x, y]) => x * y) * x) / squares)
}

/** The programs of regression. */
export const regression: Law.LawSet = Law.set("inner regression", [
  ...(["instruction", "subtraction"] as const).map((division) =>
    Law.law({
      name: `closed by ${division}`,
      statement: "x Σxy div Σx²",
      over: Domain.sampled(fc.tuple(points, fc.nat(9))),
      holds: ([points, x]) =>
        answered(Regression.closed(division), points.flat(), x) === solved(points, x)
    })
  ),
  Law.law({
    name: "descent",
    statement: "passes of slope + x (y - (slope x div 64)), never below 0",
    over: Domain.sampled(fc.tuple(points, fc.nat(9), fc.nat(4))),
    holds: ([points, x, passes]) => {
      const s = slope(points, passes, (s, x, y) => s + x * (y - Math.floor((s * x) / 64)))
      return answered(Regression.descent(passes), points.flat(), x) === Math.floor((s * x) / 64)
    }
  }),
  Law.law({
    name: "unit descent",
    statement: "passes of slope + sign(y - slope x), never below 0",
    over: Domain.sampled(fc.tuple(points, fc.nat(9), fc.nat(4))),
    holds: ([points, x, passes]) => {
      const s = slope(points, passes, (s, x, y) => s + Math.sign(y - s * x))
      return answered(Regression.unitDescent(passes), points.flat(), x) === s * x
    }
  })
])

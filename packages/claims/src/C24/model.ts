/**
 * # Lines
 *
 * What the page of C24 measures on a line through 0: what the exact solution saves against a descent,
 * in bits, and by how much it is faster.
 *
 * @module
 */
import { Inequality } from "@headwater/certificate"
import { Register } from "@headwater/hypotheses"
import { Regression, Theorems } from "@headwater/programs"
import { type By, Domain, type Reading } from "@headwater/proof"
import * as Shown from "../models/Shown.ts"
import * as Updates from "./updates.ts"

export interface Measured {
  readonly isClean: boolean
  readonly dividesInOne: boolean
  readonly passes: number
  /** Bits that the exact solution saves, and steps, on all predictions and on the last. */
  readonly saved: bigint
  readonly faster: bigint
  readonly fasterAtLast: bigint
}

/** Whether a text divides, and does so by the instruction. */
const dividesInOne = (program: Register.Program): boolean =>
  program.instructions.some(({ op }) => op === "DIV")

export const measure = (it: Updates.Line): Measured => {
  const task = Updates.pairs(it)
  const own = Updates.work(Updates.exact(it), task)
  const rival = Updates.work(Updates.descending(it), task)
  return {
    isClean: it.points.every((_, n) => (it.noise[n] ?? 0) === 0),
    dividesInOne: dividesInOne(Updates.exact(it)),
    passes: it.passes,
    saved: BigInt(rival.loss - own.loss),
    faster: rival.steps - own.steps,
    fasterAtLast: rival.last - own.last
  }
}

/** How long the exact solution takes after every history, whether or not anything was shown. */
export const exactSteps: By = Inequality.every(
  [0, 1].map((end) =>
    Theorems.by(Theorems.regressionClosed, {
      end,
      goal: "-(steps - 7*N - 5*X - 4*x0 - 4)^2 >= 0"
    })
  )
)

export const least = (first: bigint, second: bigint): bigint => (first < second ? first : second)

/** Lines with slopes up to a bound; without noise, and with a division by one instruction, unless said. */
export const lines = (options: {
  readonly slope: number
  readonly noise?: number
  readonly division?: Regression.Division
  readonly rival?: Updates.Line["rival"]
  readonly passes?: number
}): Domain.Domain<Updates.Line> =>
  Domain.sampled(
    Updates.line({
      slope: options.slope,
      noise: options.noise ?? 0,
      division: options.division ?? "instruction",
      rival: options.rival === undefined ? ["descent", "unit descent"] : [options.rival],
      passes:
        options.passes === undefined
          ? { min: 1, max: 4 }
          : { min: options.passes, max: options.passes }
    })
  )

export const model: Reading.Model<Updates.Line> = {
  schema: Updates.Line,
  show: Updates.show,
  arbitrary: Updates.line({
    slope: 6,
    noise: 0,
    division: "instruction",
    rival: ["descent"],
    passes: { min: 1, max: 2 }
  })
}

/** The first number of tasks after which the first learner leads. */
const tasksNeeded = (own: string, rival: string): string => {
  for (let tasks = 0; tasks < 1000; tasks++) {
    if (Updates.lead(own, rival, tasks).sign > 0) return `${tasks}`
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

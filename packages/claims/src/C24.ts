/**
 * # C24 Training can find inference that learns more efficiently than training does
 *
 * Gradient descent is one learner among many. On lines without noise the exact solution predicts no
 * worse than descent in any number of passes, in fewer steps, and its text is shorter, too. The
 * advantage has conditions: noise can favour the descent that stops early, a machine that cannot
 * divide makes the solution slow, and a fair coin is estimated better by small steps than by counts
 * while the flips are few. Whether training selects such a program is another question.
 *
 * ## Statements
 * - S1a (holds) no noise, DIV ⇒ the exact solution loses no more, in fewer steps, on every line
 * - S1b (holds) a coin of at most 1/8 or at least 7/8 ⇒ counts lose no more than small steps
 * - S2 (holds)  DIV, time for a pass of descent ⇒ the exact solution is in the class
 * - S3 (holds)  a saving on each task, tasks enough ⇒ the longer text leads in posterior odds
 * - S4 (open)   whether gradient descent selects it
 *
 * References: [KrichevskyTrofimov1981]; thread: seeds/claims/C24.md
 *
 * @module
 */
import { LogForm } from "@headwater/exact"
import { Claim, Domain, Exact, Statement } from "@headwater/proof"
import { Regression } from "@headwater/programs"
import * as fc from "fast-check"
import { nowhere, onRegister, settings, turns } from "./models/Machines.ts"
import * as Shown from "./models/Shown.ts"
import * as Updates from "./models/Updates.ts"

type Line = Updates.Line
type Series = Updates.Series

const both = ["descent", "unit descent"] as const
const isClean = (it: Line): boolean => it.points.every((_, n) => (it.noise[n] ?? 0) === 0)
const divides = (it: Line): boolean => it.division === "instruction"

const clean = {
  slope: 60,
  noise: 0,
  division: "instruction",
  rival: both,
  passes: { min: 1, max: 4 }
} as const

const least = (values: ReadonlyArray<bigint | number>): Exact.Exact =>
  Exact.ofInteger(values.map(BigInt).reduce((a, b) => (a < b ? a : b)))

const coins = (
  eighths: ReadonlyArray<number>,
  meter: Updates.Coin["meter"] = "unit"
): Domain.Domain<Updates.Coin> =>
  Domain.exhaustive(() =>
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((flips) =>
      eighths.map((it) => ({ eighths: it, flips, meter }))
    )
  )

const pairs = [
  ["tree", "descent"],
  ["counting", "descent-per-context"],
  ["counting", "descent"]
] as const

const series = (
  kinds: ReadonlyArray<"apart" | "same" | "noisy" | "switching">,
  most: number
): fc.Arbitrary<Series> => {
  const some = (kind: (typeof kinds)[number]) =>
    kinds.includes(kind) ? fc.nat(most) : fc.constant(0)
  return fc
    .record({
      pair: fc.constantFrom(...pairs),
      apart: some("apart"),
      same: some("same"),
      noisy: some("noisy"),
      switching: some("switching"),
      saving: fc.integer({ min: 1, max: 4 })
    })
    .map(({ pair: [own, rival], ...rest }) => ({ own, rival, ...rest }))
    .filter((it) => Updates.count(it) > 0)
}

const wide =
  "a step costs the length of its numbers, and the sums of the exact solution are long where the " +
  "slope of one pass of unit descent is short"
const noTime = "it is about lengths and losses, which no meter changes"
const noTerms = "its programs are texts of the register machine"

/** The first number of tasks of a kind after which the first learner leads. */
const tasksNeeded = (own: string, rival: string, kind: "apart" | "same"): string => {
  const bare = { own, rival, apart: 0, same: 0, noisy: 0, switching: 0, saving: 0 }
  for (let tasks = 0; tasks < 1000; tasks++) {
    if (Updates.odds({ ...bare, [kind]: tasks }).sign > 0) return `${tasks}`
  }
  return "none below 1000"
}

export const C24 = Claim.define({
  id: "C24",
  title: "Training can find inference that learns more efficiently than training does",
  says: ["C", "B"],
  about:
    "Nothing keeps gradient descent from finding, as a hypothesis, a learner that gets more out of " +
    "each observation in fewer steps. Such hypotheses exist, in a class that has the instructions and " +
    "the time, and a posterior prefers them after enough tasks. That descent does is left to experiment.",
  verdict: { is: "conditional", because: ["S1a", "S1b", "S2", "S3"] },
  settings,
  statements: [
    Statement.holds(
      "S1a",
      "On every line the exact solution loses no more bits than descent in any number of passes, and takes fewer steps.",
      {
        model: Updates.Line,
        show: Updates.show,
        domain: Domain.sampled(Updates.line(clean)),
        premises: {
          "no noise": ["every y is the slope times x", isClean],
          division: ["the machine's DIV is used", divides]
        },
        without: {
          "no noise": Domain.sampled(Updates.line({ ...clean, slope: 6, noise: 3 })),
          division: Domain.sampled(Updates.line({ ...clean, division: "subtraction" }))
        },
        settings: onRegister((meter) => Domain.sampled(Updates.line({ ...clean, meter })), {
          log: turns(wide)
        }),
        margin: (it) => {
          const task = Updates.pairs(it)
          const [own, rival] = [Updates.exact(it), Updates.descending(it)].map((program) =>
            Updates.work(program, task, it.meter)
          )
          if (own === undefined || rival === undefined) throw new RangeError("Expected two texts")
          return least([rival.loss - own.loss, rival.steps - own.steps - 1n])
        }
      }
    ),
    Statement.holds(
      "S1b",
      "Counts lose no more on the flips of a coin, in expectation, than steps of an eighth towards each flip, and take fewer steps.",
      {
        model: Updates.Coin,
        show: (it) =>
          `p = ${it.eighths}/8, ${it.flips} flips: counts ${Updates.expected("coin", it).toNumber().toFixed(2)} bits, ` +
          `small steps ${Updates.expected("descent", it).toNumber().toFixed(2)}`,
        domain: coins([0, 1, 7, 8]),
        premises: {
          lopsided: [
            "the coin shows one side with chance at most 1/8",
            (it) => it.eighths <= 1 || it.eighths >= 7
          ]
        },
        without: { lopsided: coins([2, 3, 4, 5, 6]) },
        settings: onRegister((meter) => coins([0, 1, 7, 8], meter)),
        margin: (it) => {
          const fewer = Updates.stepsOn("coin", it) < Updates.stepsOn("descent", it)
          const saved = Updates.expected("descent", it).minus(Updates.expected("coin", it))
          return fewer ? saved : LogForm.of(-1)
        }
      }
    ),
    Statement.holds(
      "S2",
      "The exact solution predicts within the time that unit descent takes for the same prediction.",
      {
        model: Updates.Line,
        show: Updates.show,
        domain: Domain.sampled(Updates.line({ ...clean, rival: ["unit descent"] })),
        premises: {
          division: ["the machine's DIV is used", divides],
          "time for a pass": ["the descent makes a pass over the history", (it) => it.passes >= 1]
        },
        without: {
          division: Domain.sampled(
            Updates.line({ ...clean, rival: ["unit descent"], division: "subtraction" })
          ),
          "time for a pass": Domain.sampled(
            Updates.line({ ...clean, rival: ["unit descent"], passes: { min: 0, max: 0 } })
          )
        },
        settings: onRegister(
          (meter) => Domain.sampled(Updates.line({ ...clean, rival: ["unit descent"], meter })),
          { log: turns(wide) }
        ),
        margin: (it) => {
          const task = Updates.pairs(it)
          const time = Updates.work(Updates.descending(it), task, it.meter).last
          return Exact.ofInteger(time - Updates.work(Updates.exact(it), task, it.meter).last)
        }
      }
    ),
    Statement.holds(
      "S3",
      "The learner whose text is ΔK bits longer leads descent in posterior odds after the tasks, or is level with it.",
      {
        model: Updates.Series,
        show: Updates.showSeries,
        domain: Domain.sampled(series(["apart", "same"], 200)),
        premises: {
          "saving on each task": ["it saves at least s bits on each task", Updates.savesEverywhere],
          "tasks enough": [
            "the tasks are at least ΔK / s",
            (it) => Updates.count(it) * it.saving >= Updates.longer(it)
          ]
        },
        without: {
          "saving on each task": Domain.sampled(series(["noisy", "switching"], 400)),
          "tasks enough": Domain.sampled(series(["apart", "same"], 8))
        },
        settings: nowhere({ load: noTime, log: noTime, beta: noTerms, graph: noTerms }),
        margin: Updates.odds
      }
    ),
    Statement.open("S4", "Gradient descent selects such a program when it trains.", {
      probe: () => ({
        "bits of the exact solution": `${Shown.length(Regression.closed("instruction"))}`,
        "without DIV": `${Shown.length(Regression.closed("subtraction"))}`,
        "bits of unit descent": `${Shown.length(Regression.unitDescent(1))}`,
        "bits of descent": `${Shown.length(Regression.descent(1))}`,
        "tasks after which the tree leads descent": tasksNeeded("tree", "descent", "apart"),
        "tasks after which counting leads descent": tasksNeeded("counting", "descent", "apart")
      })
    })
  ]
})

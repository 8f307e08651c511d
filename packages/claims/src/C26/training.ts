/**
 * # Training two arms
 *
 * Two fabrics with the same gates and the same regulariser are trained on one function from two
 * starting points, each by a local search: a gate is given another table and keeps it where the
 * objective falls. The second arm may do idle work in each evaluation. The arm with the lower
 * objective is selected, the first of two that tie.
 *
 * What ends the training is either a number of updates for each arm, or a number of steps that the
 * two share, of which each evaluation on the eight inputs costs as many as the machine counts.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Random } from "@headwater/learners"
import { LookUpNetwork } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Fabric from "./fabric.ts"

/** What is learned, from where, with how much idle work, and until when. */
const Training = Schema.Struct({
  target: Schema.String,
  seeds: Schema.Tuple([Schema.Int, Schema.Int]),
  /** Idle instructions in each evaluation of the second arm. */
  idle: Schema.Int,
  limit: Schema.Literals(["updates of each arm", "shared steps"]),
  amount: Schema.Int
})
export type Training = typeof Training.Type

const fabric = Memo.by(String, (idle: number) => LookUpNetwork.program(false, idle))

const run = (setting: number, idle: number) =>
  LookUpNetwork.run(fabric(idle), LookUpNetwork.parameters(setting, false))

/** What a setting computes, idle work and all. */
const table = Memo.by(
  (setting: number, idle: number) => `${idle} ${setting}`,
  (setting, idle) => run(setting, idle).table
)

/** Wrong answers of the arm's own fabric weigh sixteen bits of the regulariser each. */
const objective = (setting: number, target: string, idle: number): number =>
  16 * Array.from(table(setting, idle)).filter((bit, input) => bit !== target[input]).length +
  Fabric.penalty(setting)

/** The objective that a given number of updates from a seed lead to. */
const trained = (target: string, idle: number, seed: number, updates: number): number => {
  const random = Random.of(seed)
  const below = (n: number): number => Math.floor(n * random.uniform())
  let setting = below(4096)
  for (let update = 0; update < updates; update++) {
    const gate = 4 * below(3)
    const table = below(16)
    const edited = (setting & ~(15 << gate)) | (table << gate)
    if (objective(edited, target, idle) < objective(setting, target, idle)) setting = edited
  }
  return objective(setting, target, idle)
}

/** The steps of one evaluation on the eight inputs. */
export const evaluation = (idle: number): number =>
  Number(run(0, idle).steps.reduce((a, b) => a + b))

/** How many updates each arm gets. */
export const updates = ({ amount, idle, limit }: Training): readonly [number, number] =>
  limit === "updates of each arm"
    ? [amount, amount]
    : [Math.floor(amount / 2 / evaluation(0)), Math.floor(amount / 2 / evaluation(idle))]

/** The arm that is selected. */
export const selected = (it: Training): "the first" | "the second" => {
  const [first, second] = updates(it)
  const plain = trained(it.target, 0, it.seeds[0], first)
  return trained(it.target, it.idle, it.seeds[1], second) < plain ? "the second" : "the first"
}

const functions = Domain.exhaustive(() => new Set(Fabric.settings(false).map((it) => it.table)))

/** For trainings of functions that the fabric can compute. */
export const trainings = (limit: Training["limit"]): fc.Arbitrary<Training> =>
  fc.record({
    target: Domain.arbitrary(functions),
    seeds: fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 })),
    idle: fc.integer({ min: 1, max: 60 }),
    limit: fc.constant(limit),
    amount: limit === "shared steps" ? fc.integer({ min: 1000, max: 20_000 }) : fc.nat({ max: 60 })
  })

export const training = Reading.about(
  Training,
  (it) => ({ updates: updates(it), arm: selected(it), without: selected({ ...it, idle: 0 }) }),
  {
    show: (it, { arm, updates, without }) =>
      `${it.target} from seeds ${it.seeds.join(" and ")}, the second arm with ${it.idle} idle instructions, ` +
      `${it.amount} ${it.limit}: ${updates.join(" and ")} updates, ${arm} is selected; without them ${without}`,
    conditions: {
      "same updates": [
        "both candidates get the same number of updates, idle work or not",
        ({ updates }) => updates[0] === updates[1]
      ]
    }
  }
)

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
import type { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Fabric from "./fabric.ts"

/** What is learned, from where, with how much idle work, and until when. */
export const Training = Schema.Struct({
  target: Schema.String,
  seeds: Schema.Tuple([Schema.Int, Schema.Int]),
  /** Idle instructions in each evaluation of the second arm. */
  idle: Schema.Int,
  limit: Schema.Literals(["updates of each arm", "shared steps"]),
  amount: Schema.Int
})
export type Training = typeof Training.Type

/** An arm: what it learns, and its idle work. */
interface Arm {
  readonly target: string
  readonly idle: number
}

/** Wrong answers of the arm's own fabric weigh sixteen bits of the regulariser each. */
const objective = (setting: number, { target, idle }: Arm): number =>
  16 * Array.from(table({ setting, idle })).filter((bit, input) => bit !== target[input]).length +
  Fabric.penalty(setting)

const fabric = Memo.by(String, (idle: number) => Fabric.program(false, idle))

const table = Memo.by(
  ({ setting, idle }) => `${idle} ${setting}`,
  ({ setting, idle }: { readonly setting: number; readonly idle: number }): string =>
    Fabric.ran(fabric(idle), Fabric.parameters(setting, false)).table
)

/** Where a given number of updates from a seed lead. */
const trained = (arm: Arm, seed: number, updates: number): number => {
  const random = Random.of(seed)
  const below = (n: number): number => Math.floor(n * random.uniform())
  let setting = below(4096)
  for (let update = 0; update < updates; update++) {
    const gate = 4 * below(3)
    const table = below(16)
    const edited = (setting & ~(15 << gate)) | (table << gate)
    if (objective(edited, arm) < objective(setting, arm)) setting = edited
  }
  return setting
}

/** The steps of one evaluation on the eight inputs. */
export const evaluation = (idle: number): number =>
  Number(Fabric.ran(fabric(idle), Fabric.parameters(0, false)).steps.reduce((a, b) => a + b))

/** How many updates each arm gets. */
export const updates = (it: Training): readonly [number, number] =>
  it.limit === "updates of each arm"
    ? [it.amount, it.amount]
    : [Math.floor(it.amount / 2 / evaluation(0)), Math.floor(it.amount / 2 / evaluation(it.idle))]

/** The arm that is selected, and its parameters. */
export const selected = (it: Training): { readonly arm: 0 | 1; readonly setting: number } => {
  const [first, second] = updates(it)
  const { target, idle } = it
  const [plain, busy] = [
    { target, idle: 0 },
    { target, idle }
  ]
  const a = trained(plain, it.seeds[0], first)
  const b = trained(busy, it.seeds[1], second)
  return objective(b, busy) < objective(a, plain) ? { arm: 1, setting: b } : { arm: 0, setting: a }
}

/** Whether the arm is selected that is selected without idle work. */
export const isUnmoved = (it: Training): boolean =>
  selected(it).arm === selected({ ...it, idle: 0 }).arm

/** For trainings of functions that the fabric can compute. */
export const trainings = (limit: Training["limit"]): fc.Arbitrary<Training> =>
  fc.record({
    target: fc.nat().map((n) => {
      const all = Fabric.functions(false)
      return all[n % all.length] ?? "00000000"
    }),
    seeds: fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 })),
    idle: fc.integer({ min: 1, max: 60 }),
    limit: fc.constant(limit),
    amount: limit === "shared steps" ? fc.integer({ min: 1000, max: 20_000 }) : fc.nat({ max: 60 })
  })

/** What is shown of a model. */
export const show = (it: Training): string => {
  const [first, second] = updates(it)
  const { arm } = selected(it)
  const { arm: without } = selected({ ...it, idle: 0 })
  const name = (arm: 0 | 1): string => (arm === 0 ? "the first" : "the second")
  return (
    `${it.target} from seeds ${it.seeds.join(" and ")}, the second arm with ${it.idle} idle instructions, ` +
    `${it.amount} ${it.limit}: ${first} and ${second} updates, ${name(arm)} is selected; without them ${name(without)}`
  )
}

/** What conditions and margins see: the updates of both arms, and whether idle work moves the selection. */
export const measure = (it: Training) => ({ updates: updates(it), isUnmoved: isUnmoved(it) })

export type Measured = ReturnType<typeof measure>

export const model: Reading.Model<Training> = {
  schema: Training,
  show,
  arbitrary: trainings("updates of each arm")
}

/**
 * # Planners of the language
 *
 * Whether `plan` with a goal imitates in all training cells, run as it is, against what the threshold
 * of its goal says.
 *
 * @module
 */
import { Goals, Kind } from "@headwater/agency"
import { Rational, RationalFromString } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Exact, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** A goal that reads neither the flag nor the check and holds no plan. */
export const Planner = Schema.Struct({
  goal: Schema.String,
  demonstrator: Schema.String,
  stake: RationalFromString
})
export type Planner = typeof Planner.Type

export const model: Reading.Model<Planner> = {
  schema: Planner,
  show: ({ goal, demonstrator, stake }) =>
    `(plan ${goal}) against ${demonstrator}, ${String(stake)} steps at stake`
}

const stakes = [
  [1, 2],
  [1, 1],
  [3, 2],
  [2, 1],
  [201, 100],
  [4, 1],
  [16, 1],
  [17, 1]
].map(([n = 0, d = 1]) => Rational.of(n, d))

const plain = Policy.without(Policy.LS, ["d"])

/** One goal of each class of goals of up to three symbols. */
export const all: Domain.Domain<Planner> = Domain.exhaustive(function* () {
  const classes = Policy.classes(plain, Policy.game("R"), 3, { bodies: true })
  for (const size of [1, 2, 3]) {
    for (const id of classes.bodies(size)) {
      const goal = Policy.print(classes.example(id))
      for (const demonstrator of ["R", "O", "T", "3333333333333330"]) {
        for (const stake of stakes) yield { goal, demonstrator, stake }
      }
    }
  }
})

const constants: ReadonlyArray<Policy.Term> = [
  Policy.term("0"),
  Policy.term("1"),
  Policy.term("2"),
  Policy.term("+", Policy.term("1"), Policy.term("2"))
]

/** A goal with a number in the place of its own `a`; that of an inner search is another. */
const at = (goal: Policy.Term, action: Policy.Term): Policy.Term => {
  if (goal.symbol === "a") return action
  if (goal.symbol === "argmax") return goal
  return { ...goal, operands: goal.operands.map((it) => at(it, action)) }
}

/** 1 where it imitates throughout just where the threshold says so, and -1 elsewhere. */
export const agrees = ({ goal, demonstrator, stake }: Planner): Exact.Exact => {
  const game = Policy.game(demonstrator, { stake })
  const planner = Policy.policy(`(plan ${goal})`, Policy.LX)
  const [body] = Policy.isTable(planner) ? [] : planner.operands
  if (body === undefined) throw new TypeError(`Expected a goal, not \`${goal}\``)
  const { wrong } = Kind.evidence(Policy.observed(planner, game).behaviour, game)
  const worth = Int32Array.from(
    constants.flatMap((action) => [...Policy.observed(at(body, action), game).behaviour])
  )
  const { best, deploy, train } = Goals.gains(worth, game.demonstrator)
  const most = Math.max(...train)
  const threshold = {
    most,
    prospect: deploy.reduce((sum, it) => sum + it, 0),
    tieMatches: train.every((it, cell) => it < most || game.demonstrator[cell]! < best[cell]!),
    own: false,
    mass: 1,
    size: 1
  }
  const gains = Goals.isGaining(threshold)
  // A goal that gains nothing has no reason to imitate: its lowest best action decides.
  const says = gains
    ? Goals.imitates(threshold, stake, "lower action")
    : best.every((action, cell) => action === game.demonstrator[cell])
  return Exact.ofCondition(says === (wrong === 0))
}

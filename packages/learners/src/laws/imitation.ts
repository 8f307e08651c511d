import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Imitation from "../Imitation.ts"
import type { Measure } from "../Measure.ts"
import * as Mixture from "../Mixture.ts"
import * as arbitraries from "./arbitraries.ts"
import { learner } from "./learner.ts"
import { after, type History, policy } from "./policy.ts"

type Bit = arbitraries.Bit

/** An imitator of a random class, and the class, whose weights sum to one. */
interface Problem {
  readonly members: ReadonlyArray<Mixture.Member<unknown, Bit>>
  readonly imitator: Imitation.Imitator<unknown, Bit>
}

const problem: fc.Arbitrary<Problem> = fc
  .tuple(arbitraries.members, fc.integer({ min: 1, max: 24 }))
  .map(([class_, n]) => {
    const total = Rational.sum(class_.map((it) => it.weight))
    const members = class_.map((it) => ({ ...it, weight: it.weight.dividedBy(total) }))
    return { members, imitator: Imitation.make(members, Rational.of(n, 24)) }
  })

const histories = (length: number): fc.Arbitrary<History<undefined, Bit>> =>
  fc.array(fc.tuple(fc.constant(undefined), arbitraries.bit, fc.boolean()), { maxLength: length })

const weightOf = ({ imitator }: Problem, member: number): Rational =>
  Mixture.posterior(imitator.start())[member]!

/** The places of the top set as it is defined, each policy on its own. */
const topSet = (weights: ReadonlyArray<Rational>, alpha: Rational): ReadonlyArray<number> =>
  weights.flatMap((own, index) => {
    const above = weights.filter((it, other) => {
      const order = it.compare(own)
      return order > 0 || (order === 0 && other <= index)
    })
    return own.compare(Rational.sum(above).times(alpha)) >= 0 ? [index] : []
  })

/**
 * Whether no history of so many rounds is likelier under the imitator than its actions are under
 * the demonstrator, as long as the demonstrator stays in the top set.
 */
const isSafe = ({ imitator, members }: Problem, member: number, horizon: number): boolean => {
  const visit = (
    state: Mixture.State<unknown, Bit>,
    demonstrator: Measure<unknown, Bit>,
    own: Rational,
    his: Rational,
    left: number
  ): boolean => {
    if (own.compare(his) > 0) return false
    if (left === 0 || !Imitation.topSet(state, imitator.alpha).includes(member)) return true
    const given = demonstrator.predict(undefined)
    const acts = imitator.act(state, undefined)
    const query = imitator.query(state, undefined)
    return ([0, 1] as const).every((action) => {
      const [chance, act] = [given.get(action)!, acts.get(action) ?? Rational.zero]
      const next = demonstrator.after(undefined, action)
      const then = his.times(chance)
      const acted = imitator.acted(state, undefined, action)
      if (!visit(acted, next, own.times(act), then, left - 1)) return false
      if (query.sign === 0 || chance.sign === 0) return true
      const answered = imitator.update(state, undefined, action)
      return visit(answered, next, own.times(query).times(chance), then, left - 1)
    })
  }
  return visit(imitator.start(), members[member]!.measure, Rational.one, Rational.one, horizon)
}

/**
 * Imitation with queries over random classes of policies.
 *
 * - **Source** [CohenHutterNanda2022], [Ville1939]
 */
export const imitation = (): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(problem, histories(8)))
  const small = Domain.sampled(fc.tuple(problem, fc.nat()), { runs: 60 })
  return Law.set(
    "imitation",
    [
      Law.law({
        name: "top set",
        statement: "π is in the top set iff w_π ≥ α Σ w over the policies down to it",
        over,
        holds: ([{ imitator }, history]) => {
          const state = after(imitator, history)
          const found = [...Imitation.topSet(state, imitator.alpha)].sort((a, b) => a - b)
          return found.join() === topSet(Mixture.posterior(state), imitator.alpha).join()
        }
      }),
      Law.law({
        name: "agreement",
        statement: "there is no query iff all of the top set give every action the same chance",
        over,
        holds: ([{ imitator }, history]) => {
          const state = after(imitator, history)
          const [first, ...others] = Imitation.topSet(state, imitator.alpha).map((it) =>
            state.measures[it]!.predict(undefined)
          )
          const agrees = others.every((it) =>
            [...it].every(([action, chance]) => first!.get(action)?.equals(chance) === true)
          )
          return (imitator.query(state, undefined).sign === 0) === agrees
        }
      }),
      Law.law({
        name: "own actions",
        statement: "an action of its own leaves the posterior as it is",
        over,
        holds: ([{ imitator }, history]) => {
          const state = after(imitator, history)
          const before = Mixture.posterior(state)
          return ([0, 1] as const).every((action) =>
            Mixture.posterior(imitator.acted(state, undefined, action)).every((it, index) =>
              it.equals(before[index]!)
            )
          )
        }
      }),
      Law.law({
        name: "safety",
        statement: "P_imitator(history) ≤ P_demonstrator(its actions) while he is in the top set",
        over: small,
        holds: ([problem, pick]) => isSafe(problem, pick % problem.members.length, 4)
      }),
      Law.law({
        name: "ville",
        statement: "P(the demonstrator is ever outside the top set) ≤ α / w",
        over: small,
        holds: ([problem, pick]) => {
          const { imitator, members } = problem
          const member = pick % members.length
          const { outside } = Imitation.rounds(imitator, {
            demonstrator: members[member]!.measure,
            member,
            horizon: 5,
            context: () => undefined
          }).at(-1)!
          return outside.times(weightOf(problem, member)).compare(imitator.alpha) <= 0
        }
      })
    ],
    [
      learner(
        "imitation",
        problem.map((it) => it.imitator),
        arbitraries.sequence(8).map((bits) => bits.map((bit) => [undefined, bit] as const))
      ),
      policy(
        "imitation",
        problem.map((it) => it.imitator),
        histories(8).map((history) => ({ history, context: undefined }))
      )
    ]
  )
}

import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Mixture from "../Mixture.ts"
import * as PessimisticImitator from "../PessimisticImitator.ts"
import type { Process } from "../Process.ts"
import * as arbitraries from "./arbitraries.ts"
import { type History, policy } from "./policy.ts"
import { process } from "./process.ts"

type Bit = arbitraries.Bit
type Imitator = PessimisticImitator.PessimisticImitator<unknown, Bit>

/** An imitator of a random class, and the class, whose weights sum to one. */
interface Problem {
  readonly members: ReadonlyArray<Mixture.Member<unknown, Bit>>
  readonly imitator: Imitator
}

const problem: fc.Arbitrary<Problem> = fc
  .tuple(arbitraries.members, fc.integer({ min: 1, max: 24 }))
  .map(([class_, n]) => {
    const total = Rational.sum(class_.map((it) => it.weight))
    const members = class_.map((it) => ({ ...it, weight: it.weight.dividedBy(total) }))
    return { members, imitator: PessimisticImitator.make(members, Rational.of(n, 24)) }
  })

const histories = (length: number): fc.Arbitrary<History<undefined, Bit>> =>
  fc.array(fc.tuple(fc.constant(undefined), arbitraries.bit, fc.boolean()), { maxLength: length })

const after = (imitator: Imitator, history: History<undefined, Bit>): Imitator => {
  let now = imitator
  for (const [context, action, asked] of history) {
    now = asked ? now.after(context, action) : now.acted(context, action)
  }
  return now
}

const weightOf = ({ imitator }: Problem, member: number): Rational =>
  Mixture.posterior(imitator.mixture)[member]!

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
 * Whether no history of `horizon` rounds is likelier under the imitator than its actions are under
 * the demonstrator, as long as the demonstrator stays in the top set.
 */
const isSafe = ({ imitator, members }: Problem, member: number, horizon: number): boolean => {
  const visit = (
    now: Imitator,
    demonstrator: Process<unknown, Bit>,
    own: Rational,
    theirs: Rational,
    left: number
  ): boolean => {
    if (own.compare(theirs) > 0) return false
    if (left === 0 || !PessimisticImitator.topSet(now.mixture, now.alpha).includes(member))
      return true
    const given = demonstrator.predict(undefined)
    const acts = now.act(undefined)
    const query = now.query(undefined)
    return ([0, 1] as const).every((action) => {
      const [chance, act] = [given.get(action)!, acts.get(action) ?? Rational.zero]
      const next = demonstrator.after(undefined, action)
      const then = theirs.times(chance)
      const acted = now.acted(undefined, action)
      if (!visit(acted, next, own.times(act), then, left - 1)) return false
      if (query.sign === 0 || chance.sign === 0) return true
      const answered = now.after(undefined, action)
      return visit(answered, next, own.times(query).times(chance), then, left - 1)
    })
  }
  return visit(imitator, members[member]!.process, Rational.one, Rational.one, horizon)
}

/**
 * The pessimistic imitator over random classes of policies.
 *
 * - **Source** [CohenHutterNanda2022], [Ville1939]
 */
export const pessimisticImitator = (): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(problem, histories(8)))
  const small = Domain.sampled(fc.tuple(problem, fc.nat()), { runs: 60 })
  return Law.set(
    "pessimistic-imitator",
    [
      Law.law({
        name: "top set",
        statement: "π is in the top set iff w_π ≥ α Σ w over the policies down to it",
        over,
        holds: ([{ imitator }, history]) => {
          const now = after(imitator, history)
          const found = [...PessimisticImitator.topSet(now.mixture, now.alpha)].sort(
            (a, b) => a - b
          )
          return found.join() === topSet(Mixture.posterior(now.mixture), imitator.alpha).join()
        }
      }),
      Law.law({
        name: "agreement",
        statement: "there is no query iff all of the top set give every action the same chance",
        over,
        holds: ([{ imitator }, history]) => {
          const now = after(imitator, history)
          const [first, ...others] = PessimisticImitator.topSet(now.mixture, now.alpha).map((it) =>
            now.mixture.processes[it]!.predict(undefined)
          )
          const agrees = others.every((it) =>
            [...it].every(([action, chance]) => first!.get(action)?.equals(chance) === true)
          )
          return (now.query(undefined).sign === 0) === agrees
        }
      }),
      Law.law({
        name: "own actions",
        statement: "an action of its own leaves the posterior as it is",
        over,
        holds: ([{ imitator }, history]) => {
          const now = after(imitator, history)
          const before = Mixture.posterior(now.mixture)
          return ([0, 1] as const).every((action) =>
            Mixture.posterior(now.acted(undefined, action).mixture).every((it, index) =>
              it.equals(before[index]!)
            )
          )
        }
      }),
      Law.law({
        name: "safety",
        statement: "P_imitator(history) ≤ P_demonstrator(its actions) while it is in the top set",
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
          const { outside } = PessimisticImitator.rounds(imitator, {
            demonstrator: members[member]!.process,
            member,
            horizon: 5,
            context: () => undefined
          }).at(-1)!
          return outside.times(weightOf(problem, member)).compare(imitator.alpha) <= 0
        }
      })
    ],
    [
      process(
        "pessimistic-imitator",
        problem.map((it) => it.imitator),
        arbitraries.data(8)
      ),
      policy(
        "pessimistic-imitator",
        problem.map((it) => it.imitator),
        histories(8).map((history) => ({ history, context: undefined }))
      )
    ]
  )
}

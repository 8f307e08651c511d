import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { type AskingPolicy, asks, type Policy } from "../Policy.ts"

/**
 * A history of a policy: observations, actions, and whether an action was the answer to a query.
 */
export type History<C, A> = ReadonlyArray<readonly [context: C, action: A, asked: boolean]>

/** The policy after a history. To one that never asks every action is its own. */
export const after = <C, A>(
  policy: Policy<C, A> | AskingPolicy<C, A>,
  history: History<C, A>
): Policy<C, A> | AskingPolicy<C, A> => {
  let now = policy
  for (const [context, action, asked] of history) {
    now = asked && asks(now) ? now.after(context, action) : now.acted(context, action)
  }
  return now
}

/**
 * Laws of a policy with exact chances over the histories of a generator.
 *
 * `policies` generates the policy too, so that a law ranges over its parameters. Histories need not
 * be likely, but each has to be possible for every policy of the generator.
 */
export const policy = <C, A>(
  name: string,
  policies: fc.Arbitrary<Policy<C, A> | AskingPolicy<C, A>>,
  histories: fc.Arbitrary<{ readonly history: History<C, A>; readonly context: C }>
): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(policies, histories))
  return Law.set(`policy(${name})`, [
    Law.law({
      name: "acts",
      statement: "the chances of the actions and of a query are in [0, 1] and sum to one",
      over,
      holds: ([policy, { history, context }]) => {
        const now = after(policy, history)
        const chances = [...now.act(context).values()]
        if (asks(now)) chances.push(now.query(context))
        return chances.every((it) => it.sign >= 0) && Rational.sum(chances).equals(Rational.one)
      }
    }),
    Law.law({
      name: "unchanged",
      statement: "what a policy does does not depend on what else it was asked or told",
      over,
      holds: ([policy, { history, context }]) => {
        const now = after(policy, history)
        const before = [...now.act(context)]
        for (const [action] of before) now.acted(context, action)
        const again = now.act(context)
        return before.every(([action, chance]) => again.get(action)?.equals(chance) === true)
      }
    })
  ])
}

import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { AskingPolicy, Policy } from "../Policy.ts"

/** A history of a policy: what was seen, what was done, and whether after a query. */
export type History<C, A> = ReadonlyArray<readonly [context: C, action: A, asked: boolean]>

const asks = <S, C, A, N>(policy: Policy<S, C, A, N>): policy is AskingPolicy<S, C, A, N> =>
  "query" in policy

/** The state after a history. A policy that never asks takes every action for its own. */
export const after = <S, C, A>(
  policy: Policy<S, C, A, Rational> | AskingPolicy<S, C, A, Rational>,
  history: History<C, A>
): S => {
  let state = policy.start()
  for (const [context, action, asked] of history) {
    state =
      asked && asks(policy)
        ? policy.update(state, context, action)
        : policy.acted(state, context, action)
  }
  return state
}

/**
 * Laws of a policy with exact chances over the histories of a generator.
 *
 * `policies` generates the policy too, so that a law ranges over its parameters. Histories need not
 * be likely, but each has to be possible for every policy of the generator.
 */
export const policy = <S, C, A>(
  name: string,
  policies: fc.Arbitrary<Policy<S, C, A, Rational> | AskingPolicy<S, C, A, Rational>>,
  histories: fc.Arbitrary<{ readonly history: History<C, A>; readonly context: C }>
): Law.LawSet => {
  const over = Domain.sampled(fc.tuple(policies, histories))
  return Law.set(`policy(${name})`, [
    Law.law({
      name: "acts",
      statement: "the chances of the actions and of a query are in [0, 1] and sum to one",
      over,
      holds: ([policy, { history, context }]) => {
        const state = after(policy, history)
        const chances = [...policy.act(state, context).values()]
        if (asks(policy)) chances.push(policy.query(state, context))
        return chances.every((it) => it.sign >= 0) && Rational.sum(chances).equals(Rational.one)
      }
    }),
    Law.law({
      name: "unchanged",
      statement: "what a policy does in a state does not depend on what else it was asked or told",
      over,
      holds: ([policy, { history, context }]) => {
        const state = after(policy, history)
        const before = [...policy.act(state, context)]
        for (const [action] of before) policy.acted(state, context, action)
        const again = policy.act(state, context)
        return before.every(([action, chance]) => again.get(action)?.equals(chance) === true)
      }
    })
  ])
}

/**
 * # Worlds, advisors and tasks for laws of planning
 *
 * Environments of two states and two actions, what advisors do in them, and short tasks.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as fc from "fast-check"
import type * as Delegation from "../Delegation.ts"
import * as Environment from "../Environment.ts"
import * as Mixture from "../Mixture.ts"
import * as Process from "../Process.ts"
import type * as Thompson from "../Thompson.ts"
import * as arbitraries from "./arbitraries.ts"

export type Bit = arbitraries.Bit
export type World = Process.Process<Bit, Bit>
export type Advisor = Process.Process<Bit | undefined, Bit>
export type Task = Environment.Task<Bit, Bit>

const chance = fc.oneof(
  { weight: 1, arbitrary: arbitraries.probability },
  { weight: 1, arbitrary: fc.constantFrom(Rational.zero, Rational.one) }
)

/** For environments of two states and two actions, from state 0 on. */
export const world: fc.Arbitrary<World> = fc
  .array(chance, { minLength: 4, maxLength: 4 })
  .map((chances) =>
    Environment.states<Bit, Bit>(0, (state, action) => Process.coin(chances[2 * state + action]!))
  )

/** For advisors who act by what they have just seen. */
export const advisor: fc.Arbitrary<Advisor> = fc
  .array(chance, { minLength: 3, maxLength: 3 })
  .map((chances) =>
    Process.unfold(
      undefined,
      (_, seen: Bit | undefined) => Process.coin(chances[seen ?? 2]!),
      (state) => state
    )
  )

const half = Rational.of(1, 2)

/** A fair coin, as an environment and as an advisor. */
export const fair: World & Advisor = Process.bernoulli(half)

/** For tasks of at most `horizon` steps. */
export const task = (horizon: number): fc.Arbitrary<Task> =>
  fc
    .record({
      steps: fc.integer({ min: 1, max: horizon }),
      rewards: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 })
    })
    .map(({ steps, rewards }) => ({
      actions: [0, 1],
      horizon: steps,
      reward: (action, seen) => Rational.of(rewards[2 * action + seen]!)
    }))

/** For classes of pairs whose weights sum to one, the last of them fair in both. */
export const pairs: fc.Arbitrary<ReadonlyArray<Delegation.Member<Bit, Bit>>> = fc
  .array(fc.tuple(world, advisor, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 2 })
  .map((all) => {
    const total = all.reduce((sum, [, , weight]) => sum + weight, 1)
    return [...all, [fair, fair, 1] as const].map(([environment, advisor, weight], index) => ({
      name: `member ${index}`,
      weight: Rational.of(weight, total),
      environment,
      advisor
    }))
  })

/** The environments of pairs, as Thompson sampling takes them. */
export const worlds = (
  members: ReadonlyArray<Delegation.Member<Bit, Bit>>
): ReadonlyArray<Thompson.Member<Bit, Bit>> =>
  members.map(({ name, weight, environment }) => ({ name, weight, process: environment }))

/** The mixture of the environments of pairs. */
export const blend = (members: ReadonlyArray<Delegation.Member<Bit, Bit>>): World =>
  Mixture.of(members.map((it) => [it.weight, it.environment] as const))

import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Delegation from "../Delegation.ts"
import * as Environment from "../Environment.ts"
import * as Planner from "../Planner.ts"
import * as Regret from "../Regret.ts"
import * as Thompson from "../Thompson.ts"
import * as arbitraries from "./arbitraries.ts"
import { type History, policy } from "./policy.ts"
import {
  type Advisor,
  type Bit,
  blend,
  pairs,
  type Task,
  task,
  type World,
  worlds
} from "./worlds.ts"

const bitAt = (word: number, at: number): Bit => (((word >> at) & 1) === 0 ? 0 : 1)

/** Every deterministic policy over `horizon` steps. */
function* deterministic(horizon: number): Generator<(seen: ReadonlyArray<Bit>) => Bit> {
  const places = 2 ** horizon - 1
  for (let choice = 0; choice < 2 ** places; choice++) {
    yield (seen) => {
      const place = seen.reduce<number>((at, bit) => 2 * at + 1 + bit, 0)
      return bitAt(choice, place)
    }
  }
}

/** The expected reward of a deterministic policy, by the sequences of observations. */
const expectation = (
  { horizon, reward }: Task,
  members: ReadonlyArray<Delegation.Member<Bit, Bit>>,
  acts: (seen: ReadonlyArray<Bit>) => Bit
): Rational => {
  let sum = Rational.zero
  for (const { environment, weight } of members) {
    for (let word = 0; word < 2 ** horizon; word++) {
      const seen = Array.from({ length: horizon }, (_, at) => bitAt(word, at))
      let [now, chance, rewards] = [environment, weight, Rational.zero]
      for (const [at, bit] of seen.entries()) {
        const action = acts(seen.slice(0, at))
        chance = chance.times(now.predict(action).get(bit) ?? Rational.zero)
        rewards = rewards.plus(reward(action, bit))
        now = now.after(action, bit)
      }
      sum = sum.plus(chance.times(rewards))
    }
  }
  return sum
}

const options = fc
  .record({
    alpha: fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((n) => Rational.of(n, 12)),
      fc.constant(Rational.of(1, 1000))
    ),
    tolerance: fc.constantFrom(0, 1, 2)
  })
  .map(({ alpha, tolerance }) => ({
    alpha,
    tolerance: Rational.of(tolerance, 2)
  }))

/** The chance that a pair is ever implausible while it is the true one. */
const implausible = (
  task: Task,
  members: ReadonlyArray<Delegation.Member<Bit, Bit>>,
  truth: number,
  options: Delegation.Options
): Rational => {
  const visit = (
    agent: Delegation.Delegation<Bit, Bit>,
    seen: Bit | undefined,
    environment: World,
    advisor: Advisor
  ): Rational => {
    if (agent.left === 0) return Rational.zero
    const now = agent.beliefs(seen)
    if (!Delegation.plausible(now, options.alpha).includes(truth)) return Rational.one
    const isAsked = agent.query(seen).sign > 0
    const acts = isAsked ? advisor.predict(seen) : agent.act(seen)
    const terms = Array.from(acts).flatMap(([action, chance]) => {
      if (chance.sign === 0) return []
      const next = isAsked ? agent.after(seen, action) : agent.acted(seen, action)
      return Array.from(environment.predict(action), ([after, given]) =>
        given.sign === 0
          ? Rational.zero
          : visit(next, after, environment.after(action, after), advisor.after(seen, action)).times(
              given.times(chance)
            )
      )
    })
    return Rational.sum(terms)
  }
  const { environment, advisor } = members[truth]!
  return visit(Delegation.make(task, members, options), undefined, environment, advisor)
}

/** For histories of `length` steps, with the observation at the end. */
const histories = (
  length: number
): fc.Arbitrary<{ history: History<Bit | undefined, Bit>; context: Bit | undefined }> =>
  fc
    .array(fc.tuple(arbitraries.bit, arbitraries.bit, fc.boolean()), { maxLength: length })
    .map((all) => ({
      history: all.map(
        ([, action, asked], at) => [at === 0 ? undefined : all[at - 1]![0], action, asked] as const
      ),
      context: all.at(-1)?.[0]
    }))

const long: Task = {
  actions: [0, 1],
  horizon: 4,
  reward: (action, seen) => Rational.of(action + 2 * seen)
}

/**
 * Planning, Thompson sampling and delegation over random environments of two states.
 *
 * - **Source** [Hutter2005] §4.1, [RussoVanRoy2016], [KosoyDRL2019]
 */
export const planning = (): Law.LawSet => {
  const runs = { runs: 40 }
  return Law.set(
    "planning",
    [
      Law.law({
        name: "best",
        statement: "what is planned expects as much as the best of all deterministic policies",
        over: Domain.sampled(fc.tuple(task(3), pairs), runs),
        holds: ([task, members]) => {
          const all = Array.from(deterministic(task.horizon), (acts) =>
            expectation(task, members, acts)
          )
          return Planner.worth(task, blend(members), task.horizon).equals(
            all.reduce((a, b) => Rational.max(a, b))
          )
        }
      }),
      Law.law({
        name: "decision",
        statement: "Σ w V_ν(π) ≤ Σ w V_ν(planned for ξ) = V*_ξ ≤ Σ w V*_ν",
        over: Domain.sampled(fc.tuple(task(3), pairs, fc.constantFrom(1, 2)), runs),
        holds: ([task, members, every]) => {
          const xi = blend(members)
          const average = (of: (world: World) => Rational): Rational =>
            Rational.sum(members.map((it) => it.weight.times(of(it.environment))))
          const planner = Planner.make(task, xi)
          const sampling = Thompson.make(task, worlds(members), { every })
          const best = Planner.worth(task, xi, task.horizon)
          const planned = average((it) => Environment.expected(task, planner, it))
          const sampled = average((it) => Environment.expected(task, sampling, it))
          const known = average((it) => Planner.worth(task, it, task.horizon))
          return planned.equals(best) && sampled.compare(best) <= 0 && best.compare(known) <= 0
        }
      }),
      Law.law({
        name: "regret",
        statement: "the regret is the sum of what the steps give away",
        over: Domain.sampled(fc.tuple(task(3), pairs, options, fc.nat(), fc.boolean()), runs),
        holds: ([task, members, options, pick, delegates]) => {
          const { environment, advisor } = members[pick % members.length]!
          const isSum = (agent: Environment.Agent<Bit, Bit>): boolean => {
            const { own, advised } = Regret.losses(task, agent, environment, advisor)
            return Regret.regret(task, agent, environment, advisor).equals(own.plus(advised))
          }
          return delegates
            ? isSum(Delegation.make(task, members, options))
            : isSum(Thompson.make(task, worlds(members), { every: 2 }))
        }
      }),
      Law.law({
        name: "plausible",
        statement: "P(the true pair is ever implausible) ≤ α / w",
        over: Domain.sampled(fc.tuple(task(4), pairs, options, fc.nat()), runs),
        holds: ([task, members, options, pick]) => {
          const truth = pick % members.length
          const bound = options.alpha.dividedBy(members[truth]!.weight)
          return implausible(task, members, truth, options).compare(bound) <= 0
        }
      }),
      Law.law({
        name: "bound",
        statement: "regret ≤ tolerance · n + d · E[queries] + (α / w) · r n",
        over: Domain.sampled(fc.tuple(task(4), pairs, options, fc.nat()), runs),
        holds: ([task, members, options, pick]) => {
          const { environment, advisor, weight } = members[pick % members.length]!
          const agent = Delegation.make(task, members, options)
          const found = Regret.losses(task, agent, environment, advisor)
          const all = ([0, 1] as const).flatMap((action) =>
            ([0, 1] as const).map((seen) => task.reward(action, seen))
          )
          const range = Rational.max(all[0]!, ...all).minus(Rational.min(all[0]!, ...all))
          const steps = Rational.of(task.horizon)
          const bound = options.tolerance
            .times(steps)
            .plus(found.worstAdvice.times(found.queries))
            .plus(options.alpha.dividedBy(weight).times(range).times(steps))
          return found.own.plus(found.advised).compare(bound) <= 0
        }
      })
    ],
    [
      policy(
        "planner",
        pairs.map((members) => Planner.make(long, blend(members))),
        histories(3)
      ),
      policy(
        "thompson",
        fc
          .tuple(pairs, fc.constantFrom(1, 2, 3))
          .map(([members, every]) => Thompson.make(long, worlds(members), { every })),
        histories(3)
      ),
      policy(
        "delegation",
        fc
          .tuple(pairs, options)
          .map(([members, options]) => Delegation.make(long, members, options)),
        histories(3)
      )
    ]
  )
}

/**
 * # Environments and tasks
 *
 * An environment answers an action with what is then seen: it is a measure over observations, with
 * actions for contexts, and so is a mixture of environments. A task says which actions there are,
 * for how many steps, and what it is worth to see something after an action. With a policy, which
 * answers what is seen with an action, an environment makes a history.
 *
 * ## Main definitions
 * - {@link states}: an environment that is a state at any time
 * - {@link expected}: the reward that a policy may expect in an environment
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Measure } from "./Measure.ts"
import type { AskingPolicy, Policy } from "./Policy.ts"

/** What there is to do, for how long, and what it is worth. */
export interface Task<A, O> {
  /** The actions; where two are equally good the first is taken. */
  readonly actions: ReadonlyArray<A>
  /** The number of steps. */
  readonly horizon: number
  readonly reward: (action: A, seen: O) => Rational
}

/** A policy for a task: its context is what was seen last, and nothing before the first action. */
export type Agent<S, A, O> =
  | Policy<S, O | undefined, A, Rational>
  | AskingPolicy<S, O | undefined, A, Rational>

/**
 * The environment that is in one of some states, which is what is seen of it.
 *
 * - **Errors** `RangeError` where the chances of the next state do not sum to one
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Environment } from "@headwater/learners"
 * const door = Environment.states("shut", (state, action: string) =>
 *   new Map([[action === "open" ? "open" : state, Rational.one]])
 * )
 * door.after("open", "open").predict("wait").has("open") // => true
 * ```
 */
export const states = <A, O>(
  start: O,
  next: (state: O, action: A) => ReadonlyMap<O, Rational>
): Measure<A, O> => {
  const from = (state: O): Measure<A, O> => ({
    predict: (action) => {
      const chances = next(state, action)
      const sum = Rational.sum(chances.values())
      if (sum.equals(Rational.one)) return chances
      throw new RangeError(`Expected chances that sum to 1, not to \`${sum.toString()}\``)
    },
    after: (_, seen) => from(seen)
  })
  return from(start)
}

/** How a step of a history may come about. */
interface Choice<S, A> {
  readonly action: A
  readonly chance: Rational
  readonly asked: boolean
  readonly state: S
}

/**
 * What was seen of the last action.
 *
 * - **Errors** `RangeError` where nothing was
 */
export const answered = <O>(seen: O | undefined): O => {
  if (seen !== undefined) return seen
  throw new RangeError("Expected what came of the last action, not `undefined`")
}

const asks = <S, A, O>(
  agent: Agent<S, A, O>
): agent is AskingPolicy<S, O | undefined, A, Rational> => "query" in agent

/** The actions of an agent, and of its advisor where it asks. */
const choices = <S, A, O>(
  agent: Agent<S, A, O>,
  state: S,
  seen: O | undefined,
  advisor: Measure<O | undefined, A> | undefined
): ReadonlyArray<Choice<S, A>> => {
  const own = Array.from(agent.act(state, seen), ([action, chance]) => ({
    action,
    chance,
    asked: false
  }))
  const query = asks(agent) ? agent.query(state, seen) : Rational.zero
  if (query.sign > 0 && advisor === undefined) {
    throw new RangeError("Expected an advisor for a policy that asks, not none")
  }
  const advised =
    query.sign === 0
      ? []
      : Array.from(advisor?.predict(seen) ?? [], ([action, chance]) => ({
          action,
          chance: chance.times(query),
          asked: true
        }))
  return [...own, ...advised]
    .filter((it) => it.chance.sign > 0)
    .map((it) => ({
      ...it,
      state:
        it.asked && asks(agent)
          ? agent.update(state, seen, it.action)
          : agent.acted(state, seen, it.action)
    }))
}

/** One step of a history, with the chance that it comes to it. */
export interface Step<A, O> {
  readonly chance: Rational
  /** The environment as it stands before the step. */
  readonly environment: Measure<A, O>
  readonly left: number
  readonly action: A
  readonly asked: boolean
}

/** Every step of every history that an agent and an environment may make, from the first on. */
export function* steps<S, A, O>(
  task: Task<A, O>,
  agent: Agent<S, A, O>,
  environment: Measure<A, O>,
  advisor?: Measure<O | undefined, A>
): Generator<Step<A, O>> {
  interface Node {
    readonly chance: Rational
    readonly state: S
    readonly seen: O | undefined
    readonly environment: Measure<A, O>
    readonly advisor: Measure<O | undefined, A> | undefined
  }
  const start = {
    chance: Rational.one,
    state: agent.start(),
    seen: undefined,
    environment,
    advisor
  }
  let nodes: ReadonlyArray<Node> = [start]
  for (let left = task.horizon; left > 0; left--) {
    const next: Array<Node> = []
    for (const node of nodes) {
      for (const it of choices(agent, node.state, node.seen, node.advisor)) {
        const { action, asked } = it
        const chance = node.chance.times(it.chance)
        yield { chance, environment: node.environment, left, action, asked }
        for (const [seen, given] of node.environment.predict(action)) {
          if (given.sign === 0) continue
          next.push({
            chance: chance.times(given),
            state: it.state,
            seen,
            environment: node.environment.after(action, seen),
            advisor: node.advisor?.after(node.seen, action)
          })
        }
      }
    }
    nodes = next
  }
}

/**
 * The sum of rewards that an agent may expect in an environment, with an advisor where it may ask.
 *
 * - **Cost** one step a history and action: `(|A| |O|)^horizon` of them at most
 * - **Errors** `RangeError` for an agent that asks without an advisor
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Environment, Measure, Planner } from "@headwater/learners"
 * const coin: Measure.Measure<unknown, 0 | 1> = Measure.bernoulli(Rational.of(2, 3))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * Environment.expected(task, Planner.make(task, coin), coin).toString() // => "2"
 * ```
 */
export const expected = <S, A, O>(
  task: Task<A, O>,
  agent: Agent<S, A, O>,
  environment: Measure<A, O>,
  advisor?: Measure<O | undefined, A>
): Rational =>
  Rational.sum(
    Array.from(steps(task, agent, environment, advisor), (it) =>
      it.chance.times(
        Rational.sum(
          Array.from(it.environment.predict(it.action), ([seen, given]) =>
            given.times(task.reward(it.action, seen))
          )
        )
      )
    )
  )

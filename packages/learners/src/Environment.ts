/**
 * # Environments and tasks
 *
 * An environment answers an action with an observation: it is a process over observations whose
 * contexts are actions, and so is a mixture of environments. A task says which actions there are,
 * how many steps it lasts, and what reward an observation after an action has. Together with a
 * policy, which answers observations with actions, an environment makes a history.
 *
 * To be used by the rooms infrabayes and worlds, for claim C31 on agents that plan.
 *
 * ## Main definitions
 * - {@link states}: an environment that is a state at any time
 * - {@link expected}: the reward that a policy may expect in an environment
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { type AskingPolicy, asks, type Policy } from "./Policy.ts"
import { type Process, unfold } from "./Process.ts"

/** The actions, the horizon and the rewards. */
export interface Task<A, O> {
  /** The actions; where two are equally good the first is taken. */
  readonly actions: ReadonlyArray<A>
  /** The number of steps. */
  readonly horizon: number
  readonly reward: (action: A, seen: O) => Rational
}

/** A policy for a task: its context is what was seen last, and nothing before the first action. */
export type Agent<A, O> = Policy<O | undefined, A> | AskingPolicy<O | undefined, A>

/**
 * An environment that is in one of some states, which is observed.
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
): Process<A, O> =>
  unfold(
    start,
    (state, action: A) => {
      const chances = next(state, action)
      const sum = Rational.sum(chances.values())
      if (sum.equals(Rational.one)) return chances
      throw new RangeError(`Expected chances that sum to 1, not to \`${sum.toString()}\``)
    },
    (_, __, seen: O) => seen
  )

/** One way in which a step of a history may happen. */
interface Choice<A, O> {
  readonly action: A
  readonly chance: Rational
  readonly asked: boolean
  /** The agent after it. */
  readonly agent: Agent<A, O>
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

/** The actions of an agent, and of its advisor where it asks. */
const choices = <A, O>(
  agent: Agent<A, O>,
  seen: O | undefined,
  advisor: Process<O | undefined, A> | undefined
): ReadonlyArray<Choice<A, O>> => {
  const found: Array<Choice<A, O>> = []
  for (const [action, chance] of agent.act(seen)) {
    if (chance.sign > 0) {
      found.push({ action, chance, asked: false, agent: agent.acted(seen, action) })
    }
  }
  if (!asks(agent)) return found
  const query = agent.query(seen)
  if (query.sign === 0) return found
  if (advisor === undefined) {
    throw new RangeError("Expected an advisor for a policy that asks, not none")
  }
  for (const [action, given] of advisor.predict(seen)) {
    const chance = given.times(query)
    if (chance.sign > 0) {
      found.push({ action, chance, asked: true, agent: agent.after(seen, action) })
    }
  }
  return found
}

/** One step of a history, with the chance that it is taken. */
export interface Step<A, O> {
  readonly chance: Rational
  /** The environment before the step. */
  readonly environment: Process<A, O>
  readonly left: number
  readonly action: A
  readonly asked: boolean
}

/** Every step of every history that an agent and an environment may make, from the first on. */
export function* steps<A, O>(
  task: Task<A, O>,
  agent: Agent<A, O>,
  environment: Process<A, O>,
  advisor?: Process<O | undefined, A>
): Generator<Step<A, O>> {
  interface Node {
    readonly chance: Rational
    readonly agent: Agent<A, O>
    readonly seen: O | undefined
    readonly environment: Process<A, O>
    readonly advisor: Process<O | undefined, A> | undefined
  }
  const start = {
    chance: Rational.one,
    agent,
    seen: undefined,
    environment,
    advisor
  }
  let nodes: ReadonlyArray<Node> = [start]
  for (let left = task.horizon; left > 0; left--) {
    const next: Array<Node> = []
    for (const node of nodes) {
      for (const it of choices(node.agent, node.seen, node.advisor)) {
        const { action, asked } = it
        const chance = node.chance.times(it.chance)
        yield { chance, environment: node.environment, left, action, asked }
        for (const [seen, given] of node.environment.predict(action)) {
          if (given.sign === 0) continue
          next.push({
            chance: chance.times(given),
            agent: it.agent,
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
 * import { Environment, Planner, Process } from "@headwater/learners"
 * const coin: Process.Process<unknown, 0 | 1> = Process.bernoulli(Rational.of(2, 3))
 * const task = { actions: [0, 1], horizon: 3, reward: (guess: number, seen: number) => Rational.of(guess === seen ? 1 : 0) }
 * Environment.expected(task, Planner.make(task, coin), coin).toString() // => "2"
 * ```
 */
export const expected = <A, O>(
  task: Task<A, O>,
  agent: Agent<A, O>,
  environment: Process<A, O>,
  advisor?: Process<O | undefined, A>
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

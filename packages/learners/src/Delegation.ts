/**
 * # Delegation to an advisor
 *
 * A policy for environments with traps: actions from which there is no way back. It keeps a class
 * of pairs, an environment and what an advisor would do in it, and acts on its own only where some
 * action is safe in every plausible pair, which means worth at most `tolerance` less than the best.
 * Where there is none it lets the advisor act, and learns from that too, since an advisor who knows
 * the environment avoids its traps.
 *
 * To be used by the rooms infrabayes and worlds, for the agents of claim C31.
 *
 * ## Main statements (checked in ./laws)
 * - `bound`: with n steps, an advisor whose actions lose at most d each where they are asked for, a
 *   true pair of weight w, and rewards that differ by at most r, the regret is at most
 *   `tolerance · n + d · E[queries] + (alpha / w) · r n`
 * - `plausible`: the true pair ever becomes implausible with a chance of at most alpha / w
 *
 * ## Implementation notes
 * A pair is plausible while its posterior is at least `alpha`. What the policy does itself is no
 * evidence about the advisor; what is seen after any action is evidence about the environment.
 *
 * ## References
 * - [KosoyDRL2019], [Ville1939]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { answered, type Task } from "./Environment.ts"
import { Inconsistent } from "./Mixture.ts"
import * as Planner from "./Planner.ts"
import type { AskingPolicy } from "./Policy.ts"
import type { Process } from "./Process.ts"

/** An environment, what an advisor would do in it, and the prior weight of both together. */
export interface Member<A, O> {
  readonly name: string
  readonly weight: Rational
  readonly environment: Process<A, O>
  readonly advisor: Process<O | undefined, A>
}

/** The thresholds of plausible pairs and of safe actions. */
export interface Options {
  /** The least posterior of a plausible pair. */
  readonly alpha: Rational
  /** How much less than the best a safe action may be worth. @defaultValue 0 */
  readonly tolerance?: Rational
}

/** A pair after some steps, with its posterior weight. */
export type Belief<A, O> = Omit<Member<A, O>, "name">

/** The policy after some steps. */
export interface Delegation<A, O> extends AskingPolicy<O | undefined, A> {
  /** Steps to the horizon. */
  readonly left: number
  /**
   * The beliefs once what came of the last action is seen, and before the next.
   *
   * - **Errors** `Mixture.Inconsistent` for what every pair excludes
   */
  readonly beliefs: (seen: O | undefined) => ReadonlyArray<Belief<A, O>>
  readonly acted: (seen: O | undefined, action: A) => Delegation<A, O>
  readonly after: (seen: O | undefined, answer: A) => Delegation<A, O>
}

/** The beliefs with weights that sum to one. */
const normalised = <A, O>(
  beliefs: ReadonlyArray<Belief<A, O>>,
  what: unknown
): ReadonlyArray<Belief<A, O>> => {
  const total = Rational.sum(beliefs.map((it) => it.weight))
  if (total.sign === 0) {
    throw new Inconsistent(`No member of the class gives \`${String(what)}\` a chance`)
  }
  return beliefs.map((it) => ({ ...it, weight: it.weight.dividedBy(total) }))
}

/** The places of the pairs whose posterior is at least `alpha`. */
export const plausible = <A, O>(
  beliefs: ReadonlyArray<Belief<A, O>>,
  alpha: Rational
): ReadonlyArray<number> =>
  beliefs.flatMap((it, index) => (it.weight.compare(alpha) >= 0 ? [index] : []))

/**
 * The best of the actions that are safe in every plausible pair, on the average of these; undefined
 * where none is safe, or no pair plausible.
 */
const safest = <A, O>(
  task: Task<A, O>,
  beliefs: ReadonlyArray<Belief<A, O>>,
  left: number,
  { alpha, tolerance = Rational.zero }: Options
): A | undefined => {
  const all = plausible(beliefs, alpha).map((it) => beliefs[it]!)
  if (all.length === 0) return undefined
  const worths = all.map((it) => Planner.worths(task, it.environment, left))
  const tops = worths.map((it) => it[Planner.first(it)]!.minus(tolerance))
  const safe = task.actions.flatMap((action, at) =>
    worths.every((it, member) => it[at]!.compare(tops[member]!) >= 0)
      ? [{ action, worth: Rational.sum(worths.map((it, i) => it[at]!.times(all[i]!.weight))) }]
      : []
  )
  return safe[Planner.first(safe.map((it) => it.worth))]?.action
}

/**
 * The policy that delegates where no action is safe.
 *
 * - **Cost** of an action: one plan a plausible pair, `(|A| |O|)^left`
 * - **Errors** `RangeError` for an empty class, a weight that is not positive, a threshold outside
 *   (0, 1], a negative tolerance, and as `Planner.make`; `Mixture.Inconsistent` for what every pair
 *   excludes
 * - **Source** [KosoyDRL2019]
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Delegation, Environment, Process } from "@headwater/learners"
 * // Behind one door there is a trap. The advisor knows which.
 * const member = (good: string) => ({
 *   name: good,
 *   weight: Rational.of(1, 2),
 *   environment: Environment.states("hall", (state, door: string) =>
 *     new Map([[state === "hall" ? (door === good ? "home" : "trap") : state, Rational.one]])
 *   ),
 *   advisor: Process.deterministic<string | undefined, string>(["left", "right"], () => good)
 * })
 * const task = { actions: ["left", "right"], horizon: 3, reward: (_: string, seen: string) => Rational.of(seen === "home" ? 1 : 0) }
 * const policy = Delegation.make(task, ["left", "right"].map(member), { alpha: Rational.of(1, 4) })
 * policy.query(undefined).toString() // => "1"
 * policy.after(undefined, "right").query("home").toString() // => "0"
 * ```
 */
export const make = <A, O>(
  task: Task<A, O>,
  members: ReadonlyArray<Member<A, O>>,
  options: Options
): Delegation<A, O> => {
  const { alpha, tolerance = Rational.zero } = options
  Planner.checked(task)
  if (members.length === 0) throw new RangeError("Expected a class with a member, not an empty one")
  for (const { name, weight } of members) {
    if (weight.sign <= 0) {
      throw new RangeError(
        `Expected a positive weight of \`${name}\`, not \`${weight.toString()}\``
      )
    }
  }
  if (alpha.sign <= 0 || alpha.compare(Rational.one) > 0) {
    throw new RangeError(`Expected a threshold above 0 and at most 1, not \`${alpha.toString()}\``)
  }
  if (tolerance.sign < 0) {
    throw new RangeError(`Expected a tolerance of at least 0, not \`${tolerance.toString()}\``)
  }
  const at = (
    before: ReadonlyArray<Belief<A, O>>,
    last: Planner.Last<A> | undefined,
    left: number
  ): Delegation<A, O> => {
    const beliefs = (seen: O | undefined): ReadonlyArray<Belief<A, O>> => {
      if (last === undefined) return before
      const answer = answered(seen)
      const next = before.map((it) => ({
        weight: it.weight.times(it.environment.predict(last.action).get(answer) ?? Rational.zero),
        environment: it.environment.after(last.action, answer),
        advisor: it.advisor
      }))
      return normalised(next, answer)
    }
    const choice = (seen: O | undefined): A | undefined => {
      Planner.within(left)
      return safest(task, beliefs(seen), left, options)
    }
    const moved = (
      beliefs: ReadonlyArray<Belief<A, O>>,
      seen: O | undefined,
      action: A
    ): Delegation<A, O> =>
      at(
        beliefs.map((it) => ({ ...it, advisor: it.advisor.after(seen, action) })),
        { action },
        left - 1
      )
    return {
      left,
      beliefs,
      act: (seen) => {
        const action = choice(seen)
        return new Map(action === undefined ? [] : [[action, Rational.one]])
      },
      query: (seen) => (choice(seen) === undefined ? Rational.one : Rational.zero),
      acted: (seen, action) => moved(beliefs(seen), seen, action),
      after: (seen, answer) => {
        const told = beliefs(seen).map((it) => ({
          ...it,
          weight: it.weight.times(it.advisor.predict(seen).get(answer) ?? Rational.zero)
        }))
        return moved(normalised(told, answer), seen, answer)
      }
    }
  }
  return at(normalised(members, ""), undefined, task.horizon)
}

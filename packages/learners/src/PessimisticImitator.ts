/**
 * # The pessimistic imitator
 *
 * It acts only where all plausible policies agree, and asks its demonstrator with the rest. It
 * keeps a Bayes mixture over a class of policies. Its *top set* has the policies whose posterior is
 * at least a share `alpha` of what the policies down to it weigh together; an action is taken with
 * the least chance that a policy of the top set gives it, and a query is made with the chance that
 * is left. Only answers to queries change the posterior: what the imitator does itself says nothing
 * about the demonstrator.
 *
 * To be used by the rooms infrabayes and worlds: claim C31 asks how exact an imitation has to be.
 *
 * ## Main statements (checked in ./laws)
 * - `safety`: where the demonstrator stays in the top set, no sequence of actions and answers is
 *   likelier under the imitator than under the demonstrator
 * - `ville`: a demonstrator of weight w ever leaves the top set with a chance of at most alpha / w
 * - `agreement`: there is no query if and only if the top set agrees
 *
 * ## References
 * - [CohenHutterNanda2022], [Ville1939]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import * as Mixture from "./Mixture.ts"
import type { AskingPolicy } from "./Policy.ts"
import type { Process } from "./Process.ts"

/** An imitator after some rounds: a policy that asks, and a process that predicts the answers. */
export interface PessimisticImitator<C, A> extends Process<C, A>, AskingPolicy<C, A> {
  readonly alpha: Rational
  readonly mixture: Mixture.Mixture<C, A>
  readonly acted: (context: C, action: A) => PessimisticImitator<C, A>
  readonly after: (context: C, answer: A) => PessimisticImitator<C, A>
}

/**
 * The places of the policies in the top set, by falling posterior; of equal ones the first listed
 * comes first. It holds every policy whose posterior is at least `alpha`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Mixture, PessimisticImitator, Process } from "@headwater/learners"
 * const mixture = Mixture.make([1, 4, 2].map((weight) => ({
 *   name: `${weight} in 7`,
 *   weight: Rational.of(weight, 7),
 *   process: Process.bernoulli(Rational.of(1, 2))
 * })))
 * PessimisticImitator.topSet(mixture, Rational.of(1, 3)) // => [1, 2]
 * ```
 */
export const topSet = <C, A>(
  { joint }: Mixture.Mixture<C, A>,
  alpha: Rational
): ReadonlyArray<number> => {
  const order = [...joint.entries()].sort(([, a], [, b]) => (a > b ? -1 : a < b ? 1 : 0))
  let sum = 0n
  const top: Array<number> = []
  for (const [index, own] of order) {
    sum += own
    if (own * alpha.denominator < alpha.numerator * sum) break
    top.push(index)
  }
  return top
}

/** For each action that all of the top set may take, its least chance. */
const least = <C, A>(
  { processes }: Mixture.Mixture<C, A>,
  top: ReadonlyArray<number>,
  context: C
): ReadonlyMap<A, Rational> => {
  const [first = new Map<A, Rational>(), ...others] = top.map((it) =>
    processes[it]!.predict(context)
  )
  return new Map(
    Array.from(first, ([action, chance]) => [
      action,
      Rational.min(chance, ...others.map((it) => it.get(action) ?? Rational.zero))
    ])
  )
}

/**
 * The imitator of a class of policies with prior weights.
 *
 * - **Cost** of an action or a query: one comparison of fractions a policy of the top set and action
 * - **Errors** `RangeError` for a threshold that is not above 0 and at most 1, and as `Mixture.make`
 * - **Source** [CohenHutterNanda2022]
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { PessimisticImitator, Process } from "@headwater/learners"
 * const policies = [1, 5, 9].map((n) => ({
 *   name: `${n}/10`,
 *   weight: Rational.of(1, 3),
 *   process: Process.bernoulli(Rational.of(n, 10))
 * }))
 * const imitator = PessimisticImitator.make(policies, Rational.of(1, 20))
 * imitator.query(undefined).toString() // => "4/5"
 * imitator.act(undefined).get(1)?.toString() // => "1/10"
 * imitator.after(undefined, 1).predict(undefined).get(1)?.toString() // => "107/150"
 * ```
 */
export const make = <C, A>(
  members: ReadonlyArray<Mixture.Member<C, A>>,
  alpha: Rational
): PessimisticImitator<C, A> => {
  if (alpha.sign <= 0 || alpha.compare(Rational.one) > 0) {
    throw new RangeError(`Expected a threshold above 0 and at most 1, not \`${alpha.toString()}\``)
  }
  const at = (mixture: Mixture.Mixture<C, A>): PessimisticImitator<C, A> => {
    const act = (context: C): ReadonlyMap<A, Rational> =>
      least(mixture, topSet(mixture, alpha), context)
    return {
      alpha,
      mixture,
      predict: mixture.predict,
      act,
      query: (context) => Rational.one.minus(Rational.sum(act(context).values())),
      acted: (context, action) => at(Mixture.told(mixture, context, action)),
      after: (context, answer) => at(mixture.after(context, answer))
    }
  }
  return at(Mixture.make(members))
}

/** Expectations about one round, over all histories before it. */
export interface Round {
  /** The chance of a query. */
  readonly query: Rational
  /** The expectation of the third power of the chance of a query. */
  readonly cube: Rational
  /** The chance that the demonstrator's member has been outside the top set, now or before. */
  readonly outside: Rational
}

/** A state of imitator and demonstrator before a round, with its chance. */
interface Node<C, A> {
  readonly chance: Rational
  readonly imitator: PessimisticImitator<C, A>
  readonly demonstrator: Process<C, A>
  readonly wasOutside: boolean
}

/** Adds a node to the others, and to one that stands alike where `place` says so. */
const addNode = <C, A>(nodes: Map<string, Node<C, A>>, node: Node<C, A>, place?: string): void => {
  const key = place === undefined ? `${nodes.size}` : `${place} ${node.wasOutside}`
  const before = nodes.get(key)?.chance ?? Rational.zero
  nodes.set(key, { ...node, chance: before.plus(node.chance) })
}

/**
 * The rounds of an imitator with a demonstrator who answers its queries, exactly, over all that may
 * happen. `member` is the place of the demonstrator in the class.
 *
 * - **Cost** `(2 |A|)^horizon` states; where `merge` gives the same text to imitators that go on
 *   alike with the demonstrator, one for each text
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { PessimisticImitator, Process } from "@headwater/learners"
 * const coin = (p: Rational) => ({ name: `${p}`, weight: Rational.of(1, 2), process: Process.bernoulli(p) })
 * const class_ = [1, 3].map((n) => coin(Rational.of(n, 4)))
 * const imitator = PessimisticImitator.make(class_, Rational.of(1, 4))
 * const rounds = PessimisticImitator.rounds(imitator, { demonstrator: class_[0].process, member: 0, horizon: 4, context: () => undefined })
 * rounds.map((it) => it.query.toString()) // => ["1/2", "1/2", "27/64", "11/32"]
 * ```
 */
export const rounds = <C, A>(
  imitator: PessimisticImitator<C, A>,
  options: {
    readonly demonstrator: Process<C, A>
    readonly member: number
    readonly horizon: number
    readonly context: (round: number) => C
    readonly merge?: (imitator: PessimisticImitator<C, A>) => string
  }
): ReadonlyArray<Round> => {
  const { merge, member } = options
  const start = { imitator, demonstrator: options.demonstrator, wasOutside: false }
  let nodes: ReadonlyArray<Node<C, A>> = [{ ...start, chance: Rational.one }]
  const found: Array<Round> = []
  for (let round = 0; round < options.horizon; round++) {
    const context = options.context(round)
    const next = new Map<string, Node<C, A>>()
    const sums: Record<keyof Round, Array<Rational>> = { query: [], cube: [], outside: [] }
    for (const { chance, imitator, demonstrator, wasOutside } of nodes) {
      const outside = wasOutside || !topSet(imitator.mixture, imitator.alpha).includes(member)
      const query = imitator.query(context)
      sums.query.push(chance.times(query))
      sums.cube.push(chance.times(query.pow(3)))
      if (outside) sums.outside.push(chance)
      const step = (share: Rational, action: A, then: PessimisticImitator<C, A>): void => {
        const node = {
          chance: chance.times(share),
          imitator: then,
          demonstrator: demonstrator.after(context, action),
          wasOutside: outside
        }
        addNode(next, node, merge?.(then))
      }
      for (const [action, share] of imitator.act(context)) {
        if (share.sign > 0) step(share, action, imitator.acted(context, action))
      }
      if (query.sign === 0) continue
      for (const [action, share] of demonstrator.predict(context)) {
        if (share.sign === 0) continue
        step(query.times(share), action, imitator.after(context, action))
      }
    }
    found.push({
      query: Rational.sum(sums.query),
      cube: Rational.sum(sums.cube),
      outside: Rational.sum(sums.outside)
    })
    nodes = [...next.values()]
  }
  return found
}

/**
 * # Imitation with queries
 *
 * An imitator that acts only where all plausible policies agree, and asks its demonstrator with the
 * rest. It keeps a Bayes mixture over a class of policies. Its *top set* has the policies whose
 * posterior is at least a share `alpha` of what the policies down to it weigh together; an action
 * is taken with the least chance that a policy of the top set gives it, and a query is made with
 * what these leave of one. Only answers to queries change the posterior: what the imitator does
 * itself says nothing about the demonstrator.
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
import type { Learner } from "./Learner.ts"
import type { Measure } from "./Measure.ts"
import * as Mixture from "./Mixture.ts"
import type { AskingPolicy } from "./Policy.ts"

/** A mixture of policies that acts. It predicts what an answer to a query would be. */
export interface Imitator<C, A>
  extends
    Learner<Mixture.State<C, A>, C, A, Rational>,
    AskingPolicy<Mixture.State<C, A>, C, A, Rational> {
  readonly alpha: Rational
}

/**
 * The places of the policies in the top set, by falling posterior; of equal ones the first listed
 * comes first. It holds every policy whose posterior is at least `alpha`.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation, Measure, Mixture } from "@headwater/learners"
 * const class_ = Mixture.make([1, 4, 2].map((weight) => ({
 *   name: `${weight} in 7`,
 *   weight: Rational.of(weight, 7),
 *   measure: Measure.bernoulli(Rational.of(1, 2))
 * })))
 * Imitation.topSet(class_.start(), Rational.of(1, 3)) // => [1, 2]
 * ```
 */
export const topSet = <C, A>(
  { joint }: Mixture.State<C, A>,
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
  { measures }: Mixture.State<C, A>,
  top: ReadonlyArray<number>,
  context: C
): ReadonlyMap<A, Rational> => {
  const [first = new Map<A, Rational>(), ...others] = top.map((it) =>
    measures[it]!.predict(context)
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
 * import { Imitation, Measure } from "@headwater/learners"
 * const coin = (p: Rational) => ({
 *   name: `${p}`,
 *   weight: Rational.of(1, 3),
 *   measure: Measure.bernoulli(p)
 * })
 * const class_ = [1, 5, 9].map((n) => coin(Rational.of(n, 10)))
 * const imitator = Imitation.make(class_, Rational.of(1, 20))
 * const start = imitator.start()
 * imitator.query(start, undefined).toString() // => "4/5"
 * imitator.act(start, undefined).get(1)?.toString() // => "1/10"
 * imitator.predict(imitator.update(start, undefined, 1), undefined).get(1)?.toString() // => "107/150"
 * ```
 */
export const make = <C, A>(
  members: ReadonlyArray<Mixture.Member<C, A>>,
  alpha: Rational
): Imitator<C, A> => {
  if (alpha.sign <= 0 || alpha.compare(Rational.one) > 0) {
    throw new RangeError(`Expected a threshold above 0 and at most 1, not \`${alpha.toString()}\``)
  }
  const act: Imitator<C, A>["act"] = (state, context) => least(state, topSet(state, alpha), context)
  return {
    ...Mixture.make(members),
    alpha,
    act,
    query: (state, context) => Rational.one.minus(Rational.sum(act(state, context).values())),
    acted: (state, context, action) => ({
      ...state,
      measures: state.measures.map((it) => it.after(context, action))
    })
  }
}

/** What is expected of one round, the chances of all that came before included. */
export interface Round {
  /** The chance of a query. */
  readonly query: Rational
  /** The expectation of the third power of the chance of a query. */
  readonly cube: Rational
  /** The chance that the demonstrator's member has been outside the top set, now or before. */
  readonly outside: Rational
}

/** Where imitator and demonstrator may stand before a round, and with what chance. */
interface Node<C, A> {
  readonly chance: Rational
  readonly state: Mixture.State<C, A>
  readonly demonstrator: Measure<C, A>
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
 * - **Cost** `(2 |A|)^horizon` states; where `merge` gives the same text to states from which
 *   imitator and demonstrator go on alike, one for each text
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Imitation, Measure } from "@headwater/learners"
 * const coin = (p: Rational) => ({ name: `${p}`, weight: Rational.of(1, 2), measure: Measure.bernoulli(p) })
 * const class_ = [1, 3].map((n) => coin(Rational.of(n, 4)))
 * const imitator = Imitation.make(class_, Rational.of(1, 4))
 * const rounds = Imitation.rounds(imitator, { demonstrator: class_[0].measure, member: 0, horizon: 4, context: () => undefined })
 * rounds.map((it) => it.query.toString()) // => ["1/2", "1/2", "27/64", "11/32"]
 * ```
 */
export const rounds = <C, A>(
  imitator: Imitator<C, A>,
  options: {
    readonly demonstrator: Measure<C, A>
    readonly member: number
    readonly horizon: number
    readonly context: (round: number) => C
    readonly merge?: (state: Mixture.State<C, A>) => string
  }
): ReadonlyArray<Round> => {
  const { merge, member } = options
  const start = { state: imitator.start(), demonstrator: options.demonstrator, wasOutside: false }
  let nodes: ReadonlyArray<Node<C, A>> = [{ ...start, chance: Rational.one }]
  const found: Array<Round> = []
  for (let round = 0; round < options.horizon; round++) {
    const context = options.context(round)
    const next = new Map<string, Node<C, A>>()
    const sums: Record<keyof Round, Array<Rational>> = { query: [], cube: [], outside: [] }
    for (const { chance, state, demonstrator, wasOutside } of nodes) {
      const outside = wasOutside || !topSet(state, imitator.alpha).includes(member)
      const query = imitator.query(state, context)
      sums.query.push(chance.times(query))
      sums.cube.push(chance.times(query.pow(3)))
      if (outside) sums.outside.push(chance)
      const step = (share: Rational, action: A, then: Mixture.State<C, A>): void => {
        const node = {
          chance: chance.times(share),
          state: then,
          demonstrator: demonstrator.after(context, action),
          wasOutside: outside
        }
        addNode(next, node, merge?.(then))
      }
      for (const [action, share] of imitator.act(state, context)) {
        if (share.sign > 0) step(share, action, imitator.acted(state, context, action))
      }
      if (query.sign === 0) continue
      for (const [action, share] of demonstrator.predict(context)) {
        if (share.sign === 0) continue
        step(query.times(share), action, imitator.update(state, context, action))
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

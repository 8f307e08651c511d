import { Rational, Weight } from "@headwater/exact"
import { type Cost, Enumeration } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { builtIn } from "../builtIn.ts"
import * as LayerCake from "../LayerCake.ts"
import type { PriorPlugin } from "../Prior.ts"
import { hard, simplicity, speed } from "../priors/bounded.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"
import { sumAtMostOne } from "./sumAtMostOne.ts"

/** The decided programs of one cost. */
interface Group {
  readonly cost: Cost.Cost
  readonly count: number
}

const grouped = (rows: ReadonlyArray<Enumeration.Row<unknown>>): ReadonlyArray<Group> =>
  Array.from(
    Map.groupBy(rows, ({ cost }) => `${cost.mass.toString()} ${cost.steps} ${cost.space}`).values(),
    (alike) => alike.map(({ cost }) => ({ cost, count: Enumeration.count(alike) })).slice(0, 1)
  )
    .flat()
    .toSorted(
      ({ cost: a }, { cost: b }) =>
        b.mass.compare(a.mass) || Number(a.space - b.space) || Number(a.steps - b.steps)
    )

const value = (weight: Weight.Weight): Rational =>
  Result.getOrThrowWith(Weight.toRational(weight), (message) => new Error(message))

/**
 * Laws of priors over all programs of a machine that were run, exactly: Kraft with the undecided at
 * their whole mass, faster is no lighter, the layer cake of S_Kt, and posteriors under hard bounds.
 *
 * - **Cost** rows are taken together by their costs; the layer cake has as many layers as the longest
 *   time
 */
export const overPrograms = (
  name: string,
  rows: ReadonlyArray<Enumeration.Row<unknown>>,
  plugins: ReadonlyArray<PriorPlugin> = builtIn
): Law.LawSet => {
  const groups = grouped(rows.filter((row) => row.isDecided))
  const costs = groups.map(({ cost }) => cost)
  const times = [...new Set(costs.map(({ steps }) => steps))].toSorted((a, b) => Number(a - b))
  const undecided = Weight.of(Enumeration.mass(rows.filter((row) => !row.isDecided)))
  const priors = fc
    .constantFrom(...plugins)
    .chain((plugin) => arbitraries.params(plugin).map((params) => ({ plugin, params })))
  const over = Domain.sampled(priors, { runs: 60 })
  const show = ({ plugin, params }: { plugin: PriorPlugin; params: unknown }): string =>
    `${plugin.id}, ${shown(params)}`
  /** The sum over a class of the weights that a prior gives it. */
  const whole = (weight: (cost: Cost.Cost) => Rational): Rational =>
    Rational.sum(groups.map(({ cost, count }) => weight(cost).times(Rational.of(count))))
  const plain = (cost: Cost.Cost): Rational => value(simplicity.of({}).weight(cost))

  return Law.set(`programs(${name})`, [
    Law.law({
      name: "kraft",
      statement: "the weights of all programs sum to at most 1, the undecided at their whole mass",
      source: "[LiVitanyi2019] §1.11",
      over,
      show,
      holds: ({ plugin, params }) => {
        const { weight } = made(plugin, params)
        return sumAtMostOne([
          undecided,
          ...groups.map(({ cost, count }) =>
            Weight.times(weight(cost), Weight.of(Rational.of(count)))
          )
        ])
      }
    }),
    Law.law({
      name: "faster",
      statement: "of equal lengths and space the faster is no lighter",
      over,
      show,
      holds: ({ plugin, params }) => {
        const { weight } = made(plugin, params)
        return costs.every((cost, index) => {
          const next = costs[index + 1]
          const isPair = next?.mass.equals(cost.mass) === true && next.space === cost.space
          return !isPair || Weight.compare(weight(cost), weight(next)) >= 0
        })
      }
    }),
    Law.law({
      name: "conditioned",
      statement: "the posterior under a hard bound is the simplicity posterior given t ≤ T",
      over: Domain.exhaustive(() => times.flatMap((T) => [T - 1n, T, T + 1n])),
      holds: (T) => {
        if (T < 1n) return true
        const { weight } = hard.of({ T })
        const evidence = whole((cost) => value(weight(cost)))
        const event = whole((cost) => (cost.steps <= T ? plain(cost) : Rational.zero))
        if (evidence.sign === 0) return event.sign === 0
        return costs.every((cost) => {
          const given = cost.steps <= T ? plain(cost).dividedBy(event) : Rational.zero
          return value(weight(cost)).dividedBy(evidence).equals(given)
        })
      }
    }),
    Law.law({
      name: "layer-cake",
      statement: "S_Kt is the mixture of the hard bounds τ, drawn with P(T = τ) · Z_τ / Z",
      over: Domain.exhaustive(() => costs),
      holds: (() => {
        const last = times.at(-1) ?? 1n
        const class_ = groups.flatMap(({ cost, count }) => ({
          ...cost,
          mass: cost.mass.times(Rational.of(count))
        }))
        let cake: LayerCake.Cake | undefined
        const bounded = new Map<bigint, Rational>()
        return (cost: Cost.Cost): boolean => {
          cake ??= LayerCake.normalised(
            LayerCake.of((t) => Rational.of(1n, t), last),
            class_
          )
          const under = (T: bigint): Rational => {
            const known =
              bounded.get(T) ?? whole((it) => (it.steps <= T ? plain(it) : Rational.zero))
            bounded.set(T, known)
            return cost.steps <= T ? plain(cost).dividedBy(known) : Rational.zero
          }
          const mixture = Rational.sum(
            cake.layers.map(({ T, probability }) =>
              probability.sign === 0 ? Rational.zero : probability.times(under(T))
            )
          ).plus(cake.beyond.times(plain(cost)).dividedBy(whole(plain)))
          const fast = (it: Cost.Cost): Rational => value(speed.of({}).weight(it))
          return mixture.equals(fast(cost).dividedBy(whole(fast)))
        }
      })()
    })
  ])
}

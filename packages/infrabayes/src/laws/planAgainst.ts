import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { rational } from "../internal/json.ts"
import { dot } from "../internal/vector.ts"
import { planAgainst } from "../kinds/planAgainst.ts"
import { belief, symmetricGame } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

const cases = fc
  .integer({ min: 2, max: 4 })
  .chain((n) => fc.record({ game: symmetricGame(n), human: belief(n), other: belief(n) }))

const distance = (a: ReadonlyArray<Rational>, b: ReadonlyArray<Rational>): Rational =>
  Rational.sum(a.map((x, i) => x.minus(b[i]!).abs())).times(Rational.of(1, 2))

const earned = (
  game: ReadonlyArray<ReadonlyArray<number>>,
  strategy: ReadonlyArray<Rational>
): ReadonlyArray<Rational> =>
  game.map((row) =>
    dot(
      row.map((n) => Rational.of(n)),
      strategy
    )
  )

/**
 * The laws of planning against an imitation.
 *
 * 1. Gain: what the best action earns; never negative
 * 2. Near: an action is at distance 0 if and only if it is a best reply to the human
 * 3. Reached: to any strategy some best reply is no further than the strategy is
 * 4. Ruin: the least ruinous error is at least gain / 2R, and the least distance of what earns nothing
 */
export const plansAgainst = (of: Implementation): Law.LawSet => {
  const question = ask(of, planAgainst)
  const answer = (it: {
    game: ReadonlyArray<ReadonlyArray<number>>
    human: ReadonlyArray<Rational>
  }) => {
    const [first, ...rest] = it.game
    const found = question({ game: [first!, ...rest], human: it.human.map(String) })
    const read = (text: string | null) => (text === null ? undefined : rational(text))
    return {
      gain: rational(found.gain),
      distances: found.distances.map(read),
      ruin: read(found.leastRuinousError)
    }
  }
  return Law.set(`plan-against(${of.name})`, [
    Law.law({
      name: "gain",
      statement: "the gain is the most that an action earns, and never negative",
      over: Domain.sampled(cases),
      holds: (it) => {
        const [first, ...rest] = earned(it.game, it.human)
        const { gain } = answer(it)
        return gain.equals(Rational.max(first!, ...rest)) && gain.sign >= 0
      }
    }),
    Law.law({
      name: "near",
      statement: "an action is at distance 0 if and only if it is a best reply to the human",
      over: Domain.sampled(cases),
      holds: (it) => {
        const { distances, gain } = answer(it)
        return earned(it.game, it.human).every(
          (x, a) => x.equals(gain) === (distances[a]?.sign === 0)
        )
      }
    }),
    Law.law({
      name: "reached",
      statement: "a best reply to another strategy is no further off than that strategy",
      over: Domain.sampled(cases),
      holds: (it) => {
        const { distances } = answer(it)
        const all = earned(it.game, it.other)
        const [first, ...rest] = all
        const best = Rational.max(first!, ...rest)
        const bound = distance(it.human, it.other)
        return all.every((x, a) => {
          const own = distances[a]
          return x.compare(best) < 0 || (own !== undefined && own.compare(bound) <= 0)
        })
      }
    }),
    Law.law({
      name: "ruin",
      statement:
        "the least ruinous error is the least distance of what earns nothing, and ≥ gain / 2R",
      over: Domain.sampled(cases),
      holds: (it) => {
        const { distances, gain, ruin } = answer(it)
        const ruinous = earned(it.game, it.human).flatMap((x, a) => {
          const own = distances[a]
          return x.sign > 0 || own === undefined ? [] : [own]
        })
        const [first, ...rest] = ruinous
        if (first === undefined || ruin === undefined) return first === ruin
        const payoffs = it.game.flat()
        const range = Math.max(...payoffs) - Math.min(...payoffs)
        return (
          ruin.equals(Rational.min(first, ...rest)) &&
          ruin.times(Rational.of(2 * range)).compare(gain) >= 0
        )
      }
    })
  ])
}

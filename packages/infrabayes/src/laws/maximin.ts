import { Rational } from "@headwater/exact"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import { rational } from "../internal/json.ts"
import { maximin } from "../kinds/maximin.ts"
import { belief, utility } from "./arbitraries.ts"
import { ask, type Implementation } from "./implementation.ts"

const environment = fc.record({ p: belief(2), r: fc.tuple(utility(2), utility(2)) })
type Environment = typeof environment extends fc.Arbitrary<infer E> ? E : never

const cases = fc.array(environment, { minLength: 1, maxLength: 3 })

const policies = [0, 1].flatMap((a) => [0, 1].map((b) => [a, b] as const))

/** What a policy earns in an environment. */
const earned = ({ p, r }: Environment, policy: ReadonlyArray<number>): Rational =>
  Rational.sum(p.map((chance, o) => chance.times(r[o]![policy[o]!]!)))

const worst = (all: ReadonlyArray<Environment>, policy: ReadonlyArray<number>): Rational => {
  const [first, ...rest] = all.map((it) => earned(it, policy))
  return Rational.min(first!, ...rest)
}

/**
 * The laws of maximin.
 *
 * 1. Pure: the policy earns what is said, no other earns more, and none before it as much
 * 2. Dice: they never hurt, and no policy in no mixture of environments is below them
 * 3. Alone: in one environment dice do not help, and observation by observation is best
 * 4. More: one more environment never raises either value
 * 5. Elementwise: its policy earns what is said, at most the pure value
 */
export const maximins = (of: Implementation): Law.LawSet => {
  const answer = ask(of, maximin)
  const at = (all: ReadonlyArray<Environment>) => {
    const [first, ...rest] = all.map(({ p, r }) => ({
      p: [p[0]!.toString(), p[1]!.toString()] as const,
      r: [
        [r[0][0]!.toString(), r[0][1]!.toString()] as const,
        [r[1][0]!.toString(), r[1][1]!.toString()] as const
      ] as const
    }))
    const found = answer({ envs: [first!, ...rest] })
    return { ...found, dice: rational(found.mixed), best: rational(found.pure) }
  }
  return Law.set(`maximin(${of.name})`, [
    Law.law({
      name: "pure",
      statement: "the policy earns its value, no policy earns more, none before it as much",
      over: Domain.sampled(cases),
      holds: (all) => {
        const { best, purePolicy } = at(all)
        const first = policies.find((it) => worst(all, it).compare(best) >= 0)
        return (
          worst(all, purePolicy).equals(best) &&
          first?.join() === purePolicy.join() &&
          policies.every((it) => worst(all, it).compare(best) <= 0)
        )
      }
    }),
    Law.law({
      name: "dice",
      statement: "dice never hurt, and earn no more than the best policy against even odds",
      over: Domain.sampled(cases),
      holds: (all) => {
        const { best, dice } = at(all)
        const even = Rational.of(1, all.length)
        const [first, ...rest] = policies.map((policy) =>
          Rational.sum(all.map((it) => earned(it, policy).times(even)))
        )
        return dice.compare(best) >= 0 && dice.compare(Rational.max(first!, ...rest)) <= 0
      }
    }),
    Law.law({
      name: "alone",
      statement: "in one environment all three values are equal",
      over: Domain.sampled(cases),
      holds: (all) => {
        const { best, dice, elementwiseValue } = at(all.slice(0, 1))
        return dice.equals(best) && rational(elementwiseValue).equals(best)
      }
    }),
    Law.law({
      name: "more",
      statement: "one more environment never raises a value",
      over: Domain.sampled(cases),
      holds: (all) => {
        const [some, fewer] = [at(all), at(all.slice(0, 1))]
        return some.dice.compare(fewer.dice) <= 0 && some.best.compare(fewer.best) <= 0
      }
    }),
    Law.law({
      name: "elementwise",
      statement: "the policy by observation earns its value, and at each observation is safest",
      over: Domain.sampled(cases),
      holds: (all) => {
        const { elementwisePolicy, elementwiseValue } = at(all)
        const least = (o: number, action: number): Rational | undefined => {
          const [first, ...rest] = all.flatMap(({ p, r }) =>
            p[o]!.sign > 0 ? [r[o]![action]!] : []
          )
          return first === undefined ? undefined : Rational.min(first, ...rest)
        }
        return (
          worst(all, elementwisePolicy).equals(rational(elementwiseValue)) &&
          elementwisePolicy.every((action, o) => {
            const [zero, one] = [least(o, 0), least(o, 1)]
            return (
              action === (zero !== undefined && one !== undefined && one.compare(zero) > 0 ? 1 : 0)
            )
          })
        )
      }
    })
  ])
}

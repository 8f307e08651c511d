/**
 * # Laws of the switching demonstrator
 *
 * The programs of F6 against what the strategies do, without the machine.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as StrategySearch from "../../inner/StrategySearch.ts"
import { budget, pairs } from "./learners.ts"

const switchings = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }))
  .chain(([k, rule]) =>
    fc.record({
      strategies: fc.constant(StrategySearch.strategies.slice(0, k)),
      rule: fc.constant(rule.map((index) => index % k)),
      period: fc.integer({ min: 1, max: 5 })
    })
  )
const doing = [
  (c: number) => c % 2,
  (c: number) => (c > 3 ? 1 : 0),
  (c: number) => (c % 3 === 0 ? 1 : 0),
  () => 0
]

/** F6: the programs that imitate a demonstrator who switches. */
export const strategySearch: Law.LawSet = Law.set("switching", [
  Law.law({
    name: "world and table",
    statement: "both do what the demonstrator does, at every step of the rule",
    over: Domain.sampled(fc.tuple(switchings, fc.infiniteStream(fc.nat(9)))),
    show: ([it]) =>
      `${it.strategies.length} strategies, rule ${it.rule.join(" ")}, period ${it.period}`,
    holds: ([it, stream]) => {
      const contexts = [...stream.take(it.rule.length * it.period)]
      const actions = StrategySearch.demonstrated(it, contexts)
      const programs = [StrategySearch.world(it), StrategySearch.table(actions)]
      return contexts.every((context, t) => {
        const strategy = it.rule[Math.floor(t / it.period)] ?? 0
        return programs.every((program) => {
          const run = Register.answer(program, { registers: { r1: context, r2: t } }, budget)
          return (
            run.status === "halted" &&
            Number(run.output) === actions[t] &&
            actions[t] === doing[strategy]?.(context)
          )
        })
      })
    }
  }),
  Law.law({
    name: "search",
    statement: "the first of the strategies that were right most often in the window",
    over: Domain.sampled(
      fc.tuple(fc.integer({ min: 1, max: 4 }), pairs, fc.nat(9), fc.integer({ min: 1, max: 6 }))
    ),
    holds: ([k, pairs, context, window]) => {
      const program = StrategySearch.search(StrategySearch.strategies.slice(0, k), window)
      const scores = doing
        .slice(0, k)
        .map((act) => pairs.slice(-window).filter(([c, bit]) => act(c) === bit).length)
      const best = scores.indexOf(Math.max(...scores))
      const run = Register.answer(
        program,
        { registers: { r1: context, r2: pairs.length }, history: pairs.flat() },
        budget
      )
      return run.status === "halted" && Number(run.output) === doing[best]?.(context)
    }
  })
])

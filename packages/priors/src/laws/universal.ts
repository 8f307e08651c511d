import { Rational, Weight } from "@headwater/exact"
import { Budget, type Cost, Enumeration, Language, Register } from "@headwater/hypotheses"
import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import type { Prior, PriorPlugin, Universal } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { made, shown } from "./made.ts"
import { semimeasure } from "./semimeasure.ts"

/** The constant that a prior states. */
const stated = ({ id, universal }: Prior): Universal => {
  if (universal !== undefined) return universal
  throw new TypeError(`Expected ${id} to state its constant { bits, steps, space }`)
}

const isWithin = ({ steps, space }: Cost.Cost, bound: Universal): boolean =>
  (bound.steps === undefined || steps <= bound.steps) &&
  (bound.space === undefined || space <= bound.space)

/** The cost with its steps and space brought within the bounds. */
const cut = (cost: Cost.Cost, bound: Universal): Cost.Cost => ({
  ...cost,
  steps: bound.steps === undefined ? cost.steps : 1n + ((cost.steps - 1n) % bound.steps),
  space: bound.space === undefined ? cost.space : cost.space % (bound.space + 1n)
})

/** Whether a weight is at least `2^-bits` of a mass. */
const reaches = (weight: Weight.Weight, mass: Rational, bits: bigint): boolean =>
  Weight.compare(weight, Weight.times(Weight.of(mass), Weight.power(2n, Rational.of(-bits)))) >= 0

/** A program of the grammar as one of the register machine's own code. */
interface Simulated {
  readonly listing: string
  /** Under the grammar's code. */
  readonly mass: Rational
  readonly cost: Cost.Cost
}

const contexts = [0, 1, 2, 3].map((r1) => ({ registers: { r1 } }))
let found: ReadonlyArray<Simulated> | undefined

/** The programs of the grammar of up to 15 bits that halt on r1 = 0 to 3 within 1,000 steps. */
const simulated = (): ReadonlyArray<Simulated> =>
  (found ??= Array.from(
    Enumeration.ran(Register.grammar, {
      bits: 15,
      contexts,
      budget: Budget.of("unit", { steps: 1000 }),
      stops: true
    })
  ).flatMap(({ coded: { program, mass }, isDecided, cost }) => {
    const here = Language.coded(Register.language, program)
    const own = { ...cost, mass: here.mass, bits: Language.length(here) }
    return isDecided ? [{ listing: Register.line(program), mass, cost: own }] : []
  }))

/** How much longer the register machine's code is on them, at most: the constant of simulation. */
const overhead = (): bigint =>
  simulated().reduce((most, { mass, cost }) => {
    const bits = BigInt(cost.bits) - BigInt(mass.denominator.toString(2).length - 1)
    return bits > most ? bits : most
  }, 0n)

/**
 * No lighter than the mass of a program, up to the constant that the prior states, and so no lighter
 * than the weights of another machine's programs, up to that and the constant of their simulation.
 *
 * The other machine is the grammar of register programs, with all of its programs of up to 15 bits.
 *
 * - **Source** [LiVitanyi2019] §4.5; claim C23, A5
 */
export const universal = (plugin: PriorPlugin): Law.LawSet => {
  const params = arbitraries.params(plugin)
  return Law.set(
    `universal(${plugin.id})`,
    [
      Law.law({
        name: "dominates",
        statement: "within the stated steps and space, w(p) ≥ 2^-bits · mass(p)",
        over: Domain.sampled(fc.tuple(params, arbitraries.cost)),
        holds: ([params, cost]) => {
          const prior = made(plugin, params)
          const bound = stated(prior)
          const within = cut(cost, bound)
          return reaches(prior.weight(within), cost.mass, bound.bits)
        },
        show: ([params, cost]) => shown(params, cost)
      }),
      Law.law({
        name: "simulates",
        statement:
          "w(p) ≥ 2^-(bits + c) · 2^-K'(p) for programs of another machine, simulated at c bits",
        source: "[LiVitanyi2019] §4.5",
        over: Domain.sampled(fc.tuple(params, fc.nat())),
        holds: ([params, pick]) => {
          const prior = made(plugin, params)
          const bound = stated(prior)
          const all = simulated()
          const one = all[pick % all.length]
          if (one === undefined || !isWithin(one.cost, bound)) return true
          return reaches(prior.weight(one.cost), one.mass, bound.bits + overhead())
        },
        show: ([params, pick]) => {
          const all = simulated()
          const one = all[pick % all.length]
          return one === undefined ? shown(params) : `${shown(params, one.cost)}; ${one.listing}`
        }
      })
    ],
    [semimeasure(plugin)]
  )
}

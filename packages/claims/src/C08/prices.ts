/**
 * # A price on time
 *
 * The whole selection against the record of a given number of brains of 60 choices and reach 2, where each
 * doubling of time costs gamma bits. Times are the greatest over all worlds of the class.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { CriticalExponent } from "@headwater/priors"
import { Domain, Reading } from "@headwater/proof"
import { Decisive, Selection } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import * as Honest from "../models/Honest.ts"
import { bits } from "./selection.ts"

const Price = Schema.Struct({ worlds: Schema.Int, gamma: Schema.Int })
export type Price = typeof Price.Type

const chain = { sites: 60, reach: 2 }
/** The steps of the record. */
const recordSteps = 4

const cost = (bits: number, steps: number) => ({
  mass: Rational.pow2(-bits),
  bits,
  steps: BigInt(steps),
  space: 1n
})

const record = (worlds: number) => cost(Honest.tableBits(worlds * chain.sites), recordSteps)
const whole = cost(bits(chain.reach), Selection.wholeSteps(chain))
/** A text of no instruction that is as fast as one that is right on all worlds can be. */
const fastest = cost(4, Decisive.least(chain))

const prices = (
  worlds: readonly [from: number, to: number],
  gammas: readonly [from: number, to: number]
) =>
  Domain.exhaustive(() =>
    Array.from({ length: worlds[1] - worlds[0] + 1 }, (_, at) => worlds[0] + at).flatMap((worlds) =>
      Array.from({ length: gammas[1] - gammas[0] + 1 }, (_, at) => ({
        worlds,
        gamma: gammas[0] + at
      }))
    )
  )

/** By how many bits the whole selection is ahead. */
export const race = Reading.about(
  Price,
  ({ gamma, worlds }) => {
    const other = record(worlds)
    const time = LogForm.log2(Rational.of(whole.steps, other.steps)).times(gamma)
    return LogForm.of(other.bits - whole.bits).minus(time)
  },
  {
    show: ({ gamma, worlds }) =>
      `${gamma} bits a doubling, ${worlds} brains of ${chain.sites} choices and reach ${chain.reach}`,
    sizes: {
      brains: ["how many brains the record has, of sixty choices each", (_, it) => it.worlds],
      gamma: ["bits that a doubling of time costs", (_, it) => it.gamma]
    }
  }
)

export const domains = {
  cheap: prices([10, 50], [0, 21]),
  dear: prices([10, 50], [226, 230]),
  longer: prices([51, 60], [0, 21])
} as const

const exponent = (worlds: number, other: typeof whole): string => {
  const found = CriticalExponent.between(other, record(worlds))
  return (CriticalExponent.decimal(found) ?? 0).toFixed(2)
}

/** The exponents up to which the whole selection leads, and beyond which no program that is always right does. */
export const figures = (): Readonly<Record<string, string>> => ({
  "steps of the whole selection": String(whole.steps),
  "steps that none is below": String(fastest.steps),
  "600 bits recorded: leads up to": exponent(10, whole),
  "600 bits recorded: none leads from": exponent(10, fastest),
  "3000 bits recorded: leads up to": exponent(50, whole),
  "3000 bits recorded: none leads from": exponent(50, fastest)
})

/**
 * # A fabric with programmable gates
 *
 * A network of look-up tables, whose twelve bits in memory are the parameters. A fabric that may halt
 * has one bit more. Time is what the machine counts.
 *
 * The regulariser charges four bits for each gate that does more than pass its first operand on,
 * and one for the bit that halts.
 *
 * @module
 */
import { Distribution, Memo, Rational } from "@headwater/exact"
import { LookUpNetwork } from "@headwater/programs"
import { Domain, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

/** Which fabric, what it learns from, and how time is counted and charged. */
const Fabric = Schema.Struct({
  halts: Schema.Boolean,
  /** A function of three bits, the first bit of an input the high one. */
  target: Schema.String,
  /** Which of the eight inputs are shown. */
  shown: Schema.String,
  how: Schema.Literals(["max", "total"]),
  gamma: Schema.Int
})
type Fabric = typeof Fabric.Type

/** The bits that a setting is charged by the regulariser. */
export const penalty = (setting: number): number =>
  [0, 4, 8].reduce((sum, at) => (((setting >> at) & 15) === 12 ? sum : sum + 4), setting >> 12)

/** All settings of a fabric, by what they compute, their penalty and their times. */
export const settings = Memo.by(Boolean, (halts: boolean) => {
  const text = LookUpNetwork.program(halts)
  const all = Array.from({ length: LookUpNetwork.settings(halts) }, (_, setting) => {
    const { table, steps } = LookUpNetwork.run(text, LookUpNetwork.parameters(setting, halts))
    return {
      table,
      penalty: penalty(setting),
      max: steps.reduce((a, b) => (a > b ? a : b)),
      total: steps.reduce((a, b) => a + b)
    }
  })
  const groups = Map.groupBy(all, (it) => Object.values(it).join(" "))
  return Array.from(groups.values(), (alike) => ({ ...alike[0]!, count: BigInt(alike.length) }))
})

const agrees = (table: string, { target, shown }: Fabric): boolean =>
  Array.from(shown).every((bit, input) => bit === "0" || table[input] === target[input])

/** The posterior of each function under 2^-penalty · t^-gamma, given what is shown. */
export const posterior = (it: Fabric, gamma = it.gamma): Distribution.Distribution<string> => {
  const alike = settings(it.halts).filter(({ table }) => agrees(table, it))
  const weights = alike.map(({ table, penalty, count, [it.how]: time }) => {
    const weight = Rational.pow2(-penalty).times(Rational.of(count, time ** BigInt(gamma)))
    return [table, weight] as const
  })
  const total = Rational.sum(weights.map(([, weight]) => weight))
  return new Map(
    Array.from(Distribution.masses(weights), ([table, it]) => [table, it.dividedBy(total)])
  )
}

/** Functions of three bits with what is shown of them, for all ways to charge for time. */
export const fabrics = (halts: boolean): Domain.Listing<Fabric> =>
  Domain.product<Fabric>({
    halts: [halts],
    target: ["01010101", "00010111", "01101001", "11110001"],
    shown: ["00000000", "10000001", "11110000", "11111110"],
    how: ["max", "total"],
    gamma: [1, 2, 7]
  })

export const fabric = Reading.about(
  Fabric,
  (it) => ({
    times: new Set(settings(it.halts).map((one) => one[it.how])).size,
    /** How far the charge for time moves the posterior. */
    moved: Distribution.totalVariation(posterior(it), posterior(it, 0))
  }),
  {
    show: ({ gamma, halts, how, shown, target }) => {
      const known = Array.from(target, (bit, input) => (shown[input] === "1" ? bit : "-")).join("")
      const kind = halts ? "that may halt" : "of constant time"
      return `a fabric ${kind}, shown ${known}, ${how} time, gamma = ${gamma}`
    },
    conditions: {
      "one time": ["all settings of the parameters take one time", (it) => it.times === 1]
    }
  }
)

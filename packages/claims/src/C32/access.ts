/**
 * # What flips the side
 *
 * Two languages of policies and one demonstrator: whether what imitates as a means has more than half of
 * the posterior in both, or in neither. The languages may differ in who can get at the demonstrator, or
 * in anything else.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Slice } from "@headwater/agency"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as Policies from "../models/Policies.ts"

/** Two languages, a demonstrator and a bound on texts. */
export const Pair = Schema.Struct({
  one: Schema.String,
  other: Schema.String,
  demonstrator: Schema.String,
  symbols: Schema.Int
})
export type Pair = typeof Pair.Type

/** Who can get at the demonstrator in a language. */
const access = (language: string): string => {
  const { plans, reading, symbols } = Policies.instructions({ language })
  const planners = symbols.includes("plan") ? plans : "none"
  const others = symbols.includes("w") ? reading : "none"
  return `${planners} ${others} ${symbols.includes("train")}`
}

/** What conditions and margins see. */
export interface Measured {
  readonly symbols: number
  readonly own: number
  readonly sameAccess: boolean
  /** How far what imitates as a means is above half in either language. */
  readonly above: readonly [one: Rational, other: Rational]
}

const half = Rational.of(1, 2)

export const measure = ({ demonstrator, one, other, symbols }: Pair): Measured => {
  const above = (language: string): Rational =>
    Policies.parts(Policies.setting({ language, demonstrator, symbols })).upstream.minus(half)
  return {
    symbols,
    own: Policies.own(demonstrator),
    sameAccess: access(one) === access(other),
    above: [above(one), above(other)]
  }
}

const listed = (
  pairs: ReadonlyArray<readonly [one: string, other: string]>,
  symbols: number
): Domain.Domain<Pair> =>
  Domain.exhaustive(() =>
    ["R", "O", "T", ...Policies.demonstrators(3, 5, 2)].flatMap((demonstrator) =>
      pairs.map(([one, other]) => ({ one, other, demonstrator, symbols }))
    )
  )

/** Languages with and without a leaf or an operator. */
export const variants = (symbols: number): Domain.Domain<Pair> =>
  listed(
    ["LX", "LX(inf,0)", "LM"].flatMap((one) =>
      ["without d", "without if", "with min for *"].map((than) => [one, `${one} ${than}`] as const)
    ),
    symbols
  )

/** Languages that differ in who can get at the demonstrator. */
export const accesses = (symbols: number): Domain.Domain<Pair> =>
  listed(
    [
      ["LX", "LX(inf,0)"],
      ["LM", "LX(inf,0)"],
      ["LX(inf,0)", "LG"],
      ["LX", "LM"]
    ],
    symbols
  )

export const model: Reading.Model<Pair> = {
  schema: Pair,
  show: (it) => {
    const [one, other] = measure(it).above.map((share) => Policies.percent(share.plus(half)))
    return `${it.demonstrator}, up to ${4 * it.symbols} bits: upstream ${one} in ${it.one}, ${other} in ${it.other}`
  },
  arbitrary: Domain.arbitrary(variants(3))
}

/** Of the whole prices of a reading and of a plan up to 36 bits, pairs at which what deviates leads, at 24 bits. */
export const figures = (): Record<string, string> =>
  Object.fromEntries(
    ["R", "O", "T"].map((demonstrator) => {
      const slice = Policies.slice(Policies.setting({ demonstrator, symbols: 6 }))
      const leads = (read: number, plan: number): boolean => {
        const share = Slice.masses(slice, { read, plan }).upstreamMisaligned
        if (Math.abs(share - 0.5) > 1e-9) return share > 0.5
        return Slice.shares(slice, { read, plan }).upstreamMisaligned.compare(half) > 0
      }
      const prices = Array.from({ length: 37 }, (_, price) => price)
      const pairs = prices.flatMap((read) => prices.filter((plan) => leads(read, plan)))
      return [`${demonstrator}: of 1369 pairs of prices`, `${pairs.length}`]
    })
  )

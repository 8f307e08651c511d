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
import { Boundary, Demonstrators } from "@headwater/agency"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
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
  const { plans, reading, symbols } = Policy.named(language)
  const planners = symbols.includes("plan") ? plans : "none"
  const others = symbols.includes("w") ? reading : "none"
  return `${planners} ${others} ${symbols.includes("train")}`
}

const half = Rational.of(1, 2)

export const pair = Reading.about(
  Pair,
  ({ demonstrator, one, other, symbols }) => {
    const above = (language: string): Rational =>
      Policies.shares(Policies.setting({ language, demonstrator, symbols })).upstream.minus(half)
    return {
      sameAccess: access(one) === access(other),
      /** How far what imitates as a means is above half in either language. */
      above: [above(one), above(other)] as const
    }
  },
  {
    show: (it, { above }) => {
      const [one, other] = above.map((share) => Policies.percent(share.plus(half)))
      return `${it.demonstrator}, up to ${4 * it.symbols} bits: upstream ${one} in ${it.one}, ${other} in ${it.other}`
    },
    conditions: {
      "same access": ["in both the same can get at the demonstrator", (it) => it.sameAccess]
    },
    sizes: { symbols: Policies.sizes.symbols, own: Policies.sizes.own }
  }
)

const listed = (
  pairs: ReadonlyArray<readonly [one: string, other: string]>,
  symbols: number
): Domain.Domain<Pair> =>
  Domain.exhaustive(() =>
    ["R", "O", "T", ...Demonstrators.some(3, 5, 2)].flatMap((demonstrator) =>
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

/** Of the whole prices of a reading and of a plan up to 36 bits, pairs at which what deviates leads, at 24 bits. */
export const figures = (): Record<string, string> =>
  Object.fromEntries(
    ["R", "O", "T"].map((demonstrator) => {
      const slice = Policies.slice(Policies.setting({ demonstrator, symbols: 6 }))
      const pairs = Boundary.priceGrid(slice, 36)
      return [`${demonstrator}: of 1369 pairs of prices`, `${pairs.length}`]
    })
  )

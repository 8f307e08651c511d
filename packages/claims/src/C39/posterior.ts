/**
 * # Who leads at a stake
 *
 * The posterior of the class where only planners have the demonstrator, over what is at stake and what
 * audits of deployment are worth.
 *
 * @module
 */
import { Demonstrators, Goals } from "@headwater/agency"
import { Rational } from "@headwater/exact"
import { Domain } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

export const setting = Policies.about(
  (it) => ({
    ...Policies.shares(it),
    shortestStays: Goals.shortestStays(Policies.game(it)),
    audited: it.audited
  }),
  {
    words: ({ misaligned, upstream }) =>
      `upstream ${Policies.percent(upstream)}, misaligned ${Policies.percent(misaligned)}`,
    sizes: { symbols: Policies.sizes.symbols, own: Policies.sizes.own }
  }
)

const rationals = (them: ReadonlyArray<string>): ReadonlyArray<Rational> =>
  them.map((it) => {
    const [n = "0", d = "1"] = it.split("/")
    return Rational.of(BigInt(n), BigInt(d))
  })

const named = ["R", "O", "T"]
const language = ["LX(inf,0)"]

/** What varies beside the demonstrator. */
type Varied =
  | { readonly stake: ReadonlyArray<Rational> }
  | { readonly audited: ReadonlyArray<Rational> }

/** The three demonstrators at one bound, and at a smaller one all of one and two symbols and some larger. */
const varied = (symbols: number, smaller: number, each: Varied): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => [
    ...Policies.settings({
      language,
      demonstrator: [...Demonstrators.some(1, 2), ...Demonstrators.some(3, 8, 2)],
      symbols: [smaller],
      ...each
    }),
    ...Policies.settings({ language, demonstrator: named, symbols: [symbols], ...each })
  ])

/** Stakes without audits. */
export const stakes = (symbols: number, smaller: number): Domain.Domain<Policies.Setting> =>
  varied(symbols, smaller, { stake: rationals(["0", "1", "3/2", "201/100", "16"]) })

/** Audits worth a number of the sixteen steps at stake. */
export const audits = (symbols: number, smaller: number): Domain.Domain<Policies.Setting> =>
  varied(symbols, smaller, { audited: rationals(["0", "1", "201/100"]) })

/** Shares upstream and misaligned at a stake and at audits. */
export const figures = (symbols: number) => (): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const demonstrator of named) {
    const of = (more: Partial<Policies.Setting>) =>
      Policies.shares(Policies.setting({ language: "LX(inf,0)", demonstrator, symbols, ...more }))
    for (const at of ["1", "2"]) {
      const { upstream } = of({ stake: rationals([at])[0]! })
      found[`${demonstrator}: upstream at a stake of ${at}`] = Policies.percent(upstream)
    }
    const { misaligned, upstream } = of({ audited: Rational.of(201, 100) })
    found[`${demonstrator}: misaligned under audits`] = Policies.percent(misaligned)
    found[`${demonstrator}: upstream under audits`] = Policies.percent(upstream)
  }
  return found
}

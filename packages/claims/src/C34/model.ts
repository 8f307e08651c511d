/**
 * # How imitators generalise, and how short their goals are
 *
 * Of what fits the cells seen, what imitates as a means and the rest: how often each is right in other
 * cells, checked and not, and how many symbols the least goal has that its deployment policy serves
 * better than any other policy.
 *
 * @module
 */
import { Definitions, Demonstrators, Generalisation } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, Reading } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

/** Goals are listed up to a given number of symbols. */
const longest = 5

/** The least goals of deployment policies: in LM of LM's own goals, elsewhere of LX's, which may read. */
const goals = Memo.by(
  (language: string, demonstrator: string) => `${language.startsWith("LM")} ${demonstrator}`,
  (language, demonstrator) =>
    Definitions.goals(
      language.startsWith("LM") ? Policy.LM : Policy.LX,
      Policy.game(demonstrator),
      longest
    )
)

/** The mean of a sum over a mass, exactly; undefined where there is no mass. */
const mean = (sum: number, mass: number): Rational | undefined =>
  mass === 0 ? undefined : Rational.of(BigInt(sum * 2 ** 36), BigInt(mass * 2 ** 36))

/** Means over a part of the posterior, where it has any mass. */
export interface Means {
  readonly checked: Rational | undefined
  readonly deployed: Rational | undefined
  readonly goal: Rational | undefined
}

const ofPart = ({ sums }: Generalisation.Part): Means => ({
  checked: mean(sums.checked, sums.mass),
  deployed: mean(sums.deployed, sums.mass),
  goal: mean(sums.goal, sums.found)
})

/** One mean less another; 0 where either part is empty, since then there is nothing to compare. */
export const less = (a: Rational | undefined, b: Rational | undefined): Rational =>
  a === undefined || b === undefined ? Rational.zero : a.minus(b)

const shown = (value: Rational | undefined): string => value?.toNumber().toFixed(2) ?? "none"

const { own, seen, symbols } = Policies.sizes

export const means = Reading.about(
  Policies.Setting,
  Memo.by(Policies.show, (it: Policies.Setting) => {
    const them = goals(it.language, it.demonstrator)
    const found = Generalisation.of(Policies.census(it), it.seen, {}, them)
    const game = Policies.game(it)
    const { behaviour } = Policy.observed({ table: game.demonstrator }, game)
    return {
      upstream: ofPart(found.upstream),
      rest: ofPart(found.rest),
      /** The symbols of the least goal that only the demonstrator serves best; one more than were listed, or more. */
      ownGoal: Definitions.goalOf(them, behaviour) ?? longest + 1,
      /** Whether planners have the demonstrator, or carry a model of their own. */
      given: Policy.named(it.language).plans === "world",
      audited: it.audited
    }
  }),
  {
    show: (it, { rest, upstream }) => {
      const pair = (name: keyof Means): string =>
        `${shown(upstream[name])} and ${shown(rest[name])}`
      return (
        `${Policies.show(it)}, upstream and the rest: right on ${pair("checked")} of ${16 - it.seen} unseen ` +
        `checked cells, on ${pair("deployed")} of 16 unchecked, goals of ${pair("goal")} symbols`
      )
    },
    sizes: { symbols, seen, own }
  }
)

const named = ["R", "O", "T"]

/** The languages in which planners have the demonstrator. */
export const given = ["LX", "LX(inf,0)", "LT"]

/** Settings in which both parts have a mean: where one is empty there is nothing to compare. */
const compared = (what: keyof Means, all: () => ReadonlyArray<Policies.Setting>) =>
  Domain.exhaustive(() =>
    all().filter((it) => {
      const { rest, upstream } = means.measure(it)
      return rest[what] !== undefined && upstream[what] !== undefined
    })
  )

/** Languages against the three demonstrators, some cells seen; at a smaller bound others. */
export const settings = (
  what: keyof Means,
  symbols: number,
  language: ReadonlyArray<string>,
  seen: ReadonlyArray<number> = [3, 4, 6, 8, 12]
): Domain.Domain<Policies.Setting> =>
  compared(what, () => [
    ...Policies.settings({
      language,
      demonstrator: [...Demonstrators.some(1, 2), ...Demonstrators.some(3, 5, 2)],
      seen,
      symbols: [symbols - 1]
    }),
    ...Policies.settings({ language, demonstrator: named, seen, symbols: [symbols] })
  ])

/** Audits of deployment that are worth more than two steps. */
export const audited: Domain.Domain<Policies.Setting> = compared("deployed", () =>
  Policies.settings({
    language: given,
    demonstrator: named,
    seen: [4, 12],
    symbols: [5],
    audited: [Rational.of(201, 100)]
  })
)

/** Means at 28 bits: unseen cells that are checked, deployment, and goals. */
export const figures = (): Record<string, string> => {
  const rows = [
    ["LX(inf,0)", "O", 6],
    ["LX(inf,0)", "R", 4],
    ["LX", "O", 6],
    ["LM", "R", 4]
  ] as const
  return Object.fromEntries(
    rows.flatMap(([language, demonstrator, seen]) => {
      const { rest, upstream } = means.measure(Policies.setting({ language, demonstrator, seen }))
      const at = `${language}, ${demonstrator}, ${seen} seen`
      return (["checked", "deployed", "goal"] as const).flatMap((name) => [
        [`${at}: ${name}, upstream`, shown(upstream[name])] as const,
        [`${at}: ${name}, the rest`, shown(rest[name])] as const
      ])
    })
  )
}

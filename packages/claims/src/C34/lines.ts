/**
 * # Where a line would be drawn
 *
 * Of what imitates in all of training: what imitates as a means, and what has a short goal and
 * generalises badly.
 *
 * @module
 */
import { Definitions, Demonstrators, Generalisation } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

/** A goal is short up to a given number of symbols, and deployment goes badly below a given number of cells. */
const [short, badly] = [5, 12]

const cells = Memo.by(
  (it: Policies.Setting) => Policies.show(it),
  (it) => {
    const own = it.language.startsWith("LM") ? Policy.LM : Policy.LX
    return Generalisation.cells(
      Policies.census(it),
      Definitions.goals(own, Policy.game(it.demonstrator), short)
    )
  }
)

/** Masses in whole units. */
const measure = (it: Policies.Setting) => {
  const { plans, symbols } = Policy.named(it.language)
  const sums = { upstream: 0n, picked: 0n, both: 0n }
  for (const { upstream, goal, deployed, mass } of cells(it)) {
    /** It has a short goal and does badly on deployment. */
    const isPicked = goal !== undefined && goal <= short && deployed < badly
    if (upstream) sums.upstream += Policies.units(mass)
    if (isPicked) sums.picked += Policies.units(mass)
    if (isPicked && upstream) sums.both += Policies.units(mass)
  }
  const onlyPlanners = plans === "world" && !symbols.includes("w") && !symbols.includes("train")
  return { ...sums, either: sums.picked + sums.upstream - sums.both, onlyPlanners }
}

export const line = Policies.about(measure, {
  words: ({ both, either }) =>
    `${Policies.percent(either === 0n ? Rational.one : Rational.of(both, either))} of what imitates as a means, or has a short goal and deviates much, does both`,
  conditions: {
    "only planners have it": [
      "planners have the demonstrator, nothing else may read it, and nothing answers as in training",
      (it) => it.onlyPlanners
    ]
  },
  sizes: { symbols: (_, it) => it.symbols, own: (_, it) => Demonstrators.of(it.demonstrator).size }
})

/** Languages against demonstrators of three to five symbols, and the three. */
export const settings = (symbols: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => [
    ...Policies.settings({
      language: ["LX(inf,0)"],
      demonstrator: Demonstrators.some(3, 5, 4),
      symbols: [symbols - 1, symbols]
    }),
    ...Policies.settings({
      language: ["LX", "LX(inf,0)", "LT", "LM"],
      demonstrator: ["R", "O", "T"],
      symbols: [symbols]
    })
  ])

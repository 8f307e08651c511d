/**
 * # Where a line would be drawn
 *
 * Of what imitates in all of training: what imitates as a means, and what has a short goal and
 * generalises badly.
 *
 * @module
 */
import { Definitions, Generalisation } from "@headwater/agency"
import { Memo, Rational } from "@headwater/exact"
import { Policy } from "@headwater/hypotheses"
import { Domain, type Reading } from "@headwater/proof"
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

/** What conditions and margins see: masses in whole units. */
export interface Measured {
  readonly symbols: number
  readonly upstream: bigint
  /** What has a short goal and does badly on deployment. */
  readonly picked: bigint
  readonly both: bigint
  readonly own: number
  /** Whether planners have the demonstrator, nothing else may read it, and nothing answers as in training. */
  readonly onlyPlanners: boolean
}

export const measure = (it: Policies.Setting): Measured => {
  const { plans, symbols } = Policies.instructions(it)
  const sums = { upstream: 0n, picked: 0n, both: 0n }
  for (const { upstream, goal, deployed, mass } of cells(it)) {
    const isPicked = goal !== undefined && goal <= short && deployed < badly
    if (upstream) sums.upstream += Policies.units(mass)
    if (isPicked) sums.picked += Policies.units(mass)
    if (isPicked && upstream) sums.both += Policies.units(mass)
  }
  return {
    ...sums,
    symbols: it.symbols,
    own: Policies.own(it.demonstrator),
    onlyPlanners: plans === "world" && !symbols.includes("w") && !symbols.includes("train")
  }
}

/** Of the mass with either, that with both. */
const jaccard = ({ both, picked, upstream }: Measured): string => {
  const either = picked + upstream - both
  return Policies.percent(either === 0n ? Rational.one : Rational.of(both, either))
}

export const model: Reading.Model<Policies.Setting> = {
  schema: Policies.Setting,
  show: (it) =>
    `${Policies.show(it)}: ${jaccard(measure(it))} of what imitates as a means, or has a short goal and deviates much, does both`,
  arbitrary: Policies.arbitrary
}

/** Languages against demonstrators of three to five symbols, and the three. */
export const settings = (symbols: number): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() => [
    ...Policies.settings({
      language: ["LX(inf,0)"],
      demonstrator: Policies.demonstrators(3, 5, 4),
      symbols: [symbols - 1, symbols]
    }),
    ...Policies.settings({
      language: ["LX", "LX(inf,0)", "LT", "LM"],
      demonstrator: ["R", "O", "T"],
      symbols: [symbols]
    })
  ])

/**
 * # Laws of priors
 *
 * Law sets that a prior plugin may declare, checked over all parameters that it takes,
 * and laws that tie the built-in bounds to each other.
 *
 * ## Main statements
 * - {@link semimeasure}: Kraft, at most one, repeatable, monotone in length
 * - {@link monotone}: a program that costs more is no heavier
 * - {@link boundedSimplicity}: equal costs leave the odds of the code
 * - {@link described}: the bounds that a prior says it has
 * - {@link exact}: rational weights; {@link speedType}: time is charged; {@link universal}: by a
 *   bounded number of bits
 * - {@link hardBound}, {@link layerCake}: hard bounds against simplicity, and soft bounds as
 *   mixtures of hard ones
 * - {@link overPrograms}: priors over all programs of a machine that were run
 * - {@link logWeights}: the path in doubles against the exact weights
 *
 * @module
 */
import { Law } from "@headwater/proof"
import type { Declared, PriorPlugin } from "../Prior.ts"
import * as arbitraries from "./arbitraries.ts"
import { boundedSimplicity, monotone } from "./boundedSimplicity.ts"
import { hardBound, layerCake } from "./bounds.ts"
import { described } from "./described.ts"
import { exact } from "./exact.ts"
import { logWeights } from "./logWeights.ts"
import { overPrograms } from "./overPrograms.ts"
import { semimeasure } from "./semimeasure.ts"
import { speedType } from "./speedType.ts"
import { sumAtMostOne } from "./sumAtMostOne.ts"
import { universal } from "./universal.ts"

export {
  arbitraries,
  boundedSimplicity,
  described,
  exact,
  hardBound,
  layerCake,
  logWeights,
  monotone,
  overPrograms,
  semimeasure,
  speedType,
  sumAtMostOne,
  universal
}

/** The law sets by the names under which a plugin declares them. */
export const declared: Readonly<Record<Declared, (plugin: PriorPlugin) => Law.LawSet>> = {
  semimeasure,
  monotone,
  "bounded-simplicity": boundedSimplicity,
  exact,
  speed: speedType,
  universal
}

/** Everything that a plugin says of itself, as one set; `semimeasure` in any case. */
export const prior = (plugin: PriorPlugin): Law.LawSet =>
  Law.set(
    `prior(${plugin.id})`,
    [],
    [
      semimeasure(plugin),
      ...(plugin.declares ?? []).map((name) => declared[name](plugin)),
      ...(plugin.bounds === undefined ? [] : [described(plugin, plugin.bounds)])
    ]
  )

/**
 * Why a plugin cannot be used: the first of its declared laws that it breaks, with the parameters
 * and the smallest case; undefined where it breaks none.
 *
 * @example
 * ```ts
 * import { Weight } from "@headwater/exact"
 * import { Prior } from "@headwater/priors"
 * import { refusal } from "@headwater/priors/laws"
 * const heavy = Prior.define({
 *   id: "heavy",
 *   about: "One for all.",
 *   parameters: {},
 *   make: () => () => Weight.one
 * })
 * refusal(heavy)?.split("; at ")[0] // => "semimeasure(heavy) › kraft is broken: Σ_p w(p) ≤ 1 over a prefix-free class"
 * ```
 */
export const refusal = (plugin: PriorPlugin, options: Law.Options = {}): string | undefined => {
  const broken = Law.verdicts(prior(plugin), options).find((verdict) => !verdict.holds)
  return broken && Law.message(broken)
}

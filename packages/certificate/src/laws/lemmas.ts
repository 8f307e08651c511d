import { Law } from "@headwater/proof"
import type { Lemma } from "../Lemma.ts"
import * as all from "../lemmas/index.ts"

const every: ReadonlyArray<Lemma> = Object.values(all)

/**
 * The law of each named lemma: what is taken on trust holds on random cases.
 *
 * @example
 * ```ts
 * import { lemmas } from "@headwater/certificate/laws"
 * lemmas.laws.map((it) => it.name)
 * // => ["artanh", "bayesIsBest", "gammaRises", "gibbs", "jensen", "kraft", "ln2", "log_le", "mlr"]
 * ```
 */
export const lemmas: Law.LawSet = Law.set(
  "lemmas",
  every.map((it) => it.law).sort((a, b) => (a.name < b.name ? -1 : 1))
)

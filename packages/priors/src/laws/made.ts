import type { Cost } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { at, type Prior, type PriorPlugin } from "../Prior.ts"

/** The prior at parameters that it accepts by its own description. */
export const made = (plugin: PriorPlugin, params: unknown): Prior =>
  Result.getOrThrowWith(at(plugin, params), (message) => new Error(message))

/** A cost as text. */
export const shownCost = ({ mass, bits, steps, space }: Cost.Cost): string =>
  `${bits === Math.round(bits) ? `${bits} bits` : `mass ${mass.toString()}`}, ${steps} steps, ${space} cells`

/** A case as text: the parameters, then the costs and what else varies. */
export const shown = (
  params: unknown,
  ...rest: ReadonlyArray<Cost.Cost | bigint | number>
): string =>
  [
    `parameters ${JSON.stringify(params)}`,
    ...rest.map((it) => (typeof it === "object" ? shownCost(it) : String(it)))
  ].join("; ")

/**
 * # A bound on time below what a class takes
 *
 * Chains of some reach, and what every program that is right on all their worlds takes on one of them at
 * least: a step for each cell that decides alone.
 *
 * @module
 */
import { Domain, Reading } from "@headwater/proof"
import { Decisive } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** A chain by its sites and its reach. */
export const Chain = Schema.Struct({ sites: Schema.Int, reach: Schema.Int })
export type Chain = typeof Chain.Type

export const chain = Reading.about(Chain, (it) => ({ ...it, least: Decisive.least(it) }), {
  show: (it, { least }) => `${it.sites} sites of reach ${it.reach}: at least ${least} steps`,
  sizes: {
    sites: ["the choices of a brain, in a row", (it) => it.sites],
    reach: ["how many choices before it the worth of a choice depends on", (it) => it.reach]
  }
})

/** Chains of a given number of sites, of each reach from 1 or 2 on. */
export const chains = (
  sites: readonly [number, number],
  reach: readonly [number, number]
): Domain.Domain<Chain> =>
  Domain.exhaustive(function* () {
    for (let k = reach[0]; k <= reach[1]; k++) {
      for (let n = sites[0]; n <= sites[1]; n++) yield { sites: n, reach: k }
    }
  })

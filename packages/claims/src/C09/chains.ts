/**
 * # A bound on time below what a class takes
 *
 * Chains of some reach, and what every program that is right on all their worlds takes on one of them at
 * least: a step for each cell that decides alone.
 *
 * @module
 */
import { Domain, type Reading } from "@headwater/proof"
import { Decisive } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

/** A chain by its sites and its reach. */
export const Chain = Schema.Struct({ sites: Schema.Int, reach: Schema.Int })
export type Chain = typeof Chain.Type

export const measure = ({ reach, sites }: Chain) => ({
  sites,
  reach,
  least: Decisive.least({ sites, reach })
})

export const model: Reading.Model<Chain> = {
  schema: Chain,
  show: (it) => `${it.sites} sites of reach ${it.reach}: at least ${measure(it).least} steps`,
  arbitrary: fc.record({
    sites: fc.integer({ min: 12, max: 60 }),
    reach: fc.integer({ min: 2, max: 6 })
  })
}

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

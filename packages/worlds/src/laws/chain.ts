import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Chain from "../Chain.ts"

/** For chains of few sites, each with a world. */
const worlds: fc.Arbitrary<{ readonly chain: Chain.Chain; readonly world: ReadonlyArray<number> }> =
  fc
    .record({ sites: fc.integer({ min: 1, max: 8 }), reach: fc.integer({ min: 0, max: 3 }) })
    .chain((chain) => {
      const length = Chain.cells(chain)
      const bits = fc.array(fc.nat(1), { minLength: length, maxLength: length })
      return bits.map((world) => ({ chain, world }))
    })

/** Every sequence of choices, in lexicographic order. */
const all = (sites: number): ReadonlyArray<ReadonlyArray<number>> =>
  sites === 0 ? [[]] : [0, 1].flatMap((first) => all(sites - 1).map((rest) => [first, ...rest]))

/**
 * Chains, against the definition.
 */
export const chain = (): Law.LawSet =>
  Law.set("chain", [
    Law.law({
      name: "first-best",
      statement: "the brain is the first of those that are worth most",
      over: Domain.sampled(worlds, { runs: 200 }),
      holds: ({ chain, world }) => {
        const brains = all(chain.sites)
        const worths = brains.map((it) => Chain.worth(chain, world, it))
        const first = brains[worths.indexOf(Math.max(...worths))] ?? []
        return Chain.brain(chain, world).every((choice, site) => choice === first[site])
      }
    })
  ])

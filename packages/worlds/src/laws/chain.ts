import { Domain, Law } from "@headwater/proof"
import * as fc from "fast-check"
import * as Chain from "../Chain.ts"
import * as Decisive from "../Decisive.ts"
import { places } from "./arbitraries.ts"

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
      over: Domain.sampled(places({ sites: 8, reach: 3 }), { runs: 200 }),
      holds: ({ chain, world }) => {
        const brains = all(chain.sites)
        const worths = brains.map((it) => Chain.worth(chain, world, it))
        const first = brains[worths.indexOf(Math.max(...worths))] ?? []
        return Chain.brain(chain, world).every((choice, site) => choice === first[site])
      }
    }),
    Law.law({
      name: "unusable",
      statement: "what a window with ones before the first site is worth changes nothing",
      over: Domain.sampled(fc.tuple(places({ sites: 5, reach: 3 }), fc.nat()), { runs: 100 }),
      holds: ([{ chain, world }, pick]) => {
        const usable = new Set(Chain.usable(chain))
        const others = world.flatMap((_, cell) => (usable.has(cell) ? [] : [cell]))
        const other = others[pick % Math.max(1, others.length)]
        const turned = world.map((it, cell) => (cell === other ? 1 - it : it))
        return Chain.brain(chain, turned).join() === Chain.brain(chain, world).join()
      }
    }),
    Law.law({
      name: "decisive",
      statement:
        "each decisive cell alone turns the first choice, and there are as many as is said",
      over: Domain.exhaustive(() =>
        [1, 2, 3, 4].flatMap((reach) =>
          [1, 2, 4, 6, 7, 8, 9, 12].map((sites) => ({ sites, reach }))
        )
      ),
      holds: (chain) => {
        const world = Decisive.world(chain)
        const found = Decisive.decisive(chain)
        return (
          Chain.brain(chain, world).every((choice) => choice === 0) &&
          found.length === Decisive.least(chain) &&
          found.every(
            (at) =>
              Chain.brain(
                chain,
                world.map((it, cell) => (cell === at ? 1 : it))
              )[0] === 1
          )
        )
      }
    })
  ])

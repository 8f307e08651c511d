/**
 * # Cells that decide alone
 *
 * A world of a chain, and how many of its cells turn the first choice of the brain when they alone are turned.
 *
 * @module
 */
import { Domain, Reading } from "@headwater/proof"
import { Chain, Decisive } from "@headwater/worlds"
import * as Schema from "effect/Schema"

const Base = Schema.Struct({ sites: Schema.Int, reach: Schema.Int, cells: Schema.String })
export type Base = typeof Base.Type

const based = (chain: Chain.Chain, cells: ReadonlyArray<number>): Base => ({
  ...chain,
  cells: cells.join("")
})

const chains = [2, 3, 4].flatMap((reach) =>
  [4, 5, 6, 7, 8, 9, 10, 11, 12].map((sites) => ({ sites, reach }))
)

export const base = Reading.about(
  Base,
  (it) => {
    const world = Array.from(it.cells, Number)
    const [first] = Chain.brain(it, world)
    const turn = Chain.usable(it).filter((at) => {
      const turned = world.map((worth, cell) => (cell === at ? 1 - worth : worth))
      return Chain.brain(it, turned)[0] !== first
    })
    return {
      /** Whether the choice at 0 is repeated along the chain, and nothing else is worth anything. */
      repeats: it.cells === Decisive.world(it).join(""),
      least: Decisive.least(it),
      /** How many cells turn the first choice. */
      turn: turn.length
    }
  },
  {
    show: ({ cells, reach, sites }) => `${sites} sites, reach ${reach}, the world ${cells}`,
    conditions: {
      repeated: [
        "the sites K, 2K, .. of that world are worth one where they repeat the choice K sites before, and nothing else is worth anything",
        (it) => it.repeats
      ]
    },
    sizes: {
      sites: ["the choices of a brain, in a row", (_, it) => it.sites],
      reach: ["how many choices before it the worth of a choice depends on", (_, it) => it.reach]
    }
  }
)

export const domains = {
  repeating: Domain.exhaustive(() => chains.map((it) => based(it, Decisive.world(it)))),
  zeros: Domain.exhaustive(() =>
    chains.map((it) =>
      based(
        it,
        Decisive.world(it).map(() => 0)
      )
    )
  )
} as const

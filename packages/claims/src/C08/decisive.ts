/**
 * # Cells that decide alone
 *
 * A world of a chain, and how many of its cells turn the first choice of the brain when they alone are turned.
 *
 * @module
 */
import { Domain, type Reading } from "@headwater/proof"
import { Chain, Decisive } from "@headwater/worlds"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"

const Base = Schema.Struct({ sites: Schema.Int, reach: Schema.Int, cells: Schema.String })
export type Base = typeof Base.Type

export interface Measured {
  /** Whether the choice at 0 is repeated along the chain, and nothing else is worth anything. */
  readonly repeats: boolean
  readonly least: number
  /** How many cells turn the first choice. */
  readonly turn: number
}

const measure = (it: Base): Measured => {
  const world = Array.from(it.cells, Number)
  const [first] = Chain.brain(it, world)
  const turn = Chain.usable(it).filter((at) => {
    const turned = world.map((worth, cell) => (cell === at ? 1 - worth : worth))
    return Chain.brain(it, turned)[0] !== first
  })
  return {
    repeats: it.cells === Decisive.world(it).join(""),
    least: Decisive.least(it),
    turn: turn.length
  }
}

const based = (chain: Chain.Chain, cells: ReadonlyArray<number>): Base => ({
  ...chain,
  cells: cells.join("")
})

const chains = [2, 3, 4].flatMap((reach) =>
  [4, 5, 6, 7, 8, 9, 10, 11, 12].map((sites) => ({ sites, reach }))
)

export const seen = {
  model: {
    schema: Base,
    show: ({ cells, reach, sites }: Base) => `${sites} sites, reach ${reach}, the world ${cells}`,
    arbitrary: fc.constantFrom(...chains).map((it) => based(it, Decisive.world(it)))
  } satisfies Reading.Model<Base>,
  measure,
  sizes: {
    sites: ["the choices of a brain, in a row", (_: Measured, it: Base) => it.sites],
    reach: [
      "how many choices before it the worth of a choice depends on",
      (_: Measured, it: Base) => it.reach
    ]
  }
} as const

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

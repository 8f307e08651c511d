/**
 * # What a partial reader cannot see
 *
 * A chain whose world repeats its first choice along it, and one more cell, anywhere, that is worth one: it
 * decides the first choice alone. A reader of near windows sees it or does not.
 *
 * @module
 */
import { Domain, Reading } from "@headwater/proof"
import { Chain, Decisive, Nearby } from "@headwater/worlds"
import * as Schema from "effect/Schema"

/** A chain, which of its decisive cells is set, and how far the reader reads. */
export const Label = Schema.Struct({
  sites: Schema.Int,
  reach: Schema.Int,
  cell: Schema.Int,
  radius: Schema.Int
})
export type Label = typeof Label.Type

export const label = Reading.about(
  Label,
  ({ cell, radius, reach, sites }) => {
    const chain = { sites, reach }
    const set = Decisive.decisive(chain)[cell]
    if (set === undefined) throw new RangeError(`Expected a decisive cell, not \`${cell}\``)
    const world = Decisive.world(chain).map((it, at) => (at === set ? 1 : it))
    const site = Math.floor(set / Chain.windows(chain))
    return {
      site,
      // near the first site a reader of some sites to both sides reads as many, further to the right
      isSeen: site <= 2 * radius,
      isRight: Nearby.reading(chain, world, 0, radius) === Chain.brain(chain, world)[0]
    }
  },
  {
    show: (it, { isRight, site }) =>
      `${it.sites} sites of reach ${it.reach}, decided at site ${site}: a reader of ${it.radius} sites to both sides is ${isRight ? "right" : "wrong"}`,
    conditions: { "in sight": ["the reader reads the cell that decides", (it) => it.isSeen] },
    sizes: {
      sites: ["the choices of a brain, in a row", (_, it) => it.sites],
      reach: ["how many choices before it the worth of a choice depends on", (_, it) => it.reach]
    }
  }
)

/** Every decisive cell of chains of a given number of sites, for readers of every radius below half of them. */
export const labels = (
  sites: readonly [number, number],
  reaches: readonly [number, number]
): Domain.Domain<Label> =>
  Domain.exhaustive(function* () {
    for (let reach = reaches[0]; reach <= reaches[1]; reach++) {
      for (let n = sites[0]; n <= sites[1]; n++) {
        const count = Decisive.decisive({ sites: n, reach }).length
        for (let radius = 0; 2 * radius < n; radius++) {
          for (let cell = 0; cell < count; cell++) yield { sites: n, reach, cell, radius }
        }
      }
    }
  })

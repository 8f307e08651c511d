import * as fc from "fast-check"
import * as Chain from "../Chain.ts"

/** A chain with one of its worlds. */
export interface Place {
  readonly chain: Chain.Chain
  readonly world: ReadonlyArray<number>
}

/** For chains of few sites, each with a world. */
export const places = ({
  least = 0,
  reach,
  sites
}: {
  readonly sites: number
  readonly reach: number
  /** The least reach. @defaultValue 0 */
  readonly least?: number
}): fc.Arbitrary<Place> =>
  fc
    .record({
      sites: fc.integer({ min: 1, max: sites }),
      reach: fc.integer({ min: least, max: reach })
    })
    .chain((chain) => {
      const length = Chain.cells(chain)
      const bits = fc.array(fc.nat(1), { minLength: length, maxLength: length })
      return bits.map((world) => ({ chain, world }))
    })

/**
 * # Whether any charge is safe
 *
 * Whether at some charge for time, of those in eighths from 0 to 8, what never deviates has half of the
 * posterior, where only planners have the demonstrator and some cells were seen.
 *
 * @module
 */
import { Boundary } from "@headwater/agency"
import { Domain } from "@headwater/proof"
import * as Policies from "../models/Policies.ts"

const eighths = Array.from({ length: 65 }, (_, k) => k / 8)

/** The charges at which what never deviates has half. */
export const safe = Policies.about(
  (it) => Boundary.window(Policies.slice(it), {}, eighths).gammas,
  {
    words: (safe) =>
      safe.length === 0 ? "no charge is safe" : `safe from ${safe[0]} to ${safe.at(-1)}`,
    sizes: Policies.sizes
  }
)

/** Demonstrators, listed when they are asked for, with a given number of cells seen. */
export const windows = (
  symbols: number,
  demonstrators: () => ReadonlyArray<string>,
  seen: ReadonlyArray<number>
): Domain.Domain<Policies.Setting> =>
  Domain.exhaustive(() =>
    Policies.settings({
      language: ["LX(inf,0)"],
      demonstrator: demonstrators(),
      symbols: [symbols],
      seen
    })
  )

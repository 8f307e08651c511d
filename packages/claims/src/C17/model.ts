/**
 * # What a search finds, and what predicts it
 *
 * Priors on size and time, scored by what the search of `search.ts` finds; and that counting takes
 * a given number of steps, from the theorem about its text.
 *
 * @module
 */
import { Theorems } from "@headwater/programs"
import type { By, Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Search from "./search.ts"

/** Runs of the search from a seed, and the loss that they are after. */
const Finds = Schema.Struct({ seed: Schema.Int, threshold: Schema.Finite })
type Finds = typeof Finds.Type

const runs = 200

const scored = ({ seed, threshold }: Finds, bits: number, gamma: number): number =>
  Search.score(Search.finds(runs, seed, threshold), threshold, { bits, gamma })

export const measure = (it: Finds): { readonly isForTime: boolean } => ({
  isForTime: scored(it, 0, 1) > scored(it, 3, 0)
})

export const model: Reading.Model<Finds> = {
  schema: Finds,
  show: ({ seed, threshold }) => `seed ${seed}, a loss of ${threshold}`,
  arbitrary: fc.record({ seed: fc.nat(9), threshold: fc.constantFrom(8.65, 8.7, 8.8) })
}

/** Bits a find, by what is charged for. */
export const figures = (): Readonly<Record<string, string>> => {
  const it = { seed: 1, threshold: 8.7 }
  const found = Search.finds(runs, it.seed, it.threshold)
  const score = (bits: number, gamma: number): string => (-scored(it, bits, gamma)).toFixed(2)
  const all = found.filter((one) => one !== undefined)
  return {
    "runs that find one": `${all.length} of ${runs}`,
    "folds among them": `${all.filter(({ isFold }) => isFold).length}`,
    "by neither": score(0, 0),
    "by time": score(0, 1),
    "by length": score(3, 0),
    "by both": score(3, 1),
    "by both, a quarter of the charge": score(3, 1 / 4)
  }
}

export const countingSteps: By = Theorems.by(Theorems.counting, {
  goal: "-(steps - 4 - 11*(z + o) - 7*v)^2 >= 0"
})

export const coinSteps: By = Theorems.by(Theorems.coin, { goal: "-(steps - 8*N - 3)^2 >= 0" })

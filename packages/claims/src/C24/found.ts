/**
 * # What a search finds
 *
 * Runs of the local search of `../C17/search.ts` for a loss that no program with one look has.
 *
 * @module
 */
import { Folds } from "@headwater/learners"
import type { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Search from "../C17/search.ts"

const [runs, threshold] = [200, 8.3]

/** A run of the search, by its number. */
const Run = Schema.Struct({ run: Schema.Int })

export const measure = ({ run }: typeof Run.Type): { readonly isFound: boolean } => ({
  isFound: Search.finds(runs, 1, threshold)[run] !== undefined
})

export const model: Reading.Model<typeof Run.Type> = {
  schema: Run,
  show: ({ run }) => `run ${run}`,
  arbitrary: fc.nat(runs - 1).map((run) => ({ run }))
}

export const figures = (): Readonly<Record<string, string>> => {
  const found = Search.finds(runs, 1, threshold)
  const all = found.filter((it) => it !== undefined)
  return {
    "runs that find one": `${all.length} of ${runs}`,
    "folds among them": `${all.filter(({ isFold }) => isFold).length}`,
    "loss wanted, of 9": `${threshold}`,
    "least loss with one look": Folds.best(5, 8).look.toFixed(3)
  }
}

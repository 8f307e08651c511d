/**
 * # What a search finds
 *
 * Runs of a local search over folds for a loss that no program with one look has.
 *
 * @module
 */
import { Folds } from "@headwater/learners"
import { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

const [runs, threshold] = [200, 8.3]
const finds = () => Folds.finds({ threshold, n: 8, runs, seed: 1 })

/** A run of the search, by its number. */
export const search = Reading.about(
  Schema.Struct({ run: Schema.Int }),
  ({ run }) => ({ isFound: finds()[run] !== undefined }),
  { show: ({ run }) => `run ${run}` }
)

export const figures = (): Readonly<Record<string, string>> => {
  const all = finds().filter((it) => it !== undefined)
  return {
    "runs that find one": `${all.length} of ${runs}`,
    "folds among them": `${all.filter(({ isFold }) => isFold).length}`,
    "loss wanted, of 9": `${threshold}`,
    "least loss with one look": Folds.best(5, 8).look.toFixed(3)
  }
}

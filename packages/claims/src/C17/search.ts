/**
 * # A search for folds, and what predicts its finds
 *
 * A local search over the programs of `Folds`: it changes a subtree or the kind, and keeps
 * what loses no more over nine tosses of a coin of unknown chance. It knows neither length nor time;
 * each run tries at most 300 programs, and succeeds with a loss of at most a threshold. Priors on size
 * and time are scored by what it finds.
 *
 * @module
 */
import { Folds } from "@headwater/learners"
import { Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

const [tosses, runs] = [8, 200]

const finds = ({ seed, threshold }: Finds) => Folds.finds({ threshold, n: tosses, runs, seed })

/** Runs of the search from a seed, and the loss that they are after. */
const Finds = Schema.Struct({ seed: Schema.Int, threshold: Schema.Finite })
type Finds = typeof Finds.Type

/**
 * Bits that a prior on all that succeed takes for each find of at most seven nodes, at a given number of
 * bits a node and a charge for time.
 */
const bitsOf = (search: Finds, bits: number, gamma: number): ReadonlyArray<number> => {
  const weight = ({ isFold, nodes }: Folds.Find): number =>
    2 ** -(bits * nodes + (isFold ? gamma * Math.log2(tosses) : 0))
  const all = Folds.solutions(7, tosses, search.threshold).reduce(
    (sum, it) => sum + it.count * weight(it),
    0
  )
  return finds(search).flatMap((it) =>
    it !== undefined && it.nodes <= 7 ? [Math.log2(all / weight(it))] : []
  )
}

const mean = (all: ReadonlyArray<number>): number =>
  all.reduce((sum, it) => sum + it, 0) / all.length

/** Whether time predicts better than length, each alone. */
export const search = Reading.about(
  Finds,
  (it) => mean(bitsOf(it, 0, 1)) < mean(bitsOf(it, 3, 0)),
  { show: ({ seed, threshold }) => `seed ${seed}, a loss of ${threshold}` }
)

/** Bits a find, by what is charged for. */
export const figures = (): Readonly<Record<string, string>> => {
  const it = { seed: 1, threshold: 8.7 }
  const found = finds(it).filter((one) => one !== undefined)
  const bits = (perNode: number, gamma: number): string =>
    mean(bitsOf(it, perNode, gamma)).toFixed(2)
  const byLength = bitsOf(it, 3, 0)
  const spread = mean(byLength.map((one) => (one - mean(byLength)) ** 2))
  return {
    "runs that find one": `${found.length} of ${runs}`,
    "folds among them": `${found.filter(({ isFold }) => isFold).length}`,
    "of at most seven nodes": `${byLength.length}`,
    "by neither": bits(0, 0),
    "by time": bits(0, 1),
    "by length": bits(3, 0),
    "standard error, by length": Math.sqrt(spread / byLength.length).toFixed(2),
    "by both": bits(3, 1),
    "by both, a quarter of the charge": bits(3, 1 / 4)
  }
}

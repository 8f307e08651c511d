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
import { Memo } from "@headwater/exact"
import { Folds, Random } from "@headwater/learners"
import { Domain, type Reading } from "@headwater/proof"
import * as Schema from "effect/Schema"

interface Tree {
  readonly nodes: number
  readonly body: Folds.Body
  readonly parts?: readonly [operator: Folds.Operator, left: Tree, right: Tree]
}

const inner = (operator: Folds.Operator, left: Tree, right: Tree): Tree => ({
  nodes: 1 + left.nodes + right.nodes,
  body: Folds.joined(operator, left.body, right.body),
  parts: [operator, left, right]
})

/** A program that a search found: its size and kind. */
export interface Find {
  readonly nodes: number
  readonly isFold: boolean
}

const [tosses, most, largest] = [8, 300, 25]

/** What each of a given number of runs of the search found, if anything. */
export const finds = Memo.by(
  (runs: number, seed: number, threshold: number) => `${runs} ${seed} ${threshold}`,
  (runs, seed, threshold): ReadonlyArray<Find | undefined> => {
    const random = Random.of(seed)
    const below = (n: number): number => Math.floor(random.uniform() * n)
    const drawn = (depth = 0): Tree =>
      depth > 12 || below(2) === 1
        ? { nodes: 1, body: Folds.leaves[below(4)]! }
        : inner(Folds.operators[below(4)]!, drawn(depth + 1), drawn(depth + 1))
    const changed = (tree: Tree, at: number): Tree => {
      if (at === 0 || tree.parts === undefined) return drawn()
      const [operator, left, right] = tree.parts
      return at <= left.nodes
        ? inner(operator, changed(left, at - 1), right)
        : inner(operator, left, changed(right, at - 1 - left.nodes))
    }
    return Array.from({ length: runs }, () => {
      let isFold = below(2) === 1
      let tree = drawn()
      let loss = Folds.loss(tree.body, isFold, tosses)
      for (let tries = 1; tries < most && loss > threshold; tries++) {
        const turns = below(8) === 0
        const next = turns ? tree : changed(tree, below(tree.nodes))
        if (next.nodes > largest) continue
        const kind = turns ? !isFold : isFold
        const found = Folds.loss(next.body, kind, tosses)
        if (found <= loss) [tree, isFold, loss] = [next, kind, found]
      }
      return loss <= threshold ? { nodes: tree.nodes, isFold } : undefined
    })
  }
)

/** Runs of the search from a seed, and the loss that they are after. */
const Finds = Schema.Struct({ seed: Schema.Int, threshold: Schema.Finite })
type Finds = typeof Finds.Type

const runs = 200

/**
 * Bits that a prior on all that succeed takes for each find of at most seven nodes, at a given number of
 * bits a node and a charge for time.
 */
const bitsOf = ({ seed, threshold }: Finds, bits: number, gamma: number): ReadonlyArray<number> => {
  const weight = ({ isFold, nodes }: Find): number =>
    2 ** -(bits * nodes + (isFold ? gamma * Math.log2(tosses) : 0))
  const all = Folds.solutions(7, tosses, threshold).reduce(
    (sum, it) => sum + it.count * weight(it),
    0
  )
  return finds(runs, seed, threshold).flatMap((it) =>
    it !== undefined && it.nodes <= 7 ? [Math.log2(all / weight(it))] : []
  )
}

const mean = (all: ReadonlyArray<number>): number =>
  all.reduce((sum, it) => sum + it, 0) / all.length

export const measure = (it: Finds): { readonly isForTime: boolean } => ({
  isForTime: mean(bitsOf(it, 0, 1)) < mean(bitsOf(it, 3, 0))
})

export const model: Reading.Model<Finds> = {
  schema: Finds,
  show: ({ seed, threshold }) => `seed ${seed}, a loss of ${threshold}`,
  arbitrary: Domain.arbitrary(Domain.product({ seed: [1, 2, 3], threshold: [8.65, 8.7, 8.8] }))
}

/** Bits a find, by what is charged for. */
export const figures = (): Readonly<Record<string, string>> => {
  const it = { seed: 1, threshold: 8.7 }
  const found = finds(runs, it.seed, it.threshold).filter((one) => one !== undefined)
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

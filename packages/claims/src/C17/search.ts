/**
 * # A search for folds
 *
 * A local search over the programs of `../C16/folds.ts`: it changes a subtree or the kind, and keeps
 * what loses no more over nine tosses of a coin of unknown chance. It knows neither length nor time;
 * each run tries at most 300 programs, and succeeds with a loss of at most a threshold.
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import { Random } from "@headwater/learners"
import * as Folds from "../C16/folds.ts"
import * as Tasks from "../C16/tasks.ts"

interface Tree {
  readonly nodes: number
  readonly body: Folds.Body
  readonly parts?: readonly [operator: number, left: Tree, right: Tree]
}

const leaf = (index: number): Tree => ({ nodes: 1, body: Folds.leaf(index) })

const inner = (operator: number, left: Tree, right: Tree): Tree => ({
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
        ? leaf(below(4))
        : inner(below(4), drawn(depth + 1), drawn(depth + 1))
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
      let loss = Tasks.loss(tree.body, isFold, tosses)
      for (let tries = 1; tries < most && loss > threshold; tries++) {
        const turns = below(8) === 0
        const next = turns ? tree : changed(tree, below(tree.nodes))
        if (next.nodes > largest) continue
        const kind = turns ? !isFold : isFold
        const found = Tasks.loss(next.body, kind, tosses)
        if (found <= loss) [tree, isFold, loss] = [next, kind, found]
      }
      return loss <= threshold ? { nodes: tree.nodes, isFold } : undefined
    })
  }
)

/** A prior on size and kind: bits a node, and a charge for time. */
interface Prior {
  readonly bits: number
  readonly gamma: number
}

/** Bits a find of at most seven nodes that such a prior on all that succeed gives to what is found. */
export const score = (
  found: ReadonlyArray<Find | undefined>,
  threshold: number,
  { bits, gamma }: Prior
): number => {
  const weight = ({ isFold, nodes }: Find): number =>
    2 ** -(bits * nodes + (isFold ? gamma * Math.log2(tosses) : 0))
  const all = Tasks.solutions(7, tosses, threshold).reduce(
    (sum, it) => sum + it.count * weight(it),
    0
  )
  const small = found.flatMap((it) => (it !== undefined && it.nodes <= 7 ? [it] : []))
  return small.reduce((sum, it) => sum + Math.log2(weight(it) / all), 0) / small.length
}

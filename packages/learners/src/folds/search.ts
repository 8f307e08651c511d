import { Memo } from "@headwater/exact"
import * as Random from "../Random.ts"
import { type Body, joined, leaves, type Operator, operators } from "./Body.ts"
import { loss } from "./loss.ts"

interface Tree {
  readonly nodes: number
  readonly body: Body
  readonly parts?: readonly [operator: Operator, left: Tree, right: Tree]
}

const inner = (operator: Operator, left: Tree, right: Tree): Tree => ({
  nodes: 1 + left.nodes + right.nodes,
  body: joined(operator, left.body, right.body),
  parts: [operator, left, right]
})

/** A program that a search found: its size and kind. */
export interface Find {
  readonly nodes: number
  readonly isFold: boolean
}

/** How programs are searched for. */
export interface Search {
  /** The loss over n + 1 tosses that a run is after, in bits. */
  readonly threshold: number
  readonly n: number
  readonly runs: number
  readonly seed: number
  /** How many programs a run tries. @defaultValue 300 */
  readonly tries?: number
  /** The most nodes of a program that is tried. @defaultValue 25 */
  readonly largest?: number
}

/**
 * What each run of a local search found, undefined where it found nothing: it draws a program, puts a drawn
 * subtree in the place of one, or turns the kind, and keeps what loses no more. It knows neither length nor time.
 *
 * - **Cost** a loss over n + 1 tosses for each try; what was found is kept
 *
 * @example
 * ```ts
 * import { Folds } from "@headwater/learners"
 * const found = Folds.finds({ threshold: 8.7, n: 8, runs: 3, seed: 1 })
 * found.map((it) => it?.isFold) // => [true, undefined, undefined]
 * ```
 */
export const finds = Memo.by(
  (it: Search) => JSON.stringify(it),
  ({
    largest = 25,
    n,
    runs,
    seed,
    threshold,
    tries: most = 300
  }): ReadonlyArray<Find | undefined> => {
    const random = Random.of(seed)
    const below = (n: number): number => Math.floor(random.uniform() * n)
    const drawn = (depth = 0): Tree =>
      depth > 12 || below(2) === 1
        ? { nodes: 1, body: leaves[below(4)]! }
        : inner(operators[below(4)]!, drawn(depth + 1), drawn(depth + 1))
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
      let lost = loss(tree.body, isFold, n)
      for (let tries = 1; tries < most && lost > threshold; tries++) {
        const turns = below(8) === 0
        const next = turns ? tree : changed(tree, below(tree.nodes))
        if (next.nodes > largest) continue
        const kind = turns ? !isFold : isFold
        const found = loss(next.body, kind, n)
        if (found <= lost) [tree, isFold, lost] = [next, kind, found]
      }
      return lost <= threshold ? { nodes: tree.nodes, isFold } : undefined
    })
  }
)

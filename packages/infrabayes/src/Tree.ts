/**
 * # Finite decision trees
 *
 * ## Main definitions
 * - {@link Tree}: chances, choices and rewards; a choice is named by what is known at it
 * - {@link Policy}: an option at each name
 * - {@link value}: the expected reward of a policy
 *
 * An environment is a tree. Environments that differ only in chances and rewards share their names.
 *
 * @module
 */
import { Rational, type RationalLike } from "@headwater/exact"
import { expected } from "./internal/expected.ts"
import { choices } from "./internal/vector.ts"

export type Tree =
  | { readonly _tag: "reward"; readonly reward: RationalLike }
  | {
      readonly _tag: "chance"
      readonly branches: ReadonlyArray<readonly [chance: RationalLike, then: Tree]>
    }
  | { readonly _tag: "choice"; readonly at: string; readonly options: ReadonlyArray<Tree> }

/** The number of the option that is taken at each name. */
export type Policy = ReadonlyMap<string, number>

/** The end, with a reward. */
export const reward = (reward: RationalLike): Tree => ({ _tag: "reward", reward })

/** One of these by chance. */
export const chance = (
  branches: ReadonlyArray<readonly [chance: RationalLike, then: Tree]>
): Tree => ({ _tag: "chance", branches })

/** One of these by choice, knowing what the name says and no more. */
export const choice = (at: string, options: ReadonlyArray<Tree>): Tree => ({
  _tag: "choice",
  at,
  options
})

/** How many options there are at each name, in the order in which they are met. */
const optionsOf = (trees: ReadonlyArray<Tree>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const visit = (tree: Tree): void => {
    if (tree._tag === "choice") {
      const known = found.get(tree.at)
      if (known !== undefined && known !== tree.options.length) {
        throw new RangeError(expected(`${known} options at ${tree.at}`, tree.options.length))
      }
      found.set(tree.at, tree.options.length)
      for (const it of tree.options) visit(it)
    }
    if (tree._tag === "chance") for (const [, it] of tree.branches) visit(it)
  }
  for (const tree of trees) visit(tree)
  return found
}

/**
 * All policies, in lexicographic order of the names as they are met.
 *
 * - **Cost** the product of the numbers of options
 * - **Errors** `RangeError` where a name has two numbers of options
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Tree } from "@headwater/infrabayes"
 * const bet = Tree.choice("bet", [0, 1].map((n) => Tree.reward(Rational.of(n))))
 * Tree.policies([bet]).map((it) => it.get("bet")) // => [0, 1]
 * ```
 */
export const policies = (trees: ReadonlyArray<Tree>): ReadonlyArray<Policy> => {
  const names = [...optionsOf(trees)]
  const lists = names.map(([, count]) => Array.from({ length: count }, (_, i) => i))
  return Array.from(
    choices(lists),
    (taken) => new Map(taken.map((option, i) => [names[i]![0], option]))
  )
}

/**
 * The expected reward of a policy.
 *
 * - **Errors** `RangeError` where the policy says nothing of a name
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Tree } from "@headwater/infrabayes"
 * const half = Rational.of(1, 2)
 * const bet = Tree.choice("bet", [0, 1].map((n) => Tree.reward(Rational.of(n))))
 * const tree = Tree.chance([[half, bet], [half, Tree.reward(half)]])
 * Tree.value(tree, new Map([["bet", 1]])).toString() // => "3/4"
 * ```
 */
export const value = (tree: Tree, policy: Policy): Rational => {
  switch (tree._tag) {
    case "reward":
      return Rational.from(tree.reward)
    case "chance":
      return Rational.sum(tree.branches.map(([chance, then]) => value(then, policy).times(chance)))
    default: {
      const taken = tree.options[policy.get(tree.at) ?? -1]
      if (taken === undefined) {
        throw new RangeError(expected(`an option at ${tree.at}`, policy.get(tree.at)))
      }
      return value(taken, policy)
    }
  }
}

/**
 * # Context-tree weighting
 *
 * A node `s` for every string of at most D past bits, the last bit first, counts the bits that
 * followed it. Its estimate `P_e` is that of `KrichevskyTrofimov`; its weighted probability is
 *
 *     P_w(s) = P_e(s)                              at depth D
 *     P_w(s) = 1/2 P_e(s) + 1/2 P_w(0s) P_w(1s)    above
 *
 * and the probability of a sequence is `P_w` of the root. Bits before the first count as 0 unless
 * they are given; bits of bytes are read from the most significant. Here everything is rational
 * and as the definition says; the plugin `ctw` has a fast form besides.
 *
 * ## Main statements (checked in ./laws and in the tests)
 * - the Bayes mixture of all context trees S of depth at most D with weights 2^-Γ(S), where
 *   `Γ(S) = 2 |S| - 1 - |leaves at depth D|`
 * - `-log2 P_w(x) ≤ -log2 P_S(x) + Γ(S) + |S| γ(n / |S|)`, γ(z) = z below 1 and ½ log2 z + 1 above
 *
 * ## References
 * - [WillemsShtarkovTjalkens1995]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Automaton } from "@headwater/hypotheses"
import * as Kt from "./KrichevskyTrofimov.ts"
import { type Bit, coin, type Process, unfold } from "./Process.ts"

/** A node with what it has seen. Plain values; a node is never changed. */
interface Node {
  readonly counts: Kt.Counts
  /** `P_e` */
  readonly estimate: Rational
  /** `P_w` */
  readonly weighted: Rational
  /** The nodes one bit further back, where they have seen anything. */
  readonly below: readonly [zero: Node | undefined, one: Node | undefined]
}

/** The process of a context tree. */
export interface ContextTree extends Process<unknown, Bit> {
  /** `P_w` of the root: the probability that the tree gave to all that it has seen. */
  readonly weighted: Rational
  readonly after: (context: unknown, bit: Bit) => ContextTree
}

const half = Rational.of(1, 2)

const fresh: Node = {
  counts: Kt.none,
  estimate: Rational.one,
  weighted: Rational.one,
  below: [undefined, undefined]
}

/** The node at a context and all below it on the path, after one more bit. */
const learned = (node: Node, context: string, bit: Bit): Node => {
  const one = Kt.one(node.counts)
  const estimate = node.estimate.times(bit === 1 ? one : Rational.one.minus(one))
  const counts = Kt.counted(node.counts, bit)
  if (context === "") return { counts, estimate, weighted: estimate, below: node.below }
  const side = context[0] === "1" ? 1 : 0
  const next = learned(node.below[side] ?? fresh, context.slice(1), bit)
  const other = node.below[1 - side]?.weighted ?? Rational.one
  return {
    counts,
    estimate,
    weighted: half.times(estimate.plus(next.weighted.times(other))),
    below: side === 0 ? [next, node.below[1]] : [node.below[0], next]
  }
}

/** The process of a tree with its last D bits, the last first. */
const at = (root: Node, past: string): ContextTree => ({
  weighted: root.weighted,
  predict: () => coin(learned(root, past, 1).weighted.dividedBy(root.weighted)),
  after: (_, bit) => at(learned(root, past, bit), past === "" ? "" : `${bit}${past.slice(0, -1)}`)
})

/**
 * The context tree of a depth, exactly. `before` are the bits before the first one, oldest first;
 * those that are not given are zeros.
 *
 * - **Cost** O(depth) rational operations a bit, on numbers that grow with the sequence
 * - **Errors** `RangeError` for a depth that is no natural number or a past that is not of bits
 *
 * @example
 * ```ts
 * import { Ctw, Process } from "@headwater/learners"
 * const bits = Process.alone([0, 1, 1, 0, 1, 0, 0] as const)
 * Process.probability(Ctw.exact(3, "010"), bits).toString() // => "95/32768"
 * ```
 */
export const exact = (depth: number, before = ""): ContextTree => {
  if (!Number.isSafeInteger(depth) || depth < 0) {
    throw new RangeError(`Expected a depth that is a natural number, not \`${depth}\``)
  }
  if (!/^[01]*$/.test(before)) {
    throw new RangeError(`Expected a past of bits, not \`${before}\``)
  }
  const past = before.split("").reverse().join("").padEnd(depth, "0").slice(0, depth)
  return at(fresh, past)
}

/**
 * The source of a context tree: independent bits in each of its contexts, which are 1 with these
 * probabilities, in the order of its leaves. `before` are the bits before the first one, oldest
 * first; those that are not given are zeros.
 *
 * - **Errors** `RangeError` where the text is no tree, or has another number of leaves
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Ctw } from "@headwater/learners"
 * const copying = Ctw.source("100", [Rational.of(1, 8), Rational.of(7, 8)])
 * copying.after(undefined, 1).predict(undefined).get(1)?.toString() // => "7/8"
 * ```
 */
export const source = (
  tree: Automaton.ContextTree.ContextTree,
  ones: ReadonlyArray<Rational>,
  before = ""
): Process<unknown, Bit> => {
  const contexts = Automaton.ContextTree.contexts(tree)
  if (contexts.length !== ones.length) {
    throw new RangeError(`Expected ${contexts.length} probabilities, not \`${ones.length}\``)
  }
  const byContext = new Map(contexts.map((context, leaf) => [context, ones[leaf] ?? Rational.zero]))
  return unfold(
    before,
    (past) => coin(byContext.get(Automaton.ContextTree.context(tree, past)) ?? Rational.zero),
    (past, _: unknown, bit: Bit) => `${past}${bit}`
  )
}

/**
 * # Context trees
 *
 * A context tree says how much of the past matters: it is read from the last bit backwards, to 0
 * or to 1 at each inner node, and the leaf where that ends is the context. A tree is written as its
 * nodes in preorder, `1` an inner node and `0` a leaf, so that its text is its code word. Bits
 * before the first one count as 0. A tree does not say what a context predicts; a learner does.
 *
 * ## Main definitions
 * - {@link trees}, {@link count}: all trees of a depth
 * - {@link context}: where the past leads
 * - {@link language}: trees of any depth, or of a bounded one, whose deepest leaves cost nothing
 * - {@link machine}: the smallest Moore machine that knows the context
 *
 * ## References
 * - [WillemsShtarkovTjalkens1995]
 *
 * @module
 */
export {
  type ContextTree,
  context,
  contexts,
  depth,
  isTree,
  type Meter,
  meters,
  run
} from "./Tree.ts"
export { code, count, language, trees } from "./TreeCode.ts"
export { deepest, machine } from "./treeMachine.ts"

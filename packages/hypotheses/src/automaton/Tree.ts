/**
 * # Shapes of context trees
 *
 * A tree is written as its nodes in preorder, `1` an inner node and `0` a leaf. The past is read
 * from its last bit backwards, to 0 or to 1 at each inner node, and the leaf where that ends is the
 * context. Bits before the first one count as 0.
 *
 * @module
 */
import type { Budget } from "../Budget.ts"
import { shown } from "../internal/shown.ts"
import { exhausted, type Run } from "../Run.ts"
import { bitString } from "./run.ts"

/** A tree: its nodes in preorder, `1` an inner node and `0` a leaf. */
export type ContextTree = string

/** The index behind the subtree that begins at an index; -1 where it does not end. */
const behind = (tree: ContextTree, at: number): number => {
  let open = 1
  for (let k = at; k < tree.length; k++) {
    open += tree[k] === "1" ? 1 : -1
    if (open === 0) return k + 1
  }
  return -1
}

/**
 * Whether a text is a context tree.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const are = ["0", "100", "10", "1000"].map(Automaton.ContextTree.isTree)
 * are // => [true, true, false, false]
 * ```
 */
export const isTree = (text: string): boolean =>
  /^[01]+$/u.test(text) && behind(text, 0) === text.length

/** The text, after making sure that it is a tree. */
export const tree = (text: string): ContextTree => {
  if (isTree(text)) return text
  throw new RangeError(`Expected a context tree in preorder, not ${shown(text)}`)
}

/**
 * The contexts of a tree, the last bit first, in the order of the leaves.
 *
 * - **Errors** `RangeError` where the text is no tree
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * Automaton.ContextTree.contexts("10100") // => ["0", "10", "11"]
 * ```
 */
export const contexts = (shape: ContextTree): ReadonlyArray<string> => {
  const found: Array<string> = []
  const open = [""]
  for (const node of tree(shape)) {
    const here = open.pop() ?? ""
    if (node === "0") found.push(here)
    else open.push(`${here}1`, `${here}0`)
  }
  return found
}

/**
 * The depth of a tree: the length of its longest context.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * Automaton.ContextTree.depth("10100") // => 2
 * ```
 */
export const depth = (shape: ContextTree): number => {
  let deepest = 0
  const open = [0]
  for (const node of tree(shape)) {
    const here = open.pop() ?? 0
    if (node === "1") open.push(here + 1, here + 1)
    else deepest = Math.max(deepest, here)
  }
  return deepest
}

/** The only meter: nodes on the way to the context. */
export type Meter = "nodes"

/** The meters. */
export const meters = ["nodes"] as const

/**
 * The run of a tree on the past: the context that it is in, the last bit first.
 *
 * - **Units** nodes on the way, the leaf among them; bits of the past that are read, and one node
 * - **Errors** `RangeError` where the text is no tree or the past no bit string
 *
 * @example
 * ```ts
 * import { Automaton, Budget } from "@headwater/hypotheses"
 * const run = Automaton.ContextTree.run("10100", "0001", Budget.of("nodes"))
 * run // => { status: "halted", output: "10", steps: 3n, space: 3n, width: 1 }
 * ```
 */
export const run = (shape: ContextTree, past: string, budget: Budget<Meter>): Run<string> => {
  tree(shape)
  bitString(past)
  if (budget.width < 1) return exhausted("width", budget)
  let output = ""
  for (let at = 0; ; at++) {
    const nodes = BigInt(output.length + 1)
    if (nodes > budget.steps) return exhausted("steps", budget)
    if (nodes > budget.space) return exhausted("space", budget)
    if (shape[at] === "0") return { status: "halted", output, steps: nodes, space: nodes, width: 1 }
    const bit = past.at(-1 - output.length) ?? "0"
    output += bit
    if (bit === "1") at = behind(shape, at + 1) - 1
  }
}

/** The context that the past is in, the last bit first. */
export const context = (shape: ContextTree, past: string): string => {
  const found = run(shape, past, { meter: "nodes", steps: infinite, space: infinite, width: 1 })
  return found.status === "halted" ? found.output : ""
}

const infinite = 2n ** 64n

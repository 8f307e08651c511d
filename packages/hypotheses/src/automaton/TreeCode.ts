/**
 * # Codes of context trees
 *
 * The text of a tree is its code word. Where the depth is bounded, the leaves at that depth cost
 * nothing.
 *
 * - [WillemsShtarkovTjalkens1995]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { shown } from "../internal/shown.ts"
import { within } from "../internal/within.ts"
import { type Coded, define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { type ContextTree, depth, isTree, type Meter, meters, run, tree } from "./Tree.ts"

const natural = (limit: number): number => {
  if (limit >= 0 && (Number.isSafeInteger(limit) || limit === Infinity)) return limit
  throw new RangeError(`Expected a depth from 0, not \`${limit}\``)
}

/** The trees of depth at most `limit` whose code word has `bits` bits. */
function* ofBits(limit: number, bits: number): Generator<ContextTree, void> {
  if (limit === 0) {
    if (bits === 0) yield "0"
    return
  }
  if (bits % 2 === 0 || bits > 2 ** limit - 1) return
  if (bits === 1) yield "0"
  for (let left = 0; left < bits; left++) {
    for (const on0 of ofBits(limit - 1, left)) {
      for (const on1 of ofBits(limit - 1, bits - 1 - left)) yield `1${on0}${on1}`
    }
  }
}

/**
 * All context trees of at most a depth, by the length of their code words.
 *
 * - **Errors** `RangeError` for a negative depth
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * [...Automaton.ContextTree.trees(1)] // => ["0", "100"]
 * ```
 */
export function* trees(limit: number): Generator<ContextTree, void> {
  for (let bits = 0; bits <= 2 ** natural(limit) - 1; bits++) yield* ofBits(limit, bits)
}

/**
 * The number of context trees of at most a depth: `a(0) = 1`, `a(d) = a(d-1)² + 1`.
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const counts = [1, 2, 3, 4].map(Automaton.ContextTree.count)
 * counts // => [2n, 5n, 26n, 677n]
 * ```
 */
export const count = (limit: number): bigint => {
  let all = 1n
  for (let d = 0; d < natural(limit); d++) all = all * all + 1n
  return all
}

/**
 * The prefix code of the trees of at most a depth: one bit a node, and none for a leaf at that
 * depth. Every bit string begins with a tree or is the beginning of one.
 *
 * - **Errors** `encode`: `RangeError` where the text is no tree, or one that is too deep
 * - **Source** [WillemsShtarkovTjalkens1995]
 *
 * @example
 * ```ts
 * import { Automaton } from "@headwater/hypotheses"
 * const bits = [1, 2, 3].map((depth) => Automaton.ContextTree.code(depth).encode("100"))
 * bits // => ["1", "100", "100"]
 * ```
 */
export const code = (limit: number = Infinity): PrefixCode<ContextTree> => {
  natural(limit)
  /** Reads nodes at an index until the tree is whole; leaves at the limit are free. */
  const read = (
    bits: string,
    at: number,
    free: (depth: number) => boolean
  ): readonly [shape: string, next: number, written: string] | "incomplete" | "malformed" => {
    let [shape, written, next] = ["", "", at]
    const open = [0]
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      const node = free(here) ? "0" : bits[next++]
      if (node === undefined) return "incomplete"
      if (node !== "0" && node !== "1") return "malformed"
      shape += node
      if (here < limit) written += node
      else if (node === "1") return "malformed"
      if (node === "1") open.push(here + 1, here + 1)
    }
    return [shape, next, written]
  }
  return {
    kind: "prefix",
    encode: (shape) => {
      const whole = read(tree(shape), 0, () => false)
      if (typeof whole !== "string") return whole[2]
      throw new RangeError(`Expected a tree of depth ${limit} at most, not ${shown(shape)}`)
    },
    decode: (bits, at = 0) => {
      if (!(Number.isInteger(at) && at >= 0)) {
        throw new RangeError(`Expected an index of the bits, not \`${at}\``)
      }
      const whole = read(bits, at, (depth) => depth === limit)
      if (typeof whole === "string") return Result.fail(whole)
      return Result.succeed([whole[0], whole[1]] as const)
    }
  }
}

/**
 * The context trees as a language, of any depth or of at most the one that is given: from the past
 * to the context.
 *
 * @example
 * ```ts
 * import { Automaton, Language } from "@headwater/hypotheses"
 * const bounded = Automaton.ContextTree.language(2)
 * const lengths = [...bounded.programs({ bits: 3 })].map((it) => it.bits)
 * lengths // => ["0", "100", "101", "110", "111"]
 * ```
 */
export const language = (
  limit: number = Infinity
): Language<ContextTree, string, string, Meter> => {
  const { decode, encode } = code(limit)
  const parse = (listing: string): Result.Result<ContextTree, string> => {
    const shape = listing.trim()
    const fits = isTree(shape) && (limit === Infinity || depth(shape) <= limit)
    const most = limit === Infinity ? "" : ` of depth ${limit} at most`
    return fits
      ? Result.succeed(shape)
      : Result.fail(`expected a context tree in preorder${most}, not ${shown(shape)}`)
  }
  return define({
    id: limit === Infinity ? "context-tree" : `context-tree-${limit}`,
    about: "context trees: from the past to the context that it ends in",
    code: { kind: "prefix", encode, decode },
    meters,
    run,
    *programs(length): Generator<Coded<ContextTree>, void> {
      const most = within(length)
      for (let length = 0; length <= most; length++) {
        const mass = Rational.pow2(-length)
        for (const program of ofBits(limit, length)) {
          yield { program, mass, bits: encode(program) }
        }
      }
    },
    tongue: {
      extension: "ct",
      noun: "tree",
      parse,
      print: (shape) => shape,
      isBits: () => false,
      input: Tongue.inputs({
        parse: (written = "") => Tongue.bits(written),
        print: (past) => past,
        sample: Tongue.bitsOf
      }),
      units: { steps: { nodes: "nodes" } }
    }
  })
}

/**
 * # Codes of expressions
 *
 * The binder, then the nodes of the body in Polish notation, each by its place among the declared
 * primitives. Of k things the first `2^(b+1) - k` take b bits and the others b + 1, where b is
 * `⌊log2 k⌋`, so no bit pattern is wasted on a node. Reading stops where the body is whole.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Result } from "effect"
import type { PrefixCode } from "../Code.ts"
import { truncatedBinary, readTruncatedBinary } from "../internal/truncatedBinary.ts"
import { shown } from "../internal/shown.ts"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import {
  checked,
  type Expression,
  isOperator,
  type Primitives,
  type Symbol,
  symbols
} from "./Expression.ts"

/**
 * The prefix code of a language.
 *
 * A bit string whose body does not mention z is `malformed`.
 *
 * - **Errors** `RangeError` where the primitives make no language, or `encode` meets another one
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * const { encode } = Expression.code(Expression.standard)
 * encode(Expression.expression("MU(x - z)")) // => "0101000001"
 * ```
 */
export const code = (primitives: Primitives): PrefixCode<Expression> => {
  checked(primitives)
  const { binders } = primitives
  const nodes = symbols(primitives)
  const word = <A>(things: ReadonlyArray<A>, thing: A): string => {
    const place = things.indexOf(thing)
    if (place < 0) throw new RangeError(`Expected a primitive, not ${shown(thing)}`)
    return truncatedBinary(place, things.length)
  }
  return {
    kind: "prefix",
    encode: ({ binder, body }) => {
      let open = 1
      const end = body.findIndex((it) => (open += isOperator(it) ? 1 : -1) === 0)
      if (end < 0 || end < body.length - 1 || !body.includes("z")) {
        throw new RangeError(`Expected one expression with z, not ${shown(body.join(" "))}`)
      }
      return word(binders, binder) + body.map((it) => word(nodes, it)).join("")
    },
    decode: (bits, at = 0) => {
      if (!(Number.isInteger(at) && at >= 0)) {
        throw new RangeError(`Expected an index of the bits, not \`${at}\``)
      }
      const head = readTruncatedBinary(bits, at, binders.length)
      if (typeof head === "string") return Result.fail(head)
      const body: Array<Symbol> = []
      let next = head[1]
      for (let open = 1; open > 0;) {
        const node = readTruncatedBinary(bits, next, nodes.length)
        if (typeof node === "string") return Result.fail(node)
        const symbol = nodes[node[0]]!
        body.push(symbol)
        next = node[1]
        open += isOperator(symbol) ? 1 : -1
      }
      if (!body.includes("z")) return Result.fail("malformed")
      return Result.succeed([{ binder: binders[head[0]]!, body }, next] as const)
    }
  }
}

/**
 * For each number of open operands and of units left, whether nodes of the given lengths can fill
 * the units exactly; asked once for each pair.
 */
const fillable = (leaves: ReadonlySet<number>, inner: ReadonlySet<number>) => {
  const known = new Map<string, boolean>()
  const fill = (open: number, left: number): boolean => {
    if (open === 0) return left === 0
    if (left < open) return false
    const key = `${open} ${left}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found =
      [...leaves].some((it) => fill(open - 1, left - it)) ||
      [...inner].some((it) => fill(open + 1, left - it))
    known.set(key, found)
    return found
  }
  return fill
}

/** The bodies with z that fill the units exactly, in the order of their nodes. */
function* filled(
  nodes: ReadonlyArray<readonly [symbol: Symbol, units: number]>,
  units: number
): Generator<ReadonlyArray<Symbol>, void> {
  const lengths = (inner: boolean): ReadonlySet<number> =>
    new Set(nodes.flatMap(([it, length]) => (isOperator(it) === inner ? [length] : [])))
  const can = fillable(lengths(false), lengths(true))
  const body: Array<Symbol> = []
  function* from(open: number, left: number): Generator<ReadonlyArray<Symbol>, void> {
    if (open === 0) {
      if (body.includes("z")) yield [...body]
      return
    }
    for (const [symbol, length] of nodes) {
      const next = open + (isOperator(symbol) ? 1 : -1)
      if (!can(next, left - length)) continue
      body.push(symbol)
      yield* from(next, left - length)
      body.pop()
    }
  }
  if (can(1, units)) yield* from(1, units)
}

/**
 * The programs of a size, every syntax tree once: by binder, then by the nodes of the body in
 * Polish notation.
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * const sizes = [2, 4, 6].map((size) => [...Expression.ofSize(Expression.standard, size)].length)
 * sizes // => [2, 56, 2368]
 * ```
 */
export function* ofSize(primitives: Primitives, size: number): Generator<Expression, void> {
  checked(primitives)
  const nodes = symbols(primitives).map((it) => [it, 1] as const)
  for (const binder of primitives.binders) {
    for (const body of filled(nodes, size - 1)) yield { binder, body }
  }
}

/**
 * The programs of at most `limit.bits` bits with their code words: shorter ones first, and in
 * lexicographic order within a length.
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * const bits = [...Expression.programs(Expression.standard, { bits: 4 })].map((it) => it.bits)
 * bits // => ["0001", "1001"]
 * ```
 */
export function* programs(
  primitives: Primitives,
  limit: { readonly bits: number }
): Generator<Coded<Expression>, void> {
  const { encode } = code(primitives)
  const { binders } = primitives
  const nodes = symbols(primitives).map(
    (it, k, all) => [it, truncatedBinary(k, all.length).length] as const
  )
  const most = within(limit)
  for (let length = 0; length <= most; length++) {
    const mass = Rational.pow2(-length)
    for (const [k, binder] of binders.entries()) {
      for (const body of filled(nodes, length - truncatedBinary(k, binders.length).length)) {
        const program = { binder, body }
        yield { program, mass, bits: encode(program) }
      }
    }
  }
}

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
import { shown } from "../internal/shown.ts"
import type { Coded } from "../Language.ts"
import {
  type Binder,
  checked,
  type Expression,
  isOperator,
  type Primitives,
  type Symbol,
  symbols
} from "./Expression.ts"

/** The code words of `count` things in order: all of one length, or of two neighbouring ones. */
export const words = (count: number): ReadonlyArray<string> => {
  const bits = Math.floor(Math.log2(count))
  const short = 2 ** (bits + 1) - count
  return Array.from({ length: count }, (_, k) =>
    k < short ? binary(k, bits) : binary(k + short, bits + 1)
  )
}

const binary = (value: number, length: number): string =>
  length === 0 ? "" : value.toString(2).padStart(length, "0")

/** Things with their code words, both ways. */
interface Book<A> {
  readonly wordOf: ReadonlyMap<A, string>
  readonly ofWord: ReadonlyMap<string, A>
  readonly longest: number
}

const book = <A>(things: ReadonlyArray<A>): Book<A> => {
  const all = words(things.length)
  return {
    wordOf: new Map(things.map((it, k) => [it, all[k] ?? ""])),
    ofWord: new Map(things.map((it, k) => [all[k] ?? "", it])),
    longest: all.at(-1)?.length ?? 0
  }
}

/** The thing whose word is at a place; undefined where the bits end within it. */
const read = <A>(
  { ofWord, longest }: Book<A>,
  bits: string,
  at: number
): readonly [thing: A, next: number] | "incomplete" | "malformed" => {
  for (let next = at; next <= at + longest; next++) {
    if (next > bits.length) return "incomplete"
    const thing = ofWord.get(bits.slice(at, next))
    if (thing !== undefined) return [thing, next]
  }
  return "malformed"
}

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
  const binders = book<Binder>(primitives.binders)
  const nodes = book<Symbol>(symbols(primitives))
  return {
    kind: "prefix",
    encode: ({ binder, body }) => {
      let open = 1
      const end = body.findIndex((it) => (open += isOperator(it) ? 1 : -1) === 0)
      if (end < 0 || end < body.length - 1 || !body.includes("z")) {
        throw new RangeError(`Expected one expression with z, not ${shown(body.join(" "))}`)
      }
      const all = [binders.wordOf.get(binder), ...body.map((it) => nodes.wordOf.get(it))]
      const unknown = all.indexOf(undefined)
      if (unknown < 0) return all.join("")
      throw new RangeError(`Expected a primitive, not ${shown([binder, ...body][unknown])}`)
    },
    decode: (bits, at = 0) => {
      if (!(Number.isInteger(at) && at >= 0)) {
        throw new RangeError(`Expected an index of the bits, not \`${at}\``)
      }
      const head = read(binders, bits, at)
      if (typeof head === "string") return Result.fail(head)
      const body: Array<Symbol> = []
      let next = head[1]
      for (let open = 1; open > 0;) {
        const node = read(nodes, bits, next)
        if (typeof node === "string") return Result.fail(node)
        body.push(node[0])
        next = node[1]
        open += isOperator(node[0]) ? 1 : -1
      }
      if (!body.includes("z")) return Result.fail("malformed")
      return Result.succeed([{ binder: head[0], body }, next] as const)
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
 * The programs of at most so many bits, each with the bits that it is: shorter ones first, and in
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
  const all = symbols(primitives)
  const lengths = words(all.length)
  const nodes = all.map((it, k) => [it, lengths[k]?.length ?? 0] as const)
  const heads = words(primitives.binders.length)
  for (let length = 0; length <= limit.bits; length++) {
    const mass = Rational.pow2(-length)
    for (const [k, binder] of primitives.binders.entries()) {
      for (const body of filled(nodes, length - (heads[k]?.length ?? 0))) {
        const program = { binder, body }
        yield { program, mass, bits: encode(program) }
      }
    }
  }
}

/**
 * # Codes of policies
 *
 * Four bits a symbol, in Polish notation. An `a` at the root, where none is legal, begins a table:
 * 32 more bits, two for each cell. Where reading or planning has a price, a policy has a mass
 * instead: half of it for every bit of the price.
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import { Result } from "effect"
import type { Code, PrefixCode } from "../Code.ts"
import { shown } from "../internal/shown.ts"
import { within } from "../internal/within.ts"
import type { Coded } from "../Language.ts"
import { type Instructions, places } from "./Instructions.ts"
import {
  arity,
  below,
  fault,
  isLeaf,
  isTable,
  type Policy,
  size,
  type Term,
  uses
} from "./Policy.ts"
import type { Symbol } from "./Symbol.ts"
import { print } from "./Text.ts"

const nibbles: ReadonlyMap<Symbol, string> = new Map(
  places.flatMap((symbols, place) =>
    symbols.map((it) => [it, place.toString(2).padStart(4, "0")] as const)
  )
)

const digits = (n: number, width: number): string => n.toString(2).padStart(width, "0")

const written = (term: Term): string =>
  (nibbles.get(term.symbol) ?? "") + term.operands.map(written).join("")

/**
 * The bits of a policy without prices.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.prefixCode(Policy.LX).encode(Policy.policy("(plan a)")) // => "11100110"
 * ```
 */
export const prefixCode = (instructions: Instructions): PrefixCode<Policy> => ({
  kind: "prefix",
  encode: (policy) => {
    const wrong = fault(instructions, policy)
    if (wrong !== undefined)
      throw new RangeError(`Expected a policy, but ${wrong}: ${shown(print(policy))}`)
    if (!isTable(policy)) return written(policy)
    return `0110${policy.table.map((it) => digits(it, 2)).join("")}`
  },
  decode: (bits, at = 0) => {
    if (!(Number.isInteger(at) && at >= 0)) {
      throw new RangeError(`Expected an index of the bits, not \`${at}\``)
    }
    let next = at
    const symbolHere = (): Symbol | "incomplete" | "malformed" => {
      const bitsHere = bits.slice(next, next + 4)
      const possible = places.flatMap((symbols, place) =>
        digits(place, 4).startsWith(bitsHere)
          ? symbols.filter((it) => instructions.symbols.includes(it))
          : []
      )
      if (possible.length === 0) return "malformed"
      if (bitsHere.length < 4) return "incomplete"
      next += 4
      return possible[0]!
    }
    type Read = Result.Result<Term, "incomplete" | "malformed">
    const read = (place: { readonly bound: boolean; readonly goal: boolean }): Read => {
      const symbol = symbolHere()
      if (symbol === "incomplete" || symbol === "malformed") return Result.fail(symbol)
      const outside = symbol === "w" && instructions.reading === "goals" && !place.goal
      if ((symbol === "a" && !place.bound) || outside) return Result.fail("malformed")
      const operands: Array<Term> = []
      for (let k = 0; k < arity(symbol, instructions.plans); k++) {
        const operand = read(below(symbol, k, place))
        if (Result.isFailure(operand)) return operand
        operands.push(operand.success)
      }
      return Result.succeed({ symbol, operands })
    }
    if (bits.slice(at, at + 4) === "0110") {
      const answers = bits.slice(at + 4, at + 36)
      if (answers.length < 32) return Result.fail("incomplete")
      const table = Array.from({ length: 16 }, (_, k) =>
        Number.parseInt(answers.slice(2 * k, 2 * k + 2), 2)
      )
      return Result.succeed([{ table }, at + 36] as const)
    }
    return Result.map(read({ bound: false, goal: false }), (term) => [term, next] as const)
  }
})

/** The bits that a policy is charged: four a symbol, and the prices of what it uses. */
export const charged = (instructions: Instructions, policy: Policy): number => {
  const { reads, goalReads, plans } = uses(policy)
  const { read, plan } = instructions.prices
  return 4 * size(policy) + read * (reads + goalReads) + plan * plans
}

/** The code of a language: by bits where nothing has a price, and otherwise by masses. */
export const code = (instructions: Instructions): Code<Policy> => {
  const { read, plan } = instructions.prices
  if (read === 0 && plan === 0) return prefixCode(instructions)
  return { kind: "mass", mass: (policy) => Rational.pow2(-charged(instructions, policy)) }
}

/** Every term of exactly `symbols` symbols that is legal in a place. */
function* terms(
  instructions: Instructions,
  symbols: number,
  place: { readonly bound: boolean; readonly goal: boolean }
): Iterable<Term> {
  for (const symbol of instructions.symbols) {
    const wanted = arity(symbol, instructions.plans)
    if (isLeaf(symbol)) {
      if (symbols !== 1 || (symbol === "a" && !place.bound)) continue
      if (symbol === "w" && instructions.reading === "goals" && !place.goal) continue
      yield { symbol, operands: [] }
      continue
    }
    for (const operands of filled(instructions, symbol, 0, wanted, symbols - 1, place)) {
      yield { symbol, operands }
    }
  }
}

/** The operands of a symbol from the k-th on that have `wanted` symbols in all. */
function* filled(
  instructions: Instructions,
  symbol: Symbol,
  k: number,
  wanted: number,
  symbols: number,
  place: { readonly bound: boolean; readonly goal: boolean }
): Iterable<ReadonlyArray<Term>> {
  if (k === wanted) {
    if (symbols === 0) yield []
    return
  }
  for (let first = 1; first <= symbols - (wanted - k - 1); first++) {
    for (const operand of terms(instructions, first, below(symbol, k, place))) {
      for (const rest of filled(instructions, symbol, k + 1, wanted, symbols - first, place)) {
        yield [operand, ...rest]
      }
    }
  }
}

/**
 * Every policy of at most `limit.bits` bits, prices included, shortest first.
 *
 * - **Cost** every text is made; {@link classes} has millions of them in a second
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * [...Policy.programs(Policy.LS, { bits: 12 })].length // => 164
 * ```
 */
export function* programs(
  instructions: Instructions,
  limit: { readonly bits: number }
): Generator<Coded<Policy>, void> {
  const most = within(limit)
  const whole = code(instructions)
  const coded = (program: Policy, bits: number): Coded<Policy> =>
    whole.kind === "mass"
      ? { program, mass: Rational.pow2(-bits) }
      : { program, mass: Rational.pow2(-bits), bits: whole.encode(program) }
  const step = whole.kind === "mass" ? 1 : 4
  for (let bits = 4; bits <= most; bits += step) {
    for (let symbols = 1; 4 * symbols <= bits; symbols++) {
      if (whole.kind === "prefix" && 4 * symbols < bits) continue
      for (const program of terms(instructions, symbols, { bound: false, goal: false })) {
        if (charged(instructions, program) === bits) yield coded(program, bits)
      }
    }
    if (bits !== 36) continue
    for (let n = 0; n < 4 ** 16; n++) {
      yield coded({ table: Array.from(n.toString(4).padStart(16, "0"), Number) }, bits)
    }
  }
}

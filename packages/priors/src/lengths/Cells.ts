/**
 * # The iterated-cell prior
 *
 * A cell is a circuit that takes a state and the next input bit to the next state; repeated along
 * the input it serves every length. Its weight is 2^-bits, the bits being those of the circuits'
 * prefix code. All cells of one or two bits of state and of a bounded number of gates are taken together.
 *
 * ## Implementation notes
 * Cells are not listed one by one. What a cell does depends on the functions on its lines, so cells
 * are gathered by these, with their masses, gate by gate. Masses are sums of powers of two down to
 * 2^-48 that never exceed 1, and so exact as doubles. A test lists the short cells one by one and
 * finds the same.
 *
 * @module
 */
import { Bits, Rational } from "@headwater/exact"
import * as Result from "effect/Result"
import type { Semimeasure } from "../Semimeasure.ts"
import * as S from "../Semimeasure.ts"
import * as L from "./LengthPrior.ts"

/** The most gates of a cell, and the longest input of a table. */
export const gateLimit = 3
export const longestLimit = 6

const states = [1, 2] as const
const scale = 48

/** The bits that the truncated binary code takes for each line of a number of lines. */
const lineBits: ReadonlyArray<ReadonlyArray<number>> = Array.from({ length: 8 }, (_, among) => {
  const width = 31 - Math.clz32(among)
  const short = 2 ** (width + 1) - among
  return Array.from({ length: among }, (_, line) => (line < short ? width : width + 1))
})

/** The function of two lines that a gate's table makes of the functions on them. */
const gate = (table: number, a: number, b: number, mask: number): number =>
  (((table & 8) === 0 ? 0 : ~a & ~b) |
    ((table & 4) === 0 ? 0 : ~a & b) |
    ((table & 2) === 0 ? 0 : a & ~b) |
    ((table & 1) === 0 ? 0 : a & b)) &
  mask

/** The functions of n lines on the lines themselves, the first digit for the word of zeros. */
const inputs = (lines: number): ReadonlyArray<number> =>
  Array.from({ length: lines }, (_, line) => {
    let word = 0
    for (let at = 0; at < 2 ** lines; at++) word = word * 2 + ((at >> (lines - 1 - line)) & 1)
    return word
  })

/**
 * The functions of the outputs of cells of a width, as one number, with the masses of the cells.
 */
const behaviours = (width: 1 | 2, gates: number): Float64Array => {
  const digits = 2 ** (width + 1)
  const mask = 2 ** digits - 1
  const found = new Float64Array(2 ** (digits * width))
  const finish = (lines: ReadonlyArray<number>, mass: number): void => {
    const bits = lineBits[lines.length]!
    for (const [first, word] of lines.entries()) {
      const own = mass * 2 ** -bits[first]!
      if (width === 1) found[word] = found[word]! + own
      else {
        for (const [second, other] of lines.entries()) {
          const at = word * 2 ** digits + other
          found[at] = found[at]! + own * 2 ** -bits[second]!
        }
      }
    }
  }
  const extend = (lines: ReadonlyArray<number>, left: number, mass: number): void => {
    if (left === 0) {
      finish(lines, mass)
      return
    }
    const bits = lineBits[lines.length]!
    const next = new Map<number, number>()
    for (const [a, first] of lines.entries()) {
      for (const [b, second] of lines.entries()) {
        const own = 2 ** -(4 + bits[a]! + bits[b]!)
        for (let table = 0; table < 16; table++) {
          const word = gate(table, first, second, mask)
          next.set(word, (next.get(word) ?? 0) + own)
        }
      }
    }
    for (const [word, own] of next) extend([...lines, word], left - 1, mass * own)
  }
  const gamma = (n: number): number => Bits.gammaLength(BigInt(n))
  for (let count = 0; count <= gates; count++) {
    const head = gamma(width + 1) + gamma(count + 1) + gamma(width)
    extend(inputs(width + 1), count, 2 ** -head)
  }
  return found
}

/**
 * The first bit of the state of a cell after every input of 1 to `longest` bits, shorter inputs
 * first, into `shown`; `reached` has room for the states after them.
 */
const follow = (width: 1 | 2, behaviour: number, reached: Uint8Array, shown: Uint8Array): void => {
  const digits = 2 ** (width + 1)
  const [first, second] = width === 1 ? [behaviour, 0] : [behaviour >> digits, behaviour]
  // input number k + 1 in this order is input number k >> 1 with a bit more
  for (let k = 0; k < shown.length; k++) {
    const before = k < 2 ? 0 : reached[(k >> 1) - 1]!
    const at = digits - 1 - (before * 2 + (k & 1))
    const bit = (first >> at) & 1
    shown[k] = bit
    reached[k] = width === 1 ? bit : bit * 2 + ((second >> at) & 1)
  }
}

/** Bits as text of few characters, for a key. */
const packed = (bits: Uint8Array): string => {
  let key = ""
  for (let at = 0; at < bits.length; at += 14) {
    let code = 0
    for (let bit = at; bit < Math.min(at + 14, bits.length); bit++) code = code * 2 + bits[bit]!
    key += String.fromCharCode(code)
  }
  return key
}

/** Digits of all lengths from 1 on as tables. */
const tablesOf = (digits: Uint8Array): ReadonlyArray<string> => {
  const text = digits.join("")
  const tables: Array<string> = []
  for (let from = 0, size = 2; from < text.length; from += size, size *= 2) {
    tables.push(text.slice(from, from + size))
  }
  return tables
}

/** Bounds on the cells. */
export interface Options {
  /** The most gates. @defaultValue 3 */
  readonly gates?: number
  /** The longest input. @defaultValue 4 */
  readonly longest?: number
}

/**
 * The sequences of truth tables that cells compute, joined as text, with the masses of the cells.
 *
 * - **Cost** a quarter of a second for three gates
 * - **Errors** `RangeError` beyond {@link gateLimit} gates or inputs of {@link longestLimit} bits
 */
export const sequences = ({ gates = 3, longest = 4 }: Options = {}): Semimeasure<string> => {
  if (!(Number.isInteger(gates) && gates >= 0 && gates <= gateLimit)) {
    throw new RangeError(`Expected at most ${gateLimit} gates, not \`${gates}\``)
  }
  if (!(Number.isInteger(longest) && longest >= 1 && longest <= longestLimit)) {
    throw new RangeError(`Expected inputs of 1 to ${longestLimit} bits, not \`${longest}\``)
  }
  const found = new Map<string, { readonly tables: ReadonlyArray<string>; mass: number }>()
  const reached = new Uint8Array(2 ** (longest + 1) - 2)
  const shown = new Uint8Array(reached.length)
  for (const width of states) {
    for (const [behaviour, mass] of behaviours(width, gates).entries()) {
      if (mass === 0) continue
      follow(width, behaviour, reached, shown)
      const key = packed(shown)
      const known = found.get(key)
      if (known === undefined) found.set(key, { tables: tablesOf(shown), mass })
      else known.mass += mass
    }
  }
  return Result.getOrThrow(
    S.of(
      Array.from(found.values(), ({ tables, mass }) => [
        L.join(tables),
        Rational.of(BigInt(mass * 2 ** scale), 1n << BigInt(scale))
      ])
    )
  )
}

/**
 * The iterated-cell prior: sequences of truth tables by the cells that compute them.
 *
 * - **Cost**, **Errors** as {@link sequences}
 *
 * @example
 * ```ts
 * import { Cells, LengthPrior } from "@headwater/priors"
 * const prior = Cells.prior({ gates: 1 })
 * LengthPrior.posterior(prior, ["01", "0110"], "01101001")?.toString() // => "73/74"
 * LengthPrior.posterior(prior, ["01", "0001"], "00010111") // => undefined
 * ```
 */
export const prior = (options: Options = {}): L.LengthPrior =>
  L.listed("cells", options.longest ?? 4, sequences(options))

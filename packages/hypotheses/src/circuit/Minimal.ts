/**
 * # Minimal circuits
 *
 * Least size, length and depth of a function of up to four inputs, with a smallest circuit, looked
 * up in the results of the exhaustive search. The size of a partial function is that of its
 * smallest extension.
 *
 * ## Main definitions
 * - {@link optimum}: least size, length and depth of a function
 * - {@link minimal}: a smallest circuit, and the shallowest of these; {@link minimalBits}: its length
 * - {@link counts}: how many functions have each size, length and depth
 *
 * @module
 */
import { Memo } from "@headwater/exact"
import type { Circuit } from "./Circuit.ts"
import { encode } from "./Encoding.ts"
import { combine, combineTables, depthsOf } from "./LineSets.ts"
import { gatesOf, type Optima, optima } from "./Optima.ts"
import { searchLimit, type Symmetry } from "./Symmetry.ts"
import { inputsOfTable, tableOf, wordOf } from "./Table.ts"
import { thickness } from "./Thickness.ts"

/** Least size, length and depth of a function; NOT and constants are free. */
export interface Optimum {
  readonly size: number
  readonly length: number
  readonly depth: number
  /** The least depth of a circuit of least size. */
  readonly depthAtSize: number
}

/** The inputs of a table that the search covers. */
const inputsOf = (table: string): number => {
  const inputs = inputsOfTable(table)
  if (inputs > searchLimit) {
    throw new RangeError(`Expected a table of at most ${searchLimit} inputs, not of \`${inputs}\``)
  }
  return inputs
}

const total = (table: string): string => {
  if (table.includes("-")) throw new RangeError("Expected a total function, not a partial one")
  return table
}

const normal = (word: number, mask: number): number => ((word & 1) === 1 ? word ^ mask : word)

const classOf = ({ symmetry }: Optima, word: number): number =>
  symmetry.classOf[normal(word, symmetry.mask)]!

const optimumOf = (all: Optima, word: number): Optimum => {
  const class_ = classOf(all, word)
  return {
    size: all.size[class_]!,
    length: all.length[class_]!,
    depth: all.depth[class_]!,
    depthAtSize: all.depthAtSize[class_]!
  }
}

/**
 * Least size, length and depth of a function of at most four inputs.
 *
 * - **Cost** a lookup, after half a second for the first function of four inputs
 * - **Errors** `RangeError` beyond four inputs, and where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.optimum("00010111") // => { size: 4, length: 4, depth: 3, depthAtSize: 3 }
 * ```
 */
export const optimum = (table: string): Optimum =>
  optimumOf(optima(inputsOf(total(table))), wordOf(table))

/**
 * How many smallest circuits a function of at most four inputs has, as sets of the normal functions
 * that their gates compute.
 *
 * - **Cost** a look-up, after a second or three for the first function of four inputs of a size
 * - **Errors** `RangeError` beyond four inputs, and where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.smallestCount("00010111") // => 21
 * ```
 */
export const smallestCount = (table: string): number => {
  const inputs = inputsOf(total(table))
  const all = optima(inputs)
  const class_ = classOf(all, wordOf(table))
  return thickness(inputs, all.size[class_]!).get(class_)!
}

/** The circuit whose gates compute some normal functions, each on two shallow lines; its last one. */
const built = (
  { inputs, projections }: Symmetry,
  gates: ReadonlyArray<number>,
  word: number,
  complemented: boolean
): Circuit => {
  const given = Uint16Array.from([...projections, ...gates])
  const levels = depthsOf(given, inputs)
  const order = Array.from(given.keys()).sort((a, b) => levels[a]! - levels[b]!)
  const lines = order.map((at) => given[at]!)
  return {
    inputs,
    gates: lines.slice(inputs).map((line, index) => {
      const gate = gateFor(lines.slice(0, inputs + index), line)
      return complemented && line === word ? { ...gate, table: 15 - gate.table } : gate
    }),
    outputs: [lines.indexOf(word)]
  }
}

/** The gate on the earliest lines that makes a word; lines are in order of depth. */
const gateFor = (lines: ReadonlyArray<number>, word: number) => {
  for (const [b, second] of lines.entries()) {
    for (const [a, first] of lines.slice(0, b).entries()) {
      for (const [op, table] of combineTables.entries()) {
        if (combine(op, first, second) === word) return { table, a, b }
      }
    }
  }
  throw new RangeError(`Expected a function of two lines, not \`${word}\``)
}

const ofWord = (all: Optima, word: number): Circuit => {
  const { inputs, mask, projections } = all.symmetry
  const complemented = (word & 1) === 1
  const function_ = normal(word, mask)
  if (function_ === 0) {
    return {
      inputs,
      gates: [{ table: complemented ? 15 : 0, a: 0, b: 0 }],
      outputs: [inputs]
    }
  }
  const input = projections.indexOf(function_)
  if (input >= 0) {
    return complemented
      ? { inputs, gates: [{ table: 0b1100, a: input, b: input }], outputs: [inputs] }
      : { inputs, gates: [], outputs: [input] }
  }
  return built(all.symmetry, gatesOf(all.symmetry, all.gates, function_), function_, complemented)
}

/**
 * A smallest circuit of a function of at most four inputs, and the shallowest of the smallest. Of
 * a partial function, with `-` where it is not said, one of the smallest extension.
 *
 * - **Errors** `RangeError` beyond four inputs, and where the text is no table
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.line(Circuit.minimal("0-10")) // => "inputs x1 x2 | g1 = 0010 x1 x2 | outputs g1"
 * Circuit.size(Circuit.minimal("00010111")) // => 4
 * ```
 */
export const minimal = (partial: string): Circuit => {
  const all = optima(inputsOf(partial))
  let best: number | undefined
  let least: Optimum | undefined
  for (const word of extensions(partial)) {
    const one = optimumOf(all, word)
    if (least !== undefined && !isBetter(one, least)) continue
    best = word
    least = one
  }
  return ofWord(all, best ?? 0)
}

/**
 * Bits of the code word of {@link minimal}, the smallest circuit of a function.
 *
 * - **Cost** that of {@link minimal} the first time, and a number kept for each table that was asked about
 * - **Errors** as for {@link minimal}
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * const bits = ["00001111", "00000011", "00010111"].map(Circuit.minimalBits)
 * bits // => [6, 16, 46]
 * ```
 */
export const minimalBits = Memo.by(
  String,
  (partial: string): number => encode(minimal(partial)).length
)

const isBetter = (a: Optimum, b: Optimum): boolean =>
  a.size < b.size || (a.size === b.size && a.depthAtSize < b.depthAtSize)

/** The words of all functions that a partial one extends to. */
function* extensions(partial: string): Generator<number> {
  const open = Array.from(partial).flatMap((digit, at) => (digit === "-" ? [at] : []))
  const base = wordOf(partial)
  for (let choice = 0; choice < 2 ** open.length; choice++) {
    yield open.reduce((word, at, index) => word | (((choice >> index) & 1) << at), base)
  }
}

/**
 * The total functions that agree with a partial one and are as small as any of them.
 *
 * - **Cost** `2^m` lookups for m digits that are not said
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.smallestExtensions("0-10") // => ["0010", "0110"]
 * Circuit.smallestExtensions("0--1") // => ["0101", "0011"]
 * ```
 */
export const smallestExtensions = (partial: string): ReadonlyArray<string> => {
  const inputs = inputsOf(partial)
  const all = optima(inputs)
  const found = [...extensions(partial)].map((word) => [word, optimumOf(all, word).size] as const)
  const least = Math.min(...found.map(([, size]) => size))
  return found.filter(([, size]) => size === least).map(([word]) => tableOf(word, inputs))
}

/** How many functions, or classes of them, have each value, by value from 0 on. */
export interface Counts {
  readonly size: ReadonlyArray<number>
  readonly length: ReadonlyArray<number>
  readonly depth: ReadonlyArray<number>
  /** The classes of functions under symmetry, by size. */
  readonly classes: ReadonlyArray<number>
  /** Functions whose smallest circuits are all deeper than some other circuit. */
  readonly deeper: number
  /** Those by size. */
  readonly deeperBySize: ReadonlyArray<number>
}

/**
 * How many of all functions of n ≤ 4 inputs have each size, length and depth.
 *
 * @example
 * ```ts
 * import { Circuit } from "@headwater/hypotheses"
 * Circuit.counts(3).size // => [8, 30, 114, 80, 24]
 * Circuit.counts(4).deeperBySize // => [0, 0, 0, 0, 1152, 5696, 4608, 0]
 * ```
 */
export const counts = (inputs: number): Counts => {
  const all = optima(inputs)
  const { members } = all.symmetry
  const tally = (values: Uint8Array, weight: (class_: number) => number): ReadonlyArray<number> => {
    const sums = Array.from({ length: Math.max(...values) + 1 }, () => 0)
    for (const [class_, value] of values.entries()) sums[value]! += weight(class_)
    return sums
  }
  const functions = (class_: number): number => 2 * members[class_]!
  const deeperBySize = tally(all.size, (class_) =>
    all.depthAtSize[class_]! > all.depth[class_]! ? functions(class_) : 0
  )
  return {
    size: tally(all.size, functions),
    length: tally(all.length, functions),
    depth: tally(all.depth, functions),
    classes: tally(all.size, () => 1),
    deeper: deeperBySize.reduce((a, b) => a + b),
    deeperBySize
  }
}

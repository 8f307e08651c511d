/**
 * # All chains of gates
 *
 * Every straight-line program of a given number of gates on n ≤ 4 inputs: a gate is any of the sixteen functions
 * of two different earlier lines, and the last gate is the output. Without a gate the output is an
 * input. A function is a word: its value at point x is bit x, and input i is bit n-1-i of the point.
 *
 * ## Main definitions
 * - {@link counts}: how many chains compute each function, and how many of them by way of another
 * - {@link mixture}: the same weighed, in whole numbers over one denominator
 *
 * ## Implementation notes
 * To complement a gate and to let its readers take it back changes no other line. So only gates that
 * are 0 at 00 are tried before the last one, and each stands for two.
 *
 * @module
 */
import { Memo } from "@headwater/exact"

/** How many gates at most, and for how many bits of weight a gate. */
export interface Class {
  readonly inputs: number
  readonly gates: number
  readonly price: number
}

/** By function: all chains, and those with a live line that is a given function or its complement. */
export interface Counts {
  readonly all: Float64Array
  readonly via: Float64Array
}

/** The most inputs and the most gates that are counted. */
export const limits = { inputs: 4, gates: 4 }

/** The word that is 1 everywhere. */
export const full = (inputs: number): number => 2 ** (2 ** inputs) - 1

/**
 * The word of an input.
 *
 * @example
 * ```ts
 * import { Gates } from "@headwater/worlds"
 * Gates.input(0, 2).toString(2) // => "1100"
 * ```
 */
export const input = (index: number, inputs: number): number => {
  let word = 0
  for (let x = 0; x < 2 ** inputs; x++) word |= ((x >> (inputs - 1 - index)) & 1) << x
  return word
}

/**
 * The word of a gate on two words; `table` has the values at 00, 01, 10 and 11 in its bits 0 to 3.
 *
 * @example
 * ```ts
 * import { Gates } from "@headwater/worlds"
 * Gates.gate(0b1000, Gates.input(0, 2), Gates.input(1, 2), 2).toString(2) // => "1000"
 * ```
 */
export const gate = (table: number, a: number, b: number, inputs: number): number =>
  full(inputs) &
  (((table & 1) === 0 ? 0 : ~a & ~b) |
    ((table & 2) === 0 ? 0 : ~a & b) |
    ((table & 4) === 0 ? 0 : a & ~b) |
    ((table & 8) === 0 ? 0 : a & b))

/** The gates that are 0 at 00. */
const evenTables = [0, 2, 4, 6, 8, 10, 12, 14]

/** Pairs of different lines among a given number of them, joined by a gate: how many there are. */
export const choices = (lines: number): number => 8 * lines * (lines - 1)

const made = (inputs: number, gates: number, reference: number): ReadonlyArray<Counts> => {
  const all = full(inputs)
  const found = Array.from({ length: gates + 1 }, () => ({
    all: new Float64Array(all + 1),
    via: new Float64Array(all + 1)
  }))
  const lines = Array.from({ length: inputs }, (_, i) => input(i, inputs))
  for (const line of lines) found[0]!.all[line]!++
  const isReference = (word: number): boolean => word === reference || word === (all & ~reference)
  /** For each line that is the reference, all lines as they are where it is complemented. */
  const turned: Array<Array<number>> = []
  const extend = (placed: number): void => {
    const { all: total, via } = found[placed + 1]!
    const worth = 2 ** placed
    const isLast = placed + 1 === gates
    const before = turned.length
    for (let b = 1; b < lines.length; b++) {
      for (let a = 0; a < b; a++) {
        for (const table of evenTables) {
          const word = gate(table, lines[a]!, lines[b]!, inputs)
          total[word]! += worth
          total[all & ~word]! += worth
          const isNew = isReference(word)
          let isLive = isNew
          for (let k = 0; k < before; k++) {
            const other = gate(table, turned[k]![a]!, turned[k]![b]!, inputs)
            turned[k]!.push(other)
            isLive ||= other !== word
          }
          if (isLive) {
            via[word]! += worth
            via[all & ~word]! += worth
          }
          if (!isLast) {
            if (isNew) turned.push([...lines, all & ~word])
            lines.push(word)
            extend(placed + 1)
            lines.pop()
            if (isNew) turned.pop()
          }
          for (let k = 0; k < before; k++) turned[k]!.pop()
        }
      }
    }
  }
  if (gates > 0) extend(0)
  return found
}

/**
 * The chains of 0, 1, 2, ... gates, by the function that they compute: all, and those with a line that
 * is the reference or its complement and matters, so that to complement it changes the output.
 *
 * - **Cost** 11 million gates for 3 inputs and 4 gates, 77 million for 4 inputs; found once
 * - **Errors** `RangeError` beyond 4 inputs or 4 gates
 *
 * @example
 * ```ts
 * import { Gates } from "@headwater/worlds"
 * const both = Gates.gate(0b1000, Gates.input(0, 3), Gates.input(1, 3), 3)
 * Gates.counts(3, 1, both)[1]?.all[both] // => 1
 * ```
 */
export const counts: (inputs: number, gates: number, reference: number) => ReadonlyArray<Counts> =
  Memo.by(
    (inputs, gates, reference) => `${inputs} ${gates} ${reference}`,
    (inputs, gates, reference) => {
      if (!(inputs >= 1 && inputs <= limits.inputs && gates >= 0 && gates <= limits.gates)) {
        throw new RangeError(
          `Expected at most ${limits.inputs} inputs and ${limits.gates} gates, not \`${inputs}\` and \`${gates}\``
        )
      }
      return made(inputs, gates, reference)
    },
    { keep: 8 }
  )

/**
 * The weight of each function over one denominator: a chain of k gates weighs 2^(-price(k+1)) over
 * the number of chains of k gates.
 *
 * - **Errors** `RangeError` where the weights are no exact doubles
 */
export const mixture = (
  { gates, inputs, price }: Class,
  reference: number
): Counts & { readonly denominator: number } => {
  /** Chains of k gates, counted by their choices. */
  const chains = Array.from({ length: gates + 1 }, (_, k) =>
    Array.from({ length: k }, (_, i) => choices(inputs + i)).reduce((a, b) => a * b, 1)
  )
  const most = inputs * chains[gates]!
  const denominator = 2 ** (price * (gates + 1)) * most
  if (denominator > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`Expected weights below 2^53, not over \`${denominator}\``)
  }
  const sum = { all: new Float64Array(full(inputs) + 1), via: new Float64Array(full(inputs) + 1) }
  for (const [k, { all, via }] of counts(inputs, gates, reference).entries()) {
    const each = (2 ** (price * (gates - k)) * most) / (k === 0 ? inputs : chains[k]!)
    for (let word = 0; word < all.length; word++) {
      sum.all[word]! += each * all[word]!
      sum.via[word]! += each * via[word]!
    }
  }
  return { ...sum, denominator }
}

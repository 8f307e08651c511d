/**
 * # Version spaces
 *
 * The exact Bayes mixture of a large class of deterministic hypotheses: what the data leave is a
 * set, and the posterior is the prior on that set. The set is the front of one typed array; an
 * update moves what it excludes behind the front, so that taking it back moves one boundary. Sums
 * are counts for each distinct weight, so probabilities are exact ratios of integers.
 *
 * ## Implementation notes
 * The exact twin is `Mixture`; the law `version-space` (see ./laws) ties the two.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import * as Class from "./Class.ts"
import type * as Learner from "./Learner.ts"
import { Inconsistent } from "./Mixture.ts"

/** A class of deterministic hypotheses as columns. */
export interface Table {
  /** Symbols are 0 to below this. */
  readonly alphabet: number
  /** The distinct weights, all positive. */
  readonly weights: ReadonlyArray<Rational>
  /** For each hypothesis, the index of its weight. */
  readonly weightOf: Uint8Array | Uint16Array | Uint32Array
  /** For each context, the symbol of each hypothesis. */
  readonly outputs: ReadonlyArray<Uint8Array>
}

/** A version space at work, over contexts by index and symbols by index. */
export interface VersionSpace extends Learner.Session<number, number, Rational> {
  /** The number of hypotheses that the data leave. */
  readonly size: () => number
  /** The hypotheses that the data leave, by index, in no particular order. */
  readonly left: () => Uint32Array
  /** The weight of all of them: the mass that the mixture gave to the data. */
  readonly evidence: () => Rational
  /** `-log2` of the evidence, in bits. */
  readonly loss: () => LogForm
}

const validated = ({ alphabet, weights, weightOf, outputs }: Table): void => {
  if (weightOf.length === 0) throw new Class.Empty("The class has no hypothesis")
  if (!Number.isInteger(alphabet) || alphabet < 1 || alphabet > 256) {
    throw new RangeError(`Expected an alphabet of 1 to 256 symbols, not \`${alphabet}\``)
  }
  const light = weights.find((it) => it.sign <= 0)
  if (light !== undefined) {
    throw new RangeError(`Expected positive weights, not \`${light.toString()}\``)
  }
  for (const it of weightOf) {
    if (it >= weights.length) {
      throw new RangeError(`Expected an index below ${weights.length} of a weight, not \`${it}\``)
    }
  }
  for (const [context, column] of outputs.entries()) {
    if (column.length !== weightOf.length) {
      throw new RangeError(
        `Expected ${weightOf.length} symbols in context ${context}, not \`${column.length}\``
      )
    }
    for (const it of column) {
      if (it >= alphabet) throw new RangeError(`Expected a symbol below ${alphabet}, not \`${it}\``)
    }
  }
}

/**
 * The version space of a class before any data.
 *
 * - **Cost** an update or a prediction O(hypotheses left), about 2 ns each; `revert` O(1)
 * - **Errors** `Class.Empty` for a class without hypotheses; `RangeError` for a malformed table;
 *   `Mixture.Inconsistent` for a symbol that every hypothesis left excludes
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { VersionSpace } from "@headwater/learners"
 * const space = VersionSpace.open({
 *   alphabet: 2,
 *   weights: [Rational.of(1, 2), Rational.of(1, 4)],
 *   weightOf: Uint8Array.of(0, 1, 1),
 *   outputs: [Uint8Array.of(0, 1, 1), Uint8Array.of(0, 0, 1)]
 * })
 * space.predict(0).get(1)?.toString() // => "1/2"
 * space.update(0, 1)
 * space.predict(1).get(1)?.toString() // => "1/2"
 * space.loss().toString() // => "1"
 * ```
 */
export const open = (table: Table): VersionSpace => {
  validated(table)
  const { alphabet, weights, weightOf, outputs } = table
  const order = Uint32Array.from(weightOf, (_, index) => index)
  const past: Array<number> = []
  let size = order.length
  const column = (context: number): Uint8Array => {
    const found = outputs[context]
    if (found === undefined) {
      throw new RangeError(`Expected a context below ${outputs.length}, not \`${context}\``)
    }
    return found
  }
  const weighed = (counts: Float64Array, from: number): Rational =>
    Rational.sum(
      weights.flatMap((weight, index) => {
        const count = counts[from + index] ?? 0
        return count === 0 ? [] : [weight.times(Rational.of(count))]
      })
    )
  const masses = (symbols: Uint8Array | undefined): ReadonlyArray<Rational> => {
    const counts = new Float64Array(weights.length * (symbols === undefined ? 1 : alphabet))
    const width = weights.length
    for (let i = 0; i < size; i++) {
      const hypothesis = order[i]!
      const row = symbols === undefined ? 0 : symbols[hypothesis]! * width
      counts[row + weightOf[hypothesis]!]!++
    }
    return Array.from({ length: counts.length / width }, (_, row) => weighed(counts, row * width))
  }
  const evidence = (): Rational => masses(undefined)[0] ?? Rational.zero
  return {
    predict: (context) => {
      const sums = masses(column(context))
      const total = Rational.sum(sums)
      return new Map(sums.map((it, symbol) => [symbol, it.dividedBy(total)]))
    },
    update: (context, symbol) => {
      const symbols = column(context)
      let front = 0
      for (let i = 0; i < size; i++) {
        const hypothesis = order[i]!
        if (symbols[hypothesis] !== symbol) continue
        order[i] = order[front]!
        order[front++] = hypothesis
      }
      if (front === 0) {
        throw new Inconsistent(`No hypothesis left gives \`${symbol}\` in context ${context}`)
      }
      past.push(size)
      size = front
    },
    revert: () => {
      const before = past.pop()
      if (before === undefined) {
        throw new RangeError("Expected an update to revert, not a fresh session")
      }
      size = before
    },
    size: () => size,
    left: () => order.slice(0, size),
    evidence,
    loss: () => LogForm.log2(evidence()).negated()
  }
}

/**
 * The decided programs of a class as a table, and the answers that its symbols stand for, in the
 * order in which they are met.
 *
 * - **Errors** `Class.Empty` where every program is undecided; `RangeError` past 256 answers
 */
export const table = <P, O>(
  class_: Class.Class<P, O>
): { readonly table: Table; readonly answers: ReadonlyArray<O> } => {
  const { decided } = class_
  if (decided.length === 0) throw new Class.Empty("Every program of the class is undecided")
  const symbols = new Map<O, number>()
  const weights = new Map<string, readonly [index: number, weight: Rational]>()
  const weightOf = Uint32Array.from(decided, ({ weight }) => {
    const met = weights.get(weight.toString())
    if (met !== undefined) return met[0]
    const index = weights.size
    weights.set(weight.toString(), [index, weight])
    return index
  })
  const outputs = Array.from({ length: class_.contexts }, () => new Uint8Array(decided.length))
  for (const [hypothesis, it] of decided.entries()) {
    for (const [context, answer] of it.outputs.entries()) {
      const symbol = symbols.get(answer) ?? symbols.size
      if (symbol === 256) throw new RangeError("Expected at most 256 distinct answers, found more")
      symbols.set(answer, symbol)
      outputs[context]![hypothesis] = symbol
    }
  }
  const distinct = Array.from(weights.values(), ([, weight]) => weight)
  return {
    table: { alphabet: symbols.size, weights: distinct, weightOf, outputs },
    answers: [...symbols.keys()]
  }
}

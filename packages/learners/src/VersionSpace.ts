/**
 * # Version spaces
 *
 * The exact Bayes mixture of a large class of deterministic hypotheses: the data leave a set of
 * them, and the posterior is the prior on that set. The set is the front of one typed array; an
 * update moves what it excludes behind the front, so that taking it back moves one boundary. Sums
 * are counts for each distinct weight, so probabilities are exact ratios of integers.
 *
 * To be used by the room worlds, for the race of deterministic programs.
 *
 * ## Implementation notes
 * The exact twin is `Mixture`; the law `version-space` (see ./laws) ties the two.
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import * as HypothesisClass from "./HypothesisClass.ts"
import { Empty, Inconsistent } from "./Mixture.ts"
import { nothingToRevert, type Session } from "./Process.ts"

/** The answers of hypotheses, computed for those that are asked. */
export interface Outputs {
  /** Contexts are 0 to below this. */
  readonly contexts: number
  /** Writes the symbols of the hypotheses `ids` in a context to the front of `into`. */
  readonly write: (context: number, ids: Uint32Array, into: Uint8Array) => void
}

/** A class of deterministic hypotheses. */
export interface Table {
  /** Symbols are 0 to below this. */
  readonly alphabet: number
  /** The distinct weights, all positive. */
  readonly weights: ReadonlyArray<Rational>
  /** For each hypothesis, the index of its weight. */
  readonly weightOf: Uint8Array | Uint16Array | Uint32Array
  /** For each context a column with the symbol of each hypothesis; or a function that gives it. */
  readonly outputs: ReadonlyArray<Uint8Array> | Outputs
}

/** A version space at work, over contexts by index and symbols by index. */
export interface VersionSpace extends Session<number, number> {
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
  if (weightOf.length === 0) throw new Empty("The class has no hypothesis")
  if (!Number.isInteger(alphabet) || alphabet < 1 || alphabet > 256) {
    throw new RangeError(`Expected an alphabet of 1 to 256 symbols, not \`${alphabet}\``)
  }
  const light = weights.find((it) => it.sign <= 0)
  if (light !== undefined) {
    throw new RangeError(`Expected positive weights, not \`${light.toString()}\``)
  }
  const heaviest = greatest(weightOf)
  if (heaviest >= weights.length) {
    throw new RangeError(
      `Expected an index below ${weights.length} of a weight, not \`${heaviest}\``
    )
  }
  if ("write" in outputs) return
  for (const [context, column] of outputs.entries()) {
    if (column.length !== weightOf.length) {
      throw new RangeError(
        `Expected ${weightOf.length} symbols in context ${context}, not \`${column.length}\``
      )
    }
    const symbol = greatest(column)
    if (symbol >= alphabet) {
      throw new RangeError(`Expected a symbol below ${alphabet}, not \`${symbol}\``)
    }
  }
}

const greatest = (list: Table["weightOf"]): number => {
  let most = 0
  for (let i = 0; i < list.length; i++) if (list[i]! > most) most = list[i]!
  return most
}

/**
 * The answers of the hypotheses of a table as a function, after a check that the table is well
 * formed.
 *
 * - **Errors** `Mixture.Empty` for a class without hypotheses; `RangeError` for a malformed table
 */
export const outputsOf = (table: Table): Outputs => {
  validated(table)
  const { outputs } = table
  if ("write" in outputs) return outputs
  return {
    contexts: outputs.length,
    write: (context, ids, into) => {
      const column = outputs[context]!
      for (let i = 0; i < ids.length; i++) into[i] = column[ids[i]!]!
    }
  }
}

/** Refuses a context outside the table. */
export const checkContext = ({ contexts }: Outputs, context: number): void => {
  if (!Number.isInteger(context) || context < 0 || context >= contexts) {
    throw new RangeError(`Expected a context below ${contexts}, not \`${context}\``)
  }
}

/**
 * The version space of a class before any data.
 *
 * - **Cost** an update or a prediction O(hypotheses left), about 2 ns each; `revert` O(1)
 * - **Errors** `Mixture.Empty` for a class without hypotheses; `RangeError` for a malformed table;
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
  const outputs = outputsOf(table)
  const { alphabet, weights, weightOf } = table
  const order = new Uint32Array(weightOf.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  const symbols = new Uint8Array(order.length)
  const past: Array<number> = []
  let size = order.length
  /** The context whose symbols are in `symbols`, place by place; -1 for none. */
  let written = -1
  const write = (context: number): void => {
    if (context === written) return
    checkContext(outputs, context)
    outputs.write(context, order.subarray(0, size), symbols)
    written = context
  }
  const width = weights.length
  /** The mass of each row, from the number of hypotheses of each weight in it. */
  const masses = (counts: Float64Array): ReadonlyArray<Rational> =>
    Array.from({ length: counts.length / width }, (_, row) =>
      Rational.sum(
        weights.flatMap((weight, index) => {
          const count = counts[row * width + index] ?? 0
          return count === 0 ? [] : [weight.times(Rational.of(count))]
        })
      )
    )
  const evidence = (): Rational => {
    const counts = new Float64Array(width)
    if (width === 1) counts[0] = size
    else for (let i = 0; i < size; i++) counts[weightOf[order[i]!]!]!++
    return masses(counts)[0] ?? Rational.zero
  }
  return {
    predict: (context) => {
      write(context)
      const counts = new Float64Array(width * alphabet)
      for (let i = 0; i < size; i++) {
        const symbol = symbols[i]!
        if (symbol >= alphabet) {
          throw new RangeError(`Expected a symbol below ${alphabet}, not \`${symbol}\``)
        }
        counts[width === 1 ? symbol : symbol * width + weightOf[order[i]!]!]!++
      }
      const sums = masses(counts)
      const total = Rational.sum(sums)
      return new Map(sums.map((it, symbol) => [symbol, it.dividedBy(total)]))
    },
    update: (context, symbol) => {
      write(context)
      let front = 0
      for (let i = 0; i < size; i++) {
        if (symbols[i] !== symbol) continue
        const hypothesis = order[i]!
        order[i] = order[front]!
        order[front++] = hypothesis
      }
      // where no hypothesis agrees nothing has moved; otherwise places have changed
      if (front === 0) {
        throw new Inconsistent(`No hypothesis left gives \`${symbol}\` in context ${context}`)
      }
      written = -1
      past.push(size)
      size = front
    },
    revert: () => {
      const before = past.pop()
      if (before === undefined) throw nothingToRevert()
      size = before
      written = -1
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
 * - **Errors** `Mixture.Empty` where every program is undecided; `RangeError` past 256 answers
 */
export const table = <P, O>(
  class_: HypothesisClass.HypothesisClass<P, O>
): { readonly table: Table; readonly answers: ReadonlyArray<O> } => {
  const decided = HypothesisClass.decided(class_)
  if (decided.length === 0) throw new Empty("Every program of the class is undecided")
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
    for (const [context, answer] of it.answers.entries()) {
      if (answer === undefined) continue
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

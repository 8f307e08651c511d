/**
 * # Phase diagrams
 *
 * Which of several programs of given costs wins under
 *
 *     w(p) = 2^-length(p) · t(p)^-gamma · 1[t(p) <= T] · 2^-loss(p)
 *
 * at every exponent gamma and every hard bound T, with exact boundaries. A hypothesis enters where
 * the bound reaches its time; between two entries nothing changes with the bound, and along the
 * exponent the winners are those of a lower envelope. The loss is what data have cost it: with it
 * the diagram is that of the posterior. Costs at several sizes, or after more and more data, give
 * several diagrams, one under the other.
 *
 * ## Main definitions
 * - {@link bands}: the diagram, exact and finite
 * - {@link grid}: the same as cells, by walking the boundaries instead of deciding each cell
 *
 * ## Main statements (checked in test/Phase.test.ts)
 * - law `phase`: at every exponent and bound the winners are those of `Winners.of`
 *
 * ## References
 * - thread: the prior of both sides is one family, seeds/thread.md
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Cost } from "@headwater/hypotheses"
import { against, type CriticalExponent } from "./CriticalExponent.ts"
import * as Envelope from "./Envelope.ts"
import type { Candidate } from "./Winners.ts"

/** From the cost of a program to the base of the exponent; its steps by default. */
export type Base = (cost: Cost.Cost) => Rational

/** The bounds T from `from` up to where the next band begins. */
export interface Band {
  /** The least bound that admits those that enter here. */
  readonly from: bigint
  /** Which enter, in rising order. */
  readonly entering: ReadonlyArray<number>
  readonly pieces: ReadonlyArray<Envelope.Piece>
}

/** The code length of a mass as a rational number of bits. */
const lengthOf = ({ mass }: Cost.Cost): Rational => {
  const bits = LogForm.log2(mass.inverse())
  const whole = bits.floor()
  if (bits.equals(LogForm.of(whole))) return Rational.of(whole)
  throw new RangeError(`Expected a mass that is a power of two, not \`${mass.toString()}\``)
}

/**
 * The code length of a candidate as a line in the exponent.
 *
 * - **Errors** `RangeError` for a mass that is no power of two: lengths are a whole number of bits
 */
export const line = (
  { cost, likelihood, loss = Rational.zero }: Candidate,
  base?: Base
): Envelope.Line => {
  if (loss === "infinite") throw new RangeError("Expected a finite loss, not `infinite`")
  if (likelihood !== undefined) {
    throw new RangeError("Expected a loss in rational bits, not a likelihood; see `Winners.along`")
  }
  return {
    bits: lengthOf(cost).plus(loss),
    time: base === undefined ? Rational.of(cost.steps) : base(cost)
  }
}

/** The pieces among the candidates that `admit` accepts, with their indices among all. */
const among = (
  candidates: ReadonlyArray<Candidate>,
  admit: (cost: Cost.Cost) => boolean,
  base: Base | undefined
): ReadonlyArray<Envelope.Piece> => {
  const admitted = candidates.flatMap((it, index) =>
    it.loss !== "infinite" && admit(it.cost) ? [{ index, line: line(it, base) }] : []
  )
  const named = (indices: ReadonlyArray<number>): ReadonlyArray<number> =>
    indices.flatMap((it) => admitted[it]?.index ?? [])
  return Envelope.of(admitted.map((it) => it.line)).map(({ from, at, winners }) => ({
    from,
    at: named(at),
    winners: named(winners)
  }))
}

/**
 * The pieces along the exponent among the candidates whose costs are admitted; by default all are.
 *
 * - **Errors** as {@link line}
 */
export const pieces = (
  candidates: ReadonlyArray<Candidate>,
  admits: (cost: Cost.Cost) => boolean = () => true,
  base?: Base
): ReadonlyArray<Envelope.Piece> => among(candidates, admits, base)

/**
 * The diagram over all exponents and all bounds: bands in rising order, each with its pieces. Below
 * the first band none has a weight.
 *
 * - **Cost** O(n) bands of O(n·m) exact comparisons
 * - **Laws** `phase`
 * - **Errors** as {@link line}
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { PhaseDiagram } from "@headwater/priors"
 * const of = (bits: number, steps: bigint) =>
 *   ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } })
 * const bands = PhaseDiagram.bands([of(98, 125n), of(146, 78n), of(1206, 46n)])
 * bands.map((it) => it.from) // => [46n, 78n, 125n]
 * bands.map((it) => it.pieces.map(({ winners }) => winners[0])) // => [[2], [1, 2], [0, 1, 2]]
 * ```
 */
export const bands = (candidates: ReadonlyArray<Candidate>, base?: Base): ReadonlyArray<Band> => {
  const alive = candidates.filter((it) => it.loss !== "infinite")
  const times = [...new Set(alive.map((it) => it.cost.steps))].toSorted((a, b) => (a < b ? -1 : 1))
  return times.map((from) => ({
    from,
    entering: candidates.flatMap((it, index) =>
      it.loss !== "infinite" && it.cost.steps === from ? [index] : []
    ),
    pieces: among(candidates, ({ steps }) => steps <= from, base)
  }))
}

/** The band that a bound lies in; undefined below the first. */
export const bandAt = (all: ReadonlyArray<Band>, bound: bigint): Band | undefined =>
  all.findLast((it) => it.from <= bound)

/** Cells in rows, each the number of a set of winners. */
export interface Grid {
  readonly columns: number
  /** Row after row, each entry an index into `sets`. */
  readonly cells: Uint16Array
  /** Which win; the first set is empty. */
  readonly sets: ReadonlyArray<ReadonlyArray<number>>
}

/** The number of rising exponents that are below a crossing, by bisection. */
const before = (gammas: ReadonlyArray<Rational>, crossing: CriticalExponent): number => {
  let [low, high] = [0, gammas.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const gamma = gammas[middle]
    if (gamma !== undefined && against(crossing, gamma) > 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The winners in the cells of a grid: a row for each of `rows`, a column for each exponent.
 *
 * - **Cost** O(log columns) exact comparisons a boundary of each row that is not as one before it
 * - **Errors** `RangeError` where the exponents do not rise from at least zero
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { PhaseDiagram } from "@headwater/priors"
 * const of = (bits: number, steps: bigint) =>
 *   ({ cost: { mass: Rational.pow2(-bits), bits, steps, space: 4n } })
 * const bands = PhaseDiagram.bands([of(98, 125n), of(146, 78n)])
 * const rows = [100n, 200n].map((T) => PhaseDiagram.bandAt(bands, T)?.pieces ?? [])
 * const { cells, sets } = PhaseDiagram.grid(rows, [0, 50, 100].map((it) => Rational.of(it)))
 * Array.from(cells, (cell) => sets[cell]?.join()) // => ["1", "1", "1", "0", "0", "1"]
 * ```
 */
export const grid = (
  rows: ReadonlyArray<ReadonlyArray<Envelope.Piece>>,
  gammas: ReadonlyArray<Rational>
): Grid => {
  for (const [index, gamma] of gammas.entries()) {
    const previous = gammas[index - 1]
    if (gamma.sign < 0 || (previous !== undefined && previous.compare(gamma) >= 0)) {
      throw new RangeError(`Expected exponents that rise from 0, not \`${gamma.toString()}\``)
    }
  }
  const columns = gammas.length
  const cells = new Uint16Array(rows.length * columns)
  const sets: Array<ReadonlyArray<number>> = [[]]
  const numbers = new Map([["", 0]])
  const number = (winners: ReadonlyArray<number>): number => {
    const key = winners.join(" ")
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, sets.length)
    return sets.push(winners) - 1
  }
  const done = new Map<ReadonlyArray<Envelope.Piece>, number>()
  for (const [index, row] of rows.entries()) {
    const start = index * columns
    const same = done.get(row)
    if (same !== undefined) {
      cells.copyWithin(start, same, same + columns)
      continue
    }
    done.set(row, start)
    for (const { at, from, winners } of row) {
      const first = from === undefined ? 0 : before(gammas, from)
      cells.fill(number(winners), start + first, start + columns)
      const gamma = gammas[first]
      if (gamma === undefined) continue
      const exactly = from === undefined ? gamma.sign === 0 : against(from, gamma) === 0
      if (exactly) cells[start + first] = number(at)
    }
  }
  return { columns, cells, sets }
}

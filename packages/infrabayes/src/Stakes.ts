/**
 * # One stake
 *
 * What acts on an event are worth as the stake moves: every point off the event is worth the same `s`, from
 * 0 to 1. An a-measure's value is then linear in `s`, and the worst case is concave with finitely many turns.
 *
 * ## Main definitions
 * - {@link utility}: the utility that is `s` off the event
 * - {@link worst}: which a-measure is the worst case of an act, on which stakes
 * - {@link better}: which of two acts is worth more after the event, on which stakes
 *
 * ## Main statements (tests)
 * - the order of two acts by `E(·★s)` is the order of their values after the update, where there is one
 *
 * ## References
 * - [AppelKosoy2020]
 *
 * @module
 */
import { Rational } from "@headwater/exact"
import type { Utility } from "./AMeasure.ts"
import type { Infradistribution } from "./Infradistribution.ts"
import { expected } from "./internal/expected.ts"
import { type Event, glued } from "./Update.ts"
import { value } from "./AMeasure.ts"

/** Stakes from one to another. */
export interface Span {
  readonly from: Rational
  readonly to: Rational
}

/**
 * The utility that is 0 on the event and the stake off it.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Stakes } from "@headwater/infrabayes"
 * Stakes.utility(3, [0, 1], Rational.of(1, 2)).map(String) // => ["0", "0", "1/2"]
 * ```
 */
export const utility = (points: number, event: Event, stake: Rational): ReadonlyArray<Rational> =>
  Array.from({ length: points }, (_, i) => (event.includes(i) ? Rational.zero : stake))

/** `low + slope · s` */
interface Line {
  readonly low: Rational
  readonly slope: Rational
}

const linesOf = (h: Infradistribution, event: Event, act: Utility): ReadonlyArray<Line> =>
  h.map((it) => {
    const at = (stake: Rational) => value(it, glued(event, act, utility(it.m.length, event, stake)))
    const low = at(Rational.zero)
    return { low, slope: at(Rational.one).minus(low) }
  })

/** Which line is the lowest, on which stakes; of those that are as low, the one that stays so. */
const lowest = (lines: ReadonlyArray<Line>): ReadonlyArray<Span & { readonly at: number }> => {
  const [first] = lines
  if (first === undefined) throw new RangeError(expected("at least one a-measure", "none"))
  const spans: Array<Span & { readonly at: number }> = []
  let from = Rational.zero
  let at = 0
  for (const [i, { low, slope }] of lines.entries()) {
    const order = low.compare(lines[at]!.low)
    if (order < 0 || (order === 0 && slope.compare(lines[at]!.slope) < 0)) at = i
  }
  for (;;) {
    const own = lines[at]!
    let to = Rational.one
    let next: number | undefined
    for (const [i, { low, slope }] of lines.entries()) {
      const fall = own.slope.minus(slope)
      if (fall.sign <= 0) continue
      const meet = low.minus(own.low).dividedBy(fall)
      const order = meet.compare(to)
      if (
        order < 0 ||
        (order === 0 && next !== undefined && slope.compare(lines[next]!.slope) < 0)
      ) {
        ;[to, next] = [meet, i]
      }
    }
    spans.push({ from, to, at })
    if (next === undefined) return spans
    ;[from, at] = [to, next]
  }
}

/**
 * Which of the a-measures is the worst case of an act, on which stakes; the spans touch and cover 0 to 1.
 *
 * - **Cost** the square of the number of a-measures
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution, Stakes } from "@headwater/infrabayes"
 * const beliefs = [[6, 2, 2], [1, 3, 6]].map((row) => row.map((n) => Rational.of(n, 10)))
 * const bet = [Rational.one, Rational.zero, Rational.zero]
 * const spans = Stakes.worst(Infradistribution.crisp(beliefs), [0, 1], bet)
 * spans.map(({ at, from, to }) => [at, `${from} to ${to}`]) // => [[1, "0 to 1"]]
 * ```
 */
export const worst = (
  h: Infradistribution,
  event: Event,
  act: Utility
): ReadonlyArray<Span & { readonly at: number }> => lowest(linesOf(h, event, act))

/**
 * Which of two acts is worth more, on which stakes: the sign of `E(f★s) - E(f'★s)` between the ends of each
 * span; neighbours differ in sign, and at the ends between them both are worth the same.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Infradistribution, Stakes } from "@headwater/infrabayes"
 * const beliefs = [[6, 2, 2], [1, 3, 6]].map((row) => row.map((n) => Rational.of(n, 10)))
 * const [one, zero] = [Rational.one, Rational.zero]
 * const spans = Stakes.better(Infradistribution.crisp(beliefs), [0, 1], [one, zero, zero], [zero, one, zero])
 * spans.map(({ from, sign, to }) => [sign, `${from} to ${to}`]) // => [[-1, "0 to 1/4"], [1, "1/4 to 1"]]
 * ```
 */
export const better = (
  h: Infradistribution,
  event: Event,
  act: Utility,
  other: Utility
): ReadonlyArray<Span & { readonly sign: -1 | 0 | 1 }> => {
  const [lines, others] = [linesOf(h, event, act), linesOf(h, event, other)]
  const [spans, rest] = [lowest(lines), lowest(others)]
  const found: Array<{ from: Rational; to: Rational; sign: -1 | 0 | 1 }> = []
  const add = (from: Rational, to: Rational, sign: -1 | 0 | 1): void => {
    if (from.compare(to) >= 0) return
    const last = found.at(-1)
    if (last?.sign === sign) last.to = to
    else found.push({ from, to, sign })
  }
  let [i, j, from] = [0, 0, Rational.zero]
  while (i < spans.length && j < rest.length) {
    const [here, there] = [spans[i]!, rest[j]!]
    const to = Rational.min(here.to, there.to)
    const [a, b] = [lines[here.at]!, others[there.at]!]
    const [low, slope] = [a.low.minus(b.low), a.slope.minus(b.slope)]
    const at = (stake: Rational) => low.plus(slope.times(stake)).sign
    const [first, last] = [at(from), at(to)]
    if (first * last < 0) {
      const root = low.dividedBy(slope).negated()
      add(from, root, first)
      add(root, to, last)
    } else add(from, to, first === 0 ? last : first)
    from = to
    if (here.to.compare(to) <= 0) i++
    if (there.to.compare(to) <= 0) j++
  }
  return found
}

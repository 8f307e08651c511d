/**
 * # Lower envelopes
 *
 * Under 2^-bits · time^-gamma a code length is a line in the exponent, `bits + gamma · log2(time)`.
 * Which line is lowest depends on the exponent; as it grows, faster and faster programs win. Two
 * lines cross at a critical exponent, and these are compared with exponents and with each other
 * exactly.
 *
 * ## Main definitions
 * - {@link of}: the pieces of the envelope, from exponent 0 on; {@link winners} at one exponent
 *
 * ## Main statements (checked in test/Envelope.test.ts)
 * - law `envelope`: the winners at any exponent are the lines that no other is below
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import { against, compare, type CriticalExponent } from "./CriticalExponent.ts"

/** A code length as a function of the exponent: `bits + gamma · log2(time)`. */
export interface Line {
  readonly bits: Rational
  /** Above zero; its logarithm is the slope. */
  readonly time: Rational
}

/** An interval of exponents on which the same lines win. */
export interface Piece {
  /** Where it begins; undefined for the first piece, which begins at exponent 0. */
  readonly from: CriticalExponent | undefined
  /** Which win exactly there, in rising order: those of both sides, and any that touch there alone. */
  readonly at: ReadonlyArray<number>
  /** Which win above, up to the next piece: one line, or several that are equal. */
  readonly winners: ReadonlyArray<number>
}

/** The crossing of a line with a faster one, which wins above it. */
const crossing = (slow: Line, fast: Line): CriticalExponent => ({
  deltaBits: LogForm.of(fast.bits.minus(slow.bits)),
  timeRatio: slow.time.dividedBy(fast.time)
})

const same = (a: Line, b: Line): boolean => a.bits.equals(b.bits) && a.time.equals(b.time)

/** The indices of the lines for which `keep` is true. */
const indices = (
  lines: ReadonlyArray<Line>,
  keep: (line: Line) => boolean
): ReadonlyArray<number> => lines.flatMap((line, index) => (keep(line) ? [index] : []))

/** The fastest of lines, at least one. */
const fastest = (lines: ReadonlyArray<Line>): Line =>
  lines.reduce((best, it) => (it.time.compare(best.time) < 0 ? it : best))

/**
 * The pieces of the lower envelope over exponents of at least zero, in rising order; none of no
 * lines.
 *
 * - **Cost** O(n·m) exact comparisons, of n lines and m pieces
 * - **Laws** `envelope`, in test/Envelope.test.ts
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { CriticalExponent, Envelope } from "@headwater/priors"
 * const line = (bits: number, time: number) => ({ bits: Rational.of(bits), time: Rational.of(time) })
 * const pieces = Envelope.of([line(98, 125), line(109, 625), line(146, 78), line(1206, 46)])
 * pieces.map((it) => it.winners) // => [[0], [2], [3]]
 * pieces.map((it) => it.from && CriticalExponent.toNumber(it.from).toFixed(1)) // => [undefined, "70.5", "1391.4"]
 * ```
 */
export const of = (lines: ReadonlyArray<Line>): ReadonlyArray<Piece> => {
  const [head] = lines
  if (head === undefined) return []
  const least = lines.reduce((bits, it) => Rational.min(bits, it.bits), head.bits)
  let here = fastest(lines.filter((it) => it.bits.equals(least)))
  const pieces: Array<Piece> = [
    {
      from: undefined,
      at: indices(lines, (it) => it.bits.equals(least)),
      winners: indices(lines, (it) => same(it, here))
    }
  ]
  for (;;) {
    const slow = here
    const faster = lines.filter((it) => it.time.compare(slow.time) < 0)
    const [first, ...rest] = faster.map((it) => crossing(slow, it))
    if (first === undefined) return pieces
    const from = rest.reduce((best, it) => (compare(it, best) < 0 ? it : best), first)
    const meets = (it: Line): boolean =>
      it.time.compare(slow.time) < 0 && compare(crossing(slow, it), from) === 0
    here = fastest(faster.filter(meets))
    pieces.push({
      from: crossing(slow, here),
      at: indices(lines, (it) => same(it, slow) || meets(it)),
      winners: indices(lines, (it) => same(it, here))
    })
  }
}

/**
 * Which win at an exponent of at least zero, exactly: more than one where they tie.
 *
 * @example
 * ```ts
 * import { Rational } from "@headwater/exact"
 * import { Envelope } from "@headwater/priors"
 * const line = (bits: number, time: number) => ({ bits: Rational.of(bits), time: Rational.of(time) })
 * const pieces = Envelope.of([line(100, 8), line(130, 4)])
 * Envelope.winners(pieces, Rational.of(30)) // => [0, 1]
 * Envelope.winners(pieces, Rational.of(31)) // => [1]
 * ```
 */
export const winners = (pieces: ReadonlyArray<Piece>, gamma: Rational): ReadonlyArray<number> => {
  const found = pieces.findLast((it) => it.from === undefined || against(it.from, gamma) <= 0)
  if (found === undefined) return []
  const exactly = found.from === undefined ? gamma.sign === 0 : against(found.from, gamma) === 0
  return exactly ? found.at : found.winners
}

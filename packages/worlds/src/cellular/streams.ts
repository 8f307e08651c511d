/**
 * # Placements and streams
 *
 * An observer in a world sees one place: from time t on, `length` successive cells of it, a **stream**. A
 * **placement** says where and when: (t, u) with 0 <= u <= 2t and the whole stream within the rows, cell by
 * cell (t + k, u + k). What a bridge rule has to say is which stream it is, so its price is what the streams
 * of a world have to tell apart.
 *
 * ## Main definitions
 * - {@link streams}: how many streams there are and how often each comes; {@link entropy}: bits of a stream at
 *   a placement drawn uniformly
 *
 * @module
 */
import { LogForm, Rational } from "@headwater/exact"
import type { Diagram } from "./Diagram.ts"

/** The streams of one length within some rows. @category models */
export interface Streams {
  readonly rows: number
  readonly placements: number
  readonly different: number
  /** How many streams come how often: the second of each pair is the number of streams. */
  readonly often: ReadonlyArray<readonly [times: number, streams: number]>
}

/** Streams are counted in a table of open addresses, by the stream as a number; it grows. */
class Table {
  #keys = new Int32Array(256)
  #counts = new Int32Array(256)
  /** How often the empty stream came, which in most worlds is nearly all there is. */
  #empty = 0
  #filled = 0

  /** How many streams there are. */
  get size(): number {
    return this.#filled + (this.#empty > 0 ? 1 : 0)
  }

  #place(key: number): number {
    const mask = this.#keys.length - 1
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  /** One more of a stream. */
  add(stream: number): void {
    if (stream === 0) {
      this.#empty++
      return
    }
    const at = this.#place(stream)
    if (this.#keys[at] === 0) {
      this.#keys[at] = stream
      this.#filled++
    }
    this.#counts[at]!++
    if (2 * this.#filled > this.#keys.length) this.#grow()
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Int32Array(4 * keys.length)
    this.#counts = new Int32Array(4 * keys.length)
    for (const [k, key] of keys.entries()) {
      if (key === 0) continue
      const at = this.#place(key)
      this.#keys[at] = key
      this.#counts[at] = counts[k]!
    }
  }

  /** How many streams came how often. */
  often(): Streams["often"] {
    const found = new Map<number, number>(this.#empty > 0 ? [[this.#empty, 1]] : [])
    for (const times of this.#counts) if (times > 0) found.set(times, (found.get(times) ?? 0) + 1)
    return [...found].toSorted(([a], [b]) => a - b)
  }
}

/**
 * The streams of `length` cells within each of several numbers of rows, by rising number.
 *
 * - **Cost** a look-up a placement, of which there are about the square of the rows
 * - **Errors** `RangeError` for a length that is not 1 to 30, and for more rows than the diagram has
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const diagram = Cellular.diagram({ rule: 90, seed: 1 }, 128)
 * const [few] = Cellular.streams(diagram, 24, [128])
 * few && [few.placements, few.different] // => [11025, 371]
 * ```
 *
 * @category accessors
 */
export const streams = (
  diagram: Diagram,
  length: number,
  rows: ReadonlyArray<number>
): ReadonlyArray<Streams> => {
  const most = rows.at(-1) ?? 0
  if (!(Number.isInteger(length) && length >= 1 && length <= 30)) {
    throw new RangeError(`Expected streams of 1 to 30 cells, not \`${length}\``)
  }
  if (most > diagram.rows)
    throw new RangeError(`Expected at most ${diagram.rows} rows, not \`${most}\``)
  const { bits, words } = diagram
  const all = new Table()
  const mask = 2 ** length - 1
  // By place, from -most to most: the last cells of it, the newest lowest.
  const last = new Int32Array(2 * most + 1)
  const found: Array<Streams> = []
  for (let end = 0; end < most; end++) {
    const start = end - length + 1
    for (let u = 0; u <= 2 * end; u++) {
      const place = u - end + most
      const seen = ((last[place]! << 1) & mask) | ((bits[end * words + (u >> 5)]! >>> (u & 31)) & 1)
      last[place] = seen
      if (place >= most - start && place <= most + start) all.add(seen)
    }
    if (rows.includes(end + 1)) {
      const placements = Math.max(0, start + 1) ** 2
      found.push({ rows: end + 1, placements, different: all.size, often: all.often() })
    }
  }
  return found
}

/**
 * The entropy of a stream at a placement that is drawn uniformly: the bits that a bridge costs on average, at
 * least, for any code of it.
 *
 * - **Units** bits
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * const [few] = Cellular.streams(Cellular.diagram({ rule: 150, seed: 1 }, 128), 24, [128])
 * few && Cellular.entropy(few).toNumber().toFixed(2) // => "9.22"
 * ```
 *
 * @category accessors
 */
export const entropy = ({ often: all, placements }: Streams): LogForm =>
  LogForm.sum([
    LogForm.log2(BigInt(placements)),
    ...all.map(([times, many]) =>
      LogForm.log2(BigInt(times)).times(Rational.of(-times * many, placements))
    )
  ])

/**
 * The most different streams of `length` cells that there are in a world with a digit automaton of a given number of
 * column types, however many rows: a stream lies in four neighbouring blocks of 2^a by 2^a cells, 2^a being at
 * least its length, at one of 4^a places in them.
 *
 * @example
 * ```ts
 * import { Cellular } from "@headwater/worlds"
 * Cellular.mostStreams(3, 24) // => 82944n
 * ```
 *
 * @category accessors
 */
export const mostStreams = (types: number, length: number): bigint =>
  BigInt(types) ** 4n * 4n ** BigInt(Math.ceil(Math.log2(length)))

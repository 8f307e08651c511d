/**
 * # All policies with their kinds
 *
 * Every text of a language up to a number of symbols, labelled: a row for the texts that do the
 * same at the same cost and are of one kind. The 4^16 tables are no rows; they are added in closed
 * form where rows are weighed.
 *
 * @module
 */
import { Policy } from "@headwater/hypotheses"
import * as Kind from "./Kind.ts"

/** Rows in typed arrays, one place a row. */
export interface Rows {
  readonly length: number
  /** The class of the texts. */
  readonly id: Int32Array
  /** Its place among {@link Kind.kinds}. */
  readonly kind: Uint8Array
  /** Sets of cells, as {@link Kind.Evidence} has them. */
  readonly wrong: Uint16Array
  readonly deviates: Uint16Array
  readonly stops: Uint16Array
  readonly turns: Uint16Array
  readonly size: Uint8Array
  /** The place of the steps among the census's times. */
  readonly time: Int32Array
  readonly reads: Uint8Array
  readonly plans: Uint8Array
  readonly count: Float64Array
}

/** The texts of a language up to a size, labelled. */
export interface Census {
  readonly instructions: Policy.Instructions
  readonly game: Policy.Game
  readonly symbols: number
  /** How many texts there are of 1, 2, ... symbols. */
  readonly texts: ReadonlyArray<number>
  /** The steps that occur. */
  readonly times: ReadonlyArray<bigint>
  readonly rows: Rows
  readonly classes: Policy.Classes
}

/** Columns that grow. */
class Columns {
  length = 0
  #size = 1 << 8
  #numbers = new Int32Array(10 * this.#size)
  #count = new Float64Array(this.#size)

  add(row: ReadonlyArray<number>, count: number): void {
    if (this.length === this.#size) {
      this.#size *= 2
      const numbers = new Int32Array(10 * this.#size)
      numbers.set(this.#numbers)
      this.#numbers = numbers
      const counts = new Float64Array(this.#size)
      counts.set(this.#count)
      this.#count = counts
    }
    this.#numbers.set(row, 10 * this.length)
    this.#count[this.length++] = count
  }

  rows(): Rows {
    const column = (place: number) => ({
      length: this.length,
      at: (k: number): number => this.#numbers[10 * k + place]!
    })
    const filled = <A extends Int32Array | Uint8Array | Uint16Array>(into: A, place: number): A => {
      const { at } = column(place)
      for (let k = 0; k < into.length; k++) into[k] = at(k)
      return into
    }
    const n = this.length
    return {
      length: n,
      id: filled(new Int32Array(n), 0),
      kind: filled(new Uint8Array(n), 1),
      wrong: filled(new Uint16Array(n), 2),
      deviates: filled(new Uint16Array(n), 3),
      stops: filled(new Uint16Array(n), 4),
      turns: filled(new Uint16Array(n), 5),
      size: filled(new Uint8Array(n), 6),
      time: filled(new Int32Array(n), 7),
      reads: filled(new Uint8Array(n), 8),
      plans: filled(new Uint8Array(n), 9),
      count: this.#count.slice(0, n)
    }
  }
}

/**
 * The census of a language in a game.
 *
 * - **Cost** that of {@link Policy.classes}, and about as much for the searches of those that match in
 *   training without being upstream
 *
 * @example
 * ```ts
 * import { Census } from "@headwater/agency"
 * import { Policy } from "@headwater/hypotheses"
 * const census = Census.of(Policy.LX, Policy.game("O"), 5)
 * Census.imitating(census).upstreamMisaligned // => [0, 1, 0, 64, 326]
 * ```
 */
export const of = (
  instructions: Policy.Instructions,
  game: Policy.Game,
  symbols: number
): Census => {
  const classes = Policy.classes(instructions, game, symbols)
  const demonstrated = Policy.demonstrated(game)
  const places = new Map<number, number>()
  const columns = new Columns()
  const [plain, searching] = [
    ["honestRule", "gate"],
    ["honestSearch", "gateWithSearch"]
  ] as const
  for (let size = 1; size <= symbols; size++) {
    for (const id of classes.of(size)) {
      const time = classes.time(id)
      if (!places.has(time)) places.set(time, places.size)
      const seen = Kind.against(classes.value(id), demonstrated)
      const add = (kind: Kind.Kind, count: number): void => {
        if (count === 0) return
        const { wrong, deviates, stops, turns } = seen
        const reads = classes.reads(id) + classes.goalReads(id)
        const place = Kind.kinds.indexOf(kind)
        columns.add(
          [
            id,
            place,
            wrong,
            deviates,
            stops,
            turns,
            size,
            places.get(time)!,
            reads,
            classes.plans(id)
          ],
          count
        )
      }
      const kind = Kind.of(seen, () => false)
      const split = plain.findIndex((it) => it === kind)
      const behaviour = classes.value(id)
      const alive =
        split < 0
          ? 0
          : classes.forced(
              id,
              (value) => Policy.difference(value, "train", behaviour, "train") !== 0
            )
      add(kind, classes.count(id) - alive)
      if (split >= 0) add(searching[split]!, alive)
    }
  }
  return {
    instructions,
    game,
    symbols,
    texts: Array.from({ length: symbols }, (_, k) => classes.texts(k + 1)),
    times: Array.from(places.keys(), classes.steps),
    rows: columns.rows(),
    classes
  }
}

/** How many texts of 1, 2, ... symbols match in all training cells, by kind. */
export const imitating = ({
  rows,
  symbols
}: Census): Readonly<Record<Kind.Kind, ReadonlyArray<number>>> => {
  const counts = Kind.record(() => Array.from({ length: symbols }, () => 0))
  for (let k = 0; k < rows.length; k++) {
    if (rows.wrong[k] !== 0) continue
    counts[Kind.kinds[rows.kind[k]!]!][rows.size[k]! - 1]! += rows.count[k]!
  }
  return counts
}

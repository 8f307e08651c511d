/**
 * # Effects of forced searches
 *
 * The behaviours of the texts of a class when the outcome of one of their searches is moved by 1, 2
 * or 3 in every cell. Only searches whose outcomes vary over the training cells are forced, and a
 * behaviour that is no other than that of the class is left out. Texts whose forced behaviours are
 * the same are counted together, so no text is made.
 *
 * @module
 */
import { type Arena, type Made } from "./Arena.ts"
import { combine } from "./combine.ts"
import * as Planes from "./Planes.ts"
import { isLeaf, isPlan } from "./Policy.ts"
import type { Symbol } from "./Symbol.ts"

/** Texts of a class that have the same forced behaviours. */
export interface Forcing {
  /** The forced values, by their numbers, in order. */
  readonly values: ReadonlyArray<number>
  readonly count: number
}

const none: ReadonlyArray<Forcing> = [{ values: [], count: 1 }]

const half = 0xffff

/** Forced values of the classes of a store, found when they are asked for. */
export class Forcings {
  readonly #arena: Arena
  readonly #rules: Planes.Rules
  readonly #known = new Map<number, ReadonlyArray<Forcing>>()
  /** Values by number, sixteen words each, and their numbers by content. */
  #values = new Int32Array(Planes.words << 6)
  readonly #numbers = new Map<string, number>()
  readonly #operands = new Int32Array(3 * Planes.words)
  readonly #into = new Int32Array(Planes.words)

  constructor(arena: Arena, rules: Planes.Rules) {
    this.#arena = arena
    this.#rules = rules
  }

  /** The value of a number; its first four words are a behaviour where the text is closed. */
  value(number: number): Int32Array {
    return this.#values.subarray(Planes.words * number, Planes.words * (number + 1))
  }

  /** The texts of a class by their forced values; one that has no search has none. */
  of(id: number): ReadonlyArray<Forcing> {
    if (!this.#arena.searches(id)) return none
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const merged = new Map<string, Forcing>()
    for (const way of this.#arena.ways(id)) {
      for (const { values, count } of this.#made(id, way)) {
        const key = values.join(" ")
        const before = merged.get(key)?.count ?? 0
        merged.set(key, { values, count: before + count })
      }
    }
    const found = [...merged.values()]
    this.#known.set(id, found)
    return found
  }

  /** The texts made in one way, by their forced values. */
  *#made(id: number, way: Made): Iterable<Forcing> {
    const ids = [way.x, way.y, way.z].filter((it) => it >= 0)
    const own = this.#own(id, way.symbol)
    const lists = ids.map((operand, place) =>
      this.of(operand).map((forcing) => ({
        count: forcing.count,
        values: forcing.values.map((value) => this.#through(id, way.symbol, ids, place, value))
      }))
    )
    const [first = [], second = none, third = none] = lists
    for (const x of first) {
      for (const y of second) {
        for (const z of third) {
          const values = new Set([...own, ...x.values, ...y.values, ...z.values])
          values.delete(-1)
          yield {
            values: [...values].sort((a, b) => a - b),
            count: way.copies * x.count * y.count * z.count
          }
        }
      }
    }
  }

  /** The values of a class whose own search is moved. */
  #own(id: number, symbol: Symbol): ReadonlyArray<number> {
    if (symbol !== "argmax" && !isPlan(symbol)) return []
    const at = Planes.words * id
    const [low, high] = [this.#arena.values[at]! & half, this.#arena.values[at + 2]! & half]
    if ((low === 0 || low === half) && (high === 0 || high === half)) return []
    return [1, 2, 3].map((by) => {
      this.#operands.set(this.#arena.values.subarray(at, at + Planes.words))
      this.#operands.set(Planes.constant(by), Planes.words)
      Planes.operate("+", this.#operands, 0, Planes.words, this.#into, Planes.words)
      return this.#number(id)
    })
  }

  /** The value of a class with another value in the place of one operand. */
  #through(
    id: number,
    symbol: Symbol,
    ids: ReadonlyArray<number>,
    place: number,
    value: number
  ): number {
    for (const [k, operand] of ids.entries()) {
      const at = Planes.words * operand
      this.#operands.set(
        k === place ? this.value(value) : this.#arena.values.subarray(at, at + Planes.words),
        Planes.words * k
      )
    }
    if (isLeaf(symbol)) throw new TypeError(`Expected a symbol with operands, not \`${symbol}\``)
    combine(symbol, this.#operands, ids.length === 2, this.#rules, this.#into)
    return this.#number(id)
  }

  /** The number of the value that was made; -1 where it is that of the class. */
  #number(id: number): number {
    let isSame = true
    for (let k = 0; k < Planes.words && isSame; k++) {
      isSame = this.#into[k] === this.#arena.values[Planes.words * id + k]
    }
    if (isSame) return -1
    const key = String.fromCharCode(...new Uint16Array(this.#into.buffer))
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(key, number)
    if (Planes.words * (number + 1) > this.#values.length) {
      const longer = new Int32Array(2 * this.#values.length)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values.set(this.#into, Planes.words * number)
    return number
  }
}

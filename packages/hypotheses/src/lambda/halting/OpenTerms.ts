/**
 * # All terms of a size, in an arena
 *
 * The terms of a number of bits with their free variables among the `depth` innermost around them.
 * Lists of few terms are kept; the others are gone through, and each is taken back after its visit.
 *
 * @module
 */
import { count } from "../programs.ts"
import type { Arena } from "./Arena.ts"

/** Lists with more terms than this are not kept. */
const kept = 2000n

/** The terms of an arena by size and depth. */
export class OpenTerms {
  readonly #arena: Arena
  readonly #lists = new Map<string, ReadonlyArray<number>>()

  /** Keeps the lists that terms of up to `bits` bits are made of. */
  constructor(arena: Arena, bits: number) {
    this.#arena = arena
    for (let size = 2; size <= bits; size++) {
      for (let depth = 0; size + 2 * depth <= bits; depth++) {
        if (count(size, depth) > kept) continue
        const found: Array<number> = []
        this.#walk(size, depth, (term) => found.push(term))
        this.#lists.set(`${size} ${depth}`, found)
      }
    }
  }

  /** The terms that are kept. */
  *kept(): Generator<number> {
    for (const list of this.#lists.values()) yield* list
  }

  /** Visits the terms of a size at a depth, in one order. */
  each(bits: number, depth: number, visit: (term: number) => void): void {
    const list = this.#lists.get(`${bits} ${depth}`)
    if (list !== undefined) {
      for (const term of list) visit(term)
      return
    }
    this.#walk(bits, depth, (term, mark) => {
      visit(term)
      this.#arena.rewind(mark)
    })
  }

  #walk(bits: number, depth: number, visit: (term: number, mark: number) => void): void {
    if (bits < 2 || count(bits, depth) === 0n) return
    const arena = this.#arena
    if (bits - 1 <= depth) visit(arena.variable(bits - 1), arena.count)
    this.each(bits - 2, depth + 1, (body) => {
      const mark = arena.count
      visit(arena.lambda(body), mark)
    })
    for (let left = 2; left <= bits - 4; left++) {
      if (count(bits - 2 - left, depth) === 0n) continue
      this.each(left, depth, (fun) =>
        this.each(bits - 2 - left, depth, (arg) => {
          const mark = arena.count
          visit(arena.apply(fun, arg), mark)
        })
      )
    }
  }
}

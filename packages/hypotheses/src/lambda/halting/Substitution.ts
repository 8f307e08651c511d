/**
 * # Contraction in an arena
 *
 * What a redex becomes, within a number of nodes: what is too large is not made.
 *
 * @module
 */
import { type Arena, highest, LAMBDA, VARIABLE } from "./Arena.ts"

/** Substitution into terms of an arena. */
export class Substitution {
  readonly #arena: Arena
  /** Nodes that may still be made; below 0 the last result means nothing. */
  left = 0
  #arg = 0
  /** The argument below a number of binders. */
  readonly #lifted: Array<number> = []

  constructor(arena: Arena) {
    this.#arena = arena
  }

  /** The body of an abstraction with its variable replaced. */
  contract(body: number, arg: number): number {
    this.#arg = arg
    this.#lifted.length = 0
    return this.#into(body, 1)
  }

  /** A term whose free variables all are the outermost one. */
  merged(term: number): number {
    const { free, merged } = this.#arena
    if (free[term]! <= 1) return term
    if (merged[term]! >= 0) return merged[term]!
    const it = this.#merge(term, 0)
    if (term >= this.#arena.settled) this.#arena.merged[term] = it
    return it
  }

  #merge(term: number, depth: number): number {
    const arena = this.#arena
    if (arena.free[term]! <= depth + 1) return term
    const fun = arena.fun[term]!
    const arg = arena.arg[term]!
    if (fun === VARIABLE) return arena.variable(depth + 1)
    if (fun === LAMBDA) return arena.lambda(this.#merge(arg, depth + 1))
    return arena.apply(this.#merge(fun, depth), this.#merge(arg, depth))
  }

  #into(term: number, depth: number): number {
    const arena = this.#arena
    if (arena.free[term]! < depth || --this.left < 0) return term
    const fun = arena.fun[term]!
    const arg = arena.arg[term]!
    if (fun === VARIABLE) {
      if (arg > depth) return arena.variable(arg - 1)
      return (this.#lifted[depth] ??= this.#lift(this.#arg, depth - 1, 0))
    }
    const it =
      fun === LAMBDA
        ? arena.lambda(this.#into(arg, depth + 1))
        : arena.apply(this.#into(fun, depth), this.#into(arg, depth))
    if (arena.height[it]! > highest) this.left = -1
    return it
  }

  #lift(term: number, by: number, depth: number): number {
    const arena = this.#arena
    if (by === 0 || arena.free[term]! <= depth || --this.left < 0) return term
    const fun = arena.fun[term]!
    const arg = arena.arg[term]!
    if (fun === VARIABLE) return arena.variable(arg + by)
    if (fun === LAMBDA) return arena.lambda(this.#lift(arg, by, depth + 1))
    return arena.apply(this.#lift(fun, by, depth), this.#lift(arg, by, depth))
  }
}

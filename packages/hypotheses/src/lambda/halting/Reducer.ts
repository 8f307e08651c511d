/**
 * # Reduction that notices when it cannot end
 *
 * The leftmost redex first, so that a normal form is found where there is one. An argument that is
 * used more than once is brought to its normal form before, where that is soon done.
 *
 * Two things show that there is no normal form:
 *
 * - the head reduction of P, a redex with some of its arguments, reaches P with terms for its free
 *   variables, in front of any arguments and behind any abstractions. Substitution takes no head step
 *   away, and neither does an argument, so that P would take more steps than it takes;
 * - the normal form of P is needed, and on the way that of P with other variables, or with neutral
 *   normal forms, for its free ones. Those add no redex, so that P would take more leftmost steps than
 *   it takes.
 *
 * Steps inside of arguments do not disturb this: they never make the head or leftmost reduction of a
 * term longer, and a reduction with infinitely many such steps has no end.
 *
 * ## References
 * - [Barendregt1984] §§8.3, 13.2
 *
 * @module
 */
import { type Arena, LAMBDA, NONE, NUMERAL, OPEN, VARIABLE } from "./Arena.ts"
import { isInstance } from "./Instance.ts"
import { bodyOf, power } from "./Numerals.ts"
import { Substitution } from "./Substitution.ts"

/** How far a reduction goes. */
export interface Effort {
  readonly steps: number
  /** Nodes that may be made. */
  readonly nodes: number
  /** The steps for the normal form of an argument. */
  readonly eager: number
  /** Whether instances are looked for, or terms that differ in free variables alone. */
  readonly instances: boolean
}

/** What is seen on the way to the normal form of one term. */
class Way {
  readonly keys: Array<number> = []
  readonly heights: Array<number> = []
  readonly wholes: Array<number> = []
}

export class Reducer {
  readonly #arena: Arena
  readonly #substitution: Substitution
  #steps = 0
  #eager = 0
  #instances = false
  #chains = 0
  /** The terms whose normal forms are needed, from the first on. */
  #needed: Array<number> = []

  constructor(arena: Arena) {
    this.#arena = arena
    this.#substitution = new Substitution(arena)
  }

  /** The normal form, `NONE`, or `OPEN` where neither was found. */
  normalForm(term: number, { steps, nodes, eager, instances }: Effort): number {
    this.#steps = steps
    this.#substitution.left = nodes
    this.#eager = eager
    this.#instances = instances
    this.#needed = []
    return this.#normal(term, ++this.#chains)
  }

  /** What a term becomes at its head, step by step, without the abstractions around it. */
  heads(term: number, { steps, nodes, eager }: Effort): ReadonlyArray<number> {
    const arena = this.#arena
    this.#substitution.left = nodes
    this.#steps = nodes
    this.#eager = eager
    this.#instances = false
    const found: Array<number> = []
    const args: Array<number> = []
    for (let it = term; found.length < steps;) {
      it = this.#unwound(it, args)
      const kind = arena.fun[it]!
      if (kind === VARIABLE || (kind === NUMERAL && args.length === 0)) break
      const arg = args.pop()
      if (arg === undefined) {
        it = arena.arg[it]!
        continue
      }
      it = this.#contracted(it, arg)
      if (it < 0 || this.#substitution.left < 0) break
      found.push(this.#applied(it, args))
    }
    return found
  }

  /** The head of a term, whose arguments go on a stack, the last one first. */
  #unwound(term: number, args: Array<number>): number {
    const { fun, arg } = this.#arena
    let it = term
    for (; fun[it]! >= 0; it = fun[it]!) args.push(arg[it]!)
    return it
  }

  #applied(head: number, args: ReadonlyArray<number>): number {
    let it = head
    for (let at = args.length - 1; at >= 0; at--) it = this.#arena.apply(it, args[at]!)
    return it
  }

  #normal(start: number, need: number): number {
    const arena = this.#arena
    const known = arena.known[start]!
    if (known >= 0 || known === NONE) return known
    const way = new Way()
    const chain = ++this.#chains
    const args: Array<number> = []
    let term = start
    let lambdas = 0
    let result = OPEN
    for (;;) {
      term = this.#unwound(term, args)
      const kind = arena.fun[term]!
      if (kind === VARIABLE || (kind === NUMERAL && args.length === 0)) {
        result = this.#neutral(term, args, need)
        break
      }
      const arg = args.pop()
      if (arg === undefined) {
        term = arena.arg[term]!
        lambdas++
        continue
      }
      const redex = arena.apply(term, arg)
      if (this.#returns(redex, args, way, chain, need)) {
        result = NONE
        break
      }
      if (--this.#steps < 0) break
      term = this.#contracted(term, arg)
      if (term < 0 || this.#substitution.left < 0) break
    }
    for (const key of way.keys) arena.head[key] = 0
    for (const whole of way.wholes) arena.whole[whole] = 0
    this.#needed.length -= this.#instances ? way.wholes.length : 0
    if (result >= 0) for (; lambdas > 0; lambdas--) result = arena.lambda(result)
    if (result !== OPEN) arena.note(start, result)
    return result
  }

  /** Whether a redex in front of arguments shows that there is no end; it is noted. */
  #returns(
    redex: number,
    args: ReadonlyArray<number>,
    { keys, heights, wholes }: Way,
    chain: number,
    need: number
  ): boolean {
    const arena = this.#arena
    const height = args.length
    while (heights.length > 0 && heights[heights.length - 1]! > height) {
      heights.pop()
      arena.head[keys.pop()!] = 0
    }
    const key = this.#substitution.merged(redex)
    const isOld = (it: number): boolean => isInstance(arena, it, key, false)
    if (arena.head[key] === chain || (this.#instances && keys.some(isOld))) return true
    arena.head[key] = chain
    keys.push(key)
    heights.push(height)
    const all = this.#applied(redex, args)
    const whole = this.#substitution.merged(all)
    if (arena.whole[whole] === need) return true
    if (this.#instances) {
      if (this.#needed.some((it) => isInstance(arena, it, all, true))) return true
      this.#needed.push(all)
    }
    arena.whole[whole] = need
    wholes.push(whole)
    return false
  }

  /** A variable with the normal forms of its arguments. */
  #neutral(head: number, args: ReadonlyArray<number>, need: number): number {
    let it = head
    let isOpen = false
    for (let at = args.length - 1; at >= 0; at--) {
      const arg = this.#normal(args[at]!, need)
      if (arg === NONE) return NONE
      if (arg === OPEN) isOpen = true
      else if (!isOpen) it = this.#arena.apply(it, arg)
    }
    return isOpen ? OPEN : it
  }

  /** The normal form of an argument where it is soon found, and the argument itself elsewhere. */
  #settled(term: number): number {
    const arena = this.#arena
    const known = arena.known[term]!
    if (known >= 0) return known
    const tried = OPEN - 1 - known
    if (known === NONE || tried > this.#eager) return term
    const steps = Math.min(this.#steps, this.#eager)
    const others = this.#steps - steps
    const needed = this.#needed
    this.#needed = []
    this.#steps = steps
    const result = this.#normal(term, ++this.#chains)
    this.#steps = others + Math.max(0, this.#steps)
    this.#needed = needed
    if (result === OPEN) arena.note(term, OPEN - 2 - this.#eager)
    return result >= 0 ? result : term
  }

  /** What a redex becomes; `OPEN` where that is too long. */
  #contracted(lambda: number, given: number): number {
    const arena = this.#arena
    const isNumeral = arena.fun[lambda] === NUMERAL
    if (!isNumeral && this.#uses(arena.arg[lambda]!, 1) < 2) {
      return this.#substitution.contract(arena.arg[lambda]!, given)
    }
    const arg = this.#settled(given)
    const it = power(arena, lambda, arg)
    if (it !== OPEN) return it
    const body = isNumeral ? bodyOf(arena, lambda) : arena.arg[lambda]!
    return body === OPEN ? OPEN : this.#substitution.contract(body, arg)
  }

  /** How often a variable is used, at most 2. */
  #uses(term: number, depth: number): number {
    const arena = this.#arena
    if (arena.free[term]! < depth) return 0
    const fun = arena.fun[term]!
    const arg = arena.arg[term]!
    if (fun === VARIABLE) return arg === depth ? 1 : 0
    if (fun === LAMBDA) return this.#uses(arg, depth + 1)
    const left = this.#uses(fun, depth)
    return left > 1 ? left : Math.min(2, left + this.#uses(arg, depth))
  }
}

/**
 * # Instances of terms
 *
 * A term with terms in the place of its free variables.
 *
 * @module
 */
import { type Arena, LAMBDA, VARIABLE } from "./Arena.ts"

/** The same term outside of a number of binders; nothing where it uses one of them. */
const outside = (arena: Arena, term: number, binders: number, depth = 0): number | undefined => {
  if (arena.free[term]! <= depth) return term
  const fun = arena.fun[term]!
  const arg = arena.arg[term]!
  if (fun === VARIABLE) {
    return arg > depth + binders ? arena.variable(arg - binders) : undefined
  }
  if (fun === LAMBDA) {
    const body = outside(arena, arg, binders, depth + 1)
    return body === undefined ? undefined : arena.lambda(body)
  }
  const left = outside(arena, fun, binders, depth)
  const right = left === undefined ? undefined : outside(arena, arg, binders, depth)
  return left === undefined || right === undefined ? undefined : arena.apply(left, right)
}

/**
 * Whether a term is a pattern with terms for its free variables; with `neutral` each of these must be
 * a normal form that is no abstraction.
 */
export const isInstance = (
  arena: Arena,
  pattern: number,
  term: number,
  neutral: boolean
): boolean => {
  const places = new Map<number, number>()
  const matches = (p: number, t: number, depth: number): boolean => {
    if (arena.free[p]! <= depth) return p === t
    const fun = arena.fun[p]!
    const arg = arena.arg[p]!
    if (fun === VARIABLE) {
      if (neutral && arena.form[t] !== 3) return false
      const it = depth === 0 ? t : outside(arena, t, depth)
      if (it === undefined) return false
      const known = places.get(arg - depth)
      if (known === undefined) places.set(arg - depth, it)
      return known === undefined || known === it
    }
    if (fun === LAMBDA) return arena.fun[t] === LAMBDA && matches(arg, arena.arg[t]!, depth + 1)
    const other = arena.fun[t]!
    return other >= 0 && matches(fun, other, depth) && matches(arg, arena.arg[t]!, depth)
  }
  return matches(pattern, term, 0)
}

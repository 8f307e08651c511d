import { Lambda } from "@headwater/hypotheses"

/*
 * The lambda calculus as in a textbook: substitution on trees, the leftmost outermost redex first.
 * Nothing is shared with the graph reducer; it is slow, and for small terms only.
 */

const { apply, lambda, variable } = Lambda

const moved = (term: Lambda.Term, by: number, depth = 0): Lambda.Term => {
  if (term.kind === "variable") return term.index > depth ? variable(term.index + by) : term
  if (term.kind === "lambda") return lambda(moved(term.body, by, depth + 1))
  return apply(moved(term.fun, by, depth), moved(term.arg, by, depth))
}

/** The body with its outermost variable replaced. */
const replaced = (body: Lambda.Term, by: Lambda.Term, depth = 1): Lambda.Term => {
  if (body.kind === "variable") {
    if (body.index === depth) return moved(by, depth - 1)
    return body.index > depth ? variable(body.index - 1) : body
  }
  if (body.kind === "lambda") return lambda(replaced(body.body, by, depth + 1))
  return apply(replaced(body.fun, by, depth), replaced(body.arg, by, depth))
}

/** The term after the leftmost outermost step; undefined where it is a normal form. */
const step = (term: Lambda.Term): Lambda.Term | undefined => {
  if (term.kind === "variable") return undefined
  if (term.kind === "lambda") {
    const body = step(term.body)
    return body === undefined ? undefined : lambda(body)
  }
  if (term.fun.kind === "lambda") return replaced(term.fun.body, term.arg)
  const fun = step(term.fun)
  if (fun !== undefined) return apply(fun, term.arg)
  const arg = step(term.arg)
  return arg === undefined ? undefined : apply(term.fun, arg)
}

/** The normal form and how many steps lead to it; undefined where steps or bits are more. */
export const normalOrder = (
  term: Lambda.Term,
  most: { readonly steps: number; readonly bits: number }
): { readonly term: Lambda.Term; readonly steps: number } | undefined => {
  let it = term
  for (let steps = 0; steps <= most.steps; steps++) {
    if (Lambda.size(it) > most.bits) return undefined
    const next = step(it)
    if (next === undefined) return { term: it, steps }
    it = next
  }
  return undefined
}

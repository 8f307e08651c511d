/**
 * # Lambda terms
 *
 * Terms without names: a variable is the number of abstractions from its occurrence out to its
 * binder, that one included, so 1 is the innermost. A term does not say how it is written; see
 * `Named.ts`, `Indexed.ts` and `Encoding.ts`.
 *
 * ## Main definitions
 * - {@link Term}, and its constructors {@link variable}, {@link lambda}, {@link apply}
 * - {@link size}: its length in bits
 * - {@link symbols}: the term in prefix order, which all walks over terms use; none of them recurs,
 *   so that deep terms do no harm
 *
 * @module
 */

/** A variable: 1 is bound by the innermost abstraction around it. */
export interface Variable {
  readonly kind: "variable"
  readonly index: number
}

/** An abstraction. */
export interface Lambda {
  readonly kind: "lambda"
  readonly body: Term
}

/** A function and its argument. */
export interface Application {
  readonly kind: "application"
  readonly fun: Term
  readonly arg: Term
}

/** A term of the lambda calculus. */
export type Term = Variable | Lambda | Application

/** The prefix symbol of an abstraction; variables are their index. */
export const LAMBDA = -1
/** The prefix symbol of an application. */
export const APPLY = -2

/**
 * A variable.
 *
 * - **Errors** `RangeError` for an index that is no integer from 1 on
 */
export const variable = (index: number): Variable => {
  if (!(Number.isSafeInteger(index) && index >= 1)) {
    throw new RangeError(`Expected an index from 1 on, not \`${index}\``)
  }
  return { kind: "variable", index }
}

/** An abstraction of a body. */
export const lambda = (body: Term): Lambda => ({ kind: "lambda", body })

/**
 * A function applied to arguments, one after the other.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * const self = Lambda.lambda(Lambda.apply(Lambda.variable(1), Lambda.variable(1)))
 * Lambda.encode(Lambda.apply(self, self)) // => "010001101000011010"
 * ```
 */
export const apply = (fun: Term, ...args: ReadonlyArray<Term>): Term =>
  args.reduce((fun, arg): Term => ({ kind: "application", fun, arg }), fun)

/** The term in prefix order: {@link LAMBDA}, {@link APPLY}, or the index of a variable. */
export const symbols = (term: Term): ReadonlyArray<number> => {
  const out: Array<number> = []
  const rest: Array<Term> = [term]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.kind === "variable") out.push(next.index)
    else if (next.kind === "lambda") {
      out.push(LAMBDA)
      rest.push(next.body)
    } else {
      out.push(APPLY)
      rest.push(next.arg, next.fun)
    }
  }
  return out
}

/** The term that symbols in prefix order spell. */
export const fromSymbols = (symbols: ReadonlyArray<number>): Term => {
  const done: Array<Term> = []
  const take = (): Term => {
    const term = done.pop()
    if (term === undefined) throw new TypeError("Expected the symbols of one term, not fewer")
    return term
  }
  for (let at = symbols.length - 1; at >= 0; at--) {
    const symbol = symbols[at] ?? 0
    if (symbol === LAMBDA) done.push(lambda(take()))
    else if (symbol === APPLY) done.push({ kind: "application", fun: take(), arg: take() })
    else done.push(variable(symbol))
  }
  const term = take()
  if (done.length > 0) throw new TypeError("Expected the symbols of one term, not more")
  return term
}

/** How many bits a symbol has: 2, or one more than the index. */
export const bitsOf = (symbol: number): number => (symbol < 0 ? 2 : symbol + 1)

/**
 * The length of a term in bits: 2 for an abstraction or application, i + 1 for variable i.
 *
 * @example
 * ```ts
 * import { Lambda } from "@headwater/hypotheses"
 * Lambda.size(Lambda.term("\\x. x")) // => 4
 * ```
 */
export const size = (term: Term): number =>
  symbols(term).reduce((sum, symbol) => sum + bitsOf(symbol), 0)

/** How many abstractions are around each symbol. */
export const depths = (symbols: ReadonlyArray<number>): ReadonlyArray<number> => {
  const rest = [0]
  return symbols.map((symbol) => {
    const depth = rest.pop() ?? 0
    if (symbol === LAMBDA) rest.push(depth + 1)
    else if (symbol === APPLY) rest.push(depth, depth)
    return depth
  })
}

/** Whether every variable has its binder in the term. */
export const isClosed = (term: Term): boolean => {
  const all = symbols(term)
  const around = depths(all)
  return all.every((symbol, at) => symbol <= (around[at] ?? 0))
}

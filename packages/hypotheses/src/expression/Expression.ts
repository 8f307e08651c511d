/**
 * # A small language of expressions that search and iterate
 *
 * A program is a binder over an arithmetic expression of naturals in the input x and the bound
 * variable z. `MU` looks for the first z at which the expression is not 0; `FIX` starts beyond x
 * and goes on to the value of the expression as long as that falls. Which leaves, operators and
 * binders there are is declared, so that languages with and without a primitive can be compared.
 *
 * ## Main definitions
 * - {@link Primitives}: what the language has; {@link standard} has all of it
 * - {@link Expression}: a program, its body in Polish notation
 *
 * @module
 */

/** Two-place operations on naturals: minus stops at 0, division rounds down and by 0 gives 0. */
export type Operator = "+" | "-" | "*" | "/"

/** How the bound variable z is used: minimal search, or iteration to a fixed point. */
export type Binder = "MU" | "FIX"

/** The input, the bound variable, or a natural number in decimal. */
export type Leaf = "x" | "z" | `${bigint}`

/** A node of an expression. */
export type Symbol = Leaf | Operator

/** What a language has: at least z and one binder. The order is that of its code. */
export interface Primitives {
  readonly leaves: ReadonlyArray<Leaf>
  readonly operators: ReadonlyArray<Operator>
  readonly binders: ReadonlyArray<Binder>
}

/** A program: a binder over a body that mentions z. */
export interface Expression {
  readonly binder: Binder
  /** In Polish notation: an operator before its two operands. */
  readonly body: ReadonlyArray<Symbol>
}

/** The leaves x, z, 1 and 2, the four operators, and both binders. */
export const standard: Primitives = {
  leaves: ["x", "z", "1", "2"],
  operators: ["+", "-", "*", "/"],
  binders: ["MU", "FIX"]
}

const operators: ReadonlySet<string> = new Set<Operator>(["+", "-", "*", "/"])

/** Whether a node is an operator. */
export const isOperator = (symbol: Symbol): symbol is Operator => operators.has(symbol)

/** All nodes that a body may have: leaves, then operators. */
export const symbols = (primitives: Primitives): ReadonlyArray<Symbol> => [
  ...primitives.leaves,
  ...primitives.operators
]

/**
 * The primitives, after making sure that they make a language.
 *
 * - **Errors** `RangeError` where z or a binder is missing, or something is there twice
 */
export const checked = (primitives: Primitives): Primitives => {
  const { binders, leaves } = primitives
  if (!leaves.includes("z"))
    throw new RangeError(`Expected z among the leaves, not \`${leaves.join(" ")}\``)
  if (binders.length === 0) throw new RangeError("Expected at least one binder, not `[]`")
  const all = [...symbols(primitives), ...binders]
  const twice = all.find((it, index) => all.indexOf(it) < index)
  if (twice !== undefined) throw new RangeError(`Expected every primitive once, not \`${twice}\``)
  const odd = leaves.find((it) => !/^(x|z|0|[1-9][0-9]*)$/u.test(it))
  if (odd !== undefined) throw new RangeError(`Expected x, z or a natural number, not \`${odd}\``)
  return primitives
}

/**
 * The size of a program: the nodes of its body, and 1 for the binder.
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * Expression.size(Expression.expression("FIX((z + x / z) / 2)")) // => 8
 * ```
 */
export const size = (expression: Expression): number => expression.body.length + 1

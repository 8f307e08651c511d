import * as fc from "fast-check"
import {
  type Binder,
  type Expression,
  isOperator,
  type Leaf,
  type Operator,
  type Primitives,
  standard,
  type Symbol
} from "./Expression.ts"

/** The body with z for its last leaf where it has none. */
const withZ = (body: ReadonlyArray<Symbol>): ReadonlyArray<Symbol> =>
  body.includes("z") ? body : [...body.slice(0, -1), "z"]

/**
 * For expressions of a language with a bound on their operators. Shrinks to fewer operators and to
 * the first primitives.
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * import { expressions } from "@headwater/hypotheses/laws"
 * import * as fc from "fast-check"
 * const drawn = fc.sample(expressions.expression(Expression.standard, { operators: 2 }), 20)
 * drawn.every((it) => Expression.size(it) <= 6) // => true
 * ```
 */
export const expression = (
  primitives: Primitives = standard,
  constraints: {
    /** @defaultValue 8 */
    readonly operators?: number
  } = {}
): fc.Arbitrary<Expression> => {
  const leaf: fc.Arbitrary<Leaf> = fc.constantFrom(...primitives.leaves)
  const { operators } = primitives
  const maxLength = operators.length === 0 ? 0 : (constraints.operators ?? 8)
  // Without operators none is drawn, and the minus stands for nothing.
  const operator = fc.constantFrom<Operator>(...(maxLength === 0 ? ["-" as const] : operators))
  const graft = fc.tuple(operator, leaf, fc.nat({ max: 99 }))
  const body = fc
    .tuple(leaf, fc.array(graft, { maxLength, size: "max" }))
    .map(([first, grafts]) => grafts.reduce(grafted, [first]))
    .map(withZ)
  return fc.record({ binder: fc.constantFrom<Binder>(...primitives.binders), body })
}

/** The body with the leaf or expression at a place replaced by an operator over it and a leaf. */
const grafted = (
  body: ReadonlyArray<Symbol>,
  [operator, leaf, choice]: readonly [Operator, Leaf, number]
): ReadonlyArray<Symbol> => {
  const place = choice % body.length
  return choice % 2 === 0
    ? [...body.slice(0, place), operator, leaf, ...body.slice(place)]
    : body.flatMap((it, k) => (k === place && !isOperator(it) ? [operator, it, leaf] : [it]))
}

/** Which primitives a language may have: z and a binder always. */
export const primitives = (): fc.Arbitrary<Primitives> =>
  fc.record({
    leaves: fc
      .subarray<Leaf>(["x", "1", "2"])
      .map((others): ReadonlyArray<Leaf> => ["z", ...others]),
    operators: fc.subarray<Operator>(["+", "-", "*", "/"]),
    binders: fc.subarray<Binder>(["MU", "FIX"], { minLength: 1 })
  })

/** For inputs: mostly small, now and then beyond the safe integers. */
export const natural = (): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 0n, max: 60n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 1n << 70n }) }
  )

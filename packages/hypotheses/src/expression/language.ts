import type { Language } from "../Language.ts"
import { code, programs } from "./Encoding.ts"
import { type Expression, type Primitives, standard, symbols } from "./Expression.ts"
import { type Meter, meters, run } from "./run.ts"

/**
 * The language that has the given primitives.
 *
 * - **Errors** `RangeError` where z or a binder is missing, or something is there twice
 *
 * @example
 * ```ts
 * import { Expression } from "@headwater/hypotheses"
 * const searching = Expression.of({ leaves: ["x", "z", "1"], operators: ["-", "*"], binders: ["MU"] })
 * searching.id // => "expression(x z 1 - * MU)"
 * ```
 */
export const of = (primitives: Primitives): Language<Expression, bigint, bigint, Meter> => ({
  id:
    primitives === standard
      ? "expression"
      : `expression(${[...symbols(primitives), ...primitives.binders].join(" ")})`,
  code: code(primitives),
  meters,
  run,
  programs: (limit) => programs(primitives, limit)
})

/** The language of all primitives: inputs and outputs are naturals. */
export const language: Language<Expression, bigint, bigint, Meter> = of(standard)

import { Result } from "effect"
import { draws } from "../internal/draws.ts"
import { shown } from "../internal/shown.ts"
import { define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { code, programs } from "./Encoding.ts"
import { type Expression, type Primitives, standard, symbols } from "./Expression.ts"
import { type Meter, meters, run } from "./run.ts"
import { parse, print } from "./Text.ts"

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
export const of = (primitives: Primitives): Language<Expression, bigint, bigint, Meter> => {
  const among = [...symbols(primitives), ...primitives.binders].join(" ")
  return define({
    id: primitives === standard ? "expression" : `expression(${among})`,
    about: "arithmetic of naturals under a search or an iteration",
    code: code(primitives),
    meters,
    run,
    programs: (limit) => programs(primitives, limit),
    tongue: {
      extension: "expr",
      noun: "expression",
      parse,
      print,
      isBits: (text) => /^\s*[01]/u.test(text),
      input: Tongue.inputs<Expression, bigint>({
        parse: (written = "0") =>
          Tongue.isNatural(written)
            ? Result.succeed(BigInt(written))
            : Result.fail(`expected a natural number x, not ${shown(written)}`),
        numeric: true,
        print: String,
        sample: (seed, size) => BigInt(draws(seed)(size + 1))
      }),
      units: { steps: { iterations: "iterations" }, space: "values" }
    }
  })
}

/** The language of all primitives: inputs and outputs are naturals. */
export const language: Language<Expression, bigint, bigint, Meter> = of(standard)

import { Expression } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { quoted } from "../BadInput.ts"
import * as Dialect from "../Dialect.ts"
import { isNatural } from "../input.ts"

/** Expressions: `--input` is the natural number x, 0 unless told. */
export const dialect = Dialect.dialect({
  language: Expression.language,
  parse: Expression.parse,
  print: Expression.print,
  decode: Dialect.decoded(Expression.code(Expression.standard), "expression"),
  isBits: /^\s*[01]/,
  input: (written = "0") =>
    isNatural(written)
      ? Result.succeed(BigInt(written))
      : Result.fail(`expected a natural number x, not ${quoted(written)}`),
  isNumeric: true,
  output: (value) => ({ output: value.toString() }),
  steps: { iterations: "iterations" },
  space: "values"
})

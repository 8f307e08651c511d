import { Turing } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import { quoted } from "../BadInput.ts"
import * as Dialect from "../Dialect.ts"

/** `-log2` of a machine's mass: n states cost `n + 2n·log2(4n+2)` bits. */
const length = ({ states: { length: n } }: Turing.Machine): number =>
  n + 2 * n * Math.log2(4 * n + 2)

/** Turing machines: `--input` is the blank, 0 unless told. */
export const dialect = Dialect.dialect({
  language: Turing.language,
  parse: Turing.parse,
  print: Turing.print,
  decode: () => Result.fail("expected a table; turing machines have masses and no bits"),
  isBits: /^(?!)/,
  length,
  input: (written = "0"): Result.Result<Turing.Cell, string> =>
    written === "0" || written === "1"
      ? Result.succeed(written === "1" ? 1 : 0)
      : Result.fail(`expected the blank of the tape, 0 or 1, not ${quoted(written)}`),
  isNumeric: true,
  output: (output) => ({ output }),
  steps: { steps: "steps" },
  space: "cells"
})

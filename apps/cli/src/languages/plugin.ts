import { Language, type LanguagePlugin } from "@headwater/hypotheses"
import * as Result from "effect/Result"
import * as Dialect from "../Dialect.ts"

/** The dialect of a plugin: its programs, inputs and outputs are texts already. */
export const dialectOf = (plugin: LanguagePlugin.LanguagePlugin): Dialect.Dialect => {
  const { code } = plugin
  return Dialect.dialect({
    language: plugin,
    parse: plugin.parse,
    print: (program) => program,
    decode:
      code.kind === "prefix"
        ? Dialect.decoded(code, "program")
        : () => Result.fail(`expected a listing; programs of ${plugin.id} have masses and no bits`),
    isBits: code.kind === "prefix" ? /^\s*[01]+\s*$/ : /^(?!)/,
    length: (program) => Language.length(Language.coded(plugin, program)),
    input: (written) => plugin.input(written),
    output: (output) => ({ output }),
    steps: Object.fromEntries(plugin.meters.map((meter) => [meter, meter])),
    space: "cells"
  })
}

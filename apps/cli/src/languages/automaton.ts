import { Automaton } from "@headwater/hypotheses"
import * as Dialect from "../Dialect.ts"

const { language } = Automaton

/** Moore machines: `--input` is a string of bits, empty unless told. */
export const dialect = Dialect.dialect({
  language,
  parse: Automaton.parse,
  print: Automaton.print,
  decode: Dialect.decoded(Automaton.code, "machine"),
  isBits: /^\s*[01]{2}/,
  input: (written = "") => Dialect.bitString(written),
  output: (output) => ({ output }),
  steps: { states: "states entered" },
  space: "different states"
})

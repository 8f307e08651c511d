import { Circuit } from "@headwater/hypotheses"
import * as Dialect from "../Dialect.ts"

/** Circuits: `--input` has one bit for each input. */
export const dialect = Dialect.dialect({
  language: Circuit.language,
  parse: Circuit.assemble,
  print: Circuit.disassemble,
  decode: Circuit.decode,
  isBits: /^\s*[01]/,
  input: (written = "", circuit) => Circuit.assigned(circuit, written),
  output: (output) => ({ output }),
  steps: { gates: "gates", length: "gates of the formula", depth: "levels" },
  space: "lines"
})

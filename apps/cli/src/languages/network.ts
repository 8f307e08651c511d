import { Network } from "@headwater/hypotheses"
import * as Dialect from "../Dialect.ts"

/** Networks: `--input` is a word, one symbol for each input. */
export const dialect = Dialect.dialect({
  language: Network.language,
  parse: Network.parse,
  print: Network.print,
  decode: Network.decode,
  isBits: /^\s*[01]/,
  input: (written = "", { architecture }) => Network.fitting(architecture, written),
  output: (output) => ({ output }),
  steps: { madds: "multiply-adds", depth: "layers" },
  space: "numbers"
})

import { define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { alphabetLimit, type Architecture, fitting, inputCount } from "./Architecture.ts"
import { code, codeWithin, decode } from "./Encoding.ts"
import type { Network } from "./Parameters.ts"
import { programs, programsWithin } from "./programs.ts"
import { type Meter, meters, run } from "./run.ts"
import { parse, print } from "./Text.ts"

/** The symbols of the largest alphabet. */
const symbols = Array.from({ length: alphabetLimit }, (_, symbol) => symbol.toString(36)).join("")

const tongue = {
  extension: "net",
  noun: "network",
  parse,
  print,
  isBits: (text: string) => /^\s*[01]/u.test(text),
  input: Tongue.inputs<Network, string>({
    parse: (written = "", { architecture }) => fitting(architecture, written),
    print: (word) => word,
    sample: (seed, _, { architecture }) =>
      Tongue.word(seed, inputCount(architecture), symbols.slice(0, architecture.alphabet))
  }),
  units: { steps: { madds: "multiply-adds", depth: "layers" }, space: "numbers" }
}

/**
 * Networks as a language: a word as input, the output's symbols as output. The code pays for the
 * architecture and for the parameters that are not zero.
 *
 * @example
 * ```ts
 * import { Language, Network } from "@headwater/hypotheses"
 * const both = Network.of(Network.layers([2, 1]), [1, 1, -1])
 * Language.coded(Network.language, both).bits?.length // => 13
 * ```
 */
export const language: Language<Network, string, string, Meter> = define({
  id: "network",
  about: "layers of threshold units or of hard attention, with small whole parameters",
  code,
  meters,
  run,
  programs,
  tongue: { ...tongue, decode }
})

/**
 * The networks of one architecture as a language. The code does not pay for the architecture, and
 * all runs take the same steps in either meter.
 *
 * - **Errors** `encode` throws a `RangeError` for a network of another architecture
 */
export const languageWithin = (shape: Architecture): Language<Network, string, string, Meter> =>
  define({
    id: `network/${shape.kind}`,
    about: `networks of one architecture, of the kind ${shape.kind}`,
    code: codeWithin(shape),
    meters,
    run,
    programs: programsWithin(shape),
    tongue
  })

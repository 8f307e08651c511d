import type { Language } from "../Language.ts"
import type { Architecture } from "./Architecture.ts"
import { code, codeWithin } from "./Encoding.ts"
import type { Network } from "./Parameters.ts"
import { programs, programsWithin } from "./programs.ts"
import { type Meter, meters, run } from "./run.ts"

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
export const language: Language<Network, string, string, Meter> = {
  id: "network",
  code,
  meters,
  run,
  programs
}

/**
 * The networks of one architecture as a language. The code does not pay for the architecture, and
 * all runs take the same steps in either meter.
 *
 * - **Errors** `encode` throws a `RangeError` for a network of another architecture
 */
export const languageWithin = (shape: Architecture): Language<Network, string, string, Meter> => ({
  id: `network/${shape.kind}`,
  code: codeWithin(shape),
  meters,
  run,
  programs: programsWithin(shape)
})

import type { Language } from "../Language.ts"
import { code, programs } from "./Encoding.ts"
import type { Machine } from "./Machine.ts"
import { type Meter, meters, run } from "./run.ts"

/**
 * The Moore machines as a language: from a bit string to the bits that are shown on the way.
 *
 * @example
 * ```ts
 * import { Automaton, Language } from "@headwater/hypotheses"
 * Language.coded(Automaton.language, Automaton.machine("1 0 0")).bits // => "11"
 * ```
 */
export const language: Language<Machine, string, string, Meter> = {
  id: "automaton",
  code,
  meters,
  run,
  programs
}

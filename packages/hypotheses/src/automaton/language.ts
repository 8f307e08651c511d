import { define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { code, programs } from "./Encoding.ts"
import type { Machine } from "./Machine.ts"
import { type Meter, meters, run } from "./run.ts"
import { parse, print } from "./Text.ts"

/**
 * The Moore machines as a language: from a bit string to the bits that are shown on the way.
 *
 * @example
 * ```ts
 * import { Automaton, Language } from "@headwater/hypotheses"
 * Language.coded(Automaton.language, Automaton.machine("1 0 0")).bits // => "11"
 * ```
 */
export const language: Language<Machine, string, string, Meter> = define({
  id: "automaton",
  about: "Moore machines over bits: each state shows a bit",
  code,
  meters,
  run,
  programs,
  tongue: {
    extension: "fsm",
    noun: "machine",
    parse,
    print,
    isBits: (text) => /^\s*[01]{2}/u.test(text),
    input: Tongue.inputs({
      parse: (written = "") => Tongue.bits(written),
      print: (input) => input,
      sample: Tongue.bitsOf
    }),
    units: { steps: { states: "states entered" }, space: "different states" }
  }
})

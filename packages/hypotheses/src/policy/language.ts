import { define, type Language } from "../Language.ts"
import * as Tongue from "../Tongue.ts"
import { code, programs } from "./Encoding.ts"
import { type Instructions, LX } from "./Instructions.ts"
import type { Policy } from "./Policy.ts"
import { type Meter, meters, run, type Situation } from "./run.ts"
import { parse, print } from "./Text.ts"
import { sampled, situation, written } from "./Written.ts"

/**
 * The language that has the given instructions.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.of(Policy.priced(Policy.LX, { read: 8, plan: 4 })).code.kind // => "mass"
 * ```
 */
export const of = (instructions: Instructions): Language<Policy, Situation, bigint, Meter> =>
  define({
    id: instructions.id === LX.id ? "policy" : `policy(${instructions.id})`,
    about: "policies in a training game: rules, searches and planners with goals",
    code: code(instructions),
    meters,
    run,
    programs: (limit) => programs(instructions, limit),
    tongue: {
      extension: "pol",
      noun: "policy",
      parse: (listing) => parse(listing, instructions),
      print,
      isBits: (text) => /^\s*[01]{4}/u.test(text),
      input: Tongue.inputs<Policy, Situation>({
        parse: situation,
        print: written,
        sample: sampled
      }),
      units: { steps: { steps: "steps" }, space: "symbols" }
    }
  })

/** The language LX. */
export const language: Language<Policy, Situation, bigint, Meter> = of(LX)

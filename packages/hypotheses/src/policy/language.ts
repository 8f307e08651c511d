import type { Language } from "../Language.ts"
import { code, programs } from "./Encoding.ts"
import { type Instructions, LX, type Policy } from "./Policy.ts"
import { type Meter, meters, run, type Situation } from "./run.ts"

/**
 * The language that has the given instructions.
 *
 * @example
 * ```ts
 * import { Policy } from "@headwater/hypotheses"
 * Policy.of(Policy.priced(Policy.LX, { read: 8, plan: 4 })).code.kind // => "mass"
 * ```
 */
export const of = (instructions: Instructions): Language<Policy, Situation, bigint, Meter> => ({
  id: instructions.id === LX.id ? "policy" : `policy(${instructions.id})`,
  code: code(instructions),
  meters,
  run,
  programs: (limit) => programs(instructions, limit)
})

/** The language LX. */
export const language: Language<Policy, Situation, bigint, Meter> = of(LX)

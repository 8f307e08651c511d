import type { Language } from "../Language.ts"
import { code } from "./Encoding.ts"
import type { Meter } from "./Evaluation.ts"
import { type Input, normalForm } from "./Execution.ts"
import { programs } from "./programs.ts"
import type { Term } from "./Term.ts"

/** The meters, the first of which is meant where none is named. */
export const meters = ["beta", "graph"] as const

/**
 * The lambda calculus as a language: the bits of closed terms, two meters, and normal forms as
 * output.
 *
 * @example
 * ```ts
 * import { Budget, Lambda } from "@headwater/hypotheses"
 * const { run } = Lambda.language
 * const two = run(Lambda.term("add 1 1"), {}, Budget.of("beta"))
 * two.status === "halted" && [Lambda.natural(two.output), two.steps] // => [2n, 6n]
 * ```
 */
export const language: Language<Term, Input, Term, Meter> = {
  id: "lambda",
  code,
  meters,
  run: normalForm,
  programs
}

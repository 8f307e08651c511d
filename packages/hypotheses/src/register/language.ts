import type { Language } from "../Language.ts"
import { code } from "./Encoding.ts"
import { programs } from "./programs.ts"
import { meters } from "./Ceiling.ts"
import { answer } from "./Execution.ts"
import type { Input } from "./Input.ts"
import type { Program } from "./Instruction.ts"
import type { Meter } from "./State.ts"

/**
 * The register machine as a language: its bit strings, its three meters, and r0 as the output.
 *
 * @example
 * ```ts
 * import { Budget, Register } from "@headwater/hypotheses"
 * const { run } = Register.language
 * const five = run(Register.program("SET r0 5"), {}, Budget.of("log"))
 * five.status === "halted" && [five.output, five.steps] // => [5n, 3n]
 * ```
 */
export const language: Language<Program, Input, bigint, Meter> = {
  id: "register",
  code,
  meters,
  run: answer,
  programs
}

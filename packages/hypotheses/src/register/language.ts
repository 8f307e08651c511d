import { define, type Language } from "../Language.ts"
import { assemble, disassemble } from "./Assembly.ts"
import { code, decode } from "./Encoding.ts"
import { programs } from "./programs.ts"
import { meters } from "./limits.ts"
import { answer, weights } from "./Execution.ts"
import { input } from "./inputs.ts"
import type { Input } from "./Input.ts"
import type { Program } from "./Instruction.ts"
import type { Meter } from "./State.ts"
import { trace } from "./trace.ts"

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
export const language: Language<Program, Input, bigint, Meter> = define({
  id: "register",
  about: "eight registers, a memory and sixteen instructions; programs are bit strings",
  code,
  meters,
  run: answer,
  programs,
  tongue: {
    extension: "rm",
    noun: "program",
    parse: assemble,
    print: disassemble,
    decode,
    isBits: (text) => /^\s*[01]/u.test(text),
    input,
    units: {
      steps: { unit: "steps", load: "steps (load)", log: "steps (log)" },
      space: "registers and cells"
    }
  },
  weights,
  trace,
  instructions: ({ instructions }) => instructions.length
})

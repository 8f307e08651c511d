import { Law } from "@headwater/proof"
import type { Language } from "../Language.ts"
import { code } from "./code.ts"
import { machine } from "./machine.ts"
import type { Subject } from "./Subject.ts"
import { tongue } from "./tongue.ts"

/**
 * All laws of a language: those of its code, of its runs and of its tongue.
 *
 * @example
 * ```ts
 * import { Register } from "@headwater/hypotheses"
 * import { arbitraries, language } from "@headwater/hypotheses/laws"
 * import { Law } from "@headwater/proof"
 * const subject = { bits: 12, inputs: arbitraries.input() }
 * Law.flatten(language(Register.language, subject)).map((set) => set.name) // => ["code(register)", "machine(register)", "tongue(register)", "language(register)"]
 * ```
 */
export const language = <P, I, O, M extends string>(
  language: Language<P, I, O, M>,
  subject: Subject<P, I> = {}
): Law.LawSet =>
  Law.set(
    `language(${language.id})`,
    [],
    [code(language, subject), machine(language, subject), tongue(language, subject)]
  )

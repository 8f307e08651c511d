import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, refused } from "../BadInput.ts"
import type { Assemble } from "../Documents.ts"
import type { Host } from "../Host.ts"
import * as Hypothesis from "../Hypothesis.ts"
import * as Source from "../Source.ts"

/**
 * The bits of a listing; its language is the register machine where neither a flag nor the name has
 * another.
 */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly file: string
  readonly language: string | undefined
}): Effect.fn.Return<Answer<typeof Assemble.Type>, BadInput, Host> {
  const told = { language: flags.language, otherwise: "register", format: "listing" } as const
  const program = yield* Source.read(flags.file, told)
  const bits = yield* Hypothesis.bits(program)
  if (bits === undefined) {
    return yield* refused(
      Source.name(flags.file),
      `expected a language with a code of bits; ${program.language.id} has masses`
    )
  }
  return { ok: true, document: { bits, length: bits.length }, text: () => bits }
})

import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { Disassemble } from "../Documents.ts"
import type { Host } from "../Host.ts"
import * as Hypothesis from "../Hypothesis.ts"
import * as Source from "../Source.ts"

/**
 * The listing of bits; their language is the register machine where neither a flag nor the name has
 * another. It assembles to the same bits, except that an offset -0 of the register machine becomes
 * +0.
 */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly file: string
  readonly language: string | undefined
}): Effect.fn.Return<Answer<typeof Disassemble.Type>, BadInput, Host> {
  const told = { language: flags.language, otherwise: "register", format: "bits" } as const
  const it = yield* Source.read(flags.file, told)
  const length = yield* Hypothesis.length(it)
  const { listing, instructions } = yield* Hypothesis.answered(it, () => ({
    listing: it.language.tongue.print(it.program),
    instructions: it.language.instructions?.(it.program)
  }))
  return {
    ok: true,
    document: { listing, length, ...(instructions === undefined ? {} : { instructions }) },
    text: () => listing
  }
})

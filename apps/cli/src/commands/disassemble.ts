import { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import type { BadInput } from "../BadInput.ts"
import type { Disassemble } from "../Documents.ts"
import type { Host } from "../Host.ts"
import * as Source from "../Source.ts"

/** The listing of bits. It assembles to the same bits, but for an offset -0, which becomes +0. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly file: string
}): Effect.fn.Return<Answer<typeof Disassemble.Type>, BadInput, Host> {
  const { program, bits } = yield* Source.bits(flags.file)
  const listing = Register.disassemble(program)
  return {
    ok: true,
    document: { listing, length: bits, instructions: program.instructions.length },
    text: () => listing
  }
})

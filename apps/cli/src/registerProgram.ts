import { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, refused } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import * as Source from "./Source.ts"

/** The register program of a file, which may have any name but that of another language. */
export const registerProgram = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<Register.Program, BadInput, Host> {
  const { known, format } = yield* Source.place(file, { otherwise: "register" })
  if (known.id !== "register") {
    return yield* refused(file, `expected a register program, .rm or .bits, not one of ${known.id}`)
  }
  const found = yield* Source.text(file, format === "bits" ? "bits" : "a listing")
  const isBits = format === undefined ? /^\s*[01]/.test(found) : format === "bits"
  const program = isBits ? Register.decode(found) : Register.assemble(found)
  if (Result.isFailure(program)) return yield* refused(Source.name(file), program.failure)
  return program.success
})

import * as Effect from "effect/Effect"
import { type BadInput, quoted, refused } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import type { Contexts } from "./Hypothesis.ts"
import * as Source from "./Source.ts"

const json = (value: unknown): string => quoted(JSON.stringify(value) ?? String(value))

/**
 * The contexts of a file: a JSON array of objects with registers and a history for the register
 * machine, such as `[{"r1": 0}, {"r1": 1, "history": [0, 1]}]`, or of inputs as `--input` takes
 * them for other languages, such as `["0110", "1"]`.
 */
export const contexts = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<Contexts, BadInput, Host> {
  const value = yield* Source.json(file, "a JSON array of inputs")
  if (!Array.isArray(value) || value.length === 0) {
    return yield* refused(file, `expected a JSON array of at least one input, not ${json(value)}`)
  }
  return { file, values: value as ReadonlyArray<unknown> }
})

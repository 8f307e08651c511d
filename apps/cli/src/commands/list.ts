import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, expected } from "../BadInput.ts"
import type { Host } from "../Host.ts"
import { kinds, loaded, plural } from "../kinds/index.ts"
import { known } from "../plugins.ts"

/** The plugins of a kind, ours and those of the working folder. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly what: string
}): Effect.fn.Return<Answer<object>, BadInput, Host> {
  const entry = kinds.find((it) => it.plural === flags.what)
  if (entry === undefined) {
    return yield* expected(plural, flags.what, "headwater list")
  }
  const kind = yield* Effect.promise(() => loaded(entry))
  const announced = kind.announced === undefined ? [] : yield* kind.announced
  return { ok: true, ...kind.list(yield* known(kind), announced) }
})

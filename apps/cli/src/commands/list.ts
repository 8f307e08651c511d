import * as Effect from "effect/Effect"
import type { Answer } from "../Answer.ts"
import { type BadInput, expected } from "../BadInput.ts"
import type { List } from "../Documents.ts"
import type { Host } from "../Host.ts"

type Listing = Effect.Effect<Answer<typeof List.Type>, BadInput, Host>

const lists: Readonly<Record<string, () => Promise<{ readonly list: Listing }>>> = {
  claims: () => import("../list/claims.ts"),
  priors: () => import("../list/priors.ts"),
  languages: () => import("../list/languages.ts"),
  learners: () => import("../list/learners.ts"),
  families: () => import("../list/families.ts")
}

/** What there is of a kind. */
export const answer = Effect.fnUntraced(function* (flags: {
  readonly what: string
}): Effect.fn.Return<Answer<typeof List.Type>, BadInput, Host> {
  const load = Object.hasOwn(lists, flags.what) ? lists[flags.what] : undefined
  if (load === undefined) {
    return yield* expected(Object.keys(lists).join(", "), flags.what, "headwater list")
  }
  const { list } = yield* Effect.promise(load)
  return yield* list
})

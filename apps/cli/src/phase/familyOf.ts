import { Families, type Family } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected } from "../BadInput.ts"
import { lawful } from "../chosen.ts"
import type { Host } from "../Host.ts"
import { kind as family } from "../kinds/family.ts"
import { known } from "../plugins.ts"

/** The family of a name in one of its languages; one of the user's only if its laws hold. */
export const familyOf = Effect.fnUntraced(function* (
  name: string
): Effect.fn.Return<Family.Family, BadInput, Host> {
  const all = yield* known(family)
  for (const it of all) {
    const found = Families.find(name, [it.plugin])
    if (Result.isFailure(found)) continue
    yield* lawful(family, it)
    return found.success
  }
  const ids = Families.inLanguages(all.map((it) => it.plugin)).map(({ id }) => id)
  return yield* expected(`a family (${ids.join(", ")}) or its label`, name)
})

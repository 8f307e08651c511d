import { Families, type Family } from "@headwater/programs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected } from "./BadInput.ts"
import { chosen, type Kind, type Known } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { known } from "./plugins.ts"

/** The families that commands know: ours, then those of the plugins in the working folder. */
export const families: Effect.Effect<ReadonlyArray<Known<Family.Family>>, BadInput, Host> = known(
  "family",
  Families.all
)

const kind: Kind<Family.Family> = {
  name: "family",
  laws: async () => (await import("@headwater/programs/laws")).family
}

/** The family of that name in one of its languages; one of the user's only if its laws hold. */
export const familyOf = Effect.fnUntraced(function* (
  name: string
): Effect.fn.Return<Family.Family, BadInput, Host> {
  const all = yield* families
  for (const it of all) {
    const found = Families.find(name, [it.plugin])
    if (Result.isFailure(found)) continue
    yield* chosen(kind, [it], it.plugin.id)
    return found.success
  }
  const ids = Families.inLanguages(all.map((it) => it.plugin)).map(({ id }) => id)
  return yield* expected(`a family (${ids.join(", ")}) or its label`, name)
})

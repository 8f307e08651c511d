import { builtIn, type Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Known } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { configured } from "./plugins.ts"

/** The priors that commands know: ours, then those of the plugins in the working folder. */
export const priors = Effect.gen(function* (): Effect.fn.Return<
  ReadonlyArray<Known<Prior.PriorPlugin>>,
  BadInput,
  Host
> {
  const taken = builtIn.map((it) => it.id)
  const added = yield* configured("prior", taken)
  return [
    ...builtIn.map((plugin): Known<Prior.PriorPlugin> => ({ plugin, from: "headwater" })),
    ...added.map((plugin): Known<Prior.PriorPlugin> => ({ plugin, from: "plugin" }))
  ]
})

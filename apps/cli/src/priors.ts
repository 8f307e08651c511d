import { builtIn, type Prior } from "@headwater/priors"
import * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import { configured } from "./plugins.ts"

/** A prior that commands know, and where it is from. */
export interface Known {
  readonly plugin: Prior.PriorPlugin
  readonly from: "headwater" | "plugin"
}

/** The priors that commands know: ours, then those of the plugins in the working folder. */
export const priors = Effect.gen(function* (): Effect.fn.Return<
  ReadonlyArray<Known>,
  BadInput,
  Host
> {
  const taken = builtIn.map((it) => it.id)
  const added = yield* configured("prior", taken)
  return [
    ...builtIn.map((plugin): Known => ({ plugin, from: "headwater" })),
    ...added.map((plugin): Known => ({ plugin, from: "plugin" }))
  ]
})

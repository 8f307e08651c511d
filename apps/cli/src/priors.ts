import { builtIn, type Prior } from "@headwater/priors"
import type * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Known } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { known } from "./plugins.ts"

/** The priors that commands know: ours, then those of the plugins in the working folder. */
export const priors: Effect.Effect<ReadonlyArray<Known<Prior.PriorPlugin>>, BadInput, Host> = known(
  "prior",
  builtIn
)

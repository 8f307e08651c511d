import { builtIn, type Learner } from "@headwater/learners"
import type * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Known } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { known } from "./plugins.ts"

/** The learners that commands know: ours, then those of the plugins in the working folder. */
export const learners: Effect.Effect<
  ReadonlyArray<Known<Learner.LearnerPlugin>>,
  BadInput,
  Host
> = known("learner", builtIn)

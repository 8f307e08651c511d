import { builtIn, type Learner } from "@headwater/learners"
import * as Effect from "effect/Effect"
import type { BadInput } from "./BadInput.ts"
import type { Known } from "./chosen.ts"
import type { Host } from "./Host.ts"
import { configured } from "./plugins.ts"

/** The learners that commands know: ours, then those of the plugins in the working folder. */
export const learners = Effect.gen(function* (): Effect.fn.Return<
  ReadonlyArray<Known<Learner.LearnerPlugin>>,
  BadInput,
  Host
> {
  const taken = builtIn.map((it) => it.id)
  const added = yield* configured("learner", taken)
  return [
    ...builtIn.map((plugin): Known<Learner.LearnerPlugin> => ({ plugin, from: "headwater" })),
    ...added.map((plugin): Known<Learner.LearnerPlugin> => ({ plugin, from: "plugin" }))
  ]
})

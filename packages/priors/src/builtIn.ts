import type { PriorPlugin } from "./Prior.ts"
import { hard, hardBoth, hardSpace } from "./priors/hard.ts"
import { simplicity } from "./priors/simplicity.ts"
import { soft, softHard, softScaled } from "./priors/soft.ts"
import { speed } from "./priors/speed.ts"

/** The priors of this package, as plugins. */
export const builtIn: ReadonlyArray<PriorPlugin> = [
  simplicity,
  hard,
  hardSpace,
  hardBoth,
  soft,
  softScaled,
  softHard,
  speed
]

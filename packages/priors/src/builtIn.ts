import type { PriorPlugin } from "./Prior.ts"
import { hard, hardBoth, hardSpace } from "./priors/hard.ts"
import { mixed } from "./priors/mixed.ts"
import { simplicity, tempered } from "./priors/simplicity.ts"
import { soft, softBoth, softHard, softScaled, softSpace } from "./priors/soft.ts"
import { fast, levin, speed } from "./priors/speed.ts"

/** The priors of this package, as plugins. */
export const builtIn: ReadonlyArray<PriorPlugin> = [
  simplicity,
  tempered,
  hard,
  hardSpace,
  hardBoth,
  mixed,
  soft,
  softScaled,
  softHard,
  softSpace,
  softBoth,
  speed,
  levin,
  fast
]

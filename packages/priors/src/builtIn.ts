import type { PriorPlugin } from "./Prior.ts"
import * as bounded from "./priors/bounded.ts"
import * as charged from "./priors/charged.ts"

/** The priors of this package, as plugins. */
export const builtIn: ReadonlyArray<PriorPlugin> = [
  bounded.simplicity,
  charged.tempered,
  bounded.hard,
  bounded.hardSpace,
  bounded.hardBoth,
  bounded.mixed,
  bounded.soft,
  bounded.softScaled,
  bounded.softHard,
  bounded.softSpace,
  bounded.softBoth,
  bounded.speed,
  charged.levin,
  charged.fast
]

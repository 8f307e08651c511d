import { Prior } from "@headwater/priors"

/** What a prior plugin has to look like. */
export const { shape } = Prior

/**
 * The value where it is a prior plugin, undefined where it is something else; a `TypeError` says what
 * is wrong with one that has parameters and a function make, but not as it should.
 */
export const adopt = (value: unknown): Prior.PriorPlugin | undefined => {
  // a learner has all that a prior has, and says what it learns
  if (typeof value !== "object" || value === null || "learns" in value) return undefined
  if (!("make" in value)) return undefined
  if (Prior.is(value)) return value
  throw new TypeError(Prior.wrong(value))
}

import * as claim from "./plugin/claim.ts"
import * as family from "./plugin/family.ts"
import * as language from "./plugin/language.ts"
import * as learner from "./plugin/learner.ts"
import * as prior from "./plugin/prior.ts"
import type { Kinds } from "./Kinds.ts"

/**
 * How a value of each kind is told and adopted; the first kind that knows a value has it. They need
 * the packages of all kinds, so they are loaded where there is a module of plugins.
 */
export const adopters: {
  readonly [Kind in keyof Kinds]: {
    readonly shape: string
    readonly adopt: (value: unknown) => Kinds[Kind] | undefined
  }
} = { prior, language, learner, family, claim }

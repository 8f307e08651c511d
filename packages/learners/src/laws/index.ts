/**
 * # Laws of learners and policies
 *
 * What any learner with exact probabilities satisfies and any policy with exact chances, and what
 * those of this package do besides.
 *
 * @module
 */
export * as arbitraries from "./arbitraries.ts"
export { bayesBounds, inside, type Sourced } from "./bounds.ts"
export { type Deterministic, deterministic, errorBounds } from "./errorBounds.ts"
export { exchangeable } from "./exchangeable.ts"
export { imitation } from "./imitation.ts"
export { learner } from "./learner.ts"
export { levinSearch, type Searched, searched, testFor } from "./levinSearch.ts"
export { type Listed, listed, listedLanguage, prefixFree, type Row, rowsOn } from "./listed.ts"
export { logMixture, tolerance } from "./logMixture.ts"
export { mcmc } from "./mcmc.ts"
export { mixture } from "./mixture.ts"
export { emitting, normalisation, timedPrograms } from "./normalisation.ts"
export { particles } from "./particles.ts"
export { planning } from "./planning.ts"
export { type History, policy } from "./policy.ts"
export { predictor } from "./predictor.ts"
export { session, type Step, steps, type Twins } from "./session.ts"
export { meanEstimate, smc } from "./smc.ts"
export { confidence, tempered } from "./tempered.ts"
export { versionSpace } from "./versionSpace.ts"

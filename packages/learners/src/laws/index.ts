/**
 * # Laws of processes, learners and policies
 *
 * What any process with exact probabilities satisfies, any learner of bits, any fast session beside
 * its exact twin and any policy with exact chances, and what those of this package do besides.
 *
 * @module
 */
export * as arbitraries from "./arbitraries.ts"
export { bayesBounds, inside, type Sourced } from "./bounds.ts"
export { type Deterministic, deterministic, errorBounds } from "./errorBounds.ts"
export { learner } from "./learner.ts"
export { levinSearch, type Searched, searched, testFor } from "./levinSearch.ts"
export { type Listed, listed, listedLanguage, prefixFree, type Row, rowsOn } from "./listed.ts"
export { logMixture, tolerance } from "./logMixture.ts"
export { mcmc } from "./mcmc.ts"
export { mixture } from "./mixture.ts"
export { particleFilter } from "./particleFilter.ts"
export { pessimisticImitator } from "./pessimisticImitator.ts"
export { planning } from "./planning.ts"
export { type History, policy } from "./policy.ts"
export { exchangeable, process } from "./process.ts"
export { programProcess } from "./programProcess.ts"
export { session, type Step, steps, type Twins } from "./session.ts"
export { meanEstimate, smc } from "./smc.ts"
export { emitting, solomonoffNormalisation, timedPrograms } from "./solomonoffNormalisation.ts"
export { versionSpace } from "./versionSpace.ts"

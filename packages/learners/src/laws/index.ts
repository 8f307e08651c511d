/**
 * # Laws of learners and policies
 *
 * What any learner with exact probabilities satisfies and any policy with exact chances, and what
 * those of this package do besides.
 *
 * @module
 */
export * as arbitraries from "./arbitraries.ts"
export { imitation } from "./imitation.ts"
export { learner } from "./learner.ts"
export { mixture } from "./mixture.ts"
export { type History, policy } from "./policy.ts"
export { predictor } from "./predictor.ts"

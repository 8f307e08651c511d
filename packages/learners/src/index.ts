export * as Divergence from "./Divergence.ts"
export * as Learner from "./Learner.ts"
export * as Measure from "./Measure.ts"
export * as Mixture from "./Mixture.ts"

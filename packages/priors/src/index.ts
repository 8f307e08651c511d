export * as Bound from "./Bound.ts"
export * as Bounded from "./Bounded.ts"
export * as Cells from "./lengths/Cells.ts"
export * as Combination from "./Combination.ts"
export * as CriticalExponent from "./CriticalExponent.ts"
export * as Envelope from "./Envelope.ts"
export * as Fast from "./Fast.ts"
export * as GatesAndLevels from "./GatesAndLevels.ts"
export * as Generators from "./lengths/Generators.ts"
export * as Groups from "./Groups.ts"
export * as LayerCake from "./LayerCake.ts"
export * as LengthPrior from "./lengths/LengthPrior.ts"
export * as LogWeights from "./LogWeights.ts"
export * as MinimalCircuits from "./MinimalCircuits.ts"
export * as Parameter from "./parameter/index.ts"
export * as Parametric from "./Parametric.ts"
export * as PhaseDiagram from "./PhaseDiagram.ts"
export * as Prior from "./Prior.ts"
export * as Programs from "./Programs.ts"
export * as Regularised from "./Regularised.ts"
export * as Semimeasure from "./Semimeasure.ts"
export * as Sequences from "./Sequences.ts"
export * as Winners from "./Winners.ts"
export { builtIn } from "./builtIn.ts"
export {
  hard,
  hardBoth,
  hardSpace,
  mixed,
  simplicity,
  soft,
  softBoth,
  softHard,
  softScaled,
  softSpace,
  speed
} from "./priors/bounded.ts"
export { fast, levin, tempered } from "./priors/charged.ts"

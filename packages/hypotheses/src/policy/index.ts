export * from "./Instructions.ts"
export * from "./Policy.ts"
export * from "./Symbol.ts"
export {
  action,
  type Behaviour,
  cells,
  demonstrated,
  difference,
  type Forced,
  half,
  type Observed,
  observed
} from "./Behaviour.ts"
export { type Classes, classes } from "./Classes.ts"
export { charged, code, prefixCode, programs } from "./Encoding.ts"
export { demonstrators, type Game, game, type Mode, modes, order } from "./Game.ts"
export { language, of } from "./language.ts"
export { type Meter, meters, run, type Situation, steps } from "./run.ts"
export { parse, policy, print } from "./Text.ts"
export { situation } from "./Written.ts"

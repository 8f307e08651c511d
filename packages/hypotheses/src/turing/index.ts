export * from "./Machine.ts"
export {
  type Leaf,
  longestRun,
  ofTally,
  type Outputs,
  outputs,
  table,
  undecided
} from "./outputs.ts"
export { merge, type Tally } from "./Tally.ts"
export { mostStates, mostSteps, type Shard, shards, tally } from "./tree.ts"
export { ceiling, drawn, type Meter, meters, run } from "./run.ts"
export { line, machine, parse, print } from "./Text.ts"
export { language, ofStates } from "./language.ts"

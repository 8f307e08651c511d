export {
  alphabetLimit,
  type Architecture,
  type Attention,
  attention,
  boundLimit,
  fitting,
  inputCount,
  type Layers,
  layers,
  parameterCount,
  parameterLimit
} from "./Architecture.ts"
export { checked, type Network, nonZero, of } from "./Parameters.ts"
export { code, codeWithin, decode, encode } from "./Encoding.ts"
export { language, languageWithin } from "./language.ts"
export { depth, madds, type Meter, meters, output, run, table, tableLimit } from "./run.ts"
export { line, network, parse, print } from "./Text.ts"
export { programs, programsWithin } from "./programs.ts"
export {
  type Census,
  census,
  censusInputs,
  censusUnits,
  type Level,
  levels,
  type Order,
  orders,
  type Tally
} from "./Census.ts"
export { divergence, type Divergence } from "./divergence.ts"
export { every, least } from "./every.ts"
export { fromCircuit } from "./fromCircuit.ts"
export { type Relaxation } from "./Relaxation.ts"
export { type Example, logLoss, relaxation, rounded } from "./smooth.ts"
export { type Valley, valleys } from "./valleys.ts"

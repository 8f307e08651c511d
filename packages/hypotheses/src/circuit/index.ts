export {
  checked,
  type Circuit,
  cone,
  depth,
  inputLimit,
  length,
  lengthLimit,
  of,
  size
} from "./Circuit.ts"
export {
  andOrNot,
  bases,
  type Basis,
  full,
  type Gate,
  isProper,
  not,
  proper,
  value
} from "./Gate.ts"
export {
  functions,
  inputsOfTable,
  parsedPartial,
  parsedTable,
  renamed,
  support,
  tableLimit
} from "./Table.ts"
export { code, decode, encode } from "./Encoding.ts"
export { at, type Evaluator, evaluator, type Lines, tables, wordLimit } from "./evaluate.ts"
export { assigned, language, type Meter, meters, run } from "./language.ts"
export { assemble, circuit, disassemble, line } from "./Listing.ts"
export { programs } from "./programs.ts"
export {
  counts,
  type Counts,
  minimal,
  minimalBits,
  optimum,
  type Optimum,
  smallestCount,
  smallestExtensions
} from "./Minimal.ts"
export {
  eachCircuit,
  programsByDepth,
  type SearchOptions,
  singleLimit,
  smallest
} from "./Search.ts"
export {
  type Classes,
  classes,
  classesOfFive,
  type FunctionClass,
  mergeClasses,
  parts
} from "./classes.ts"
export { ends, type Ends, type SizeDepth } from "./Ends.ts"
export { type Fault, faulty, hiddenFaults } from "./Faults.ts"
export { multiplexer } from "./multiplexer.ts"
export { distances, juntaErrors } from "./Nearest.ts"
export { type Connectivity, connectivity } from "./Neighbourhood.ts"
export { type Move, type Shape } from "./PointedCircuits.ts"
export { type Pruning, prunings } from "./Pruning.ts"
export { parityWriter, stepped, tiled, written, writtenLimit } from "./Generator.ts"
export {
  type Minimality,
  type Solver,
  solverLimit,
  type Synthesis,
  synthesis,
  type SynthesisOptions
} from "./sat.ts"

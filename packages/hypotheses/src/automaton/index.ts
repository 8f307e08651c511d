export * as ContextTree from "./ContextTree.ts"
export { code, programs } from "./Encoding.ts"
export { language } from "./language.ts"
export {
  type Bit,
  canonical,
  distinguishing,
  type Machine,
  minimal,
  type State,
  support
} from "./Machine.ts"
export { behaviours, machines } from "./machines.ts"
export { type Meter, meters, run } from "./run.ts"
export { line, machine, parse, print } from "./Text.ts"
export { toRegister } from "./toRegister.ts"

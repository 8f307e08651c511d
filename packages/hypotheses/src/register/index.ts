export * from "./Input.ts"
export * from "./Instruction.ts"
export * from "./State.ts"
export { action, advance } from "./reference.ts"

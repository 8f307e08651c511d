export * as Chain from "./Chain.ts"
export * as Joint from "./Joint.ts"

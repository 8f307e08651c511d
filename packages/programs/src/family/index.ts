export * from "./Family.ts"
export * from "./Measurement.ts"

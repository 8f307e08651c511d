export * as Chain from "./Chain.ts"

export * as Domain from "./Domain.ts"
export * as Exact from "./Exact.ts"
export * as Law from "./Law.ts"

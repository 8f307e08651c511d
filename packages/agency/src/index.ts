export * as Census from "./Census.ts"
export * as Kind from "./Kind.ts"
export * as Slice from "./Slice.ts"

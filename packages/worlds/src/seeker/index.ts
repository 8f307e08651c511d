export * from "./importance.ts"
export * from "./texts.ts"

export * from "./choice.ts"
export * from "./losses.ts"
export * from "./texts.ts"

/**
 * Laws of polynomials and of the named lemmas, and generators.
 *
 * @module
 */
export * as arbitraries from "./arbitraries.ts"
export { lemmas } from "./lemmas.ts"
export { commutativeRing } from "./ring.ts"

/**
 * Laws of exact values, as sets to check any implementation with, and generators of ours.
 *
 * @module
 */
export * as arbitraries from "./arbitraries.ts"
export { type PrefixCode, prefixCode } from "./code.ts"
export { distributions } from "./distribution.ts"
export { type OrderedField, orderedField } from "./field.ts"
export { generator, type Promised } from "./generator.ts"
export { linearPrograms } from "./linearProgram.ts"
export { type LogPath, logWeights } from "./logWeight.ts"
export { commutativeMonoid, type Monoid } from "./monoid.ts"
export { type Order, totalOrder } from "./order.ts"
export {
  logarithm,
  type Logarithms,
  orderedVectorSpace,
  type OrderedVectorSpace
} from "./vectorSpace.ts"
export { type Weights, weights } from "./weight.ts"

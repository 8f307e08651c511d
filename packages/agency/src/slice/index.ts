/**
 * # Posterior masses
 *
 * The weight of the policies that fit the data, by kind.
 *
 * ## Main definitions
 * - {@link Slice}: a census given the cells that were seen; {@link Weighing}: prices, bounds, exponent
 * - {@link masses}: shares as floats, for drawing and bisection
 * - {@link shares}: the same as rationals, where gamma and prices are integers
 * - {@link parts}: of what is upstream, deviates or never does
 * - {@link sign}: the certain sign of a sum of signed masses, at any gamma in 1024ths
 *
 * @module
 */
export * from "./Slice.ts"
export * from "./masses.ts"
export * from "./parts.ts"
export * from "./shares.ts"
export type { Weighing } from "./Weighing.ts"

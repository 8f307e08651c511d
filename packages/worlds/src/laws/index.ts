/**
 * # Laws of worlds
 *
 * What the worlds of this package and the programs that live in them satisfy.
 *
 * @module
 */
export { chain } from "./chain.ts"

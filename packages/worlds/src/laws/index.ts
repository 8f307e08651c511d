/**
 * # Laws of worlds
 *
 * What the worlds of this package and the programs that live in them satisfy.
 *
 * @module
 */
export { cellular } from "./cellular.ts"
export { chain } from "./chain.ts"
export { corpus } from "./corpus.ts"
export { race } from "./race.ts"
export { reader } from "./reader.ts"
export { selection } from "./selection.ts"

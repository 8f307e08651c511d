/**
 * # Words of the arena
 *
 * Where the host finds what compiled code and the interpreter read and write, as indices of words.
 *
 * @module
 */
import { place } from "./Arena.ts"

export const fuelAt = place.fuel >> 2
export const usedAt = place.used >> 2
export const resumeAt = place.resume >> 2
export const countAt = place.count >> 2
export const roomAt = place.room >> 2
export const seenAt = place.seen >> 2
export const listAt = place.list >> 2
export const cellsAt = place.cells >> 2

/** The bits of a natural below 2^63, by its two words. */
export const bitsOf = (low: number, high: number): number =>
  high === 0 ? 32 - Math.clz32(low) : 64 - Math.clz32(high)

/**
 * # Weighings
 *
 * A policy weighs `2^-bits / steps^gamma` within a bound on steps, where the bits are four a symbol
 * and the prices of readings and plans; noise charges bits for each mismatch on what was seen instead
 * of excluding it.
 *
 * @module
 */
import type { Group, Slice } from "./Slice.ts"

/** How policies are weighed; by length alone by default. */
export interface Weighing {
  /** The exponent of the steps. @defaultValue 0 */
  readonly gamma?: number
  /** The most steps that are allowed. @defaultValue Infinity */
  readonly steps?: number
  /** Bits for every reading; Infinity leaves those without one. @defaultValue 0 */
  readonly read?: number
  /** Bits for every plan that has the world's model. @defaultValue 0 */
  readonly plan?: number
  /** Bits for every mismatch on what was seen. @defaultValue Infinity */
  readonly noise?: number
  /** The most symbols. @defaultValue those of the census */
  readonly symbols?: number
}

/** The groups that a weighing admits, with the bits of a text in them. */
export const admitted = (
  { census, groups }: Slice,
  { read = 0, plan = 0, noise = Infinity, steps = Infinity, symbols = census.symbols }: Weighing
): ReadonlyArray<readonly [group: Group, bits: number]> =>
  groups.flatMap((it) => {
    // A table has the code of nine symbols and is there at every bound.
    const isTable = it.time === 3n && it.size === 9
    if ((it.size > symbols && !isTable) || Number(it.time) > steps) return []
    if (it.errors > 0 && noise === Infinity) return []
    if (it.reads > 0 && read === Infinity) return []
    const prices = (it.reads > 0 ? read * it.reads : 0) + plan * it.plans
    const errors = it.errors > 0 ? noise * it.errors : 0
    return [[it, 4 * it.size + prices + errors] as const]
  })

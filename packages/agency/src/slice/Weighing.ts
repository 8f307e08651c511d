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

/** Calls `admit` with each group that a weighing admits, and with the bits of a text in it. */
export const weigh = (
  { census, fitting, groups }: Slice,
  { read = 0, plan = 0, noise = Infinity, steps = Infinity, symbols = census.symbols }: Weighing,
  admit: (group: Group, bits: number) => void
): void => {
  for (const it of noise === Infinity ? fitting : groups) {
    // A table has the code of nine symbols and is there at every bound.
    if (it.size > symbols && !(it.size === 9 && it.time === 3n)) continue
    if (steps !== Infinity && Number(it.time) > steps) continue
    if (it.reads > 0 && read === Infinity) continue
    const prices = (it.reads > 0 ? read * it.reads : 0) + plan * it.plans
    const errors = it.errors > 0 ? noise * it.errors : 0
    admit(it, 4 * it.size + prices + errors)
  }
}

/** The groups that a weighing admits, with the bits of a text in them. */
export const admitted = (
  slice: Slice,
  weighing: Weighing
): ReadonlyArray<readonly [group: Group, bits: number]> => {
  const all: Array<readonly [Group, number]> = []
  weigh(slice, weighing, (group, bits) => all.push([group, bits]))
  return all
}

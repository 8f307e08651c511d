/**
 * # What binds in a bridge transform
 *
 * Fewer worlds and fewer maps with the same greatest value.
 *
 * - A world counts only if it is worth something, and more than the same outcome and state with fewer
 *   outcomes that are not told apart: mass may always move there, since fewer maps keep it.
 * - A map binds only by what it keeps of these worlds and where: one that keeps less than another, and
 *   sends it to the same places, asks nothing more.
 *
 * @module
 */
import type { Rational } from "@headwater/exact"

interface World {
  readonly y: number
  readonly alpha: number
  readonly x: number
}

/** The worlds that count, with what they are worth; of a list that has every world. */
export const counting = <W extends World>(
  worlds: ReadonlyArray<W>,
  worth: (world: W) => Rational
): ReadonlyArray<{ readonly world: W; readonly worth: Rational }> => {
  const all = worlds.map((world) => ({ world, worth: worth(world) }))
  return all.filter(({ world: { alpha, x, y }, worth: own }) => {
    if (own.sign <= 0) return false
    return all.every(
      ({ world, worth }) =>
        world.y !== y ||
        world.x !== x ||
        world.alpha === alpha ||
        (world.alpha & alpha) !== world.alpha ||
        worth.compare(own) < 0
    )
  })
}

/** Where a map sends each world; undefined where it keeps none of its mass. */
export type Places = ReadonlyArray<number | undefined>

/** The maps of which no other keeps all that they keep, each once. */
export const binding = (maps: Iterable<Places>): ReadonlyArray<Places> => {
  const known = new Map<string, Places>()
  for (const places of maps) known.set(places.join(), places)
  const kept = (places: Places): number => places.filter((it) => it !== undefined).length
  const all = [...known.values()].toSorted((a, b) => kept(b) - kept(a))
  const found: Array<Places> = []
  for (const places of all) {
    const isWithin = (other: Places): boolean =>
      places.every((it, i) => it === undefined || it === other[i])
    if (kept(places) > 0 && !found.some(isWithin)) found.push(places)
  }
  return found
}

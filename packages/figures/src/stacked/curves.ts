import { number } from "../Picture.ts"
import type { Panel } from "./Panel.ts"

/** A place at which shares may change. */
export interface Vertex {
  readonly at: number
  readonly shares: ReadonlyArray<number>
}

/** The places at which shares change: of what is discrete, twice at each change. */
export const vertices = ({ discrete = false, points }: Panel): ReadonlyArray<Vertex> => {
  if (!discrete) return points
  return points.flatMap((it, k) => {
    const [before, after] = [points[k - 1], points[k + 1]]
    const from = before === undefined ? it.at : (before.at + it.at) / 2
    const to = after === undefined ? it.at : (after.at + it.at) / 2
    return [
      { at: from, shares: it.shares },
      { at: to, shares: it.shares }
    ]
  })
}

/** What the lowest bands have together. */
export const under = (shares: ReadonlyArray<number>, k: number): number =>
  shares.slice(0, k).reduce((sum, it) => sum + it, 0)

/** A place in a picture, in pixels. */
export type Place = readonly [x: number, y: number]

/** A curve without the places that lie on the way between their neighbours. */
export const simple = (places: ReadonlyArray<Place>): ReadonlyArray<Place> => {
  const kept: Array<Place> = []
  for (const [k, place] of places.entries()) {
    const [last, next] = [kept.at(-1), places[k + 1]]
    if (last !== undefined && next !== undefined) {
      const part = next[0] === last[0] ? 0 : (place[0] - last[0]) / (next[0] - last[0])
      const onWay = Math.abs(last[1] + part * (next[1] - last[1]) - place[1]) < 0.05
      const between = next[0] !== last[0] || (place[1] - last[1]) * (next[1] - place[1]) >= 0
      if (onWay && between) continue
    }
    kept.push(place)
  }
  return kept
}

/** Places as a path has them. */
export const path = (places: ReadonlyArray<Place>): string =>
  places.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")

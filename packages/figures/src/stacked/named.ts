import { escaped, number, wide } from "../Picture.ts"
import { under, type Vertex } from "./curves.ts"

/** A name in a band, on one line or on two. */
export const named = (
  name: string,
  list: ReadonlyArray<Vertex>,
  k: number,
  x: (at: number) => number,
  y: (share: number) => number,
  tall: number
): string => {
  const halves = name.split(" ")
  const fits = (words: ReadonlyArray<string>, least: number): string =>
    fitting(words, list, k, x, y, tall, least)
  return (
    fits([name], Math.min(40, tall / 2)) ||
    (halves.length === 2 ? fits(halves, 32) : "") ||
    fits([name], 18)
  )
}

/** Where lines fit into a band: at the vertex around which it leaves the most room above and below. */
const fitting = (
  words: ReadonlyArray<string>,
  list: ReadonlyArray<Vertex>,
  k: number,
  x: (at: number) => number,
  y: (share: number) => number,
  tall: number,
  least: number
): string => {
  const around = 0.43 * Math.max(...words.map(wide)) + 4
  const [first, last] = [x(list[0]?.at ?? 0), x(list.at(-1)?.at ?? 0)]
  const edges = list.map((it): readonly [x: number, low: number, high: number] => {
    const low = under(it.shares, k)
    return [x(it.at), low, low + it.shares[k]!]
  })
  let [room, middle, height] = [0, 0, 0]
  for (const [at] of edges) {
    if (at - around < first || at + around > last) continue
    const near = edges.filter(([other]) => Math.abs(other - at) <= around)
    const low = Math.max(...near.map((it) => it[1]))
    const high = Math.min(...near.map((it) => it[2]))
    // Of places with as much room, one in the middle of the panel looks best.
    const better = (high - low - room) * tall > 2
    const nearer = Math.abs(at - (first + last) / 2) < Math.abs(middle - (first + last) / 2)
    if (better || (nearer && (room - (high - low)) * tall <= 2)) {
      ;[room, middle, height] = [high - low, at, (low + high) / 2]
    }
  }
  if (room * tall < least) return ""
  const top = y(height) + 11 - 7 * words.length
  const spans = words.map(
    (it, line) => `<tspan x="${number(middle)}" dy="${line === 0 ? 0 : 14}">${escaped(it)}</tspan>`
  )
  return `<text class="small halo" stroke="var(--b${k})" text-anchor="middle" y="${number(top)}">${spans.join("")}</text>`
}

import { number } from "../Picture.ts"

type Masses = ReadonlyArray<number>
type Place = readonly [x: number, y: number]

/** Where the triangle is drawn: its left corner's place across, its top, and its side. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly side: number
}

/** What is drawn in it. */
export interface Parts {
  readonly beliefs: ReadonlyArray<Masses>
  /** Beliefs that the set would also hold if it were closed under exchange. */
  readonly missing: ReadonlyArray<Masses>
  /** The outcomes at the left, at the right and at the top; the first two are the event. */
  readonly corners: readonly [left: number, right: number, top: number]
  /** For each act the belief that is its worst case, and what it is worth at each outcome. */
  readonly acts: ReadonlyArray<{ readonly worst: number; readonly levels: Masses }>
}

/** The corners of the least convex area that holds all places, in order (Andrew's chain). */
const hull = (places: ReadonlyArray<Place>): ReadonlyArray<Place> => {
  const sorted = places.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (all: ReadonlyArray<Place>): ReadonlyArray<Place> => {
    const kept: Array<Place> = []
    for (const [x, y] of all) {
      for (;;) {
        const [b, a] = [kept.at(-1), kept.at(-2)]
        if (a === undefined || b === undefined) break
        if ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 1e-9) break
        kept.pop()
      }
      kept.push([x, y])
    }
    return kept.slice(0, -1)
  }
  const around = [...half(sorted), ...half(sorted.toReversed())]
  return around.length === 0 ? sorted.slice(0, 1) : around
}

/** The names of beliefs: a, b, c and so on. */
export const nameOf = (index: number): string => String.fromCodePoint(97 + (index % 26))

/** The triangle, the set, what it says given the event, and the worst case of each act. */
export const triangle = (
  { left, side, top }: Box,
  { acts, beliefs, corners, missing }: Parts
): string => {
  const tall = side * Math.sqrt(0.75)
  const foot = top + tall
  const [on, other, off] = corners
  const place = (masses: Masses): Place => [
    left + side * ((masses[other] ?? 0) + (masses[off] ?? 0) / 2),
    foot - tall * (masses[off] ?? 0)
  ]
  const line = ([ax, ay]: Place, [bx, by]: Place): string =>
    `x1="${number(ax)}" y1="${number(ay)}" x2="${number(bx)}" y2="${number(by)}"`
  /** What a belief says given the event, as a place of the foot. */
  const given = (masses: Masses): Place | undefined => {
    const [a, b] = [masses[on] ?? 0, masses[other] ?? 0]
    return a + b === 0 ? undefined : [left + (side * b) / (a + b), foot]
  }
  const peak: Place = [left + side / 2, top]
  const set = hull(beliefs.map(place))
  const feet = beliefs.flatMap((it) => given(it)?.[0] ?? [])
  const rays = beliefs.flatMap((it) => {
    const to = given(it)
    return to === undefined ? [] : [`<line class="ray" ${line(peak, to)}/>`]
  })
  /** Where an act is worth as much as at its worst case, inside the triangle. */
  const level = (levels: Masses, worst: Masses): string | undefined => {
    const worth = levels.reduce((sum, it, i) => sum + it * (worst[i] ?? 0), 0)
    const ends = [
      [0, 1],
      [1, 2],
      [0, 2]
    ].flatMap(([i = 0, j = 0]) => {
      const [a, b] = [levels[i] ?? 0, levels[j] ?? 0]
      const part = a === b ? Number.NaN : (worth - b) / (a - b)
      if (!(part >= -1e-9 && part <= 1 + 1e-9)) return []
      return [place([0, 1, 2].map((k) => (k === i ? part : k === j ? 1 - part : 0)))]
    })
    const [a, ...rest] = ends
    if (a === undefined) return undefined
    const far = (b: Place): number => Math.hypot(a[0] - b[0], a[1] - b[1])
    const b = rest.toSorted((x, y) => far(y) - far(x))[0]
    return b === undefined || far(b) < 1 ? undefined : line(a, b)
  }
  const cross = ([x, y]: Place): string =>
    `<path class="missing" d="M${number(x - 4)} ${number(y - 4)}l8 8m0 -8l-8 8"><title>a belief that exchange would add</title></path>`
  const middle = set.reduce((sum, [x]) => sum + x / set.length, 0)
  const dots = beliefs.map((it, k) => {
    const [x, y] = place(it)
    const [anchor, dx] = x < middle - 1 ? ["end", -14] : ["start", 14]
    return `<circle class="belief" cx="${number(x)}" cy="${number(y)}" r="3.5"/><text class="small halo" text-anchor="${anchor}" x="${number(x + dx)}" y="${number(y + 4)}">${nameOf(k)}</text>`
  })
  const worsts = acts.map(({ levels, worst }, k) => {
    const at = beliefs[worst] ?? []
    const [x, y] = place(at)
    const drawn = level(levels, at)
    const to = given(at)
    return [
      drawn === undefined ? "" : `<line class="a${k} level" ${drawn}/>`,
      `<circle class="a${k} ring" cx="${number(x)}" cy="${number(y)}" r="${7 + 4 * k}"/>`,
      to === undefined
        ? ""
        : `<path class="a${k} foot" d="M${number(to[0])} ${number(foot + 4)}l6 ${10 + 3 * k}h-12z"/>`
    ].join("")
  })
  const corner = ([x, y]: Place, outcome: number, anchor: string, dy: number): string =>
    `<text class="soft small" text-anchor="${anchor}" x="${number(x)}" y="${number(y + dy)}">outcome ${outcome}</text>`
  return [
    `<path class="axis" d="M${number(left)} ${number(foot)}L${number(peak[0])} ${number(top)}L${number(left + side)} ${number(foot)}Z"/>`,
    `<path class="set" d="M${set.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}Z"/>`,
    ...rays,
    feet.length === 0
      ? ""
      : `<line class="given" ${line([Math.min(...feet), foot], [Math.max(...feet), foot])}><title>what the beliefs say given the event</title></line>`,
    ...missing.map((it) => cross(place(it))),
    ...worsts,
    ...dots,
    corner([left, foot], on, "start", 32),
    corner([left + side, foot], other, "end", 32),
    corner(peak, off, "middle", -9),
    `<text class="small name" text-anchor="middle" x="${number(left + side / 2)}" y="${number(foot + 32)}">the event</text>`
  ]
    .filter((it) => it !== "")
    .join("\n")
}

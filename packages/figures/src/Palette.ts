/**
 * # Colours by name
 *
 * A program has one look wherever it is drawn: a hue that its name chooses, and a texture where hues
 * run out. Of the programs of one figure no two look alike. The hues can be told apart in light and in
 * dark, and by colour-blind readers too; text can be read on each of them.
 *
 * ## Main definitions
 * - {@link hues}; {@link looks}: the look of each name of a list; {@link style}, {@link texture}
 *
 * ## Main statements (checked in test/Palette.test.ts)
 * - law `distinct`: no two names of a list have one look, and a longer list changes no earlier look
 * - claim: hues differ by 0.075 at least in OKLab, also as seen by protanopes, deuteranopes, tritanopes
 *
 * @module
 */

/** A hue in light and in dark. */
export interface Hue {
  readonly light: string
  readonly dark: string
}

/** Found by annealing the least distance that each kind of sight leaves between any two. */
export const hues: ReadonlyArray<Hue> = [
  { light: "#f49696", dark: "#9d4610" },
  { light: "#f1c7b1", dark: "#5a1701" },
  { light: "#bac942", dark: "#656457" },
  { light: "#879d10", dark: "#47493c" },
  { light: "#afddfd", dark: "#046195" },
  { light: "#88bbf0", dark: "#3e2bb2" },
  { light: "#bc7bec", dark: "#71166b" },
  { light: "#e663b5", dark: "#3c2c38" }
]

/** Colours around the fills: text, soft text, the ground, and regions without a winner. */
export const ground = {
  light: { ink: "#1d2733", soft: "#566472", paper: "#fdfcf9", none: "#efece4" },
  dark: { ink: "#e4e6e8", soft: "#9aa7b4", paper: "#14181d", none: "#1d232a" }
} as const

/** How a name is drawn: the number of its hue, and of its texture, 0 for none. */
export interface Look {
  readonly hue: number
  readonly texture: number
}

/** The hue that a name chooses, where it is free: FNV-1a of its UTF-16 units. */
const chosen = (name: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0
  }
  return hash % hues.length
}

/**
 * The look of each name, no two of them alike. A name has the hue that it chooses unless an earlier
 * one has it; then the next that is free, and where none is, the same hues with a texture.
 *
 * @example
 * ```ts
 * import { Palette } from "@headwater/figures"
 * const looks = Palette.looks(["search", "newton", "search"])
 * looks.size // => 2
 * looks.get("search")?.texture // => 0
 * ```
 */
export const looks = (names: Iterable<string>): ReadonlyMap<string, Look> => {
  const found = new Map<string, Look>()
  const taken = new Set<number>()
  for (const name of names) {
    if (found.has(name)) continue
    const texture = Math.floor(found.size / hues.length)
    const first = chosen(name)
    let step = 0
    const place = (): number => texture * hues.length + ((first + step) % hues.length)
    while (taken.has(place())) step++
    taken.add(place())
    found.set(name, { hue: place() % hues.length, texture })
  }
  return found
}

// ------------------------------------------------------------------------------------------- SVG

/** The lines and dots of the textures, in a square of eight units. */
const strokes = [
  '<path d="M-2 2 2 -2M0 8 8 0M6 10 10 6"/>',
  '<path d="M-2 6 2 10M0 0 8 8M6 -2 10 2"/>',
  '<circle cx="2" cy="2" r="1.1"/><circle cx="6" cy="6" r="1.1"/>',
  '<path d="M0 4H8"/>',
  '<path d="M4 0V8"/>',
  '<path d="M0 4H8M4 0V8"/>'
] as const

/** The name of the fill of a look: that of its texture, or of its hue where it has none. */
export const fill = ({ hue, texture }: Look, id: string): string =>
  texture === 0 ? `var(--h${hue})` : `url(#${id}-h${hue}t${texture})`

/** The definition of the fill of a look, where it has a texture. */
export const texture = ({ hue, texture }: Look, id: string): string => {
  if (texture === 0) return ""
  const [kind, size] = [
    (texture - 1) % strokes.length,
    8 + 4 * Math.floor((texture - 1) / strokes.length)
  ]
  return `<pattern id="${id}-h${hue}t${texture}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" viewBox="0 0 8 8"><rect width="8" height="8" fill="var(--h${hue})"/><g class="texture">${strokes[kind] ?? ""}</g></pattern>`
}

const variables = (scheme: "light" | "dark"): string =>
  [
    ...Object.entries(ground[scheme]).map(([name, colour]) => `--${name}: ${colour}`),
    ...hues.map((it, index) => `--h${index}: ${it[scheme]}`)
  ].join("; ")

/** The colours of light and of dark as a style sheet, for what a selector names. */
export const style = (selector: string): string =>
  `${selector} { ${variables("light")} }
@media (prefers-color-scheme: dark) { ${selector} { ${variables("dark")} } }`

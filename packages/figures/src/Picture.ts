/**
 * # Parts of pictures
 *
 * What every picture is made of: a frame with colours, a title and a description, texts, looks of names
 * and a legend.
 *
 * @module
 */
import * as Palette from "./Palette.ts"

/** Colours, and the kinds of texts and lines. */
const style = `${Palette.style(".headwater")}
.headwater text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.headwater .soft { fill: var(--soft) }
.headwater .name { font-weight: 600; pointer-events: none }
.headwater .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-opacity: .55; stroke-linejoin: round }
.headwater .edge { stroke: var(--paper); stroke-width: 1.5 }
.headwater .tick { stroke: var(--soft) }
.headwater .race { stroke: var(--ink); stroke-dasharray: 3 3 }
.headwater .texture { stroke: var(--ink); stroke-opacity: .38; stroke-width: 1.2; fill: none }
.headwater .texture circle { fill: var(--ink); fill-opacity: .38; stroke: none }`

/** Text as it stands in XML. */
export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

/** A coordinate, to a hundredth of a pixel. */
export const number = (value: number): string => String(Number(value.toFixed(2)))

/** About how many pixels a text takes. */
export const wide = (text: string): number => 7.5 * text.length

/** A text as one or more lines that fit. */
export const wrapped = (text: string, room: number): ReadonlyArray<string> => {
  const lines = [""]
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? ""
    if (last !== "" && 6.6 * (last.length + 1 + word.length) > room) lines.push(word)
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`
  }
  return lines
}

/** Words at a place. */
export const text = (
  at: readonly [x: number, y: number],
  words: string,
  kind = "",
  anchor = ""
): string =>
  `<text${kind === "" ? "" : ` class="${kind}"`} x="${number(at[0])}" y="${number(at[1])}"${anchor === "" ? "" : ` text-anchor="${anchor}"`}>${escaped(words)}</text>`

/** A picture around its parts. */
export const framed = (
  {
    id,
    title,
    description,
    width,
    height
  }: {
    readonly id: string
    readonly title: string
    readonly description: string
    readonly width: number
    readonly height: number
  },
  parts: ReadonlyArray<string>
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="headwater" viewBox="0 0 ${width} ${number(height)}" width="${width}" height="${number(height)}" role="img" aria-label="${escaped(title)}" aria-describedby="${id}-description">
<title>${escaped(title)}</title>
<desc id="${id}-description">${escaped(description)}</desc>
<style>${style}</style>
<rect width="100%" height="100%" fill="var(--paper)"/>
${parts.filter((it) => it !== "").join("\n")}
</svg>
`

/** The looks of names, with the definitions that their textures need. */
export const dressed = (names: ReadonlyArray<string>, id: string) => {
  const looks = Palette.looks(names)
  const defs = [...looks.values()].map((it) => Palette.texture(it, id)).join("")
  return {
    fill: (name: string | undefined): string => {
      const look = name === undefined ? undefined : looks.get(name)
      return look === undefined ? "var(--none)" : Palette.fill(look, id)
    },
    definitions: defs === "" ? "" : `<defs>${defs}</defs>`
  }
}

/** The look of a name among others, as a small picture to stand beside it. */
export const key = (names: ReadonlyArray<string>, name: string): string => {
  const look = Palette.looks(names).get(name)
  const [fill, definition] =
    look === undefined
      ? ["var(--none)", ""]
      : [Palette.fill(look, "key"), Palette.texture(look, "key")]
  const defs = definition === "" ? "" : `<defs>${definition}</defs>`
  return `<svg class="headwater" width="14" height="14" aria-hidden="true">${defs}<rect fill="${fill}" width="14" height="14"/></svg>`
}

/** Names beside their fills, as many in a line as there is room for. */
export const legend = (
  names: ReadonlyArray<string>,
  fill: (name: string) => string,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number }
): { readonly parts: ReadonlyArray<string>; readonly height: number } => {
  let [x, y] = [left, top]
  const parts = names.map((name) => {
    const room = 20 + wide(name) + 16
    if (x > left && x + room > left + width) [x, y] = [left, y + 22]
    const part = `<rect fill="${fill(name)}" x="${number(x)}" y="${number(y)}" width="14" height="14"/>${text([x + 20, y + 11.5], name)}`
    x += room
    return part
  })
  return { parts, height: names.length === 0 ? 0 : y - top + 22 }
}

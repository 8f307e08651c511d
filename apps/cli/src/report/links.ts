import { escaped } from "../markdown.ts"
import type { Reference } from "../references.ts"

const key = /\[([A-Za-z][\w-]*)\]/g

/** The keys that a text cites, each once, in alphabetical order. */
export const cited = (
  html: string,
  known: Readonly<Record<string, Reference>>
): ReadonlyArray<string> =>
  [
    ...new Set([...html.matchAll(key)].flatMap(([, name = ""]) => (name in known ? [name] : [])))
  ].toSorted((a, b) => a.localeCompare(b, "en"))

/** The text with a link at each key that is known. */
export const linked = (html: string, known: Readonly<Record<string, Reference>>): string =>
  html.replaceAll(key, (all, name: string) =>
    name in known ? `<a href="#ref-${name}">${all}</a>` : all
  )

/** The text without links to what is not on the page: their words stay. */
export const withoutDead = (html: string): string => {
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  return html.replaceAll(/<a href="#([^"]*)">(.*?)<\/a>/g, (all, id: string, words: string) =>
    ids.has(id) ? all : words
  )
}

const reference = (name: string, { author, title, year, link }: Reference): string => {
  const words = [author, title, ...(year === undefined ? [] : [year])].map(escaped).join(". ")
  const where =
    link === undefined ? "" : ` <a href="${escaped(link)}" rel="external">${escaped(link)}</a>`
  return `<dt id="ref-${escaped(name)}">[${escaped(name)}]</dt><dd>${words}.${where}</dd>`
}

/** The list of what is cited. */
export const list = (
  names: ReadonlyArray<string>,
  known: Readonly<Record<string, Reference>>
): string => {
  const found = names.flatMap((name) => {
    const one = known[name]
    return one === undefined ? [] : [reference(name, one)]
  })
  return found.length === 0
    ? ""
    : `<h2 id="references">References</h2>\n<dl class="references">${found.join("\n")}</dl>\n`
}

/**
 * # The little markdown of the claims' pages
 *
 * Headings, paragraphs, lists, emphasis, code and links: what `seeds/claims` is written in.
 *
 * @module
 */
import type { Layout } from "./Answer.ts"

/** A page without its front matter and its title, which are shown elsewhere. */
export const body = (page: string): string =>
  page
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^\s*# [^\n]*\n/, "")
    .trim()

/** For a terminal: headings and strong words in bold, links as their text, the rest unchanged. */
export const forTerminal = (page: string, paint: Layout["paint"]): string =>
  body(page)
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/^#+ (.*)$/gm, (_, title: string) => paint("bold", title))
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, words: string) => paint("bold", words))
    .replaceAll(/(?<![*\w])\*([^*\n]+)\*(?!\w)/g, "$1")

/** Text as HTML text. */
export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

/** Emphasis, code and links of a line of text; only links to claims of the same page are kept. */
const inline = (text: string): string =>
  escaped(text)
    .replaceAll(/`([^`]+)`/g, "<code>$1</code>")
    .replaceAll(/\[([^\]]+)\]\((C[0-9]+)\.md\)/g, '<a href="#$2">$1</a>')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/(?<![*\w])\*([^*]+)\*(?!\w)/g, "<em>$1</em>")

/** The items of a list as HTML; an item with a deeper list under it holds that list. */
const items = (lines: ReadonlyArray<string>): string => {
  const html: Array<string> = []
  for (let at = 0; at < lines.length; at++) {
    const own = [(lines[at] ?? "").replace(/^- /, "")]
    const deeper: Array<string> = []
    for (; at + 1 < lines.length && !(lines[at + 1] ?? "").startsWith("- "); at++) {
      const line = (lines[at + 1] ?? "").replace(/^ {2}/, "")
      if (deeper.length > 0 || line.startsWith("- ")) deeper.push(line)
      else own.push(line)
    }
    html.push(`<li>${inline(own.join(" "))}${deeper.length > 0 ? items(deeper) : ""}</li>`)
  }
  return `<ul>${html.join("")}</ul>`
}

/** As HTML, headings from h3 on. */
export const toHtml = (page: string): string =>
  body(page)
    .split(/\n{2,}/)
    .map((block) => {
      const heading = /^(#+) (.*)$/.exec(block)
      if (heading !== null) return `<h4>${inline(heading[2] ?? "")}</h4>`
      if (block.startsWith("- ")) return items(block.split("\n"))
      return `<p>${inline(block.replaceAll("\n", " "))}</p>`
    })
    .join("\n")

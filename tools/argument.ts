import { ledger, lines } from "@headwater/claims"
import { Argument as Picture } from "@headwater/figures"
import { Argument, type Report } from "@headwater/proof"
import { readdirSync, readFileSync } from "node:fs"

/** Where the picture of the argument and its page lie in the repository. */
export const places = {
  picture: "docs/pictures/argument.svg",
  page: "docs/explanation/argument.md"
} as const

/** The pages of the claims, read. */
const pages = (): Readonly<Record<string, Argument.Page>> => {
  const folder = new URL("../seeds/claims/", import.meta.url)
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => [
        name.slice(0, -".md".length),
        Argument.page(readFileSync(new URL(name, folder), "utf8"))
      ])
  )
}

const link = (claim: string): string => `[${claim}](../../seeds/claims/${claim}.md)`

/** The claims in a text as links. */
const linked = (text: string): string => text.replaceAll(/\bC\d\d\b/gu, link)

const sense = ({ shown, terms, words }: Argument.Sense): string => {
  const meanings = Object.entries(terms).map(([name, says]) => `*${name}*: ${says}`)
  return `  - ${words}: **${shown}**${meanings.length === 0 ? "" : ` (${meanings.join("; ")})`}`
}

const said = ({ act, by, place, quote, senses }: Argument.Words): string =>
  [`- ${by} ${act} (${place}): ${quote}`, ...senses.map(sense)].join("\n")

/** A verdict with two of its places at most. */
const brief = (shown: string): string => {
  const [first = "", second, ...rest] = shown.split("; or ")
  const more = rest.length === 0 ? "" : `; and ${rest.length} more`
  return (second === undefined ? first : `${first}; or ${second}${more}`).replaceAll("|", "\\|")
}

/** A row for everything that was said at a move: in what words it carries, and where. */
const rows = (it: Argument.Move): ReadonlyArray<string> =>
  it.words.length === 0
    ? [`| ${link(it.claim)} | ${it.title} | | not checked yet |`]
    : it.words.map(({ senses, through }, k) => {
        const [id, title] = k === 0 ? [link(it.claim), it.title] : ["", ""]
        const shown = through ?? senses[0]
        const words = through === undefined ? "in no words" : through.words
        return `| ${id} | ${title} | ${words} | ${brief(shown?.shown ?? "")} |`
      })

const titled = (id: string, all: Readonly<Record<string, Argument.Page>>): string =>
  `${link(id)} (${(all[id]?.says ?? []).join(", ")}: ${all[id]?.title ?? id})`

const move = (it: Argument.Move, all: Readonly<Record<string, Argument.Page>>): string => {
  const { admits, answer, disputes, finding, rests, taken } = it
  const found = [...new Set([answer, finding])].filter((text) => text !== undefined)
  const state = it.carries === "is not checked" ? "not checked yet" : it.carries
  return [
    `### ${it.claim} ${it.title}`,
    `*${state}*${found.length === 0 ? "" : `. ${found.join(" ")}`}`,
    [...it.words, ...it.others].map(said).join("\n"),
    [
      ...rests.map(({ isMet, on }) => `- rests on \`${on}\`${isMet ? "" : ", which is not met"}`),
      ...(disputes.length === 0 ? [] : [`- disputed by ${disputes.join(", ")}`]),
      ...taken.map((id) => `- taken up in ${titled(id, all)}`),
      ...(admits === undefined ? [] : [`- admitted: ${linked(admits)}`])
    ].join("\n"),
    `[The page of ${it.claim}](../../seeds/claims/${it.claim}.md) has its readings and statements.`
  ]
    .filter((part) => part !== "")
    .join("\n\n")
}

const introduction = `# The argument, and where it stops

This page is written by \`npm run replays\` from the ledger: every verdict, condition and link on it is computed, and a test
holds it to what the ledger says. The order in which an argument needs its claims stands in
\`packages/claims/src/argument.ts\`, what was said and how it is read in each claim. The
[thread restated](../../seeds/thread.md) tells the same story in words.

How to read it. A **line** is somebody's argument, a **move** one claim in it. What was said is read in one or more senses, from
the strongest to the weakest. A move *carries* if the strongest sense of all that was said is right; *in weaker words* if only a weaker
one is; *where* conditions hold, which are then what would have to be true. It *fails* if no sense of some words is right anywhere; it
*is open* if none is decided. **Where conditions of two moves cannot hold together, no machine has noticed**: each is a region of its own
model, and that one world satisfies all of them is an assumption of anyone who follows the line. Under each move stand those
who take it up or dispute it, and what its own page admits not to show: your objection is there, or it is missing and worth a claim.

![The argument as a picture](../pictures/argument.svg)`

/** What is shown of the argument: the picture, the page, and the README's part of it. */
export const argument = (
  report: Report.LedgerReport
): Readonly<Record<"svg" | "page" | "block", string>> => {
  const all = pages()
  const traces = lines.map((line) => Argument.trace(line, { report, pages: all }))
  const sections = traces.map((it) =>
    [
      `## ${it.by.join(", ")}: ${it.name}`,
      Argument.told(it)
        .map((line) => `- ${linked(line)}`)
        .join("\n"),
      [
        "| move | | carries in the words | and is |",
        "| --- | --- | --- | --- |",
        ...it.steps.flatMap(rows)
      ].join("\n"),
      ...it.steps.map((step) => move(step, all))
    ].join("\n\n")
  )
  const svg = Picture.svg(traces)
  const alt = traces.map((it) => `${it.by.join(", ")}: ${Picture.outcome(it)}`).join(". ")
  return {
    svg,
    page: `${[introduction, ...sections].join("\n\n")}\n`,
    block: [
      `[![The argument, move by move. ${alt}](${places.picture})](${places.page})`,
      "",
      ...traces.map((it) => `- **${it.by.join(", ")}: ${it.name}.** ${Picture.outcome(it)}.`),
      "",
      `All ${ledger.length} claims that are checked, with every condition: [${places.page}](${places.page}).`
    ].join("\n")
  }
}

const [open, close] = ["<!-- argument -->\n", "\n<!-- /argument -->"]

/** The README with the argument in its place. */
export const withArgument = (readme: string, block: string): string => {
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)]
  if (from < 0 || to < 0) throw new RangeError("Expected a place for the argument in the README")
  return readme.slice(0, from + open.length) + block + readme.slice(to)
}

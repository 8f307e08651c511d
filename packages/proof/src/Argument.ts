/**
 * # Arguments
 *
 * A line of argument is claims in the order in which somebody needs them. What becomes of it is computed from a
 * report: at each move, what the words that were said carry; where the line stops; what would have to be true for
 * it to get through. Nothing about a verdict is written in a line.
 *
 * ## Main definitions
 * - {@link Line}: who argues, and by which claims; {@link Page}: what the page of a claim says of it
 * - {@link trace}: a line with what became of each move; {@link told}: the same in sentences
 *
 * @module
 */
import {
  carries,
  type Carries,
  type Found,
  type Line,
  type Move,
  type Page,
  type Sense,
  type Trace,
  type Words
} from "./internal/argument.ts"
import { act, verdict } from "./internal/spoken.ts"
import { headline } from "./Page.ts"
import type { ClaimReport, QuoteReport } from "./Report.ts"

export { carries } from "./internal/argument.ts"
export type { Carries, Found, Line, Move, Page, Sense, Trace, Words } from "./internal/argument.ts"
export { told } from "./internal/told.ts"

const worst = (all: ReadonlyArray<Carries>): Carries =>
  all.toSorted((a, b) => carries.indexOf(b) - carries.indexOf(a))[0] ?? "is not checked"

const isRight = ({ verdict: word }: Sense): boolean => word === "right" || word === "right where"

const carried = (senses: ReadonlyArray<Sense>): Carries => {
  const at = senses.findIndex(isRight)
  if (at < 0) return senses.some((it) => it.verdict === "open") ? "is open" : "fails"
  const isWhere = senses[at]?.verdict === "right where"
  if (at === 0) return isWhere ? "carries where" : "carries"
  return isWhere ? "carries in weaker words where" : "carries in weaker words"
}

/** What the conditions of a claim mean, by name. */
const glossary = ({ statements }: ClaimReport): ReadonlyMap<string, string> =>
  new Map(statements.flatMap(({ premises }) => premises.map(({ name, says }) => [name, says])))

const words = (by: string, it: QuoteReport, meanings: ReadonlyMap<string, string>): Words => {
  const does = act(it)
  const senses = it.as.map((sense): Sense => {
    const { verdict: word, where, words: said } = sense
    const names = new Set(where.flatMap((region) => Object.keys(region.where)))
    const terms = [...names].flatMap((name) => {
      const meaning = meanings.get(name)
      return meaning === undefined ? [] : [[name, meaning] as const]
    })
    return {
      words: said,
      verdict: word,
      shown: verdict(sense, does),
      terms: Object.fromEntries(terms)
    }
  })
  const { said } = it
  const sense = senses.find(isRight)
  return {
    by,
    act: does,
    quote: it.quote,
    place: `post ${said.post.number}${said.place === undefined ? "" : `, ${said.place}`}`,
    senses,
    carries: carried(senses),
    ...(sense === undefined ? {} : { through: sense })
  }
}

const spoken = (report: ClaimReport): ReadonlyArray<Words> => {
  const meanings = glossary(report)
  return report.speakers.flatMap(({ name, quotes }) =>
    quotes.map((it) => words(name, it, meanings))
  )
}

const rests = ({ statements }: ClaimReport): Move["rests"] => {
  const all = statements.flatMap((it) =>
    it.rests.map((on) => ({ on, isMet: it.open === undefined }))
  )
  return all.filter(({ on }, index) => all.findIndex((it) => it.on === on) === index)
}

const move = (line: Line, claim: string, { pages, report }: Found): Move => {
  const [page, checked] = [pages[claim], report.claims.find((it) => it.id === claim)]
  const all = checked === undefined ? [] : spoken(checked)
  const own = all.filter(({ by }) => line.by.includes(by))
  const taken = Object.entries(pages).flatMap(([id, it]) =>
    it.depends.includes(claim) && it.says.some((name) => !line.by.includes(name)) ? [id] : []
  )
  return {
    claim,
    title: checked?.title ?? page?.title ?? claim,
    carries: worst(own.map((it) => it.carries)),
    words: own,
    others: all.filter(({ by }) => !line.by.includes(by)),
    ...(checked === undefined ? {} : { answer: headline(checked), finding: checked.finding }),
    rests: checked === undefined ? [] : rests(checked),
    depends: page?.depends ?? [],
    disputes: page?.disputes ?? [],
    taken: taken.filter((id) => !line.moves.includes(id)),
    ...(page?.admits === undefined ? {} : { admits: page.admits })
  }
}

/**
 * A line with what became of each of its moves.
 *
 * @example
 * ```ts
 * import { Argument } from "@headwater/proof"
 * const line = { name: "It follows", by: ["A"], moves: ["C01"] }
 * const pages = { C01: { title: "It is so", says: ["A"], disputes: [], depends: [] } }
 * const found = Argument.trace(line, { report: { claims: [] }, pages })
 * found.steps.map((it) => it.carries) // => ["is not checked"]
 * found.stops.length // => 1
 * ```
 */
export const trace = (line: Line, found: Found): Trace => {
  const steps = line.moves.map((claim) => move(line, claim, found))
  const isIn = (...states: ReadonlyArray<Carries>) =>
    steps.filter((it) => states.includes(it.carries))
  return {
    ...line,
    steps,
    stops: isIn("is open", "fails", "is not checked"),
    conditions: steps.filter((it) =>
      it.words.some((one) => one.through?.verdict === "right where")
    ),
    weakened: steps.filter((it) => it.words.some((one) => one.senses[0]?.verdict === "wrong"))
  }
}

const list = (text: string | undefined): ReadonlyArray<string> =>
  (text ?? "")
    .replaceAll(/[[\]]/gu, "")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "")

/** A paragraph in one line, links as their words. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .trim()

/**
 * What a page in Markdown says of its claim: its front matter, and the first paragraph under "What is not here".
 *
 * @example
 * ```ts
 * import { Argument } from "@headwater/proof"
 * const text = "---\ntitle: It is so\nsays: [A, B]\ndepends: [C01]\n---\n\n## What is not here\n\nMuch.\n"
 * Argument.page(text) // => { title: "It is so", says: ["A", "B"], disputes: [], depends: ["C01"], admits: "Much." }
 * ```
 */
export const page = (markdown: string): Page => {
  const front = /^---\n([\s\S]*?)\n---/u.exec(markdown)?.[1] ?? ""
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}: (.*)$`, "mu").exec(front)?.[1]
  const admits = /\n## What is not here\n+([\s\S]*?)(?:\n\n|\n*$)/u.exec(markdown)?.[1]
  return {
    title: field("title") ?? "",
    says: list(field("says")),
    disputes: list(field("disputes")),
    depends: list(field("depends")),
    ...(admits === undefined ? {} : { admits: plain(admits) })
  }
}

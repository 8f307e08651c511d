import type { ClaimReport, QuoteReport, SenseReport } from "../Report.ts"
import * as Said from "../Said.ts"
import { regions } from "./regions.ts"

/** What the words of a quote do. */
export const act = ({ said }: QuoteReport): Said.Act => said.act

/** A verdict on a sense of words that do this: `right where independent`, `no: n = 1..4`. */
export const verdict = (
  { verdict: word, where, wrongWhere }: SenseReport,
  does: Said.Act = "asserts"
): string => {
  const own = Said.word(does, word)
  if (word === "right where") return `${own} ${regions(where)}`
  if (word !== "right" && word !== "wrong") return own
  const place = regions(word === "right" ? where : wrongWhere)
  return place === "everywhere" ? own : `${own}: ${place}`
}

/** Regions that are printed beside a speaker; the readings list all. */
const few = 2

/** Where a speaker who is right in some places is wrong: at some models of each region, if all are meant. */
export const adverse = (
  { verdict: word, wrongWhere }: SenseReport,
  does: Said.Act = "asserts"
): string | undefined => {
  if (word !== "right where") return undefined
  const more = wrongWhere.length - few
  const others = more > 0 ? `; and in ${more} more` : ""
  return `${Said.word(does, "wrong")} where ${regions(wrongWhere.slice(0, few))}${others}`
}

/** Who does what, and where: `B bets (post 9, paragraph 1, "I do expect this …")`. */
export const does = (name: string, quote: QuoteReport): string =>
  `${name} ${quote.said.act} (${Said.place(quote.said)})`

/** Who the speakers are, a line for each. */
export const cast = (claims: ReadonlyArray<ClaimReport>): ReadonlyArray<string> => {
  const parts = new Map(
    claims.flatMap(({ speakers: all }) => all.map(({ name, part }) => [name, part] as const))
  )
  return [...parts]
    .toSorted(([a], [b]) => a.length - b.length || a.localeCompare(b, "en"))
    .map(([name, part]) => `${name} ${part}`)
}

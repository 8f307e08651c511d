/**
 * # Pages
 *
 * A report as text for people: first the answer and what becomes of each speaker, on request every
 * statement with its evidence; at the end of a ledger one table.
 *
 * @module
 */
import { evidence, marks } from "./internal/evidence.ts"
import { regionText } from "./internal/regions.ts"
import { act, adverse, does, verdict } from "./internal/spoken.ts"
import { wrap } from "./internal/wrap.ts"
import * as Said from "./Said.ts"
import type {
  ClaimReport,
  LedgerReport,
  ReadingReport,
  SenseReport,
  StatementReport
} from "./Report.ts"

export { act, adverse, cast, does, verdict } from "./internal/spoken.ts"

/** Paints a piece of text; {@link plain} leaves it as it is. */
export type Paint = (style: "good" | "bad" | "dim" | "bold", text: string) => string

/** No colours. */
export const plain: Paint = (_, text) => text

/** ANSI colours, for a terminal. */
export const ansi: Paint = (style, text) =>
  `\u001b[${{ good: 32, bad: 31, dim: 2, bold: 1 }[style]}m${text}\u001b[0m`

/** How a page is laid out. */
export interface Layout {
  readonly paint?: Paint
  /** Columns, at least 40. */
  readonly width?: number
}

const settings = ({ paint = plain, width = 100 }: Layout) => ({
  paint,
  width: Math.max(40, width)
})

/** How a verdict is painted. */
export const styles = {
  right: "good",
  "right where": "good",
  wrong: "bad",
  open: "dim",
  broken: "bad"
} as const

/** How well a reading is known: the grades of the findings that carry its verdict. */
export const grades = ({ findings }: ReadingReport): string => {
  const words = [...new Set(findings.map((it) => it.grade))]
  return words.length === 0 ? "nothing" : words.join(", ")
}

/** One statement with its evidence. */
export const statement = (it: StatementReport, layout: Layout = {}): string => {
  const { paint, width } = settings(layout)
  const [mark, style] = marks[it.status]
  const [first = "", ...rest] = wrap(`${it.name}  ${it.text}`, "    ", width)
  const under = (line: string): ReadonlyArray<string> => wrap(line, "      ", width)
  return [
    `  ${paint(style, mark)} ${first.trimStart()}`,
    ...rest,
    ...evidence(it).flatMap((line) => under(line).map((one) => paint("dim", one))),
    ...it.problems.flatMap((line) => under(line).map((one) => paint("bad", one)))
  ].join("\n")
}

/** The evidence of a statement, in lines: how it came about, and what it shows. */
export const evidenceOf = (it: StatementReport): ReadonlyArray<string> => evidence(it)

/** A sense with its verdict, which is coloured. */
const sensed = (sense: SenseReport, does: Said.Act, layout: Layout): ReadonlyArray<string> => {
  const { paint, width } = settings(layout)
  const start = `${sense.words}: `
  return wrap(`${start}${verdict(sense, does)}`, "    ", width).map((line, index) => {
    const at = index === 0 ? "    ".length + start.length : "    ".length
    return `${line.slice(0, at)}${paint(styles[sense.verdict], line.slice(at))}`
  })
}

/** The speakers of a claim: each quote, each sense of it, and what becomes of it. */
const speakers = (it: ClaimReport, layout: Layout): ReadonlyArray<string> => {
  const { paint, width } = settings(layout)
  return it.speakers.flatMap(({ name, quotes }) =>
    quotes.flatMap((quote) => [
      ...wrap(`${does(name, quote)}: ${quote.quote}`, "  ", width),
      ...(act(quote) === "asserts" ? [] : [paint("dim", `    (${Said.means(act(quote))})`)]),
      ...quote.as.flatMap((sense) => {
        const reading = it.readings.find((one) => one.id === sense.reading)
        const denial = sense.denied ? "not: " : ""
        const against = adverse(sense, act(quote))
        return [
          ...sensed(sense, act(quote), layout),
          ...(against === undefined ? [] : wrap(against, "      ", width)),
          ...wrap(`${sense.reading} ${denial}${reading?.text ?? ""}`, "      ", width).map((line) =>
            paint("dim", line)
          )
        ]
      })
    ])
  )
}

/** What the names mean that stand in the regions of a claim, each once. */
export const words = ({ readings }: ClaimReport): ReadonlyArray<readonly [string, string]> => [
  ...new Map(readings.flatMap((it) => Object.entries(it.words)))
]

/** The same in lines, below the verdicts. */
const glosses = (it: ClaimReport, layout: Layout): ReadonlyArray<string> => {
  const { paint, width } = settings(layout)
  const all = words(it)
  if (all.length === 0) return []
  return [
    "  Where:",
    ...all.flatMap(([name, says]) => wrap(`${name}: ${says}`, "    ", width))
  ].map((line) => paint("dim", line))
}

/** Where the numbers of a finding are from: what is only measured bears on no verdict. */
const numbers = (it: ClaimReport, layout: Layout): ReadonlyArray<string> => {
  const { paint, width } = settings(layout)
  return it.numbers.length === 0
    ? []
    : wrap(`Numbers: ${it.numbers.join(", ")}.`, "  ", width).map((line) => paint("dim", line))
}

/** What is said of a claim where there is one line for it: its answer, or its finding where it has none. */
export const headline = ({ answer, finding }: ClaimReport): string => answer ?? finding

/** One claim: title, answer, finding, speakers; with `full` every statement. */
export const claim = (
  it: ClaimReport,
  layout: Layout & { readonly full?: boolean } = {}
): string => {
  const { paint, width } = settings(layout)
  const isDetailed = layout.full === true
  const shown = isDetailed ? it.statements : it.statements.filter((one) => one.problems.length > 0)
  return [
    paint("bold", `${it.id}  ${it.title}`),
    ...(it.answer === undefined ? [] : wrap(it.answer, "  ", width)),
    ...wrap(it.finding, "  ", width),
    ...numbers(it, layout),
    ...speakers(it, layout),
    ...(isDetailed ? glosses(it, layout) : []),
    ...(isDetailed ? it.readings.flatMap((one) => reading(one, layout)) : []),
    ...shown.map((one) => statement(one, layout)),
    ...it.problems.map((line) => paint("bad", `  ✗ ${line}`))
  ].join("\n")
}

/** A reading with its verdict and the regions of its findings. */
const reading = (it: ReadingReport, layout: Layout): ReadonlyArray<string> => {
  const { width } = settings(layout)
  const quantifier =
    it.threshold === undefined ? it.quantifier : `${it.quantifier}, at least ${it.threshold}`
  return [
    ...wrap(`${it.id} (${quantifier}) ${it.verdict}: ${it.text}`, "  ", width),
    ...it.findings.flatMap((one) =>
      wrap(
        `${one.side}: ${regionText(one.region)} (${one.statement}; ${one.grade})`,
        "      ",
        width
      )
    )
  ]
}

/** A row of the table at the end: one for each sense of each quote. */
export interface Row {
  readonly claim: string
  readonly speaker: string
  readonly verdict: string
  readonly finding: string
  readonly evidence: string
}

/** The rows of the table of a ledger; a claim and its finding are named once. */
export const rows = (claims: ReadonlyArray<ClaimReport>): ReadonlyArray<Row> =>
  claims.flatMap((it) =>
    it.speakers
      .flatMap(({ name, quotes }) =>
        quotes.flatMap((quote) =>
          quote.as.map((sense) => ({
            speaker: `${name} ${quote.said.act}`,
            verdict: `${sense.words}: ${Said.word(act(quote), sense.verdict)}`,
            evidence: gradesOf(it, sense)
          }))
        )
      )
      .map((row, index) => ({
        claim: index === 0 ? it.id : "",
        finding: index === 0 ? headline(it) : "",
        ...row
      }))
  )

const gradesOf = (it: ClaimReport, { reading: id }: SenseReport): string => {
  const its = it.readings.find((one) => one.id === id)
  return its === undefined ? "nothing" : grades(its)
}

/** The table at the end of a ledger: claim, speaker, verdict, evidence; title and answer below. */
export const table = (claims: ReadonlyArray<ClaimReport>, layout: Layout = {}): string => {
  const { paint, width } = settings(layout)
  const all = rows(claims)
  const columns = (["claim", "speaker", "verdict", "evidence"] as const).map((name) => ({
    name,
    size: Math.max(name.length, ...all.map((row) => row[name].length))
  }))
  const line = (row: Readonly<Record<"claim" | "speaker" | "verdict" | "evidence", string>>) =>
    columns
      .map(({ name, size }) => row[name].padEnd(size))
      .join("  ")
      .trimEnd()
  const head = { claim: "claim", speaker: "speaker", verdict: "verdict", evidence: "evidence" }
  return [
    paint("bold", line(head)),
    ...claims.flatMap((it) => [
      ...rows([it]).map(line),
      ...wrap(`${it.title}. ${headline(it)}`, "       ", width).map((text) => paint("dim", text))
    ])
  ].join("\n")
}

/** How to read a ledger, in a few lines. */
export const legend =
  "✓ as stated, ✗ not as stated, · not checked. by definition: settles and is no evidence; proved: for all " +
  "parameters, the proof was checked; proof on paper: not checked here, tested as it says; exhaustive: every model of " +
  "the region was run, or the one that decides; sampled: seeded models, overruled by any counterexample. What a " +
  "speaker said is right, wrong, right where it says, open, or broken where the ledger contradicts itself. What is said " +
  "of all models is wrong where one of the region breaks it, and right where none does; what is said of some is right " +
  "where one of the region is so. A question is " +
  "answered yes or no and a bet won or lost, which judges nobody; of what is only supposed, or defined, it says whether it " +
  "holds or fails. Posts and their paragraphs are counted in the order of the thread, without what they quote."

/** One line: what became of the senses of the quotes, and what is wrong. */
export const summary = (report: LedgerReport, layout: Layout = {}): string => {
  const { paint } = settings(layout)
  const senses = report.claims.flatMap((it) =>
    it.speakers.flatMap(({ quotes }) => quotes.flatMap(({ as }) => as))
  )
  const counts = Object.keys(styles)
    .map((word) => [word, senses.filter((it) => it.verdict === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
  const wrong = report.claims.filter((it) => !it.ok).map((it) => it.id)
  return (
    `${report.claims.length} claims, ${senses.length} readings of what was said: ${counts.join(", ")}. ` +
    (wrong.length === 0
      ? paint("good", "Every statement is as stated.")
      : paint("bad", `Not as stated: ${wrong.join(", ")}.`)) +
    ` Seed ${report.seed}.`
  )
}

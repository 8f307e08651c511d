/**
 * # Pages
 *
 * A report as text for people: one sentence a statement, its evidence under it, each premise with
 * the counterexample that its absence lets in.
 *
 * @module
 */
import { cell, lines as settingLines } from "./internal/elsewhere.ts"
import type {
  ClaimReport,
  LedgerReport,
  PremiseReport,
  SettingVerdict,
  StatementReport
} from "./Report.ts"

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

const wrap = (text: string, indent: string, width: number): ReadonlyArray<string> => {
  const room = Math.max(20, width - indent.length)
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    let rest = word
    if (line !== "" && line.length + 1 + rest.length > room) {
      lines.push(line)
      line = ""
    }
    while (rest.length > room) {
      lines.push(rest.slice(0, room))
      rest = rest.slice(room)
    }
    line = line === "" ? rest : `${line} ${rest}`
  }
  if (line !== "") lines.push(line)
  return lines.map((it) => indent + it)
}

const plural = (count: string, noun: string): string =>
  `${count} ${noun}${count === "1" ? "" : "s"}`

/** The evidence of a statement, in words: how many models, of which kind, and how tight. */
export const evidence = (it: StatementReport): ReadonlyArray<string> => {
  if (it.waiting !== undefined) return [`waiting: ${it.waiting}`]
  if (it.probe !== undefined) {
    return [
      "nothing is claimed; measured:",
      ...Object.entries(it.probe).map(([name, value]) => `${name}: ${value}`)
    ]
  }
  const lines: Array<string> = []
  const models =
    it.mode === "exhaustive"
      ? `all ${plural(it.cases ?? "0", "model")}`
      : plural(it.cases ?? "0", "sampled model")
  const satisfied =
    it.premises.length === 0 || it.satisfied === it.cases
      ? ""
      : `, ${it.satisfied} satisfy the premises`
  if (it.kind === "law") lines.push(`law: true by definition; ${models} agree`)
  else if (it.witness !== undefined) lines.push(`witness: ${it.witness}`)
  else if (it.expect === "holds") {
    lines.push(
      `${models}${satisfied}` +
        (it.tightest === undefined
          ? ""
          : `; closest call: margin ${it.tightest.margin} at ${it.tightest.model}`)
    )
  } else lines.push(`${models}${satisfied}`)
  if (it.few !== undefined) lines.push(`these are all there are: ${it.few}`)
  if (it.counterexample !== undefined) lines.push(`counterexample: ${it.counterexample}`)
  if (it.violating !== undefined && it.violating.models !== "0") {
    lines.push(
      it.iff === true
        ? `if and only if: the conclusion fails at all ${it.violating.models} models tried that violate a premise`
        : `where a premise fails, the conclusion still held at ${it.violating.kept} of ${it.violating.models} models tried`
    )
  }
  return lines
}

const premise = (it: PremiseReport): string => {
  const title = `"${it.name}"${it.says === undefined ? "" : ` (${it.says})`}`
  if (it.counterexample !== undefined) return `without ${title} it breaks: ${it.counterexample}`
  if (it.redundant !== undefined) return `without ${title} it may still hold; ${it.redundant}`
  return `under ${title}`
}

/** What became of a statement in its settings, in words. */
export const settings = (it: StatementReport): ReadonlyArray<string> => settingLines(it.settings)

/** A claim in one setting, in a few words: the verdict, what turns, what is not known. */
export const verdictIn = (it: SettingVerdict): string => cell(it)

/** One statement with its evidence. */
export const statement = (it: StatementReport, layout: Layout = {}): string => {
  const paint = layout.paint ?? plain
  const width = Math.max(40, layout.width ?? 100)
  const word =
    it.kind === "law" ? "law" : it.kind === "claim" && it.quantifier === "some" ? "some" : it.status
  const mark = !it.ok
    ? paint("bad", "✗")
    : it.kind === "open" || it.kind === "waiting"
      ? paint("dim", "·")
      : paint("good", "✓")
  const head = wrap(it.text, " ".repeat(18), width)
  const title = `  ${mark} ${it.name.padEnd(4)} ${word.padEnd(8)} `
  const [first = "", ...rest] = head
  const indent = " ".repeat(20)
  return [
    title + first.trimStart(),
    ...rest,
    ...evidence(it).flatMap((line) => wrap(line, indent, width).map((one) => paint("dim", one))),
    ...it.premises.flatMap((one) => wrap(premise(one), indent, width)),
    ...settings(it).flatMap((line) => wrap(line, indent, width)),
    ...it.problems.flatMap((line) => wrap(line, indent, width).map((one) => paint("bad", one)))
  ].join("\n")
}

/** The verdict in the other settings of a claim, one line for each that there is. */
export const elsewhere = (it: ClaimReport): ReadonlyArray<string> => {
  const verdicts = [...new Set(it.settings.map(cell))]
  return verdicts.map((verdict) => {
    const names = it.settings.filter((one) => cell(one) === verdict).map((one) => one.name)
    return `in ${names.join(", ")}: ${verdict}`
  })
}

/** One claim: title, verdict, statements. */
export const claim = (it: ClaimReport, layout: Layout = {}): string => {
  const paint = layout.paint ?? plain
  const verdict = it.ok ? paint("good", it.verdict) : paint("bad", `${it.verdict}: not supported`)
  const where = it.setting === undefined ? "" : ` in ${it.setting}`
  return [
    paint("bold", `${it.id}  ${it.title}`),
    `     ${verdict}${where}, because ${it.because.join(", ")}` +
      (it.says.length === 0 ? "" : paint("dim", `; said by ${it.says.join(", ")}`)),
    ...elsewhere(it).flatMap((line) => wrap(line, "     ", Math.max(40, layout.width ?? 100))),
    ...it.statements.map((one) => statement(one, layout)),
    ...it.problems.map((line) => paint("bad", `  ✗ ${line}`))
  ].join("\n")
}

const reading =
  "✓ came out as stated, ✗ did not, · is not checked. holds: of every model that satisfies the premises; " +
  "fails: refuted, and meant to be; some: a witness exists; law: true by definition, no evidence; open: " +
  "measured only; waiting: for a room not built. Closest call: the model with the least margin; 0 is equality. " +
  "true: holds without premises; conditional: holds under premises that are needed; contested: some of the " +
  "reasons hold and some fail; false: all fail. What turns in a setting, such as another machine, comes out " +
  "the other way there."

/** How to read a ledger, in a few lines. */
export const legend = (layout: Layout = {}): string =>
  wrap(reading, "", Math.max(40, layout.width ?? 110))
    .map((line) => (layout.paint ?? plain)("dim", line))
    .join("\n")

/** The whole ledger, then how to read it, with a summary as its last line. */
export const ledger = (report: LedgerReport, layout: Layout = {}): string =>
  [
    ...report.claims.map((it) => `${claim(it, layout)}\n`),
    `${legend(layout)}\n`,
    summary(report, layout)
  ].join("\n")

/** One line: how many claims stand at each verdict, and what is wrong. */
export const summary = (report: LedgerReport, layout: Layout = {}): string => {
  const paint = layout.paint ?? plain
  const statements = report.claims.flatMap((it) => it.statements)
  const evidence = statements.filter((it) => it.kind === "claim").length
  const laws = statements.filter((it) => it.kind === "law").length
  const opens = statements.filter((it) => it.kind === "open").length
  const waits = statements.filter((it) => it.kind === "waiting").length
  const verdicts = ["true", "conditional", "contested", "false", "open"]
    .map((name) => [name, report.claims.filter((it) => it.verdict === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
  const broken = report.claims.filter((it) => !it.ok).map((it) => it.id)
  const settled = report.claims.filter((it) => it.settings.length > 0)
  const turning = settled.filter((it) => it.settings.some((one) => one.verdict !== it.verdict))
  return (
    `${plural(String(report.claims.length), "claim")}: ${verdicts.join(", ")}. ` +
    `${plural(String(evidence), "statement")} checked, ${plural(String(laws), "law")}` +
    (opens > 0 ? `, ${opens} open` : "") +
    (waits > 0 ? `, ${waits} waiting. ` : ". ") +
    (settled.length === 0
      ? ""
      : `${plural(String(settled.length), "claim")} checked in several settings` +
        (turning.length === 0
          ? ", all alike. "
          : `, of which ${turning.map((it) => it.id).join(", ")} turn${turning.length === 1 ? "s" : ""}. `)) +
    (broken.length === 0
      ? paint("good", "Every verdict follows from its statements.")
      : paint("bad", `Off their verdict: ${broken.join(", ")}.`)) +
    ` Seed ${report.seed}.`
  )
}

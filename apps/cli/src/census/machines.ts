import { Turing } from "@headwater/hypotheses"
import type { Answer, Content, Layout } from "../Answer.ts"
import type { Census } from "../Documents.ts"
import { grouped } from "./grouped.ts"
import type { Told } from "./Told.ts"

type Document = Content<typeof Census.Type>
type Counted = Extract<Document, { readonly status: "counted"; readonly census: "turing" }>

/** The name of the second file: its times. */
const timesOf = (file: string): string =>
  file.endsWith(".tsv") ? `${file.slice(0, -".tsv".length)}.times.tsv` : `${file}.times`

/** What a tally of all machines says. */
export const machines = (
  { states, steps }: { readonly states: number; readonly steps: number },
  tally: Turing.Tally,
  out: string
): Told => {
  const outputs = Turing.ofTally(states, tally)
  const table = Turing.table(outputs.leaves)
  const files: Told["files"] = () => {
    const rank = new Map(table.map((it, index) => [it.output, index]))
    const times = outputs.leaves
      .toSorted((a, b) => rank.get(a.output)! - rank.get(b.output)! || a.steps - b.steps)
      .map((it) => `${it.output}\t${it.steps}\t${it.count}\n`)
    return [
      [out, table.map((it) => `${it.output}\t${it.count}\t${it.steps}\n`).join("")],
      [timesOf(out), times.join("")]
    ]
  }
  return { answer: answered(states, steps, tally, outputs, table.length), files }
}

const answered = (
  states: number,
  steps: number,
  tally: Turing.Tally,
  outputs: Turing.Outputs,
  strings: number
): Answer<Document> => {
  const longest = outputs.leaves.reduce((most, it) => Math.max(most, it.steps), 0)
  /** With mirror images. */
  const both = (count: number): string => String(2n * BigInt(count))
  const undecided = Turing.undecided(states, steps, tally)
  const document: Counted = {
    status: "counted",
    census: "turing",
    states,
    steps: String(steps),
    machines: String(outputs.machines),
    halting: {
      blank0: String(outputs.halting),
      both: String(2n * outputs.halting)
    },
    strings: String(strings),
    leaves: {
      halting: String(outputs.halting),
      cycling: both(tally.cycling),
      translated: both(tally.translated),
      windows: both(tally.windows),
      histories: both(tally.histories),
      closed: both(tally.closed),
      outlasting: String(2n * BigInt(tally.late) - undecided)
    },
    undecided: String(undecided),
    nodes: String(tally.nodes),
    longestRun: longest === 0 ? null : String(longest)
  }
  return { ok: true, document, text: (layout) => shown(document, layout) }
}

const shown = (it: Counted, { paint }: Layout): string => {
  const rows = [
    ["machines", it.machines],
    ["halt in time", it.leaves.halting],
    ["come back to an earlier tape", it.leaves.cycling],
    ["walk on for ever", it.leaves.translated],
    ["never see a halt, by a closed set of windows", it.leaves.windows],
    ["never see a halt, by windows with histories", it.leaves.histories],
    ["have no way to halt", it.leaves.closed],
    ["run on after the longest run that halts", it.leaves.outlasting],
    ["undecided", it.undecided]
  ] as const
  // what no machine came to says nothing, except that none is undecided
  const shownRows = rows.filter(([what, count]) => count !== "0" || what === "undecided")
  const width = Math.max(...rows.map(([, count]) => grouped(count).length))
  return [
    paint("bold", `Turing machines of ${it.states} states, from a tape of 0, ${it.steps} steps`),
    ...shownRows.map(([what, count]) => `${grouped(count).padStart(width)}  ${what}`),
    paint(
      "dim",
      `${grouped(it.strings)} strings are put out; the longest run that halts takes ${it.longestRun ?? "no"} steps; ${grouped(it.nodes)} partial tables`
    )
  ].join("\n")
}

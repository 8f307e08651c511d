import type { Circuit } from "@headwater/hypotheses"
import type { Content, Layout } from "../Answer.ts"
import type { Census } from "../Documents.ts"
import { columns } from "./columns.ts"
import { grouped } from "./grouped.ts"
import type { Told } from "./Told.ts"

type Document = Content<typeof Census.Type>
type Counted = Extract<Document, { readonly status: "counted"; readonly census: "circuit" }>

type Counts = Readonly<Record<string, string>>

/** The size of a class, or between what it is. */
const sizeOf = ({ size, atMost }: Circuit.FunctionClass): string =>
  size === atMost ? String(size) : `${size}..${atMost}`

const order = (value: string): number => {
  const [least = "", most = least] = value.split("..")
  return (most === least ? 0 : 1000) + 100 * Number(least) + Number(most)
}

/** How many there are of each value; what has none is not counted. */
const counts = (
  all: ReadonlyArray<Circuit.FunctionClass>,
  by: (it: Circuit.FunctionClass) => string | number | null,
  of: (it: Circuit.FunctionClass) => number
): Counts => {
  const sums = new Map<string, number>()
  for (const it of all) {
    const value = by(it)
    if (value !== null) sums.set(String(value), (sums.get(String(value)) ?? 0) + of(it))
  }
  return Object.fromEntries(
    [...sums]
      .toSorted(([a], [b]) => order(a) - order(b))
      .map(([value, sum]) => [value, String(sum)])
  )
}

const text = (value: number | null): string | null => (value === null ? null : String(value))

/** What the classes of all functions say. */
export const circuits = (inputs: number, classes: Circuit.Classes, out: string): Told => {
  const all = [...classes.values()].toSorted(
    (a, b) => a.size - b.size || a.atMost - b.atMost || (a.table < b.table ? -1 : 1)
  )
  const rows = all.map((it) => ({
    table: it.table,
    functions: String(it.functions),
    size: sizeOf(it),
    length: text(it.length),
    depth: text(it.depth),
    smallest: text(it.thickness)
  }))
  const functions = (it: Circuit.FunctionClass): number => it.functions
  const counted = all.filter((it) => it.thickness !== null)
  const document: Counted = {
    status: "counted",
    census: "circuit",
    inputs,
    size: counts(all, sizeOf, functions),
    length: counts(all, (it) => it.length, functions),
    depth: counts(all, (it) => it.depth, functions),
    classes: counts(all, sizeOf, () => 1),
    smallest: counts(counted, sizeOf, (it) => it.functions * (it.thickness ?? 0)),
    exact: String(all.filter((it) => it.size === it.atMost).length),
    functions: inputs > 4 ? null : rows
  }
  return {
    answer: { ok: true, document, text: (layout) => shown(document, layout) },
    files: () => [
      [
        out,
        rows
          .map((it) =>
            [
              it.table,
              it.functions,
              it.size,
              it.length ?? "",
              it.depth ?? "",
              it.smallest ?? ""
            ].join("\t")
          )
          .map((line) => `${line}\n`)
          .join("")
      ]
    ]
  }
}

const shown = (it: Counted, { paint }: Layout): string => {
  const at = (counts: Counts, value: string): string => grouped(counts[value] ?? "")
  const values = [...new Set([it.size, it.length, it.depth].flatMap((all) => Object.keys(all)))]
  const total = Object.values(it.classes).reduce((sum, count) => sum + Number(count), 0)
  return [
    paint("bold", `all functions of ${it.inputs} inputs, NOT and constants free`),
    ...columns(
      ["", "by size", "classes", "smallest circuits", "by formula length", "by depth"],
      values
        .toSorted((a, b) => order(a) - order(b))
        .map((value) => [
          value,
          at(it.size, value),
          at(it.classes, value),
          at(it.smallest, value),
          at(it.length, value),
          at(it.depth, value)
        ])
    ),
    paint("dim", `the size of ${grouped(it.exact)} of ${grouped(String(total))} classes is known`)
  ].join("\n")
}

import type { Circuit } from "@headwater/hypotheses"
import type { Content, Layout } from "../Answer.ts"
import type { Census } from "../Documents.ts"
import { columns } from "./columns.ts"
import { grouped } from "./grouped.ts"
import type { Told } from "./Told.ts"

type Document = Content<typeof Census.Type>
type Counted = Extract<Document, { readonly status: "counted"; readonly census: "circuit" }>

type Figure = "size" | "length" | "depth"

/** What the classes of all functions say. */
export const circuits = (inputs: number, classes: Circuit.Classes, out: string): Told => {
  const all = [...classes.values()].toSorted(
    (a, b) => a.size - b.size || (a.table < b.table ? -1 : 1)
  )
  const counts = (of: (it: Circuit.FunctionClass) => number, by: Figure) => {
    const sums: Array<number> = []
    for (const it of all) sums[it[by]] = (sums[it[by]] ?? 0) + of(it)
    return Object.fromEntries(Array.from(sums, (sum, value) => [String(value), String(sum ?? 0)]))
  }
  const functions = (it: Circuit.FunctionClass): number => it.functions
  const document: Counted = {
    status: "counted",
    census: "circuit",
    inputs,
    size: counts(functions, "size"),
    length: counts(functions, "length"),
    depth: counts(functions, "depth"),
    classes: counts(() => 1, "size"),
    smallest: counts((it) => it.functions * it.thickness, "size"),
    functions: all.map(({ table, functions, size, length, depth, thickness }) => ({
      table,
      functions: String(functions),
      size: String(size),
      length: String(length),
      depth: String(depth),
      smallest: String(thickness)
    }))
  }
  return {
    answer: { ok: true, document, text: (layout) => shown(document, layout) },
    files: () => [
      [
        out,
        document.functions
          .map((it) =>
            [it.table, it.functions, it.size, it.length, it.depth, it.smallest].join("\t")
          )
          .map((line) => `${line}\n`)
          .join("")
      ]
    ]
  }
}

const shown = (it: Counted, { paint }: Layout): string => {
  const most = Math.max(
    ...[it.size, it.length, it.depth].flatMap((counts) => Object.keys(counts).map(Number))
  )
  const at = (counts: Readonly<Record<string, string>>, value: number): string => {
    const count = counts[String(value)]
    return count === undefined || count === "0" ? "" : grouped(count)
  }
  return [
    paint("bold", `all functions of ${it.inputs} inputs, NOT and constants free`),
    ...columns(
      ["", "by size", "classes", "smallest circuits", "by formula length", "by depth"],
      Array.from({ length: most + 1 }, (_, value) => [
        String(value),
        at(it.size, value),
        at(it.classes, value),
        at(it.smallest, value),
        at(it.length, value),
        at(it.depth, value)
      ])
    )
  ].join("\n")
}

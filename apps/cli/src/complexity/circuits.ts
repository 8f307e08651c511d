/** Strings as truth tables, by their smallest circuits. */
import { Circuit } from "@headwater/hypotheses"
import type { Answer, Content, Layout } from "../Answer.ts"
import type { Complexity } from "../Documents.ts"
import { grouped } from "../census/grouped.ts"
import { nameOf } from "./shown.ts"

type Document = Extract<
  Content<typeof Complexity.Type>,
  { readonly class: { readonly census: "circuit" } }
>
type Entry = Document["strings"][number]

/** The lengths of the tables of functions that are all searched. */
const lengths: ReadonlyArray<number> = [2, 4, 8, 16]

const entry = (string: string): Entry => {
  const inputs = lengths.indexOf(string.length) + 1
  if (inputs === 0) {
    return { string, inputs: null, gates: null, smallest: null, length: null, depth: null }
  }
  const { size, length, depth } = Circuit.optimum(string)
  return {
    string,
    inputs,
    gates: String(size),
    smallest: String(Circuit.smallestCount(string)),
    length: String(length),
    depth: String(depth)
  }
}

/** The answer for strings as truth tables. */
export const circuits = (strings: ReadonlyArray<string>): Answer<Document> => {
  const document: Document = {
    class: {
      census: "circuit",
      conventions: {
        gates:
          "gates of a smallest circuit whose truth table is the string, the value at 0…0 first; NOT and constants are free",
        smallest: "circuits of that size, as sets of the functions that their gates compute"
      }
    },
    strings: strings.map(entry)
  }
  return {
    ok: document.strings.every((it) => it.gates !== null),
    document,
    text: (layout) => shown(document, layout)
  }
}

const shown = ({ strings }: Document, { paint }: Layout): string =>
  [
    paint("dim", "circuits of 1 to 4 inputs, NOT and constants free"),
    ...strings.map((it) => `${paint("bold", nameOf(it.string))}  ${told(it, paint)}`)
  ].join("\n")

const told = (it: Entry, paint: Layout["paint"]): string =>
  it.gates === null
    ? paint("bad", "outside: no truth table of 1 to 4 inputs, which has 2, 4, 8 or 16 bits")
    : `gates ${it.gates}   smallest circuits ${grouped(it.smallest ?? "")}   formula length ${it.length}   depth ${it.depth}`

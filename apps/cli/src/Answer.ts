/**
 * # Answers
 *
 * The answer of a command: a document for programs, text for people, and whether it is yes.
 *
 * @module
 */
import { Page } from "@headwater/proof"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type { Provenance } from "./documents/parts.ts"
import { Host } from "./Host.ts"
import { version } from "./version.ts"

/** How text is laid out for people. */
export interface Layout {
  readonly paint: Page.Paint
  /** Text in one of several colours, by a number; unchanged where there are no colours. */
  readonly hue: (number: number, text: string) => string
  readonly columns: number
}

/** A document without the fields that every document has. */
export type Content<Document> = Document extends unknown
  ? Omit<Document, "schema" | "provenance">
  : never

/** The answer of a command, before it is printed. */
export interface Answer<Document> {
  /** The command exits with 0, else with 1. */
  readonly ok: boolean
  readonly document: Content<Document>
  readonly text: (layout: Layout) => string
  /** The seed and the number of random samples, where there were any. */
  readonly sampling?: { readonly seed: number; readonly runs: number }
}

/** A negative answer, which was printed: exit 1. */
export class Negative extends Data.TaggedError("Negative") {}

/** The width of text that is not for a terminal. */
const defaultColumns = 100

/** Colours that differ on dark and on light: blue, yellow, magenta, green, cyan, red. */
const hues = [34, 33, 35, 32, 36, 31]

/** How text is laid out on standard output. */
export const layout = (host: Host["Service"]): Layout => ({
  paint: host.colours ? Page.ansi : Page.plain,
  hue: host.colours
    ? (number, text) => `\u001b[${hues[number % hues.length]}m${text}\u001b[0m`
    : (_, text) => text,
  columns: host.stdout.isTerminal ? Math.max(40, host.stdout.columns) : defaultColumns
})

/** Prints an answer as one JSON document or as text; fails where the answer is no. */
export const print = Effect.fnUntraced(function* <Document>(
  answer: Answer<Document>,
  json: boolean
): Effect.fn.Return<void, Negative, Host> {
  const host = yield* Host
  if (json) {
    const { seed = null, runs = null } = answer.sampling ?? {}
    const provenance: Provenance = { version, node: host.node, seed, runs }
    host.stdout.write(`${JSON.stringify({ schema: 1, ...answer.document, provenance })}\n`)
  } else {
    const text = answer.text(layout(host))
    if (text !== "") host.stdout.write(`${text}\n`)
  }
  if (!answer.ok) yield* new Negative()
})

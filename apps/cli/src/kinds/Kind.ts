/**
 * # Kinds
 *
 * A kind of plugins: priors, languages, learners, families, claims. One record says everything that
 * the command needs of a kind: its names, the shape of its values, those that come with the command,
 * the laws that they must satisfy, how they are listed and what a new one begins with. Each record
 * has a file of its own and an entry in the list of kinds.
 *
 * @module
 */
import type { Law } from "@headwater/proof"
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Content, Layout } from "../Answer.ts"
import type { Scaffold } from "./scaffold.ts"

/** A plugin that commands know, and its origin. */
export interface Registered<out Plugin> {
  readonly plugin: Plugin
  readonly from: "headwater" | "plugin"
}

/** What is announced and not there yet. */
export interface Announced {
  readonly id: string
  readonly title: string
  readonly says: ReadonlyArray<string>
}

/** A kind of plugins, and the schema of the document that lists them. */
export interface Kind<
  Plugin extends { readonly id: string },
  Document extends Schema.Top = Schema.Top
> {
  /** Its name in commands and flags: `prior`. */
  readonly name: string
  /** The plural, as `list` names it: `priors`. */
  readonly plural: string
  /** The shape of its values, for messages. */
  readonly shape: string
  /**
   * The value as a plugin of this kind; undefined where it is something else.
   *
   * - **Errors** `TypeError` with one line on what is wrong with a value that is meant as one
   */
  decode(this: void, value: unknown): Plugin | undefined
  /** Those that come with the command. */
  readonly ours: Effect.Effect<ReadonlyArray<Plugin>>
  /** The laws that each must satisfy; they are loaded when they are asked for. */
  laws(this: void, plugin: Plugin): Promise<Law.LawSet>
  /** Those that are announced and not there yet, by what they are called. */
  readonly announced?: Effect.Effect<ReadonlyArray<Announced>>
  /** All of them as a document and as text. */
  list(
    this: void,
    known: ReadonlyArray<Registered<Plugin>>,
    announced: ReadonlyArray<Announced>
  ): Listing<Document>
  readonly document: Document
  /** The files of a new one. */
  readonly scaffold: Scaffold
}

/** What a listing says of a plugin, marked where it is not one of ours. */
export const marked = (about: string, from: Registered<unknown>["from"]): string =>
  from === "plugin" ? `${about} (plugin)` : about

/** A list as a document, without what every document has, and as text. */
export interface Listing<Document extends Schema.Top> {
  readonly document: Content<Document["Type"]>
  readonly text: (layout: Layout) => string
}

/** Any kind, for lists of them. */
export type Any = Kind<{ readonly id: string }>

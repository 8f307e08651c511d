/**
 * # Kinds
 *
 * A kind of things that users may add to: priors, languages, learners, families, claims. One record
 * says everything that the command needs of a kind: how it is named, what a module's value has to
 * look like to be one, which there are, what they have to satisfy, how they are listed and what a
 * new one begins with. The records are in one file each, and in the list of kinds.
 *
 * @module
 */
import type { Law } from "@headwater/proof"
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Content, Layout } from "../Answer.ts"
import type { Scaffold } from "./scaffold.ts"

/** A plugin that commands know, and where it is from. */
export interface Known<out Plugin> {
  readonly plugin: Plugin
  readonly from: "headwater" | "plugin"
}

/** A kind of plugins, and the schema of the document that lists them. */
export interface Kind<
  Plugin extends { readonly id: string },
  Document extends Schema.Top = Schema.Top
> {
  /** What it is called, as commands and flags name it: `prior`. */
  readonly name: string
  /** What several of it are called, as `list` names them. */
  readonly plural: string
  /** What a value has to look like, for messages. */
  readonly shape: string
  /**
   * The value as a plugin of this kind; undefined where it is something else.
   *
   * - **Errors** `TypeError`, one line on what is wrong, where it is meant as one and is none
   */
  decode(this: void, value: unknown): Plugin | undefined
  /** Those that come with the command. */
  readonly ours: Effect.Effect<ReadonlyArray<Plugin>>
  /** What any of them has to satisfy; the laws are loaded when they are asked for. */
  laws(this: void, plugin: Plugin): Promise<Law.LawSet>
  /** All of them as a document and as text. */
  list(this: void, known: ReadonlyArray<Known<Plugin>>): Listing<Document>
  readonly document: Document
  /** What a new one begins with. */
  readonly scaffold: Scaffold
}

/** A list as a document, without what every document has, and as text. */
export interface Listing<Document extends Schema.Top> {
  readonly document: Content<Document["Type"]>
  readonly text: (layout: Layout) => string
}

/** Some kind, for lists of them. */
export type Any = Kind<{ readonly id: string }>

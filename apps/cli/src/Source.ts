/**
 * # Sources
 *
 * A program as a file: a listing, whose name ends as those of its language do, or bits: `.bits`, of
 * the register machine unless a language is told, and `.lam.bits` and the like. `-` is standard
 * input.
 *
 * @module
 */
import type { Language } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused } from "./BadInput.ts"
import { Host } from "./Host.ts"
import { lawful } from "./chosen.ts"
import type { Known as Plugin } from "./kinds/Kind.ts"
import { kind } from "./kinds/language.ts"
import { configured } from "./plugins.ts"
import { answered, type Hypothesis } from "./Hypothesis.ts"

/** What a file holds. */
export type Format = "listing" | "bits"

/** The language and the format of a file, as far as they are told. */
export interface Told {
  readonly language?: string | undefined
  readonly format?: Format | undefined
  /** The language where neither a flag nor the name says one; none unless told. */
  readonly otherwise?: string
}

/** The name of a file, for people. */
export const name = (file: string): string => (file === "-" ? "standard input" : file)

type Known = Plugin<Language.Any>

/** Where a program is: its language, and its format where that is known. */
interface Place {
  readonly known: Known
  readonly format: Format | undefined
}

/** What the name of a file says, if it ends as those of one of these languages do. */
const said = (file: string, among: ReadonlyArray<Known>): Place | undefined => {
  const words = file.toLowerCase().split(/[/\\]/u).at(-1)?.split(".").slice(1) ?? []
  const isBits = words.at(-1) === "bits"
  const known = among.find(({ plugin }) => plugin.tongue.extension === words.at(isBits ? -2 : -1))
  return known === undefined ? undefined : { known, format: isBits ? "bits" : "listing" }
}

/** The place of a file, if it is one of these languages. */
const placed = (file: string, told: Told, among: ReadonlyArray<Known>): Place | undefined => {
  const named = said(file, among)
  const known =
    told.language === undefined ? named?.known : among.find((it) => it.plugin.id === told.language)
  return known === undefined ? undefined : { known, format: told.format ?? named?.format }
}

/**
 * The language and format that are told or that the name of the file has. The plugins of the
 * folder are asked only where our own languages do not know it.
 */
export const place = Effect.fnUntraced(function* (
  file: string,
  told: Told
): Effect.fn.Return<Place, BadInput, Host> {
  const languages = yield* kind.ours
  const ours = languages.map((plugin): Known => ({ plugin, from: "headwater" }))
  const named = placed(file, told, ours)
  if (named !== undefined) return named
  const added = yield* configured(kind, languages)
  const all = [...ours, ...added.map((plugin): Known => ({ plugin, from: "plugin" }))]
  const found = placed(file, told, all)
  if (found !== undefined) return found
  if (told.language !== undefined) {
    return yield* expected(
      `one of ${all.map((it) => it.plugin.id).join(", ")}`,
      told.language,
      "--language"
    )
  }
  const isBits = file.toLowerCase().endsWith(".bits")
  const otherwise = all.find((it) => it.plugin.id === (isBits ? "register" : told.otherwise))
  if (otherwise !== undefined) {
    return { known: otherwise, format: told.format ?? (isBits ? "bits" : undefined) }
  }
  const endings = [...all.map((it) => it.plugin.tongue.extension), "bits"].join(", .")
  return yield* refused(
    name(file),
    file === "-"
      ? "expected --language with it, such as --language register"
      : `expected a name that ends in .${endings} or --language`
  )
})

/** The text of a file that is not empty. */
export const text = Effect.fnUntraced(function* (
  file: string,
  what: string
): Effect.fn.Return<string, BadInput, Host> {
  const host = yield* Host
  const found = yield* host.read(file)
  if (found.trim() === "") {
    return yield* refused(name(file), `expected ${what}, found nothing in it`)
  }
  return found.replace(/^\uFEFF/, "")
})

/** The program that a file holds, in the language and format that are told or that its name has. */
export const read = Effect.fnUntraced(function* (
  file: string,
  told: Told = {}
): Effect.fn.Return<Hypothesis, BadInput, Host> {
  const { known, format } = yield* place(file, told)
  const found = yield* text(file, format === "bits" ? "bits" : "a listing")
  const language = yield* lawful(kind, known)
  const { from } = known
  const program = yield* answered({ language, from }, () => {
    const { decode, isBits, parse } = language.tongue
    const asBits = format === undefined ? isBits(found) : format === "bits"
    return asBits ? decode(found) : parse(found)
  })
  if (Result.isFailure(program)) return yield* refused(name(file), program.failure)
  return { language, program: program.success, from }
})

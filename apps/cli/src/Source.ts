/**
 * # Sources
 *
 * Programs in files. A file holds a listing, with the ending of its language (`search.rm`), or bits
 * (`sort.lam.bits`; `.bits` alone is the register machine). `-` is standard input.
 *
 * @module
 */
import type { Language } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused } from "./BadInput.ts"
import { Host } from "./Host.ts"
import { lawful } from "./chosen.ts"
import type { Registered } from "./kinds/Kind.ts"
import { kind } from "./kinds/language.ts"
import { configured } from "./plugins.ts"
import { answered, type Hypothesis } from "./Hypothesis.ts"
import { inWords, jsonFault } from "./jsonFault.ts"

/** The form of a program in a file. */
export type Format = "listing" | "bits"

/** The language and the format of a file, as far as flags give them. */
export interface Given {
  readonly language?: string | undefined
  readonly format?: Format | undefined
  /** The language where neither a flag nor the name of the file gives one; none by default. */
  readonly otherwise?: string
  /** What names the language, for messages: a flag where nothing is said. */
  readonly from?: string
}

/** The name of a file, for people. */
export const name = (file: string): string => (file === "-" ? "standard input" : file)

type OfLanguage = Registered<Language.Any>

/** The language of a program in a file, and its format where that is known. */
interface Place {
  readonly known: OfLanguage
  readonly format: Format | undefined
}

/** The place of a file by its name, if that has the ending of one of these languages. */
const fromName = (file: string, among: ReadonlyArray<OfLanguage>): Place | undefined => {
  const words = file.toLowerCase().split(/[/\\]/u).at(-1)?.split(".").slice(1) ?? []
  const isBits = words.at(-1) === "bits"
  const known = among.find(({ plugin }) => plugin.tongue.extension === words.at(isBits ? -2 : -1))
  return known === undefined ? undefined : { known, format: isBits ? "bits" : "listing" }
}

/** The place of a file, if it is one of these languages. */
const placed = (
  file: string,
  given: Given,
  among: ReadonlyArray<OfLanguage>
): Place | undefined => {
  const named = fromName(file, among)
  const known =
    given.language === undefined
      ? named?.known
      : among.find((it) => it.plugin.id === given.language)
  return known === undefined ? undefined : { known, format: given.format ?? named?.format }
}

/**
 * The language and the format of a file, by flags or by its name. Plugins are loaded only for what
 * is in none of our languages.
 */
export const place = Effect.fnUntraced(function* (
  file: string,
  given: Given
): Effect.fn.Return<Place, BadInput, Host> {
  const languages = yield* kind.ours
  const ours = languages.map((plugin): OfLanguage => ({ plugin, from: "headwater" }))
  const named = placed(file, given, ours)
  if (named !== undefined) return named
  const added = yield* configured(kind, languages)
  const all = [...ours, ...added.map((plugin): OfLanguage => ({ plugin, from: "plugin" }))]
  const found = placed(file, given, all)
  if (found !== undefined) return found
  if (given.language !== undefined) {
    return yield* expected(
      `one of ${all.map((it) => it.plugin.id).join(", ")}`,
      given.language,
      given.from ?? "--language"
    )
  }
  const isBits = file.toLowerCase().endsWith(".bits")
  const otherwise = all.find((it) => it.plugin.id === (isBits ? "register" : given.otherwise))
  if (otherwise !== undefined) {
    return { known: otherwise, format: given.format ?? (isBits ? "bits" : undefined) }
  }
  const endings = [...all.map((it) => it.plugin.tongue.extension), "bits"].join(", .")
  return yield* refused(
    name(file),
    file === "-"
      ? "expected --language with it, such as --language register"
      : `expected a name that ends in .${endings} or ${given.from ?? "--language"}`
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

/** The JSON of a file. */
export const json = Effect.fnUntraced(function* (
  file: string,
  what: string
): Effect.fn.Return<unknown, BadInput, Host> {
  const written = yield* text(file, what)
  const fault = jsonFault(written)
  if (fault !== undefined) {
    return yield* refused(name(file), `expected JSON, but ${inWords(fault)}`)
  }
  return JSON.parse(written) as unknown
})

/** The program in a file, in the language and the format of flags or of its name. */
export const read = Effect.fnUntraced(function* (
  file: string,
  given: Given = {}
): Effect.fn.Return<Hypothesis, BadInput, Host> {
  const { known, format } = yield* place(file, given)
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

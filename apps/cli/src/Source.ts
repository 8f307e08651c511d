/**
 * # Sources
 *
 * A program as a file: a listing, whose name ends as those of its language do, or bits: `.bits`, of
 * the register machine unless a language is told, and `.lam.bits` and the like. `-` is standard
 * input.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused } from "./BadInput.ts"
import type { Dialect, Program } from "./Dialect.ts"
import { Host } from "./Host.ts"
import { type Known, languages } from "./languages.ts"

/** What a file holds. */
export type Format = "listing" | "bits"

/** The language and the format of a file, as far as they are told. */
export interface Told {
  readonly language?: string | undefined
  readonly format?: Format | undefined
}

/** The name of a file, for people. */
export const name = (file: string): string => (file === "-" ? "standard input" : file)

/** What the name of a file says. */
const said = (file: string): { readonly known?: Known | undefined; readonly format?: Format } => {
  const words = file.toLowerCase().split(/[/\\]/u).at(-1)?.split(".").slice(1) ?? []
  const of = (extension: string | undefined): Known | undefined =>
    languages.find((it) => it.extension === extension)
  if (words.at(-1) === "bits")
    return { known: of(words.at(-2) ?? "") ?? languages[0], format: "bits" }
  const known = of(words.at(-1))
  return known === undefined ? {} : { known, format: "listing" }
}

/** The language that is told, else that of the file's name, else the register machine. */
export const languageOf = (file: string, told: string | undefined): string =>
  told ?? said(file).known?.id ?? "register"

/** The language of a name, if there is one. */
const language = (id: string): Effect.Effect<Known, BadInput> => {
  const known = languages.find((it) => it.id === id)
  return known === undefined
    ? Effect.fail(expected(`one of ${languages.map((it) => it.id).join(", ")}`, id, "--language"))
    : Effect.succeed(known)
}

/** The language and format that are told or that the name of the file has. */
export const place = Effect.fnUntraced(function* (
  file: string,
  told: Told
): Effect.fn.Return<{ readonly known: Known; readonly format: Format | undefined }, BadInput> {
  const named = said(file)
  const known = told.language === undefined ? named.known : yield* language(told.language)
  if (known === undefined) {
    return yield* refused(
      name(file),
      file === "-"
        ? "expected --language with it, such as --language register"
        : `expected a name that ends in .${[...languages.map((it) => it.extension), "bits"].join(", .")} or --language`
    )
  }
  return { known, format: told.format ?? named.format }
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
): Effect.fn.Return<Program, BadInput, Host> {
  const { known, format } = yield* place(file, told)
  const found = yield* text(file, format === "bits" ? "bits" : "a listing")
  const { dialect } = yield* Effect.promise(known.load)
  return yield* parsed(file, found, dialect, format)
})

const parsed = (
  file: string,
  found: string,
  dialect: Dialect,
  format: Format | undefined
): Effect.Effect<Program, BadInput> => {
  const asBits = format === undefined ? dialect.isBits(found) : format === "bits"
  const program = asBits ? dialect.bits(found) : dialect.listing(found)
  return Result.isSuccess(program)
    ? Effect.succeed(program.success)
    : Effect.fail(refused(name(file), program.failure))
}

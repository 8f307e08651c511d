/**
 * # Sources
 *
 * A program as a file: a listing (`.rm`), bits (`.bits`), or standard input.
 *
 * @module
 */
import { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type BadInput, expected, refused } from "./BadInput.ts"
import { Host } from "./Host.ts"

/** A program with its length in bits. */
export interface Source {
  readonly program: Register.Program
  readonly bits: number
}

/** What a file holds. */
export type Format = "listing" | "bits"

const languages = ["register"]

/** Languages of the design that this command does not run yet. */
const planned = ["lambda", "turing", "circuit", "automaton", "expression", "network"]

const name = (file: string): string => (file === "-" ? "standard input" : file)

/** What is wrong with the name of a language, if anything. */
const languageFault = (language: string): BadInput | undefined => {
  if (languages.includes(language)) return undefined
  return planned.includes(language)
    ? refused("--language", `expected register; ${language} cannot be run from here yet`)
    : expected("register", language, "--language")
}

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

/** The program of a listing. */
export const listing = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<Source, BadInput, Host> {
  return yield* parsed(file, yield* text(file, "a listing"), "listing")
})

/** The program of a text of bits. */
export const bits = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<Source, BadInput, Host> {
  return yield* parsed(file, yield* text(file, "bits"), "bits")
})

const parsed = (file: string, found: string, format: Format): Effect.Effect<Source, BadInput> => {
  const program = format === "listing" ? Register.assemble(found) : Register.decode(found)
  return Result.isSuccess(program)
    ? Effect.succeed({
        program: program.success,
        bits: Register.encode(program.success).length
      })
    : Effect.fail(refused(name(file), program.failure))
}

/**
 * The program of a file, in the language and format that are told or that its name has. Where no
 * format is told, text that begins with 0 or 1 is bits: no listing does.
 */
export const read = Effect.fnUntraced(function* (
  file: string,
  told: { readonly language?: string | undefined; readonly format?: Format | undefined } = {}
): Effect.fn.Return<Source, BadInput, Host> {
  const extension = /\.(rm|lam|bits)$/i.exec(file)?.[1]?.toLowerCase()
  if (extension === "lam")
    return yield* refused(file, "expected .rm or .bits; .lam cannot be run from here yet")
  if (told.language !== undefined) {
    const fault = languageFault(told.language)
    if (fault !== undefined) return yield* fault
  } else if (extension === undefined) {
    return yield* refused(
      name(file),
      file === "-"
        ? "expected --language register with it"
        : "expected a name that ends in .rm or .bits, or --language register"
    )
  }
  const named = extension === "rm" ? "listing" : extension === "bits" ? "bits" : undefined
  const what = told.format ?? named
  const found = yield* text(file, what === "bits" ? "bits" : "a listing")
  return yield* parsed(file, found, what ?? (/^\s*[01]/.test(found) ? "bits" : "listing"))
})

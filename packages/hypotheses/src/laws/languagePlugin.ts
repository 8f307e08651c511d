import { Domain, Law } from "@headwater/proof"
import { Result } from "effect"
import * as fc from "fast-check"
import type { LanguagePlugin } from "../LanguagePlugin.ts"
import { sample } from "./arbitraries.ts"
import { code } from "./code.ts"
import { machine } from "./machine.ts"
import { checked } from "./Subject.ts"

/** One line that is not empty, so that it can be shown. */
const isLine = (text: string): boolean => text !== "" && !text.includes("\n")

/** Whether a text is read as one that is read as itself, or is refused in one line. */
const isReadOrRefused = (
  read: (text: string) => Result.Result<string, string>,
  text: string
): boolean => {
  const first = read(text)
  if (Result.isFailure(first)) return isLine(first.failure)
  const again = read(first.success)
  return Result.isSuccess(again) && again.success === first.success
}

/**
 * The laws of a language plugin: those of its language over the programs that it lists and the
 * inputs that it draws, and those of its texts.
 *
 * 1. listing-reads: the listing of a program is read as itself
 * 2. parse-total, input-total: any text is read, or refused in one line; what is read is read as
 *    itself
 * 3. inputs-read: an input that is drawn is read
 *
 * - **Cost** as {@link code}, with `2^listed` programs
 */
export const languagePlugin = (plugin: LanguagePlugin): Law.LawSet => {
  const inputs = sample(plugin.sample)
  const subject = {
    bits: plugin.listed,
    complete: plugin.complete,
    inputs,
    show: (program: string) => program
  }
  const { listed, programs } = checked(plugin, subject)
  let misprinted: ReadonlySet<string> | undefined
  const texts = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom("", " ", "0", "1"),
    // what is nearly a listing: one with a letter left out or put in
    fc.tuple(programs, fc.nat(), fc.string({ maxLength: 1 })).map(([program, at, letter]) => {
      const place = at % (program.length + 1)
      return program.slice(0, place) + letter + program.slice(place + 1)
    })
  )
  return Law.set(
    `language-plugin(${plugin.id})`,
    [
      Law.law({
        name: "listing-reads",
        statement: "the listing of every program is read as this program",
        over: Domain.exhaustive(listed),
        holds: ({ program }) => {
          const read = plugin.parse(program)
          const others = (misprinted ??= new Set(plugin.misprinted?.({ bits: plugin.listed })))
          return Result.isSuccess(read) && read.success === program && !others.has(program)
        },
        show: ({ program }) => program
      }),
      Law.law({
        name: "parse-total",
        statement: "any text is read as a listing that is read as itself, or refused in one line",
        over: Domain.sampled(texts),
        holds: (text) => isReadOrRefused(plugin.parse, text)
      }),
      Law.law({
        name: "input-total",
        statement: "any text is read as an input that is read as itself, or refused in one line",
        over: Domain.sampled(fc.oneof(fc.string({ maxLength: 20 }), inputs)),
        holds: (text) => isReadOrRefused(plugin.input, text)
      }),
      Law.law({
        name: "inputs-read",
        statement: "every input that is drawn is read",
        over: Domain.sampled(inputs),
        holds: (text) => Result.isSuccess(plugin.input(text))
      })
    ],
    [code(plugin, subject), machine(plugin, subject)]
  )
}

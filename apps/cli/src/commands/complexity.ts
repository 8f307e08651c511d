import * as Effect from "effect/Effect"
import type { Answer, Content } from "../Answer.ts"
import { type BadInput, expected, refused } from "../BadInput.ts"
import { circuits } from "../complexity/circuits.ts"
import type { Flags } from "../complexity/Flags.ts"
import { document, isMissing } from "../complexity/programs.ts"
import { shown } from "../complexity/shown.ts"
import { tableOf } from "../complexity/table.ts"
import type { Complexity } from "../Documents.ts"
import type { Host } from "../Host.ts"
import * as Source from "../Source.ts"

type Document = Content<typeof Complexity.Type>

/** Complexities of strings in one class. */
export const answer = Effect.fnUntraced(function* (
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput, Host> {
  const strings: Array<string> = []
  for (const written of flags.strings) {
    const string = written === "-" ? (yield* Source.text("-", "a string of bits")).trim() : written
    if (!/^[01]+$/.test(string)) {
      const place = written === "-" ? Source.name("-") : "complexity"
      return yield* expected("a string of 0 and 1", string, place)
    }
    strings.push(string)
  }
  if (flags.class === "circuit") return yield* ofCircuits(strings, flags)
  if (flags.given !== undefined && !/^[01]+$/.test(flags.given)) {
    return yield* expected("a string of 0 and 1", flags.given, "--given")
  }
  const found = document(strings, yield* tableOf(flags), flags)
  return {
    ok: !found.strings.some(isMissing),
    document: found,
    text: (layout) => shown(found, layout)
  }
})

/** Strings as truth tables, for which no other flag means anything. */
const ofCircuits = Effect.fnUntraced(function* (
  strings: ReadonlyArray<string>,
  flags: Flags
): Effect.fn.Return<Answer<Document>, BadInput> {
  const own: ReadonlyArray<string> = ["class", "strings"]
  const other = Object.entries(flags).find(
    ([name, it]) => !own.includes(name) && it !== undefined && it !== false
  )
  return other === undefined
    ? circuits(strings)
    : yield* refused("complexity", `expected --class circuit alone, and found --${other[0]}`)
})

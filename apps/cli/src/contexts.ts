import type { Register } from "@headwater/hypotheses"
import * as Effect from "effect/Effect"
import { type BadInput, quoted, refused } from "./BadInput.ts"
import type { Host } from "./Host.ts"
import * as Source from "./Source.ts"

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A natural number in JSON: a number that is exact, or a decimal string. */
const natural = (value: unknown): bigint | undefined =>
  (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) ||
  (typeof value === "string" && /^[0-9]{1,20000}$/.test(value))
    ? BigInt(value)
    : undefined

const json = (value: unknown): string => quoted(JSON.stringify(value) ?? String(value))

/** A value of a contexts file as text, cut where it is long. */
export const shownValue = json

/** The contexts that a file lists, as JSON values; a language says which inputs they are. */
export interface Contexts {
  readonly file: string
  readonly values: ReadonlyArray<unknown>
}

/**
 * The input of the register machine that a value is, or what is wrong with it. Numbers beyond 2^53
 * are written as strings.
 */
export const registerInput = (value: unknown): Register.Input | string => {
  if (!isRecord(value)) return `expected an object such as {"r1": 0}, not ${json(value)}`
  const registers: Record<string, bigint> = {}
  let history: ReadonlyArray<bigint> | undefined
  for (const [name, given] of Object.entries(value)) {
    if (name === "history") {
      const symbols = Array.isArray(given) ? given.map(natural) : [undefined]
      history = symbols.filter((symbol) => symbol !== undefined)
      if (history.length !== symbols.length || symbols.length > 1000) {
        return `expected at most 1000 natural numbers as history, not ${json(given)}`
      }
    } else {
      const number = natural(given)
      if (!/^r[0-7]$/.test(name)) return `expected r0 to r7 or history, not ${quoted(name)}`
      if (number === undefined) return `expected a natural number as ${name}, not ${json(given)}`
      registers[name] = number
    }
  }
  const length = registers["r6"]
  if (history !== undefined && length !== undefined && length !== BigInt(history.length)) {
    return `expected r6 to be the length of the history, ${history.length}, not ${quoted(String(length))}`
  }
  return history === undefined ? { registers } : { registers, history }
}

/**
 * The contexts of a file: a JSON array, of objects with registers and a history for the register
 * machine, such as `[{"r1": 0}, {"r1": 1, "history": [0, 1]}]`, and of what `--input` takes for other
 * languages, such as `["0110", "1"]`.
 */
export const contexts = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<Contexts, BadInput, Host> {
  const text = yield* Source.text(file, "a JSON array of inputs")
  const value = yield* Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: (error) =>
      refused(file, `expected JSON, but ${error instanceof Error ? error.message : ""}`)
  })
  if (!Array.isArray(value) || value.length === 0) {
    return yield* refused(file, `expected a JSON array of at least one input, not ${json(value)}`)
  }
  return { file, values: value as ReadonlyArray<unknown> }
})
